import { type Call, fieldValue } from '../model/call.js';
import { paramsOf } from './facts/params.js';
import { textPlace } from './facts/scalars.js';
import { kindsOf } from './facts/values.js';
import { defineRule } from './rule.js';

/** What the service does with an empty value is not documented; verification templates allow 0 digits. */
export const rule = defineRule({
  id: 'param-empty',
  severity: 'info',
  fix: 'none',
  errorCodes: [],
  faq: [],
  docs: { en: 'A value for a variable is empty.', 'zh-CN': '模板参数为空字符串。' },
  messages: {
    found: {
      en: 'The value of {{{number}}} is empty, so a gap is left in the message.',
      'zh-CN': '{{{number}}} 的参数为空，短信中会留下空缺。',
    },
    any: { en: 'The value of a variable is empty, so a gap is left in the message.', 'zh-CN': '模板参数为空，短信中会留下空缺。' },
  },
  call(call, context) {
    for (const { value, number, templates } of paramsOf(call, context.catalog)) {
      // A name with nothing in it is filled in elsewhere; an alternative is a fallback that somebody chose.
      if (value.value !== '' || !value.literal || value.trail.length > 0 || !isItem(call, value)) continue;
      if (templates?.every((t) => t.type === 'verification')) continue;
      const message = number === null ? 'any' : 'found';
      context.report({ message, args: { number: number ?? '' }, place: textPlace(call, value), key: String(number) });
    }
  },
});

/** Written as an item of the list itself. */
const isItem = (call: Call, value: unknown): boolean =>
  kindsOf(fieldValue(call, 'TemplateParamSet'), 'list').some((list) => list.items.some((item) => item === value));
