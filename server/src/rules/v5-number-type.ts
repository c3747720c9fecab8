import type { FieldName } from '../model/call.js';
import { textPlace, textsOf } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** Fields of a legacy body that are JSON numbers. Whether strings are accepted is not documented, therefore a warning. */
const NUMBERS: readonly FieldName[] = ['TemplateId', 'Type'];

export const rule = defineRule({
  id: 'v5-number-type',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['1004'],
  faq: ['F1004'],
  docs: { en: 'tpl_id or type of a legacy request is a string.', 'zh-CN': '旧版请求中的 tpl_id 或 type 是字符串。' },
  messages: {
    found: {
      en: 'The legacy API takes {name} as a number: write {value} without quotes.',
      'zh-CN': '旧版 API 的 {name} 应为数字：{value} 不加引号。',
    },
  },
  call(call, context) {
    if (call.api !== 'v5' || call.transport !== 'http') return;
    for (const field of NUMBERS) {
      const name = field === 'Type' ? 'type' : 'tpl_id';
      for (const value of textsOf(call, field)) {
        if (!/^\d+$/.test(value.value)) continue;
        context.report({ message: 'found', args: { name, value: value.value }, place: textPlace(call, value), key: value.value });
      }
    }
  },
});
