import { cleanNumbers, mainlandLegacyNumbers } from './facts/numbers.js';
import { textPlace } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** SendSms: a number without a foreign code is one of the mainland, and those have 11 digits. */
export const rule = defineRule({
  id: 'phone-cn-length',
  severity: 'error',
  fix: 'none',
  errorCodes: ['InvalidParameterValue.IncorrectPhoneNumber', '1016'],
  faq: ['F1016'],
  docs: { en: 'A mainland phone number does not have 11 digits.', 'zh-CN': '国内手机号码不是 11 位。' },
  messages: {
    found: {
      en: 'A mainland phone number has 11 digits, this one has {length}.',
      'zh-CN': '国内手机号码为 11 位，这里是 {length} 位。',
    },
    bare: {
      en: 'A number without a country code is read as a mainland number, which has 11 digits; this one has {length}.',
      'zh-CN': '没有国家码的号码按国内号码处理，应为 11 位，这里是 {length} 位。',
    },
  },
  call(call, context) {
    for (const value of mainlandLegacyNumbers(call)) {
      const { length } = value.value;
      if (length === 11) continue;
      context.report({
        message: 'found',
        args: { length },
        place: textPlace(call, value),
        severity: length === 13 ? 'warning' : 'error',
        key: value.value,
      });
    }
    for (const { value, phone } of cleanNumbers(call)) {
      const { length } = phone.national;
      if (phone.destination !== 'mainland' || length === 11 || phone.foreignWithoutPlus !== null) continue;
      context.report({
        message: phone.form === 'bare' ? 'bare' : 'found',
        args: { length },
        place: textPlace(call, value),
        // Numbers of machines (13 digits) are general knowledge, not in the documents.
        severity: length === 13 ? 'warning' : 'error',
        key: value.value,
      });
    }
  },
});
