import { isSignRequest, isTemplateRequest, requestPlace, requestValues, wrongType } from './facts/requests.js';
import { defineRule } from './rule.js';

const LISTS: ReadonlySet<string> = new Set(['DescribeSmsTemplateList', 'DescribeSmsSignList']);

/** International of a request is 0 or 1; 3 ("both") stands in answers only (sms_models.d.ts). */
export const rule = defineRule({
  id: 'add-international-range',
  severity: 'error',
  fix: 'none',
  errorCodes: ['InvalidParameterValue.InvalidInternational', 'InvalidParameter.InvalidParameters', 'InvalidParameter'],
  faq: [],
  docs: { en: 'International of a request is neither 0 nor 1.', 'zh-CN': '请求中的 International 既不是 0 也不是 1。' },
  messages: {
    found: {
      en: 'International must be 0 (mainland) or 1 (other countries and regions), not {value}.',
      'zh-CN': 'International 只能取 0（国内短信）或 1（国际/港澳台短信），当前为 {value}。',
    },
    both: {
      en: 'International 3 exists in answers only. A request says 0 (mainland) or 1 (other countries and regions).',
      'zh-CN': 'International 3 只出现在返回结果中，请求时只能取 0（国内短信）或 1（国际/港澳台短信）。',
    },
    typed: {
      en: 'International must be an integer, 0 or 1, but this is a {type}.',
      'zh-CN': 'International 应为整数 0 或 1，但这里的类型是 {type}。',
    },
  },
  manage(call, context) {
    if (!isTemplateRequest(call) && !isSignRequest(call) && !LISTS.has(call.action)) return;
    for (const value of requestValues(call, 'International')) {
      const place = requestPlace(call, value.place);
      if (value.kind === 'number') {
        const message = value.value === 3 ? 'both' : 'found';
        if (value.value !== 0 && value.value !== 1) context.report({ message, args: { value: value.text }, place, key: value.text });
        continue;
      }
      const type = wrongType(call, value);
      if (type !== null) context.report({ message: 'typed', args: { type }, place, key: type });
    }
  },
});
