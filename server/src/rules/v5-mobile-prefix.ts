import { doublePrefix } from '../model/sms/phone.js';
import { isPlaceholder } from '../model/sms/placeholder.js';
import { phoneItems, sideOfNation } from './facts/phones.js';
import { placeOr, scalarPlace } from './facts/places.js';
import { defineRule } from './rule.js';

/** Legacy API, tel.mobile: the number without its country code, which stands in nationcode. */
export const rule = defineRule({
  id: 'v5-mobile-prefix',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: ['1016'],
  faq: ['F1016'],
  docs: { en: 'A number of a legacy call has its country code once more.', 'zh-CN': '旧版 API 的手机号码中重复写了国家码。' },
  messages: {
    found: {
      en: 'The country code is given on its own; write the number without {prefix}.',
      'zh-CN': '国家码已单独传入，手机号码中不应再写 {prefix}。',
    },
    fix: { en: 'Remove {prefix}', 'zh-CN': '去掉 {prefix}' },
  },
  call(call, context) {
    if (call.api !== 'v5' || call.action === 'sendisms' || sideOfNation(call) === null) return;
    for (const value of phoneItems(call)) {
      if (value.kind !== 'string' || isPlaceholder(value.value) || doublePrefix(value.value)) continue;
      const mainland = sideOfNation(call) === 'mainland' ? /^(?:\+86|0086|86(?=1[3-9]\d{9}$))/.exec(value.value)?.[0] : undefined;
      const prefix = mainland ?? (value.value.startsWith('+') ? '+' : undefined);
      if (prefix === undefined) continue;
      context.report({
        message: 'found',
        args: { prefix },
        place: placeOr(call, scalarPlace(value, { from: 0, to: prefix.length })),
        key: value.value,
        fix: mainland
          ? context.fix('fix', { prefix }, 'suggestion', [{ do: 'edit-string', value, from: 0, to: mainland.length, text: '' }])
          : null,
      });
    }
  },
});
