import { apiName } from './facts/field-names.js';
import { methodPlace } from './facts/places.js';
import { isMissing } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** SendSms: a required field. Requests to which unknown code may add fields are never judged. */
export const rule = defineRule({
  id: 'template-missing',
  severity: 'error',
  fix: 'none',
  errorCodes: ['MissingParameter'],
  faq: ['FTpl'],
  docs: { en: 'The request has no template id.', 'zh-CN': '请求中没有模板 ID。' },
  messages: {
    found: {
      en: 'This request has no {field}. Every message is sent by an approved template.',
      'zh-CN': '该请求缺少 {field}，每条短信都必须使用审核通过的模板发送。',
    },
  },
  call(call, context) {
    if (call.api === 'v5' || !(call.action === 'SendSms' && isMissing(call, 'TemplateId'))) return;
    context.report({ message: 'found', args: { field: apiName('TemplateId', call.api) }, place: methodPlace(call), key: call.action });
  },
});
