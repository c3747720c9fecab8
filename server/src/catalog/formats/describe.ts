import { type Table, table } from '../../base/table.js';
import type { Destination, ReviewStatus, SignEntry, TemplateEntry } from '../../model/catalog.js';
import type { RecordValue, Value } from '../../model/value.js';
import { fieldOf, placeIn, type Reading, readId, readLabel, readOneOf, readRecords, readText } from '../reading.js';
import { type CatalogFormat, EMPTY, type Loaded } from './format.js';

/** `StatusCode` of templates and signs, both API versions (sms_models.d.ts of 2021-01-11 and 2019-07-11). */
export const STATUS_CODES: Table<ReviewStatus> = table({ '0': 'approved', '1': 'reviewing', '2': 'pending', '-1': 'rejected' });

/** `International` of an answer; 3 means usable for both and occurs only there (DescribeTemplateListStatus, 2021-01-11). */
export const INTERNATIONAL_ANSWER: Table<Destination> = table({ '0': 'mainland', '1': 'international', '3': 'both' });

const TEMPLATE_KEYS = ['TemplateId', 'TemplateContent', 'StatusCode'];
const SIGN_KEYS = ['SignId', 'SignName', 'StatusCode'];

/**
 * Answers of DescribeSmsTemplateList and DescribeSmsSignList: wrapped in `Response` (HTTP, CommonClient), bare (tccli, SDKs), the list
 * alone, or several answers in a list. 2019-07-11 has no `TemplateContent`.
 */
export const describe: CatalogFormat = { recognises, load };

function recognises(value: Value): boolean {
  if (value.kind === 'list') {
    if (value.items.length === 0) return false;
    return value.items.every(isTemplate) || value.items.every(isSign) || value.items.every((i) => i.kind === 'record' && recognises(i));
  }
  if (value.kind !== 'record') return false;
  const answer = unwrap(value);
  return fieldOf(answer, 'DescribeTemplateStatusSet')?.kind === 'list' || fieldOf(answer, 'DescribeSignListStatusSet')?.kind === 'list';
}

const unwrap = (record: RecordValue): RecordValue => {
  const inner = fieldOf(record, 'Response');
  return inner?.kind === 'record' ? inner : record;
};

/** A review status and the id are what no request body and no model has together. */
const isTemplate = (v: Value): boolean =>
  v.kind === 'record' && isScalar(v, 'TemplateId') && isScalar(v, 'StatusCode') && isScalar(v, 'International');
const isSign = (v: Value): boolean =>
  v.kind === 'record' && isScalar(v, 'SignId') && fieldOf(v, 'SignName')?.kind === 'string' && isScalar(v, 'StatusCode');

const isScalar = (record: RecordValue, key: string): boolean => {
  const kind = fieldOf(record, key)?.kind;
  return kind === 'number' || kind === 'string';
};

function load(value: Value, r: Reading): Loaded {
  if (value.kind === 'list') {
    if (value.items.every(isTemplate)) return { ...EMPTY, templates: templates(r, value) };
    if (value.items.every(isSign)) return { ...EMPTY, signs: signs(r, value) };
    const parts = value.items.map((i) => load(i, r));
    return { ...EMPTY, templates: parts.flatMap((p) => p.templates), signs: parts.flatMap((p) => p.signs) };
  }
  if (value.kind !== 'record') return EMPTY;
  const answer = unwrap(value);
  const templateSet = fieldOf(answer, 'DescribeTemplateStatusSet');
  const signSet = fieldOf(answer, 'DescribeSignListStatusSet');
  return { ...EMPTY, templates: templateSet ? templates(r, templateSet) : [], signs: signSet ? signs(r, signSet) : [] };
}

const templates = (r: Reading, value: Value): readonly TemplateEntry[] =>
  readRecords(r, value, 'DescribeTemplateStatusSet', TEMPLATE_KEYS).map((record) => ({
    ...readId(r, record, 'TemplateId'),
    name: readLabel(r, record, 'TemplateName'),
    type: null,
    destination: readOneOf(r, record, 'International', INTERNATIONAL_ANSWER),
    status: readOneOf(r, record, 'StatusCode', STATUS_CODES),
    reply: readLabel(r, record, 'ReviewReply'),
    content: readText(r, record, 'TemplateContent'),
    place: placeIn(r, record),
    source: 'mirror',
  }));

const signs = (r: Reading, value: Value): readonly SignEntry[] =>
  readRecords(r, value, 'DescribeSignListStatusSet', SIGN_KEYS).flatMap((record) => {
    const name = readText(r, record, 'SignName');
    if (name === null) return [];
    return [
      {
        id: readId(r, record, 'SignId').id,
        name,
        destination: readOneOf(r, record, 'International', INTERNATIONAL_ANSWER),
        status: readOneOf(r, record, 'StatusCode', STATUS_CODES),
        reply: readLabel(r, record, 'ReviewReply'),
        place: placeIn(r, record),
        source: 'mirror' as const,
      },
    ];
  });
