import type { Place } from '../base/range.js';
import type { Call, FieldName, FieldState } from '../model/call.js';
import { alternatives, type UnknownReason, type Value } from '../model/value.js';

/** What is known of a value, as the inventory shows it (contracts: states of `calls --format json`). */
export type ShownValue =
  | { readonly state: 'known'; readonly value: string | number | boolean | null; readonly file?: string; readonly line?: number }
  /** `values`: the known ones; `alternatives` where not all are plain. */
  | {
      readonly state: 'choice';
      readonly values: readonly (string | number | boolean | null)[];
      readonly alternatives?: readonly ShownValue[];
    }
  | { readonly state: 'list'; readonly exact: boolean; readonly items: readonly ShownValue[] }
  | { readonly state: 'record'; readonly exact: boolean; readonly entries: Readonly<Record<string, ShownValue>> }
  | { readonly state: 'absent' }
  | {
      readonly state: 'unknown';
      readonly reason: UnknownReason;
      readonly prefix?: string;
      readonly suffix?: string;
      readonly alternatives?: readonly ShownValue[];
    };

/** Where a value is written, for display. */
export type Locate = (place: Place) => { readonly file: string; readonly line: number };

/** The order in which fields are shown: as in the documents of SendSms. */
const ORDER: readonly FieldName[] = [
  'SmsSdkAppId',
  'SignName',
  'TemplateId',
  'PhoneNumberSet',
  'TemplateParamSet',
  'MultiSmsInfoSet',
  'SessionContext',
  'ExtendCode',
  'SenderId',
  'NationCode',
  'Type',
  'Msg',
];

const known = (value: string | number | boolean | null, place: Place | null, locate: Locate): ShownValue =>
  place ? { state: 'known', value, ...locate(place) } : { state: 'known', value };

export function shownValue(value: Value, locate: Locate): ShownValue {
  switch (value.kind) {
    case 'string':
      return known(value.value, value.place, locate);
    case 'number':
      // An id may have more digits than a double is exact.
      return known(Number.isSafeInteger(value.value) || !/^\d+$/.test(value.text) ? value.value : value.text, value.place, locate);
    case 'boolean':
      return known(value.value, value.place, locate);
    case 'null':
      return known(null, value.place, locate);
    case 'list':
      return { state: 'list', exact: value.exact, items: value.items.map((item) => shownValue(item, locate)) };
    case 'record':
      return {
        state: 'record',
        exact: value.exact,
        entries: Object.fromEntries(value.entries.map((entry) => [entry.key, shownValue(entry.value, locate)])),
      };
    case 'choice':
      return shownChoice(
        alternatives(value).map((alternative) =>
          isUnset(alternative.value) ? { state: 'absent' } : shownValue(alternative.value, locate),
        ),
      );
    case 'unknown':
      return {
        state: 'unknown',
        reason: value.reason,
        ...(value.prefix ? { prefix: value.prefix } : {}),
        ...(value.suffix ? { suffix: value.suffix } : {}),
      };
  }
}

const isUnset = (value: Value): boolean => value.kind === 'unknown' && value.reason === 'unset';

/** Alternatives that look the same are one. Lists of one length are one list of choices: what belongs together stays with the rules. */
function shownChoice(all: readonly ShownValue[]): ShownValue {
  const shown = all.filter((one, i) => all.findIndex((other) => looks(other) === looks(one)) === i);
  const [first] = shown;
  if (first && shown.length === 1) return first;
  if (first?.state === 'list' && shown.every((one) => one.state === 'list' && one.exact && one.items.length === first.items.length)) {
    const lists = shown as readonly Extract<ShownValue, { state: 'list' }>[];
    return { state: 'list', exact: first.exact, items: first.items.map((_, i) => shownChoice(lists.map((list) => list.items[i]!))) };
  }
  const values = [...new Set(shown.flatMap((one) => (one.state === 'known' ? [one.value] : [])))];
  if (shown.every((one) => one.state === 'known')) return { state: 'choice', values };
  // One alternative that is not known leaves the whole value open.
  const open = shown.find((one) => one.state === 'unknown');
  return open?.state === 'unknown' ? { ...open, alternatives: shown } : { state: 'choice', values, alternatives: shown };
}

const looks = (one: ShownValue): string => JSON.stringify(one, (key, value) => (key === 'file' || key === 'line' ? undefined : value));

const shownField = (field: FieldState, locate: Locate): ShownValue =>
  field.state === 'absent' ? { state: 'absent' } : shownValue(field.value, locate);

/** The fields of a call in their order. */
export function shownFields(call: Call, locate: Locate): readonly (readonly [FieldName, ShownValue])[] {
  return ORDER.flatMap((name) => {
    const field = call.fields[name];
    return field ? [[name, shownField(field, locate)] as const] : [];
  });
}

/** Files in which parts of a value are written. */
export function* filesOfValue(value: Value): Generator<string> {
  if (value.place) yield value.place.file;
  switch (value.kind) {
    case 'string':
    case 'number':
    case 'unknown':
      for (const step of value.trail) if (step.place) yield step.place.file;
      return;
    case 'list':
      for (const item of value.items) yield* filesOfValue(item);
      return;
    case 'record':
      for (const entry of value.entries) yield* filesOfValue(entry.value);
      return;
    case 'choice':
      for (const alternative of value.alternatives) yield* filesOfValue(alternative.value);
      return;
    case 'boolean':
    case 'null':
  }
}

/** Files that showing the call needs. */
export function* filesOfCall(call: Call): Generator<string> {
  yield call.file;
  yield call.send.file;
  for (const step of call.via) yield step.file;
  for (const field of Object.values(call.fields)) if (field.state === 'present') yield* filesOfValue(field.value);
}
