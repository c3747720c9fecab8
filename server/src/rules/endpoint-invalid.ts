import { HOST } from '../model/sms/service.js';
import { clientTexts } from './facts/client.js';
import { textPlace } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** Hosts of the product, also regional and internal ones. Hosts of others are proxies, which only the project knows. */
const SMS = /^sms\.(?:[a-z0-9-]+\.)*tencentcloudapi\.(?:com|cn)$/i;
const TENCENT = /(?:tencentcloudapi|tencentyun|tencent|qcloud|myqcloud)\.(?:com|cn)$|\.qq\.com$/i;

export const rule = defineRule({
  id: 'endpoint-invalid',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: ['InvalidAction', 'NoSuchProduct', 'AuthFailure.SignatureFailure'],
  faq: ['FAbroad'],
  yieldsTo: ['endpoint-scheme'],
  docs: { en: 'The endpoint is a host of Tencent that does not serve SMS.', 'zh-CN': '接入域名不是短信服务的域名。' },
  messages: {
    found: {
      en: '{host} does not serve SMS. The host is sms.tencentcloudapi.com.',
      'zh-CN': '{host} 不提供短信服务，短信的接入域名为 sms.tencentcloudapi.com。',
    },
    fix: { en: 'Write sms.tencentcloudapi.com', 'zh-CN': '改为 sms.tencentcloudapi.com' },
  },
  call(call, context) {
    if (call.api === 'v5' || (call.transport !== 'sdk' && call.transport !== 'generic')) return;
    for (const value of clientTexts(call, 'endpoint')) {
      const host = value.value
        .trim()
        .replace(/^https?:\/\//i, '')
        .replace(/[/:].*$/, '');
      if (SMS.test(host) || !TENCENT.test(host)) continue;
      context.report({
        message: 'found',
        args: { host },
        place: textPlace(call, value),
        key: host,
        fix: context.fix('fix', {}, 'suggestion', [{ do: 'set-string', value, text: HOST }]),
      });
    }
  },
});
