import { placeOr } from './facts/places.js';
import { valuesOf } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** Legacy API, type: 0 ordinary, 1 marketing (FAQ entry 1004, item 4). */
export const rule = defineRule({
  id: 'v5-type-range',
  severity: 'error',
  fix: 'none',
  errorCodes: ['1004'],
  faq: ['F1004'],
  yieldsTo: ['v5-arg-order'],
  docs: { en: 'The message type of a legacy call is neither 0 nor 1.', 'zh-CN': '旧版 API 的短信类型不是 0 或 1。' },
  messages: {
    found: {
      en: 'The type is 0 for ordinary and 1 for marketing messages, not {value}.',
      'zh-CN': '短信类型只能是 0（普通短信）或 1（营销短信），当前为 {value}。',
    },
  },
  call(call, context) {
    if (call.api !== 'v5') return;
    for (const value of valuesOf(call, 'Type')) {
      if (value.kind !== 'number' || value.value === 0 || value.value === 1) continue;
      context.report({ message: 'found', args: { value: value.text }, place: placeOr(call, value.place), key: value.text });
    }
  },
});
