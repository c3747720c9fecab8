import { phoneItems, sideOf } from './facts/phones.js';
import { placeOr } from './facts/places.js';
import { defineRule } from './rule.js';

/** SendMultiGlobalSms takes numbers outside the mainland only. */
export const rule = defineRule({
  id: 'phone-multi-global-cn',
  severity: 'error',
  fix: 'none',
  errorCodes: ['UnsupportedOperation.ContainDomesticPhoneNumber'],
  faq: ['FMix'],
  docs: { en: 'SendMultiGlobalSms gets a mainland number.', 'zh-CN': 'SendMultiGlobalSms 中传入了国内号码。' },
  messages: {
    found: {
      en: 'SendMultiGlobalSms sends outside the mainland only. Send to mainland numbers with SendSms.',
      'zh-CN': 'SendMultiGlobalSms 只能发送国际/港澳台短信，国内号码请使用 SendSms。',
    },
  },
  call(call, context) {
    if (call.action !== 'SendMultiGlobalSms') return;
    for (const item of phoneItems(call)) {
      if (sideOf(item, call) !== 'mainland') continue;
      context.report({
        message: 'found',
        place: placeOr(call, item.place),
        key: item.kind === 'string' ? item.value : 'prefix',
      });
    }
  },
});
