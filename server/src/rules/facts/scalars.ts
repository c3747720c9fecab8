import type { Place } from '../../base/range.js';
import type { Call, FieldName } from '../../model/call.js';
import { fieldValue, isAbsent } from '../../model/call.js';
import { isPlaceholder } from '../../model/sms/placeholder.js';
import { alternatives, type StringValue, type Value } from '../../model/value.js';
import type { RuleContext } from '../rule.js';
import { sendsText } from './encoding.js';
import { placeOr, scalarPlace } from './places.js';
import { isShared, stringsOf, typeOf } from './values.js';

/** Every value that the field may have. */
export function valuesOf(call: Call, field: FieldName): readonly Value[] {
  const value = fieldValue(call, field);
  return value ? alternatives(value).map((a) => a.value) : [];
}

/** Every text that the field may have, without empty ones and those that stand for a value to be filled in. */
export const textsOf = (call: Call, field: FieldName): readonly StringValue[] =>
  stringsOf(fieldValue(call, field)).filter((v) => v.value.trim() !== '' && !isPlaceholder(v.value));

/** Where a whole text is flagged. */
export const textPlace = (call: Call, value: StringValue) => placeOr(call, scalarPlace(value, { from: 0, to: value.value.length }));

/** True for calls of API 3.0 that are proven to be sent as they are; libraries fill in what is missing. */
export const isSent = (call: Call): boolean => call.api !== 'v5' && call.transport !== 'library' && call.transport !== 'shape';

/**
 * True when a field is certainly not part of a request that is sent. An empty request was not forgotten to be filled in: it tries the client.
 * What a wrapper leaves out is said once, at its own send call.
 */
export const isMissing = (call: Call, field: FieldName): boolean =>
  isSent(call) && call.via.length === 0 && call.writes.length > 0 && isAbsent(call, field);

/** True when the value is given where a wrapper is called, so that the wrapper's own send call knows nothing of it. */
export const isGivenAtSite =
  (call: Call) =>
  (value: Value): boolean =>
    (value.kind === 'string' || value.kind === 'number') &&
    value.trail.some((step) => step.what === 'parameter' || (step.place !== null && isInside(step.place, call)));

/** Inside the call itself: a field of an object that is given to the wrapper. */
const isInside = (place: Place, call: Call): boolean =>
  place.file === call.file && call.range.start <= place.range.start && place.range.end <= call.range.end;

/** Languages whose JSON libraries turn a number into the string that the model asks for; elsewhere it would not compile. */
export const COERCING: ReadonlySet<string> = new Set(['java', 'kotlin', 'csharp', 'scala', 'groovy']);

/** Statically typed languages: what a configuration file gives as a number is bound to the string that the field asks for. */
const TYPED = new Set([...COERCING, 'go', 'rust', 'cpp', 'swift', 'dart']);

/** True for a value of a configuration file that a typed language turns into a string on its way. */
export const isBound = (call: Call, value: Value): boolean =>
  TYPED.has(call.language) && 'trail' in value && value.trail.some((step) => step.what === 'config' || step.what === 'environment');

/**
 * Reports values of a string field that are certainly numbers or of another type. API 3.0 only: the legacy API wants numbers for ids.
 * A number written in place is quoted safely; one that comes from a constant may have other uses.
 */
export function checkIsString(call: Call, field: FieldName, context: RuleContext<'literal' | 'typed' | 'fix'>): void {
  if (call.api === 'v5' || call.transport === 'library' || sendsText(call) || COERCING.has(call.language)) return;
  for (const value of valuesOf(call, field)) {
    const type = typeOf(value);
    if (type === null || type === 'string' || type === 'null' || isBound(call, value)) continue;
    const written = value.kind === 'number' ? value.text : null;
    context.report({
      message: written === null ? 'typed' : 'literal',
      args: { value: written ?? '', type },
      place: placeOr(call, value.place),
      key: written ?? type,
      fix:
        written !== null && value.place
          ? context.fix('fix', { value: written }, isShared(value) ? 'suggestion' : 'safe', [{ do: 'set-string', value, text: written }])
          : null,
    });
  }
}
