import { placeOr } from './facts/places.js';
import { valuesOf } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** SendSms, PhoneNumberSet: 1 to 200 numbers. */
export const rule = defineRule({
  id: 'phone-set-empty',
  severity: 'error',
  fix: 'none',
  errorCodes: ['MissingParameter.EmptyPhoneNumberSet'],
  faq: ['FNoRecv'],
  docs: { en: 'The list of phone numbers is empty.', 'zh-CN': '手机号码列表为空。' },
  messages: {
    empty: { en: 'This request has no phone number.', 'zh-CN': '该请求没有手机号码。' },
    blank: { en: 'This request has only empty phone numbers.', 'zh-CN': '该请求中的手机号码都是空字符串。' },
  },
  call(call, context) {
    const values = valuesOf(call, 'PhoneNumberSet');
    // A list that is empty in one arm is as a rule filled or guarded in the other.
    const isEmpty = values.every(
      (v) => v.kind === 'list' && v.exact && v.items.every((item) => item.kind === 'string' && item.value.trim() === ''),
    );
    const value = values[0];
    if (!isEmpty || value?.kind !== 'list') return;
    context.report({ message: value.items.length === 0 ? 'empty' : 'blank', place: placeOr(call, value.place), key: 'empty' });
  },
});
