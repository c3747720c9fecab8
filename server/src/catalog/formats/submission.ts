import { type Table, table } from '../../base/table.js';
import type { Destination, TemplateEntry, TemplateType } from '../../model/catalog.js';
import type { RecordValue, Value } from '../../model/value.js';
import { entryOf, fieldOf, oneOf, placeIn, type Reading, readId, readLabel, readText } from '../reading.js';
import { type CatalogFormat, EMPTY } from './format.js';
import { requestOf } from './requests.js';

/** `SmsType` of AddSmsTemplate and ModifySmsTemplate since 2024-05-16 (sms_models.d.ts, both versions). */
export const SMS_TYPES: Table<TemplateType> = table({ '1': 'marketing', '2': 'notification', '3': 'verification' });

/** `International` of a request; 3 exists only in answers. */
export const INTERNATIONAL_REQUEST: Table<Destination> = table({ '0': 'mainland', '1': 'international' });

const BODY_KEYS = ['TemplateName', 'SmsType', 'International', 'Remark'];

/** Bodies of AddSmsTemplate and ModifySmsTemplate, one or a list of them. */
export const submission: CatalogFormat = {
  recognises: (value) => bodies(value).length > 0,
  load: (value, r) => ({
    ...EMPTY,
    templates: bodies(value).map((body) => load(body, r)),
    requests: bodies(value).map((body) =>
      requestOf(r, body, {
        action: entryOf(body, 'TemplateId') ? 'ModifySmsTemplate' : 'AddSmsTemplate',
        origin: 'body',
        language: /\.ya?ml$/i.test(r.file) ? 'yaml' : 'json',
        api: null,
        // What sends it may add to it.
        open: true,
      }),
    ),
  }),
};

function bodies(value: Value): readonly RecordValue[] {
  const items = value.kind === 'list' ? value.items : [value];
  const found = items.filter(isBody);
  return found.length === items.length ? found : [];
}

/** The text with two other fields of the request beside it: models and schemas have objects in the place of these values. */
const isBody = (value: Value): value is RecordValue =>
  value.kind === 'record' &&
  fieldOf(value, 'TemplateContent')?.kind === 'string' &&
  entryOf(value, 'StatusCode') === undefined &&
  BODY_KEYS.filter((key) => ['string', 'number'].includes(fieldOf(value, key)?.kind ?? '')).length >= 2;

const load = (body: RecordValue, r: Reading): TemplateEntry => ({
  ...readId(r, body, 'TemplateId'),
  name: readLabel(r, body, 'TemplateName'),
  type: oneOf(body, 'SmsType', SMS_TYPES),
  destination: oneOf(body, 'International', INTERNATIONAL_REQUEST),
  status: null,
  reply: '',
  content: readText(r, body, 'TemplateContent'),
  place: placeIn(r, body),
  source: 'submission',
});
