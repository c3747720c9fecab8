import type { Place } from '../base/range.js';
import { type Args, message, type Text } from '../base/text.js';
import type { RecordEntry, RecordValue, StringValue, Value } from '../model/value.js';
import type { CatalogProblem, CatalogProblemRule } from './problem.js';
import { catalogTexts } from './texts.js';

/** One file while it is being read. */
export interface Reading {
  readonly file: string;
  readonly text: string;
  readonly problems: CatalogProblem[];
}

export const report = (r: Reading, rule: CatalogProblemRule, place: Place, text: Text, args: Args = {}): void => {
  r.problems.push({ rule, place, message: message(text, args) });
};

/** The place of a value that was read from a file; the begin of the file where the reader gave none. */
export const placeIn = (r: Reading, value: Value): Place => value.place ?? { file: r.file, range: { start: 0, end: 0 } };

/** The source of a value on one line, short enough for a message. */
export function sourceOf(r: Reading, value: Value): string {
  const { start, end } = placeIn(r, value).range;
  const source = r.text.slice(start, end).replace(/\s+/g, ' ').trim();
  return source.length > 40 ? `${source.slice(0, 39)}…` : source;
}

/** The entry of a key; the last one where it is repeated, as parsers have it. */
export const entryOf = (record: RecordValue, key: string): RecordEntry | undefined => record.entries.findLast((e) => e.key === key);

/** The value of a key; undefined when the key is not there or holds null. */
export function fieldOf(record: RecordValue, key: string): Value | undefined {
  const value = entryOf(record, key)?.value;
  return value === undefined || value.kind === 'null' ? undefined : value;
}

export interface Id {
  readonly id: string | null;
  readonly idPlace: Place | null;
}

/** An id, number or text, as the decimal string by which ids are compared. */
export function readId(r: Reading, record: RecordValue, key: string): Id {
  const value = fieldOf(record, key);
  if (value === undefined) return { id: null, idPlace: null };
  const place = placeIn(r, value);
  if (value.kind === 'number' && /^\d+$/.test(value.text)) return { id: value.text.replace(/^0+(?=\d)/, ''), idPlace: place };
  if (value.kind === 'string' && value.value === '') return { id: null, idPlace: place };
  if (value.kind === 'string' && /^\d+$/.test(value.value)) return { id: value.value, idPlace: place };
  report(r, 'catalog-type', place, catalogTexts.notId, { key, value: sourceOf(r, value) });
  return { id: value.kind === 'string' ? value.value : null, idPlace: place };
}

/** A text, with the source of its parts; null when absent. Anything but a text is a problem. */
export function readText(r: Reading, record: RecordValue, key: string): StringValue | null {
  const value = fieldOf(record, key);
  if (value === undefined) return null;
  if (value.kind === 'string') return value;
  report(r, 'catalog-type', placeIn(r, value), catalogTexts.notText, { key, value: sourceOf(r, value) });
  return null;
}

/** A name or remark: numbers are taken as they are written, because nothing depends on it. */
export function readLabel(r: Reading, record: RecordValue, key: string): string {
  const value = fieldOf(record, key);
  if (value?.kind === 'number') return value.text;
  return readText(r, record, key)?.value ?? '';
}

/** One of a few values, by its text: strings by value, numbers and booleans as written. Null when absent or not allowed. */
export function readOneOf<T>(r: Reading, record: RecordValue, key: string, allowed: Readonly<Record<string, T>>): T | null {
  const value = fieldOf(record, key);
  if (value === undefined) return null;
  const text = scalarText(value);
  if (text !== undefined && Object.hasOwn(allowed, text)) return allowed[text]!;
  if (text === '') return null;
  report(r, 'catalog-type', placeIn(r, value), catalogTexts.notOneOf, {
    key,
    value: sourceOf(r, value),
    allowed: Object.keys(allowed).sort(byNumber).join(', '),
  });
  return null;
}

/** The same without a problem: what is wrong with a request is told by rules. */
export function oneOf<T>(record: RecordValue, key: string, allowed: Readonly<Record<string, T>>): T | null {
  const value = fieldOf(record, key);
  const text = value && scalarText(value);
  return text !== undefined && Object.hasOwn(allowed, text) ? allowed[text]! : null;
}

const byNumber = (a: string, b: string): number => (/^-?\d+$/.test(a) && /^-?\d+$/.test(b) ? Number(a) - Number(b) : 0);

function scalarText(value: Value): string | undefined {
  switch (value.kind) {
    case 'string':
      return value.value;
    case 'number':
      return value.text;
    case 'boolean':
      return String(value.value);
    default:
      return undefined;
  }
}

/** The records of a list; anything else in it, or instead of it, is a problem. */
export function readRecords(r: Reading, value: Value, key: string, keys: readonly string[]): readonly RecordValue[] {
  if (value.kind === 'null') return [];
  if (value.kind !== 'list') {
    if (value.kind !== 'unknown') report(r, 'catalog-type', placeIn(r, value), catalogTexts.notList, { key });
    return [];
  }
  const records: RecordValue[] = [];
  for (const item of value.items) {
    if (item.kind === 'record') records.push(item);
    // An item that could not be read has its own problem of syntax; an empty one (`- `) is being written.
    else if (item.kind !== 'unknown' && item.kind !== 'null') {
      report(r, 'catalog-type', placeIn(r, item), catalogTexts.notEntry, { key, value: sourceOf(r, item), allowed: keys.join(', ') });
    }
  }
  return records;
}
