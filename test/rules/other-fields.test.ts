import { testRule } from '../harness/rules.js';

const send = (more: string) => `SendSms({ SmsSdkAppId: ?, TemplateId: ?, ${more} })`;

testRule('session-context-size', {
  valid: [{ source: send(`SessionContext: "${'x'.repeat(511)}"`) }],
  silent: [{ source: send('SessionContext: ?') }],
  invalid: [
    { source: send(`SessionContext: "${'x'.repeat(512)}"`), flags: [`"${'x'.repeat(512)}"`], severity: 'error', also: [] },
    { source: send(`SessionContext: "${'云'.repeat(171)}"`), flags: [`"${'云'.repeat(171)}"`], message: '513' },
  ],
});

testRule('extend-code-format', {
  valid: [{ source: send('ExtendCode: "12"') }, { source: send('ExtendCode: ""') }],
  silent: [{ source: send('ExtendCode: ?') }],
  invalid: [{ source: send('ExtendCode: "a1"'), flags: ['"a1"'], severity: 'warning', also: [] }],
});

testRule('extend-code-set', {
  valid: [{ source: send('ExtendCode: ""') }],
  silent: [{ source: send('ExtendCode: ?') }],
  invalid: [{ source: send('ExtendCode: "12"'), flags: ['"12"'], severity: 'info', also: [] }],
});

testRule('sender-id-mainland', {
  valid: [
    { source: send('SenderId: "Qsms", PhoneNumberSet: ["+85261234567"]') },
    { source: send('SenderId: "", PhoneNumberSet: ["13711112222"], SignName: ?') },
  ],
  silent: [
    { source: send('SenderId: "Qsms", PhoneNumberSet: ?') },
    { source: send('SenderId: ?, PhoneNumberSet: ["13711112222"], SignName: ?') },
  ],
  invalid: [
    { source: send('SenderId: "Qsms", PhoneNumberSet: ["13711112222"], SignName: ?'), flags: ['"Qsms"'], severity: 'warning', also: [] },
  ],
});

const OPEN = { apiCertain: false } as const;

testRule('fields-both-versions', {
  valid: [
    { source: 'SendSms({ SmsSdkAppId: ?, SignName: ? })', call: OPEN },
    { name: 'a known version is another rule', source: 'SendSms({ SmsSdkAppId: ?, Sign: ?, TemplateId: ? })' },
    { name: 'made for both versions', source: 'SendSms({ SmsSdkAppId: ?, SmsSdkAppid: ?, Sign: ? })', call: OPEN },
  ],
  silent: [{ source: 'SendSms({ ...? })', call: OPEN }],
  invalid: [
    {
      source: 'SendSms({ SmsSdkAppId: ?, Sign: ?, TemplateId: ? })',
      call: OPEN,
      flags: ['Sign'],
      fixed: 'SendSms({ SmsSdkAppId: ?, SignName: ?, TemplateId: ? })',
      safety: 'suggestion',
      severity: 'error',
      also: [],
    },
  ],
});

testRule('field-case', {
  valid: [
    { source: send('SignName: ?') },
    { source: 'SendSms({ ...?, signName: ? })', call: { language: 'java' } },
    { source: 'SendSms({ ...?, signName: ? })', call: { transport: 'shape' } },
  ],
  silent: [{ source: 'SendSms({ ...?, signName: ? })', call: OPEN }],
  invalid: [
    {
      source: 'SendSms({ ...?, phoneNumberSet: ["1"] })',
      flags: ['phoneNumberSet'],
      fixed: 'SendSms({ ...?, PhoneNumberSet: ["1"] })',
      safety: 'safe',
      severity: 'error',
      uncovers: ['phone-cn-length'],
      also: [],
    },
    { source: 'SendSms({ ...?, "Signname": ? })', flags: ['Signname'], fixed: 'SendSms({ ...?, "SignName": ? })' },
    { source: 'SendSms({ ...?, sign: ? })', api: '2019-07-11', flags: ['sign'], fixed: 'SendSms({ ...?, Sign: ? })' },
  ],
});

testRule('field-unknown', {
  valid: [
    { source: send('SignName: ?, Region: ?, Action: ?') },
    { source: send('headers: ?, _skipSign: ?') },
    { source: send('Foo: ?'), call: { language: 'go' } },
    { source: send('Foo: ?'), call: { transport: 'library' } },
    { source: send('Foo: ?'), api: 'v5' },
  ],
  silent: [{ source: send('Foo: ?'), call: OPEN }],
  invalid: [
    { source: send('Foo: ?'), flags: ['Foo'], fixed: null, severity: 'error', also: [] },
    { source: send('TemplateParam: [?]'), flags: ['TemplateParam'], fixed: send('TemplateParamSet: [?]'), safety: 'suggestion' },
    { source: send('PhoneNumbers: [?]'), flags: ['PhoneNumbers'], fixed: send('PhoneNumberSet: [?]') },
    { source: send('SignNmae: ?'), flags: ['SignNmae'], fixed: send('SignName: ?') },
    { source: send('Foo: ?'), flags: ['Foo'], call: { language: 'python' }, severity: 'warning' },
  ],
});

testRule('version-2019', {
  valid: [{ source: send('SignName: ?') }, { source: 'sendsms({})', api: 'v5' }],
  silent: [{ source: 'SendSms({ ...? })', api: '2019-07-11', call: OPEN }],
  invalid: [{ source: 'SendSms({ ...? })', api: '2019-07-11', flags: ['SendSms'], severity: 'info', also: [] }],
});
