import { clientTexts } from './facts/client.js';
import { textPlace, textsOf } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** Samples of the international site have 2400…, those of the mainland site 1400…; the mapping is in no document. */
export const rule = defineRule({
  id: 'appid-site-mismatch',
  severity: 'info',
  fix: 'none',
  errorCodes: ['UnauthorizedOperation.SmsSdkAppIdVerifyFail'],
  faq: ['FApp'],
  docs: {
    en: 'The SDK AppID looks like one of the other site than the endpoint.',
    'zh-CN': '应用 SDK AppID 与接入域名看起来不属于同一站点。',
  },
  messages: {
    mainland: {
      en: '{id} looks like an application of the mainland site, but the endpoint {host} is that of the international site.',
      'zh-CN': '{id} 像是国内站的应用，但接入域名 {host} 属于国际站。',
    },
    international: {
      en: '{id} looks like an application of the international site, but the endpoint {host} is that of the mainland site.',
      'zh-CN': '{id} 像是国际站的应用，但接入域名 {host} 属于国内站。',
    },
  },
  call(call, context) {
    const hosts = clientTexts(call, 'endpoint').map((v) => v.value);
    const [host] = hosts;
    if (host === undefined || hosts.length > 1 || call.api === 'v5' || !/tencentcloudapi\.com/.test(host)) return;
    const abroad = /\bintl\b/.test(host);
    for (const value of textsOf(call, 'SmsSdkAppId')) {
      const site = /^1400\d{6}$/.test(value.value) ? 'mainland' : /^2400\d{6}$/.test(value.value) ? 'international' : null;
      if (site === null || (site === 'international') === abroad) continue;
      context.report({ message: site, args: { id: value.value, host }, place: textPlace(call, value), key: value.value });
    }
  },
});
