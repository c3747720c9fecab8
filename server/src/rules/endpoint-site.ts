import { INTERNATIONAL_HOST } from '../model/sms/service.js';
import { clientTexts } from './facts/client.js';
import { textPlace } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** The SDK of the international site has its own host (its `sms_client.js`); accounts of the two sites do not know each other. */
export const rule = defineRule({
  id: 'endpoint-site',
  severity: 'info',
  fix: 'suggestion',
  errorCodes: ['UnauthorizedOperation.SmsSdkAppIdVerifyFail', 'AuthFailure.SecretIdNotFound'],
  faq: ['FApp'],
  docs: {
    en: 'The SDK of the international site is given the host of the mainland site.',
    'zh-CN': '国际站 SDK 使用了国内站的接入域名。',
  },
  messages: {
    found: {
      en: 'This is the SDK of the international site, but {host} serves accounts of the mainland site.',
      'zh-CN': '此处使用的是国际站 SDK，而 {host} 是国内站的接入域名。',
    },
    fix: { en: 'Write {right}', 'zh-CN': '改为 {right}' },
  },
  call(call, context) {
    if (!call.client.international) return;
    for (const value of clientTexts(call, 'endpoint')) {
      const host = value.value.trim();
      if (!/^sms(?:\.[a-z]+-[a-z]+)?\.tencentcloudapi\.com$/.test(host)) continue;
      context.report({
        message: 'found',
        args: { host },
        place: textPlace(call, value),
        key: host,
        fix: context.fix('fix', { right: INTERNATIONAL_HOST }, 'suggestion', [{ do: 'set-string', value, text: INTERNATIONAL_HOST }]),
      });
    }
  },
});
