import { joinedNumbers } from '../model/sms/phone.js';
import { placeOr } from './facts/places.js';
import { isSent, valuesOf } from './facts/scalars.js';
import { isShared, typeOf } from './facts/values.js';
import { defineRule } from './rule.js';

/** SendSms, PhoneNumberSet is an array of string, also for one number. */
export const rule = defineRule({
  id: 'phone-set-type',
  severity: 'error',
  fix: 'safe',
  errorCodes: ['InvalidParameter', '1004'],
  faq: ['F1004'],
  yieldsTo: ['phone-joined'],
  docs: { en: 'The phone numbers are not given as a list.', 'zh-CN': '手机号码不是以数组形式传入的。' },
  messages: {
    string: {
      en: 'PhoneNumberSet must be a list of strings, also for one number.',
      'zh-CN': 'PhoneNumberSet 应为字符串数组，只有一个号码时也不例外。',
    },
    other: { en: 'PhoneNumberSet must be a list of strings, not a {type}.', 'zh-CN': 'PhoneNumberSet 应为字符串数组，当前类型为 {type}。' },
    fix: { en: 'Make it a list of one number', 'zh-CN': '改为只有一个号码的数组' },
  },
  call(call, context) {
    if (!isSent(call) && call.transport !== 'shape') return;
    for (const value of valuesOf(call, 'PhoneNumberSet')) {
      const type = typeOf(value);
      if (type === null || type === 'list' || type === 'null') continue;
      const { place } = value;
      const lone = type === 'string' && !(value.kind === 'string' && (joinedNumbers(value.value) || /^\s*(?:\[|$)/.test(value.value)));
      context.report({
        message: type === 'string' ? 'string' : 'other',
        args: { type },
        place: placeOr(call, place),
        key: value.kind === 'string' ? value.value : type,
        fix: lone && place ? context.fix('fix', {}, isShared(value) ? 'suggestion' : 'safe', [{ do: 'wrap-list', place }]) : null,
      });
    }
  },
});
