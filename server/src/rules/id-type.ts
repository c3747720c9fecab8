import { type Table, table } from '../base/table.js';
import type { Value } from '../model/value.js';
import { requestPlace, requestValues, wrongType } from './facts/requests.js';
import { defineRule } from './rule.js';

/** Integer ids of the actions that manage templates and signs (sms_models.d.ts); SendSms takes the same ids as strings. */
const IDS: Table<string> = table({
  ModifySmsTemplate: 'TemplateId',
  DeleteSmsTemplate: 'TemplateId',
  DescribeSmsTemplateList: 'TemplateIdSet',
  ModifySmsSign: 'SignId',
  DeleteSmsSign: 'SignId',
  DescribeSmsSignList: 'SignIdSet',
});

export const rule = defineRule({
  id: 'id-type',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['InvalidParameter', 'InvalidParameter.InvalidParameters'],
  faq: [],
  docs: {
    en: 'The id of a template or sign is a string where the action takes an integer.',
    'zh-CN': '模板或签名 ID 应为整数，却传了字符串。',
  },
  messages: {
    found: {
      en: '{field} of {action} takes integers, unlike TemplateId of SendSms, but this is a {type}.',
      'zh-CN': '{action} 的 {field} 须为整数（与 SendSms 的 TemplateId 不同），但这里的类型是 {type}。',
    },
    fix: { en: 'Write {id} without quotes', 'zh-CN': '去掉引号，改为 {id}' },
  },
  manage(call, context) {
    const field = IDS[call.action];
    if (!field) return;
    const items = (v: Value): readonly Value[] => (field.endsWith('Set') ? (v.kind === 'list' ? v.items : []) : [v]);
    for (const value of requestValues(call, field).flatMap(items)) {
      const type = wrongType(call, value);
      if (type === null) continue;
      const id = value.kind === 'string' && value.pieces.length === 1 && /^[1-9]\d*$/.test(value.value) ? value.value : null;
      context.report({
        message: 'found',
        args: { field, action: call.action, type },
        place: requestPlace(call, value.place),
        key: value.kind === 'string' ? value.value : type,
        fix: id === null ? null : context.fix('fix', { id }, 'suggestion', [{ do: 'set-number', value, text: id }]),
      });
    }
  },
});
