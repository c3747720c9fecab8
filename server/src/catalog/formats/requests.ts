import type { ManageCall, ManageField } from '../../model/manage.js';
import type { RecordValue, Value } from '../../model/value.js';
import { placeIn, type Reading } from '../reading.js';

/** A request in a file of data, as rules of such requests judge it. */
export function requestOf(
  r: Reading,
  record: RecordValue,
  about: Pick<ManageCall, 'action' | 'origin' | 'language' | 'api' | 'open'>,
  nameOf: (key: string) => string = (key) => key,
): ManageCall {
  const { file, range } = placeIn(r, record);
  const fields = record.entries.map((e): ManageField => ({ name: nameOf(e.key), spelled: e.key, place: e.keyPlace, value: e.value }));
  return { file, range, nameRange: range, via: [], send: { file, range }, fields, encoding: 'json', uses: [], inTest: false, ...about };
}

/** Terraform turns texts of digits into numbers where it wants numbers. */
export const asNumber = (value: Value): Value =>
  value.kind === 'string' && /^-?\d+$/.test(value.value)
    ? { kind: 'number', value: Number(value.value), text: value.value, place: value.place, trail: value.trail }
    : value;
