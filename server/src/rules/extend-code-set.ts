import { textPlace, textsOf } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** SendSms, ExtendCode: not open by default. */
export const rule = defineRule({
  id: 'extend-code-set',
  severity: 'info',
  fix: 'none',
  errorCodes: ['UnauthorizedOperation.RequestPermissionDeny', '1006'],
  faq: [],
  docs: { en: 'ExtendCode is used, which support has to enable for the account.', 'zh-CN': '使用了 ExtendCode，该功能需联系客服开通。' },
  messages: {
    found: {
      en: 'ExtendCode is refused unless support has enabled it for the account. Leave it out otherwise.',
      'zh-CN': 'ExtendCode 需联系腾讯云短信小助手开通后才能使用，未开通时请勿填写。',
    },
  },
  call(call, context) {
    for (const value of textsOf(call, 'ExtendCode')) {
      if (/^\d+$/.test(value.value)) context.report({ message: 'found', place: textPlace(call, value), key: value.value });
    }
  },
});
