import { fieldValue } from '../model/call.js';
import { manageField } from '../model/manage.js';
import { alternatives } from '../model/value.js';
import { placeOr, scalarPlace } from './facts/places.js';
import { templatesOf } from './facts/templates.js';
import { idText, kindsOf } from './facts/values.js';
import { defineRule } from './rule.js';

/** SendSms, error IndividualUserMarketingSmsPermissionDeny (1032): only accounts with enterprise certification send marketing messages. */
export const rule = defineRule({
  id: 'individual-marketing',
  severity: 'error',
  fix: 'none',
  errorCodes: ['UnauthorizedOperation.IndividualUserMarketingSmsPermissionDeny', 'FailedOperation.ForbidAddMarketingTemplates', '1032'],
  faq: ['FIndiv'],
  docs: {
    en: 'An account with individual certification sends marketing messages.',
    'zh-CN': '个人认证账号发送营销短信。',
  },
  messages: {
    found: {
      en: 'Template {id} is a marketing template. Accounts with individual certification (individualAccount) may not send marketing messages.',
      'zh-CN': '模板 {id} 为营销模板。个人认证账号（individualAccount）不能发送营销短信。',
    },
    submitted: {
      en: 'SmsType 1 is a marketing template. Accounts with individual certification (individualAccount) may not create one.',
      'zh-CN': 'SmsType 为 1 表示营销模板。个人认证账号（individualAccount）不能创建营销模板。',
    },
    legacy: {
      en: 'type 1 is a marketing message. Accounts with individual certification (individualAccount) may not send marketing messages.',
      'zh-CN': 'type 为 1 表示营销短信。个人认证账号（individualAccount）不能发送营销短信。',
    },
  },
  call(call, context) {
    if (!context.settings.individualAccount) return;
    const template = fieldValue(call, 'TemplateId');
    for (const { value } of template ? alternatives(template) : []) {
      const entries = templatesOf(value, context.catalog);
      if (entries.length === 0 || !entries.every((t) => t.type === 'marketing')) continue;
      const id = idText(value)!;
      context.report({ message: 'found', args: { id }, place: placeOr(call, scalarPlace(value)), key: id });
    }
    if (call.api !== 'v5') return;
    for (const type of kindsOf(fieldValue(call, 'Type'), 'number'))
      if (type.value === 1) context.report({ message: 'legacy', place: placeOr(call, type.place), key: 'type 1' });
  },
  manage(call, context) {
    if (!context.settings.individualAccount || !/^(?:Add|Modify)SmsTemplate$/.test(call.action)) return;
    for (const type of kindsOf(manageField(call, 'SmsType')?.value, 'number'))
      if (type.value === 1)
        context.report({ message: 'submitted', place: type.place ?? { file: call.file, range: call.nameRange }, key: 'SmsType 1' });
  },
});
