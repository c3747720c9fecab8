import { apiName } from './facts/field-names.js';
import { methodPlace } from './facts/places.js';
import { isMissing } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** SendSms: a required field. Requests to which unknown code may add fields are never judged. */
export const rule = defineRule({
  id: 'appid-missing',
  severity: 'error',
  fix: 'none',
  errorCodes: ['MissingParameter'],
  faq: ['FAppId'],
  docs: { en: 'The request has no SDK AppID.', 'zh-CN': '请求中没有应用 SDK AppID。' },
  messages: {
    found: {
      en: 'This request has no {field}. Every request names the application that sends.',
      'zh-CN': '该请求缺少 {field}，每个请求都必须指明发送短信的应用。',
    },
  },
  call(call, context) {
    if (call.api === 'v5' || !isMissing(call, 'SmsSdkAppId')) return;
    context.report({ message: 'found', args: { field: apiName('SmsSdkAppId', call.api) }, place: methodPlace(call), key: call.action });
  },
});
