import { testRule } from '../harness/rules.js';

const app = (id: string) => `SendSms({ SmsSdkAppId: ${id}, TemplateId: ? })`;
const UNKNOWN = [{ source: app('?') }, { source: 'SendSms({ ...? })' }];
const GOOD = { source: app('"1400006666"') };

testRule('appid-missing', {
  valid: [
    GOOD,
    { source: 'sendsms({})', api: 'v5' },
    { source: 'SendSms({ TemplateId: ? })', call: { transport: 'shape' } },
    { source: 'SendSms({ TemplateId: ? })', call: { transport: 'library' } },
  ],
  silent: UNKNOWN,
  invalid: [
    { source: 'SendSms({ TemplateId: ? })', flags: ['SendSms'], severity: 'error', also: [] },
    { source: 'SendSms({ TemplateID: ? })', api: '2019-07-11', flags: ['SendSms'], message: 'SmsSdkAppid' },
  ],
});

testRule('appid-type', {
  valid: [
    GOOD,
    { source: 'sendsms({ SmsSdkAppId: 1400006666 })', api: 'v5' },
    { source: app('1400006666'), call: { language: 'java' } },
    { source: app('null') },
  ],
  silent: UNKNOWN,
  invalid: [
    { source: app('1400006666'), flags: ['1400006666'], fixed: app(`'1400006666'`), safety: 'safe', severity: 'error', also: [] },
    { source: app('?number'), flags: ['?number'], fixed: null },
    { source: `const A = 1400006666\n${app('A')}`, flags: ['1400006666'], safety: 'suggestion' },
  ],
});

testRule('appid-is-appkey', {
  valid: [GOOD],
  silent: UNKNOWN,
  invalid: [
    {
      source: app('"5f03a35d00ee52a21327ab048186a2c4"'),
      flags: ['"5f03a35d00ee52a21327ab048186a2c4"'],
      severity: 'error',
      message: '32 hexadecimal',
      also: [],
    },
  ],
});

testRule('appid-is-account', {
  valid: [GOOD],
  silent: UNKNOWN,
  invalid: [
    { source: app('"1251234567"'), flags: ['"1251234567"'], severity: 'warning', also: [] },
    { source: app('"251234567"'), flags: ['"251234567"'] },
  ],
});

testRule('appid-is-secretid', {
  valid: [GOOD],
  silent: UNKNOWN,
  invalid: [
    {
      source: app('"AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA"'),
      flags: ['"AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA"'],
      severity: 'warning',
      also: [],
    },
  ],
});

testRule('appid-unknown', {
  valid: [
    GOOD,
    { source: app('"1400006666"'), settings: { appIds: ['1400006666'] } },
    { source: app('"1400009999"'), catalog: { apps: [{ id: '1400006666', name: 'a' }] } },
  ],
  silent: UNKNOWN.map((c) => ({ ...c, settings: { appIds: ['1400006666'] } })),
  invalid: [
    {
      source: app('"1400006665"'),
      settings: { appIds: ['1400006666', '1400007777'] },
      flags: ['"1400006665"'],
      fixed: app('"1400006666"'),
      safety: 'suggestion',
      severity: 'warning',
      also: [],
    },
    { source: app('"1400009999"'), catalog: { complete: true, apps: [{ id: '1400006666', name: 'a' }] }, flags: ['"1400009999"'] },
  ],
});
