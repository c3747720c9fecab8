import { isTemplateRequest, requestPlace, requestValues, wrongType } from './facts/requests.js';
import { defineRule } from './rule.js';

/** SmsType of AddSmsTemplate and ModifySmsTemplate is an integer of 1, 2 and 3; 0 is `add-smstype-old`. */
export const rule = defineRule({
  id: 'add-smstype-range',
  severity: 'error',
  fix: 'none',
  errorCodes: ['InvalidParameterValue.InvalidSmsType', 'InvalidParameter.InvalidParameters', 'InvalidParameter'],
  faq: [],
  docs: { en: 'SmsType of a template is none of 1, 2 and 3.', 'zh-CN': '模板的 SmsType 不是 1、2、3 之一。' },
  messages: {
    found: {
      en: 'SmsType must be 1 (marketing), 2 (notification) or 3 (verification code), not {value}.',
      'zh-CN': 'SmsType 只能取 1（营销短信）、2（通知短信）或 3（验证码短信），当前为 {value}。',
    },
    typed: {
      en: 'SmsType must be an integer (1 marketing, 2 notification, 3 verification code), but this is a {type}.',
      'zh-CN': 'SmsType 应为整数（1 营销短信、2 通知短信、3 验证码短信），但这里的类型是 {type}。',
    },
  },
  manage(call, context) {
    if (!isTemplateRequest(call)) return;
    for (const value of requestValues(call, 'SmsType')) {
      const place = requestPlace(call, value.place);
      if (value.kind === 'number') {
        if (![0, 1, 2, 3].includes(value.value)) context.report({ message: 'found', args: { value: value.text }, place, key: value.text });
        continue;
      }
      const type = wrongType(call, value);
      if (type !== null) context.report({ message: 'typed', args: { type }, place, key: type });
    }
  },
});
