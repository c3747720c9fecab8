import { type Table, table } from '../base/table.js';
import type { FieldName } from '../model/call.js';
import { defineRule } from './rule.js';

const NOT_IN: Table<readonly FieldName[]> = table({
  SendMultiGlobalSms: ['PhoneNumberSet', 'SignName', 'ExtendCode', 'TemplateId', 'TemplateParamSet'],
  SendSms: ['MultiSmsInfoSet'],
});

/** The two actions take different bodies (A.7 of the API reference). */
export const rule = defineRule({
  id: 'multi-info-shape',
  severity: 'error',
  fix: 'none',
  errorCodes: ['UnknownParameter', 'InvalidParameterValue.MultiSmsInfoSetEmpty'],
  faq: ['F1004'],
  docs: {
    en: 'SendMultiGlobalSms gets a field of SendSms, or the reverse.',
    'zh-CN': 'SendMultiGlobalSms 使用了 SendSms 的字段，或 SendSms 使用了 SendMultiGlobalSms 的字段。',
  },
  messages: {
    multi: {
      en: 'SendMultiGlobalSms has no field {spelled}. Every entry of MultiSmsInfoSet names its own number and template.',
      'zh-CN': 'SendMultiGlobalSms 没有字段 {spelled}，号码和模板写在 MultiSmsInfoSet 的各项中。',
    },
    single: {
      en: 'SendSms has no field {spelled}; it belongs to SendMultiGlobalSms.',
      'zh-CN': 'SendSms 没有字段 {spelled}，它属于 SendMultiGlobalSms。',
    },
  },
  call(call, context) {
    if (call.transport === 'library' || call.transport === 'shape') return;
    for (const { spelled, place, field } of call.writes) {
      if (!field || !place || !NOT_IN[call.action]?.includes(field)) continue;
      context.report({ message: call.action === 'SendSms' ? 'single' : 'multi', args: { spelled }, place, key: spelled });
    }
  },
});
