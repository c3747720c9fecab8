import { testRule } from '../harness/rules.js';

const old = 'SendSms({ SmsSdkAppid: "1400006666", Sign: "腾讯云", TemplateID: "1110", PhoneNumberSet: ["+8613711112222"] })';
const now = 'SendSms({ SmsSdkAppId: "1400006666", SignName: "腾讯云", TemplateId: "1110", PhoneNumberSet: ["+8613711112222"] })';

testRule('field-version-mismatch', {
  valid: [{ source: now }, { source: old, api: '2019-07-11' }],
  silent: [{ name: 'the version is not certain', source: old, call: { apiCertain: false } }, { source: 'SendSms({ ...? })' }],
  invalid: [
    {
      source: old,
      flags: ['SmsSdkAppid', 'Sign', 'TemplateID'],
      severity: 'error',
      safety: 'safe',
      message: 'UnknownParameter',
      fixed: old.replace('SmsSdkAppid', 'SmsSdkAppId'),
    },
    { source: now, api: '2019-07-11', flags: ['SmsSdkAppId', 'SignName', 'TemplateId'], fixed: now.replace('SmsSdkAppId', 'SmsSdkAppid') },
    {
      source: 'SendSms({ "Sign": ?, ...? })',
      flags: ['Sign'],
      call: { language: 'php' },
      message: 'drops',
      fixed: 'SendSms({ "SignName": ?, ...? })',
    },
    { source: 'SendSms({ Sign: ? })', flags: ['Sign'], call: { language: 'python' }, message: 'Python' },
    { source: 'SendSms({ Sign: ? })', flags: ['Sign'], call: { language: 'go' }, message: 'FromJsonString' },
  ],
});

const app = (id: string) => `SendSms({ SmsSdkAppId: ${id} })`;

testRule('appid-format', {
  valid: [
    { source: app('"1400006666"') },
    { source: app('"2400006666"') },
    { name: 'placeholders', source: app('when(a, "your_app_id", "xxx", "", "0")') },
    { name: 'a number, where the legacy API wants one', api: 'v5', source: 'sendsms({ SmsSdkAppId: 1400006666 })' },
  ],
  silent: [{ source: app('?') }, { source: app('"14" + ?') }],
  invalid: [
    { source: app('"14000066"'), flags: ['"14000066"'], severity: 'warning', fixed: null, also: [] },
    { source: app('"1600006666"'), flags: ['"1600006666"'] },
    { source: app('" 1400006666"'), flags: ['" 1400006666"'], fixed: app('"1400006666"'), safety: 'safe' },
    { source: app('"1400 006666\\t"'), flags: ['"1400 006666\\t"'], fixed: app('"1400006666"') },
    { api: 'v5', source: 'sendsms({ SmsSdkAppId: 14000066 })', flags: ['14000066'] },
  ],
});
