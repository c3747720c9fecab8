import { testRule } from '../harness/rules.js';

const sign = (name: string, more: object = {}) => ({ id: 261543, name, status: 'approved', ...more });
const send = (name: string, phone = '"+8613711112222"') =>
  `SendSms({ PhoneNumberSet: [${phone}], SignName: ${name}, SmsSdkAppId: ?, TemplateId: ? })`;
const whole = { complete: true, signs: [sign('腾讯云'), { id: 2, name: 'TencentCloud', status: 'approved' }] };

testRule('sign-missing', {
  valid: [
    { source: send('"腾讯云"') },
    { source: send('""', '"+85261234567"') },
    { name: 'filled in one arm', source: send('when(a, "", "腾讯云")') },
  ],
  silent: [
    { source: send('?') },
    { name: 'the destination is not known', source: send('""', '?') },
    { source: 'SendSms({ PhoneNumberSet: ["+8613711112222"], ...? })' },
  ],
  invalid: [
    {
      source: 'SendSms({ PhoneNumberSet: ["+8613711112222"], SmsSdkAppId: ?, TemplateId: ? })',
      flags: ['SendSms'],
      severity: 'error',
      fixed: null,
      also: [],
    },
    { source: send('""'), catalog: { signs: [sign('腾讯云')] }, flags: ['""'], fixed: send('"腾讯云"'), safety: 'suggestion' },
    { source: send('null', '"+86" + ?'), flags: ['null'], fixed: null },
    {
      name: 'by the template',
      catalog: { templates: [{ id: 1, international: false, content: '您好' }] },
      source: 'SendSms({ TemplateId: "1", SignName: "" })',
      flags: ['""'],
    },
    {
      name: 'the legacy API has a default',
      api: 'v5',
      source: 'sendsms({ NationCode: "86", PhoneNumberSet: "13711112222", SignName: "" })',
      flags: ['""'],
      severity: 'info',
    },
  ],
});

testRule('sign-unknown', {
  valid: [
    { catalog: whole, source: send('"腾讯云"') },
    { name: 'only a part of the account', catalog: { signs: whole.signs }, source: send('"腾讯"') },
    { name: 'an id is another rule', catalog: whole, source: send('"12345"') },
  ],
  silent: [{ catalog: whole, source: send('?') }],
  invalid: [
    { catalog: whole, source: send('"微信支付"'), flags: ['"微信支付"'], severity: 'error', fixed: null, also: [] },
    {
      catalog: whole,
      source: send('"腾迅云"'),
      flags: ['"腾迅云"'],
      fixed: send('"腾讯云"'),
      safety: 'suggestion',
      message: 'Did you mean',
    },
    { catalog: whole, source: send('"tencentcloud"'), flags: ['"tencentcloud"'], severity: 'warning', fixed: send('"TencentCloud"') },
  ],
});

testRule('sign-not-approved', {
  valid: [{ catalog: { signs: [sign('腾讯云')] }, source: send('"腾讯云"') }],
  silent: [{ catalog: { signs: [sign('腾讯云', { status: 'rejected' })] }, source: send('?') }],
  invalid: [
    {
      catalog: { signs: [sign('腾讯云', { status: 'rejected', reply: '资质不符' })] },
      source: send('"腾讯云"'),
      flags: ['"腾讯云"'],
      message: 'Reply: 资质不符',
      severity: 'error',
      also: [],
    },
    { catalog: { signs: [sign('腾讯云', { status: 'reviewing' })] }, source: send('"腾讯云"'), flags: ['"腾讯云"'], message: 'in review' },
  ],
});

testRule('sign-kind', {
  valid: [
    { catalog: { signs: [sign('腾讯云', { international: false })] }, source: send('"腾讯云"') },
    { catalog: { signs: [sign('腾讯云', { international: 'both' })] }, source: send('"腾讯云"', '"+85261234567"') },
  ],
  silent: [
    { catalog: { signs: [sign('腾讯云', { international: false })] }, source: send('"腾讯云"', '?') },
    { catalog: { signs: [sign('腾讯云')] }, source: send('"腾讯云"', '"+85261234567"') },
    { catalog: { signs: [sign('腾讯云', { international: false })] }, source: send('?', '"+85261234567"') },
  ],
  invalid: [
    {
      catalog: { signs: [sign('腾讯云', { international: false })] },
      source: send('"腾讯云"', '"+85261234567"'),
      flags: ['"腾讯云"'],
      severity: 'error',
      also: [],
    },
    {
      catalog: { signs: [sign('腾讯云', { international: true })] },
      source: send('"腾讯云"'),
      flags: ['"腾讯云"'],
      message: 'international messages only',
    },
  ],
});

testRule('sign-type', {
  valid: [{ source: send('"腾讯云"') }, { source: send('null', '?') }],
  silent: [{ source: send('?') }],
  invalid: [
    { source: send('261543'), flags: ['261543'], severity: 'error', safety: 'safe', uncovers: ['sign-is-id'] },
    { source: send('["腾讯云"]'), flags: ['["腾讯云"]'], fixed: null, also: [] },
  ],
});
