import type { Place } from '../../base/range.js';
import { type ManageCall, manageField } from '../../model/manage.js';
import { isPlaceholder } from '../../model/sms/placeholder.js';
import { alternatives, combinations, type NumberValue, type Value } from '../../model/value.js';
import { COERCING } from './scalars.js';
import { typeOf } from './values.js';

export const isTemplateRequest = ({ action }: ManageCall): boolean => action === 'AddSmsTemplate' || action === 'ModifySmsTemplate';
export const isSignRequest = ({ action }: ManageCall): boolean => action === 'AddSmsSign' || action === 'ModifySmsSign';

/** Every value that a field may have. */
export function requestValues(call: ManageCall, name: string): readonly Value[] {
  const field = manageField(call, name);
  return field ? alternatives(field.value).map((a) => a.value) : [];
}

/** Every number that a field may be. */
export const requestNumbers = (call: ManageCall, name: string): readonly NumberValue[] =>
  requestValues(call, name).filter((v): v is NumberValue => v.kind === 'number');

/** The place of a value, or the name of the method where the value has none. */
export const requestPlace = (call: ManageCall, place: Place | null | undefined): Place =>
  place ?? { file: call.file, range: call.nameRange };

/**
 * True when a field is certainly not part of a request that is sent. An empty request was not forgotten to be filled in, it tries the client;
 * what sends a body from a file may add to it, and what a wrapper leaves out is said once, where it calls the action.
 */
export function isLeftOut(call: ManageCall, name: string): boolean {
  if (call.open || call.origin === 'body' || call.fields.length === 0 || call.via.length > 0) return false;
  const field = manageField(call, name);
  return !field || field.value.kind === 'null';
}

/** The type of a value where the API wants an integer and certainly gets none; null when it may be one, or is made into one on its way. */
export function wrongType(call: ManageCall, value: Value): string | null {
  // In a form all values are texts; typed languages and Terraform make numbers of what fits.
  if (call.encoding === 'form' || call.origin === 'terraform' || COERCING.has(call.language)) return null;
  if ('trail' in value && value.trail.some((step) => step.what === 'config' || step.what === 'environment')) return null;
  if (value.kind === 'string' && isPlaceholder(value.value)) return null;
  const type = typeOf(value);
  return type === null || type === 'number' || type === 'null' ? null : type;
}

/** Every combination of these fields that can occur, when all of them are wrong; else none, because the code may be right in the one that runs. */
export function wrongCombinations(
  call: ManageCall,
  names: readonly string[],
  isWrong: (values: readonly Value[]) => boolean,
): readonly (readonly Value[])[] {
  const fields = names.map((name) => manageField(call, name)?.value);
  if (!fields.every((v) => v !== undefined)) return [];
  const rows = combinations(fields);
  return rows?.every(isWrong) ? rows : [];
}

export const numberOf = (value: Value | undefined): number | undefined => (value?.kind === 'number' ? value.value : undefined);
