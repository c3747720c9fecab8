import { textPlace, textsOf } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** The prefix is that of all known SecretIds; the value itself is not shown. */
export const rule = defineRule({
  id: 'appid-is-secretid',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['InvalidParameterValue.SdkAppIdNotExist', '1019'],
  faq: ['FAppId', 'FKey'],
  docs: { en: 'A SecretId is given where the SDK AppID belongs.', 'zh-CN': '应用 SDK AppID 处误填了 SecretId。' },
  messages: {
    found: {
      en: 'This looks like a SecretId (it begins with AKID). SmsSdkAppId is the SDK AppID of an application in the SMS console and begins with 1400.',
      'zh-CN': '这里像是 SecretId（以 AKID 开头）。SmsSdkAppId 应填短信控制台中应用的 SDK AppID，以 1400 开头。',
    },
  },
  call(call, context) {
    for (const value of textsOf(call, 'SmsSdkAppId')) {
      if (!/^AKID/.test(value.value.trim())) continue;
      context.report({ message: 'found', place: textPlace(call, value), key: 'appid-is-secretid' });
    }
  },
});
