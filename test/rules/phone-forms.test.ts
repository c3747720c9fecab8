import { testRule } from '../harness/rules.js';

const send = (phones: string) => `SendSms({ PhoneNumberSet: ${phones} })`;
const UNKNOWN = [{ source: send('?') }, { source: send('[?]') }, { source: send('["+86" + ?]') }];
const GOOD = { source: send('["+8613711112222", "13711112222", "8613711112222", "008613711112222", "+85261234567"]') };
const DIRTY = { name: 'placeholders and stray characters have other rules', source: send('["138****0000", "137 1111", "xxx", ""]') };

const legacy = (nation: string, phone: string) => `sendsms({ NationCode: "${nation}", PhoneNumberSet: ${phone} })`;

testRule('phone-set-empty', {
  valid: [GOOD, { name: 'empty in one arm', source: send('when(a, [], ["13711112222"])') }],
  silent: [...UNKNOWN, { source: send('[...?]') }, { source: send('["", ?]') }],
  invalid: [
    { source: send('[]'), flags: ['[]'], severity: 'error', also: [] },
    { source: send('["", " "]'), flags: ['["", " "]'], message: 'only empty' },
  ],
});

testRule('phone-set-type', {
  valid: [
    GOOD,
    { source: send('null') },
    { source: send('"13711112222"'), call: { transport: 'library' } },
    { source: send('"13711112222"'), api: 'v5' },
  ],
  silent: [{ source: send('?') }],
  invalid: [
    {
      source: send('"+8613711112222"'),
      flags: ['"+8613711112222"'],
      fixed: send('["+8613711112222"]'),
      safety: 'safe',
      severity: 'error',
      also: [],
    },
    { source: send('"+86" + ?'), flags: ['"+86" + ?'], fixed: send('["+86" + ?]'), safety: 'safe' },
    { source: `const P = "13711112222"\n${send('P')}`, flags: ['"13711112222"'], safety: 'suggestion' },
    { source: send('13711112222'), flags: ['13711112222'], fixed: null, message: 'not a number' },
    { source: send('{ a: 1 }'), flags: ['{ a: 1 }'], fixed: null },
  ],
});

testRule('phone-joined', {
  valid: [GOOD, DIRTY, { source: send('["137 1111 2222"]') }],
  silent: UNKNOWN,
  invalid: [
    {
      source: send('["+8613711112222,+8613711113333"]'),
      flags: ['"+8613711112222,+8613711113333"'],
      fixed: send('["+8613711112222", "+8613711113333"]'),
      safety: 'suggestion',
      severity: 'error',
      also: [],
    },
    {
      source: send('["13711112222、13711113333；13711114444"]'),
      flags: ['"13711112222、13711113333；13711114444"'],
      message: '3 phone numbers',
    },
    { source: send('"13711112222;13711113333"'), flags: ['"13711112222;13711113333"'], fixed: null, also: [] },
  ],
});

testRule('phone-element-type', {
  valid: [GOOD, { source: send('[13711112222]'), api: 'v5' }],
  silent: UNKNOWN,
  invalid: [
    {
      source: send('[13711112222]'),
      flags: ['13711112222'],
      fixed: send(`['+8613711112222']`),
      safety: 'suggestion',
      severity: 'error',
      also: [],
    },
    { source: send('["+85261234568", 85261234567]'), flags: ['85261234567'], fixed: send('["+85261234568", "+85261234567"]') },
    { source: send('[null, ?number]'), flags: ['null', '?number'], fixed: null },
  ],
});

testRule('phone-cn-length', {
  valid: [
    GOOD,
    DIRTY,
    { source: send('["+86018501234444"]') },
    { name: 'the legacy API, foreign', api: 'v5', source: legacy('852', '"61234567"') },
    { name: 'the legacy API with the code once more', api: 'v5', source: legacy('86', '"8613711112222"') },
  ],
  silent: [
    ...UNKNOWN,
    { api: 'v5', source: legacy('86', '?') },
    { api: 'v5', source: 'sendsms({ NationCode: ?, PhoneNumberSet: "15131289" })' },
  ],
  invalid: [
    { source: send('["+861371111222"]'), flags: ['"+861371111222"'], severity: 'error', message: 'this one has 10', also: [] },
    { source: send('["137111122223"]'), flags: ['"137111122223"'], message: 'without a country code' },
    { source: send('["1"]'), flags: ['"1"'] },
    { name: 'a number of a machine', source: send('["+861064712345678"]'), flags: ['"+861064712345678"'], severity: 'warning' },
    { name: 'the legacy API', api: 'v5', source: legacy('86', '"15131289"'), flags: ['"15131289"'], message: 'this one has 8' },
  ],
});

testRule('phone-cn-prefix', {
  valid: [GOOD, DIRTY, { source: send('["85261234567"]') }],
  silent: UNKNOWN,
  invalid: [
    { source: send('["+8612345678901"]'), flags: ['"+8612345678901"'], severity: 'warning', also: [] },
    { source: send('["01012345678"]'), flags: ['"01012345678"'] },
  ],
});

testRule('phone-double-prefix', {
  valid: [GOOD, DIRTY],
  silent: UNKNOWN,
  invalid: [
    {
      source: send('["+86+8613711112222"]'),
      flags: ['"+86+8613711112222"'],
      fixed: send('["+8613711112222"]'),
      safety: 'suggestion',
      severity: 'error',
      also: [],
    },
    { source: send('["+868613711112222"]'), flags: ['"+868613711112222"'], fixed: send('["+8613711112222"]') },
    { source: send('["+86" + "008613711112222"]'), flags: ['008613711112222'], fixed: send('["+86" + "13711112222"]') },
  ],
});

testRule('phone-missing-plus-foreign', {
  valid: [GOOD, DIRTY],
  silent: UNKNOWN,
  invalid: [
    {
      source: send('["85261234567"]'),
      flags: ['"85261234567"'],
      fixed: send('["+85261234567"]'),
      safety: 'suggestion',
      severity: 'warning',
      also: [],
    },
    { source: send('["00886912345678"]'), flags: ['"00886912345678"'], fixed: send('["+886912345678"]'), message: '+886' },
  ],
});

testRule('phone-e164-length', {
  valid: [GOOD, DIRTY],
  silent: UNKNOWN,
  invalid: [
    { source: send('["+852123"]'), flags: ['"+852123"'], message: 'has 6 digits', severity: 'warning', also: [] },
    { source: send('["+8521234567890123"]'), flags: ['"+8521234567890123"'] },
  ],
});

testRule('phone-trunk-zero', {
  valid: [GOOD, DIRTY],
  silent: UNKNOWN,
  invalid: [
    {
      source: send('["+86018501234444"]'),
      flags: ['"+86018501234444"'],
      fixed: send('["+8618501234444"]'),
      safety: 'suggestion',
      severity: 'info',
      also: [],
    },
  ],
});

const multi = (phone: string) =>
  `SendMultiGlobalSms({ SmsSdkAppId: "1400006666", MultiSmsInfoSet: [{ PhoneNumber: ${phone}, TemplateId: "1110" }] })`;

testRule('phone-multi-global-cn', {
  valid: [GOOD, { source: multi('"+85261234567"') }],
  silent: [{ source: multi('?') }],
  invalid: [
    { source: multi('"+8613711112222"'), flags: ['"+8613711112222"'], severity: 'error', also: [] },
    { source: multi('"+86" + ?'), flags: ['"+86" + ?'] },
  ],
});

testRule('multi-info-shape', {
  valid: [GOOD, { source: multi('"+85261234567"') }],
  silent: [{ source: 'SendMultiGlobalSms({ ...? })' }],
  invalid: [
    {
      source: 'SendMultiGlobalSms({ SmsSdkAppId: "1400006666", PhoneNumberSet: [?], MultiSmsInfoSet: [?] })',
      flags: ['PhoneNumberSet'],
      severity: 'error',
      also: [],
    },
    { source: 'SendSms({ ...?, MultiSmsInfoSet: [?] })', flags: ['MultiSmsInfoSet'] },
  ],
});
