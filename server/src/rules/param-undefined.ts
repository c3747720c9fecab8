import { fieldValue } from '../model/call.js';
import { alternatives } from '../model/value.js';
import { placeOr } from './facts/places.js';
import { kindsOf } from './facts/values.js';
import { defineRule } from './rule.js';

/** Inside a list null is sent as JSON null (seen with the Node.js SDK); a null field as a whole would be dropped. */
export const rule = defineRule({
  id: 'param-undefined',
  severity: 'error',
  fix: 'none',
  errorCodes: ['InvalidParameter', '1004'],
  faq: ['F1004', 'FTpl'],
  docs: { en: 'A value for a template is null or undefined.', 'zh-CN': '模板参数中有空值（null、undefined 或 None）。' },
  messages: {
    found: {
      en: 'This value is sent as null, but every value must be a string.',
      'zh-CN': '该参数会以 null 发送，而每个模板参数都应为字符串。',
    },
  },
  call(call, context) {
    for (const list of kindsOf(fieldValue(call, 'TemplateParamSet'), 'list')) {
      for (const item of list.items) {
        // A null of one arm is as a rule guarded in the other.
        if (!alternatives(item).every((a) => a.value.kind === 'null')) continue;
        context.report({ message: 'found', place: placeOr(call, item.place), key: 'null' });
      }
    }
  },
});
