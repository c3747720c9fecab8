import { isSmsHost } from './facts/hosts.js';
import { placeOfText } from './facts/places.js';
import { defineRule } from './rule.js';

/** The service of the scope and of the second HMAC is the first label of the host. */
export const rule = defineRule({
  id: 'tc3-service',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['AuthFailure.SignatureFailure'],
  faq: [],
  docs: { en: 'A TC3 signature for SMS names another service.', 'zh-CN': '短信请求的 TC3 签名使用了其他产品的服务名。' },
  messages: {
    found: {
      en: 'The service of {host} is sms, not "{service}": the signature is refused.',
      'zh-CN': '{host} 的服务名为 sms，而不是“{service}”，否则签名校验失败。',
    },
    fix: { en: 'Write sms', 'zh-CN': '改为 sms' },
  },
  file(facts, context) {
    const [host] = facts.hosts.filter(isSmsHost);
    // A file that talks to other services may sign for them; a test may check the examples of the documents, which are of another one.
    if (!facts.tc3 || facts.inTest || host === undefined || facts.hosts.some((h) => /tencentcloudapi\.com$/.test(h) && !isSmsHost(h)))
      return;
    for (const value of facts.tc3.services) {
      const found = /(?:^|\/)(\w+)(?:\/tc3_request|$)/.exec(value.value);
      const service = found?.[1];
      if (!found || service === undefined || service === 'sms' || service === 'tc3_request') continue;
      const from = found.index + found[0].indexOf(service);
      context.report({
        message: 'found',
        args: { host, service },
        place: placeOfText(value),
        key: service,
        fix: context.fix('fix', {}, 'suggestion', [{ do: 'edit-string', value, from, to: from + service.length, text: 'sms' }]),
      });
    }
  },
});
