import type { Value } from '../model/value.js';
import { notMarketing, SMS_TYPE } from './facts/kinds-of-text.js';
import { isTemplateRequest, numberOf, requestPlace, wrongCombinations } from './facts/requests.js';
import { defineRule } from './rule.js';

const meant = (text: Value | undefined): 'verification' | 'notification' | null =>
  text?.kind === 'string' ? notMarketing(text.value) : null;

/** SmsType 1 is marketing (sms_models.d.ts, document 382/106171); who counts from 1 means something else. */
export const rule = defineRule({
  id: 'add-smstype-suspect',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: ['InvalidParameterValue.MarketingTemplateWithoutUnsubscribe'],
  faq: [],
  docs: {
    en: 'A text that is no advertisement is submitted as marketing.',
    'zh-CN': '把验证码或通知内容按营销短信提交。',
  },
  messages: {
    verification: {
      en: 'SmsType 1 means marketing, but this text carries a verification code (3).',
      'zh-CN': 'SmsType 1 表示营销短信，但该正文用于发送验证码，应为 3（验证码短信）。',
    },
    notification: {
      en: 'SmsType 1 means marketing, but this text notifies of something the person has asked for (2).',
      'zh-CN': 'SmsType 1 表示营销短信，但该正文是业务通知，应为 2（通知短信）。',
    },
    fix: { en: 'Write {type}', 'zh-CN': '改为 {type}' },
  },
  manage(call, context) {
    if (!isTemplateRequest(call)) return;
    const rows = wrongCombinations(
      call,
      ['SmsType', 'TemplateContent'],
      ([type, text]) => numberOf(type) === SMS_TYPE.marketing && meant(text) !== null,
    );
    const seen = new Set<string>();
    for (const [value, text] of rows) {
      const kind = meant(text)!;
      const place = requestPlace(call, value!.place);
      if (seen.has(`${place.range.start}`)) continue;
      seen.add(`${place.range.start}`);
      const type = SMS_TYPE[kind];
      const fix = context.fix('fix', { type }, 'suggestion', [{ do: 'set-number', value: value!, text: String(type) }]);
      context.report({ message: kind, place, key: kind, fix: rows.every((r) => meant(r[1]) === kind) ? fix : null });
    }
  },
});
