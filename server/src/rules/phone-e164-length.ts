import { E164_MAX_DIGITS, E164_MIN_DIGITS } from '../model/sms/phone.js';
import { cleanNumbers } from './facts/numbers.js';
import { textPlace } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** E.164 has at most 15 digits; the limits are general knowledge, not from the documents of the service. */
export const rule = defineRule({
  id: 'phone-e164-length',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['InvalidParameterValue.IncorrectPhoneNumber', '1016'],
  faq: ['F1016'],
  docs: { en: 'An international number has too few or too many digits.', 'zh-CN': '国际/港澳台号码的位数不对。' },
  messages: {
    found: {
      en: '{value} has {length} digits. A number with its country code has 8 to 15.',
      'zh-CN': '{value} 有 {length} 位数字，含国家码的号码应为 8 至 15 位。',
    },
  },
  call(call, context) {
    for (const { value, phone } of cleanNumbers(call)) {
      const length = value.value.length - 1;
      if (phone.destination !== 'foreign' || (length >= E164_MIN_DIGITS && length <= E164_MAX_DIGITS)) continue;
      context.report({ message: 'found', args: { value: value.value, length }, place: textPlace(call, value), key: value.value });
    }
  },
});
