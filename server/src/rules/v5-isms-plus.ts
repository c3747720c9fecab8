import { isPlaceholder } from '../model/sms/placeholder.js';
import { isByHand } from './facts/legacy.js';
import { phoneItems } from './facts/phones.js';
import { placeOr, scalarPlace } from './facts/places.js';
import { defineRule } from './rule.js';

/** `sendisms`: tel is one text of plus, country code and number. */
export const rule = defineRule({
  id: 'v5-isms-plus',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['InvalidParameterValue.IncorrectPhoneNumber', '1016'],
  faq: ['F1016'],
  yieldsTo: ['phone-chars', 'phone-trunk-zero', 'phone-cn-length'],
  docs: { en: 'The number of sendisms does not begin with a plus.', 'zh-CN': 'sendisms 的号码没有以加号开头。' },
  messages: {
    found: {
      en: 'sendisms takes the number with plus and country code, such as +8613711112222, but this is "{value}".',
      'zh-CN': 'sendisms 的号码应带加号和国家码，例如 +8613711112222，当前为“{value}”。',
    },
    fix: { en: 'Write {right}', 'zh-CN': '改为 {right}' },
  },
  call(call, context) {
    if (!isByHand(call) || call.action !== 'sendisms') return;
    for (const value of phoneItems(call)) {
      if (value.kind !== 'string' || !/^\d{7,18}$/.test(value.value) || isPlaceholder(value.value)) continue;
      // Zeros stand for the plus; 86 before a mobile number is its country code. Of all others the country is not known.
      const cut = value.value.startsWith('00') ? 2 : /^86(?=1[3-9]\d{9}$)/.test(value.value) ? 0 : null;
      const right = cut === null ? '' : `+${value.value.slice(cut)}`;
      context.report({
        message: 'found',
        args: { value: value.value },
        place: placeOr(call, scalarPlace(value, { from: 0, to: value.value.length })),
        key: value.value,
        fix:
          cut === null
            ? null
            : context.fix('fix', { right }, 'suggestion', [{ do: 'edit-string', value, from: 0, to: value.value.length, text: right }]),
      });
    }
  },
});
