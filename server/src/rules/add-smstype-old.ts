import { CODE, SMS_TYPE } from './facts/kinds-of-text.js';
import { isTemplateRequest, requestNumbers, requestPlace, requestValues } from './facts/requests.js';
import { OPT_OUT } from './facts/texts.js';
import { defineRule } from './rule.js';

/**
 * SmsType since 2024-05-16 (document 382/106171): 1 marketing, 2 notification, 3 verification code. That 0 is refused is not written anywhere, and the
 * typings of 2019-07-11 of the international site still have it.
 */
export const rule = defineRule({
  id: 'add-smstype-old',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: ['InvalidParameterValue.InvalidSmsType'],
  faq: [],
  docs: { en: 'A template is submitted with SmsType 0, which no longer exists.', 'zh-CN': '申请模板时使用了已不存在的 SmsType 0。' },
  messages: {
    found: {
      en: 'SmsType 0 (ordinary) is from before 2024-05-16. Today it is 1 marketing, 2 notification, 3 verification code.',
      'zh-CN': 'SmsType 0（普通短信）是 2024-05-16 之前的取值，现为 1（营销短信）、2（通知短信）、3（验证码短信）。',
    },
    fix: { en: 'Write {type}', 'zh-CN': '改为 {type}' },
  },
  manage(call, context) {
    if (!isTemplateRequest(call)) return;
    const texts = requestValues(call, 'TemplateContent');
    for (const value of requestNumbers(call, 'SmsType')) {
      if (value.value !== 0) continue;
      const [text] = texts;
      const known = texts.length === 1 && text?.kind === 'string' && !OPT_OUT.test(text.value) ? text.value : null;
      const type = known === null ? null : CODE.test(known) ? SMS_TYPE.verification : SMS_TYPE.notification;
      context.report({
        message: 'found',
        place: requestPlace(call, value.place),
        severity: call.api === '2019-07-11' ? 'info' : 'warning',
        key: '0',
        fix: type === null ? null : context.fix('fix', { type }, 'suggestion', [{ do: 'set-number', value, text: String(type) }]),
      });
    }
  },
});
