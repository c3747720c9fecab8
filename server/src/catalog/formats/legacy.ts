import { type Table, table } from '../../base/table.js';
import type { ReviewStatus, SignEntry, TemplateEntry, TemplateType } from '../../model/catalog.js';
import type { RecordValue, Value } from '../../model/value.js';
import { entryOf, fieldOf, placeIn, type Reading, readId, readLabel, readOneOf, readRecords, readText } from '../reading.js';
import { type CatalogFormat, EMPTY } from './format.js';
import { INTERNATIONAL_REQUEST } from './submission.js';

/** Legacy v5 status: 2 is rejected here, unlike in API 3.0 (qcloud-documents, 短信签名状态查询). */
export const LEGACY_STATUSES: Table<ReviewStatus> = table({ '0': 'approved', '1': 'reviewing', '2': 'rejected' });

/** Legacy v5 type: 0 is anything but marketing, so the kind stays open; 2 was a voice template (oldest pages). */
export const LEGACY_TYPES: Table<TemplateType | null> = table({ '0': null, '1': 'marketing', '2': null });

const ITEM_KEYS = ['id', 'text', 'status', 'international'];

/** Answers of get_template and get_sign of the legacy API: `{ result, msg, data: [...] }`. */
export const legacy: CatalogFormat = {
  recognises: (value) => value.kind === 'record' && items(value) !== undefined,
  load(value, r) {
    const data = value.kind === 'record' ? items(value) : undefined;
    if (data === undefined) return EMPTY;
    const records = readRecords(r, data, 'data', ITEM_KEYS);
    return records.some(isTemplate)
      ? { ...EMPTY, templates: records.map((record) => template(record, r)) }
      : { ...EMPTY, signs: records.flatMap((record) => sign(record, r)) };
  },
};

function items(record: RecordValue): Value | undefined {
  const result = fieldOf(record, 'result');
  const data = fieldOf(record, 'data');
  if (result?.kind !== 'number' || data?.kind !== 'list' || data.items.length === 0) return undefined;
  return data.items.every(isItem) ? data : undefined;
}

const isItem = (value: Value): boolean =>
  value.kind === 'record' &&
  fieldOf(value, 'id')?.kind === 'number' &&
  fieldOf(value, 'text')?.kind === 'string' &&
  fieldOf(value, 'status')?.kind === 'number' &&
  fieldOf(value, 'international')?.kind === 'number';

/** get_sign answers have neither title nor type; a text longer than any sign, or with a variable, is a template as well. */
const isTemplate = (record: RecordValue): boolean => {
  if (entryOf(record, 'title') !== undefined || entryOf(record, 'type') !== undefined) return true;
  const text = fieldOf(record, 'text');
  return text?.kind === 'string' && (text.value.length > 30 || text.value.includes('{'));
};

const template = (record: RecordValue, r: Reading): TemplateEntry => ({
  ...readId(r, record, 'id'),
  name: readLabel(r, record, 'title'),
  type: readOneOf(r, record, 'type', LEGACY_TYPES),
  destination: readOneOf(r, record, 'international', INTERNATIONAL_REQUEST),
  status: readOneOf(r, record, 'status', LEGACY_STATUSES),
  reply: readLabel(r, record, 'reply'),
  content: readText(r, record, 'text'),
  place: placeIn(r, record),
  source: 'mirror',
});

function sign(record: RecordValue, r: Reading): readonly SignEntry[] {
  const name = readText(r, record, 'text');
  if (name === null) return [];
  return [
    {
      id: readId(r, record, 'id').id,
      name,
      destination: readOneOf(r, record, 'international', INTERNATIONAL_REQUEST),
      status: readOneOf(r, record, 'status', LEGACY_STATUSES),
      reply: readLabel(r, record, 'reply'),
      place: placeIn(r, record),
      source: 'mirror',
    },
  ];
}
