import { fieldValue } from '../model/call.js';
import { methodPlace } from './facts/places.js';
import { defineRule } from './rule.js';

/** qcloudsms_js 0.1.1, lib/sms.js: the request of this one method has a misspelt header. Seen in what it sends. */
export const rule = defineRule({
  id: 'v5-js-multi-header',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['60008'],
  faq: ['F60008'],
  docs: {
    en: 'SmsMultiSender().sendWithParam of qcloudsms_js sends a misspelt Content-Type.',
    'zh-CN': 'qcloudsms_js 的 SmsMultiSender().sendWithParam 发送了拼写错误的 Content-Type。',
  },
  messages: {
    found: {
      en: 'qcloudsms_js 0.1.1 sends this request with the header "Content-Type: ap0plication/json", which is no JSON for a server that looks.',
      'zh-CN': 'qcloudsms_js 0.1.1 的该请求头为“Content-Type: ap0plication/json”，严格检查的服务端不会按 JSON 解析。',
    },
  },
  call(call, context) {
    if (call.transport !== 'legacy-sdk' || call.sdk !== 'qcloudsms_js' || call.via.length > 0 || call.ownCopy) return;
    if (call.action !== 'sendmultisms2' || !fieldValue(call, 'TemplateId')) return;
    context.report({ message: 'found', place: methodPlace(call), key: call.action });
  },
});
