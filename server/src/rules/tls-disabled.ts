import { LEGACY_HOST } from '../model/sms/service.js';
import { isSmsHost } from './facts/hosts.js';
import { defineRule } from './rule.js';

/** Without the check anybody on the way can read codes and numbers, and use the signed request. */
export const rule = defineRule({
  id: 'tls-disabled',
  severity: 'warning',
  fix: 'none',
  errorCodes: [],
  faq: [],
  docs: {
    en: 'The check of the server’s certificate is switched off for requests to the SMS service.',
    'zh-CN': '向短信服务发送请求时关闭了服务器证书校验。',
  },
  messages: {
    found: {
      en: '{name} switches the check of the certificate off: anybody on the way to {host} can read numbers and codes. Leave it out.',
      'zh-CN': '{name} 关闭了证书校验，到 {host} 的请求可被中间人读取手机号和验证码。请去掉该设置。',
    },
  },
  file(facts, context) {
    // With other hosts in the file it may be meant for one of them.
    const [host] = facts.hosts;
    // An SDK makes its requests itself: what is set here is for others.
    if (facts.imports.some((i) => /tencentcloud/i.test(i.module))) return;
    if (host === undefined || !facts.hosts.every((h) => isSmsHost(h) || h === LEGACY_HOST)) return;
    for (const { name, place } of facts.unverified) context.report({ message: 'found', args: { name, host }, place, key: name });
  },
});
