import { placeOr, scalarPlace } from './facts/places.js';
import { stringsOf } from './facts/values.js';
import { defineRule } from './rule.js';

/** In a query and in a form a plus stands for a blank, and the number loses the sign that its country code needs. */
export const rule = defineRule({
  id: 'http-plus-unescaped',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: ['InvalidParameterValue.IncorrectPhoneNumber', 'AuthFailure.SignatureFailure'],
  faq: [],
  docs: { en: 'A number stands in a query with a plus that is not escaped.', 'zh-CN': '查询串中的号码带有未转义的加号。' },
  messages: {
    found: {
      en: 'In a query "+" means a blank: the service reads "{read}". Write %2B for the plus.',
      'zh-CN': '查询串中的“+”表示空格，服务端读到的是“{read}”。加号应写作 %2B。',
    },
    fix: { en: 'Write %2B', 'zh-CN': '改为 %2B' },
  },
  call(call, context) {
    const url = call.http?.url;
    for (const { name, value } of call.http?.query ?? []) {
      if (!/^PhoneNumberSet\.\d+$/.test(name)) continue;
      for (const text of stringsOf(value)) {
        if (!/^\+\d/.test(text.value) || text.pieces.length === 0) continue;
        const at = url?.kind === 'string' && url.literal ? url.value.indexOf(`${name}=${text.value}`) + name.length + 1 : -1;
        context.report({
          message: 'found',
          args: { read: text.value.replace('+', ' ') },
          place: placeOr(call, scalarPlace(text, { from: 0, to: text.value.length })),
          key: text.value,
          // Part of a text that is put together may be a format, in which % means something else.
          fix:
            at < 0 || url?.kind !== 'string'
              ? null
              : context.fix('fix', {}, 'suggestion', [{ do: 'edit-string', value: url, from: at, to: at + 1, text: '%2B' }]),
        });
      }
    }
  },
});
