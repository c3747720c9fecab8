import { MAINLAND_MOBILE } from '../model/sms/phone.js';
import { cleanNumbers } from './facts/numbers.js';
import { textPlace } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** The numbering plan (1, then 3 to 9) is general knowledge and may grow, therefore a warning. */
export const rule = defineRule({
  id: 'phone-cn-prefix',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['InvalidParameterValue.IncorrectPhoneNumber', '1016'],
  faq: ['F1016'],
  docs: { en: 'A mainland phone number does not begin like a mobile number.', 'zh-CN': '国内手机号码的号段不对。' },
  messages: {
    found: {
      en: 'Mobile numbers of the mainland begin with 13 to 19; {number} does not.',
      'zh-CN': '国内手机号码以 13 至 19 开头，{number} 不是。',
    },
  },
  call(call, context) {
    for (const { value, phone } of cleanNumbers(call)) {
      const number = phone.national;
      if (phone.destination !== 'mainland' || number.length !== 11 || MAINLAND_MOBILE.test(number) || phone.foreignWithoutPlus !== null)
        continue;
      context.report({ message: 'found', args: { number }, place: textPlace(call, value), key: value.value });
    }
  },
});
