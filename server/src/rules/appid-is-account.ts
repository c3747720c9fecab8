import { textPlace, textsOf } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** The shape of account APPIDs is general knowledge, therefore a warning. */
export const rule = defineRule({
  id: 'appid-is-account',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['UnauthorizedOperation.SmsSdkAppIdVerifyFail', 'InvalidParameterValue.SdkAppIdNotExist', '1019'],
  faq: ['FAppId', 'FApp'],
  docs: { en: 'The APPID of the account is given where the SDK AppID belongs.', 'zh-CN': '应用 SDK AppID 处误填了账号 APPID。' },
  messages: {
    found: {
      en: '{value} looks like the APPID of the account. SmsSdkAppId is the SDK AppID of an application in the SMS console and begins with 1400.',
      'zh-CN': '{value} 像是账号的 APPID。SmsSdkAppId 应填短信控制台中应用的 SDK AppID，以 1400 开头。',
    },
  },
  call(call, context) {
    for (const value of textsOf(call, 'SmsSdkAppId')) {
      if (!/^(?:1(?:2[5-9]|3\d)\d{7}|\d{9})$/.test(value.value.trim())) continue;
      context.report({ message: 'found', args: { value: value.value }, place: textPlace(call, value), key: value.value });
    }
  },
});
