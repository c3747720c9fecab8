import { textPlace, textsOf } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** AppKeys are 32 hexadecimal digits in every sample; the value itself is never shown, it is a secret. */
export const rule = defineRule({
  id: 'appid-is-appkey',
  severity: 'error',
  fix: 'none',
  errorCodes: ['InvalidParameterValue.SdkAppIdNotExist', '1001', '1019'],
  faq: ['FAppId', 'F1001'],
  docs: { en: 'The AppKey is given where the SDK AppID belongs.', 'zh-CN': '应用 SDK AppID 处误填了 AppKey。' },
  messages: {
    found: {
      en: 'This looks like an AppKey ({length} hexadecimal digits). SmsSdkAppId is the ten-digit SDK AppID; the AppKey is a secret.',
      'zh-CN': '这里像是 AppKey（{length} 位十六进制字符）。SmsSdkAppId 应填 10 位的 SDK AppID，AppKey 属于密钥。',
    },
  },
  call(call, context) {
    for (const value of textsOf(call, 'SmsSdkAppId')) {
      if (!/^(?:[0-9a-f]{32}|[0-9a-f]{64})$/i.test(value.value.trim())) continue;
      context.report({ message: 'found', args: { length: value.value.length }, place: textPlace(call, value), key: 'appid-is-appkey' });
    }
  },
});
