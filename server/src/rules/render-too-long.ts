import { fieldValue } from '../model/call.js';
import { MAX_MESSAGE_LENGTH } from '../model/sms/length.js';
import { combinations, type Value } from '../model/value.js';
import { placeOr, scalarPlace } from './facts/places.js';
import { slotsOf } from './facts/slots.js';
import { templatesOf } from './facts/templates.js';
import { idText } from './facts/values.js';
import { defineRule } from './rule.js';

/** Rule D10: sign with brackets and text with its values have at most 500 characters; what is not known counts nothing. */
export const rule = defineRule({
  id: 'render-too-long',
  severity: 'error',
  fix: 'none',
  errorCodes: ['InvalidParameterValue.ContentLengthLimit', '1017'],
  faq: [],
  docs: { en: 'Template, values and sign make a message that is too long.', 'zh-CN': '模板、参数和签名拼成的短信超过最大长度。' },
  messages: {
    found: {
      en: 'The message of template {id} has at least {length} characters with these values. At most 500 are sent.',
      'zh-CN': '使用这些参数时，模板 {id} 的短信至少有 {length} 个字，最多可发送 500 个字。',
    },
  },
  call(call, context) {
    const fields = [fieldValue(call, 'TemplateId'), fieldValue(call, 'TemplateParamSet')];
    if (fields.some((f) => f === undefined)) return;
    const sign = fieldValue(call, 'SignName');
    const signLength = sign?.kind === 'string' && sign.value !== '' ? sign.value.length + 2 : 0;
    const rows = (combinations(fields as Value[]) ?? []).map(([id, values]) => {
      const texts = templatesOf(id!, context.catalog).map((t) => t.content?.value);
      const body = texts.length === 1 && texts[0] !== undefined ? rendered(texts[0], values!) : null;
      return body === null || body + signLength <= MAX_MESSAGE_LENGTH ? null : { id: id!, values: values!, length: body + signLength };
    });
    for (const row of rows.every((r) => r !== null) ? rows : []) {
      const id = idText(row.id) ?? '';
      const place = row.values.kind === 'list' ? row.values.place : scalarPlace(row.id);
      context.report({ message: 'found', args: { id, length: row.length }, place: placeOr(call, place), key: id });
    }
  },
});

/** Characters of the text with its values; null when the fixed text alone is too long, which is said at the template. */
function rendered(text: string, values: Value): number | null {
  const slots = slotsOf(text);
  const fixed = text.length - slots.reduce((sum, s) => sum + s.text.length, 0);
  if (fixed > MAX_MESSAGE_LENGTH || values.kind !== 'list' || !values.exact) return null;
  return slots.reduce((sum, s) => {
    const value = s.number === null ? undefined : values.items[s.number - 1];
    return sum + (value?.kind === 'string' ? value.value.length : 0);
  }, fixed);
}
