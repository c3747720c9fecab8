import { classifyPhone, MAINLAND_MOBILE } from '../model/sms/phone.js';
import { sendsText } from './facts/encoding.js';
import { phoneItems } from './facts/phones.js';
import { placeOr } from './facts/places.js';
import { isSent } from './facts/scalars.js';
import { typeOf } from './facts/values.js';
import { defineRule } from './rule.js';

/** SendSms, PhoneNumberSet is an array of *string*. */
export const rule = defineRule({
  id: 'phone-element-type',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['InvalidParameter', '1004'],
  faq: ['F1004'],
  docs: { en: 'A phone number is no string.', 'zh-CN': '手机号码不是字符串。' },
  messages: {
    literal: {
      en: 'A phone number must be a string, but {value} is a {type}.',
      'zh-CN': '手机号码应为字符串，但 {value} 的类型是 {type}。',
    },
    typed: { en: 'A phone number must be a string, but this is a {type}.', 'zh-CN': '手机号码应为字符串，但这里的类型是 {type}。' },
    fix: { en: 'Write "{number}"', 'zh-CN': '改为 "{number}"' },
  },
  call(call, context) {
    // The senders of the legacy SDKs turn a number into text themselves, but not a list of numbers.
    const one = call.transport === 'legacy-sdk' && call.action === 'sendsms';
    if (!isSent(call) && call.transport !== 'shape' && !one) return;
    for (const value of phoneItems(call)) {
      const type = typeOf(value);
      if (type === null || type === 'string' || (one && type !== 'list')) continue;
      if (type === 'number' && sendsText(call)) continue;
      const digits = value.kind === 'number' ? value.text : null;
      const number = digits === null ? null : withPlus(digits);
      context.report({
        message: digits === null ? 'typed' : 'literal',
        args: { value: digits ?? '', type },
        place: placeOr(call, value.place),
        key: digits ?? type,
        fix:
          number !== null && value.place ? context.fix('fix', { number }, 'suggestion', [{ do: 'set-string', value, text: number }]) : null,
      });
    }
  },
});

/** The number in its canonical form where that is certain. */
function withPlus(digits: string): string {
  if (MAINLAND_MOBILE.test(digits)) return `+86${digits}`;
  return classifyPhone(digits).foreignWithoutPlus === null ? digits : `+${digits}`;
}
