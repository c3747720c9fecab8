import { testRule } from '../harness/rules.js';

const send = (phones: string) => `SendSms({ PhoneNumberSet: ${phones} })`;
const UNKNOWN = [{ source: send('?') }, { source: send('[?]') }, { source: send('["+86" + ?]') }, { source: 'SendSms({ ...? })' }];
const many = (n: number) => `[${Array.from({ length: n }, (_, i) => `"+86137${String(i).padStart(8, '0')}"`).join(',')}]`;

testRule('phone-chars', {
  valid: [
    { source: send('["+8613711112222", "13711112222", "008613711112222", "+85261234567"]') },
    { name: 'placeholders', source: send('["138****8888", "173xxxxxxxx", "<phone>", "your_phone"]') },
    { name: 'several numbers are another rule', source: send('["13711112222,13711113333"]') },
    { source: send('[""]') },
  ],
  silent: UNKNOWN,
  invalid: [
    {
      source: send('["+86 137 1111 2222"]'),
      flags: ['"+86 137 1111 2222"'],
      fixed: send('["+8613711112222"]'),
      safety: 'safe',
      severity: 'error',
      also: [],
    },
    { source: send('["137-1111-2222"]'), flags: ['"137-1111-2222"'], fixed: send('["13711112222"]'), safety: 'safe' },
    { source: send('["(+852) 6123 4567"]'), flags: ['"(+852) 6123 4567"'], fixed: send('["+85261234567"]') },
    {
      source: send('["13711112222\\n", "\u200b13711113333"]'),
      flags: ['"13711112222\\n"', '"\u200b13711113333"'],
      fixed: send('["13711112222", "\u200b13711113333"]'),
    },
    { source: send('["＋８６13711112222"]'), flags: ['"＋８６13711112222"'], fixed: send('["+8613711112222"]'), safety: 'suggestion' },
    { source: send('["1371111222a"]'), flags: ['"1371111222a"'], fixed: null },
    { source: send('["+86" + "137 1111 2222"]'), flags: ['137 1111 2222'], fixed: send('["+86" + "13711112222"]') },
    { source: send('when(a, ["137 11112222"], ?)'), flags: ['"137 11112222"'] },
    {
      name: 'the legacy API',
      api: 'v5',
      source: 'sendsms({ NationCode: "86", PhoneNumberSet: "137 1111 2222" })',
      flags: ['"137 1111 2222"'],
    },
  ],
});

testRule('phone-mixed', {
  valid: [{ source: send('["+8613711112222", "13711113333"]') }, { source: send('["+85261234567", "+886912345678"]') }],
  silent: [
    ...UNKNOWN,
    { source: send('["+8613711112222", ?]') },
    { source: send('["+8613711112222", "+8" + ?]') },
    { source: send('["+8613711112222", "85261234567"]') },
  ],
  invalid: [
    {
      source: send('["+8613711112222", "+85261234567"]'),
      flags: ['["+8613711112222", "+85261234567"]'],
      severity: 'error',
      also: [],
    },
    { source: send('["13711112222", "+853" + ?]'), flags: ['["13711112222", "+853" + ?]'] },
    { source: send('["+86" + ?, "+1" + ?, ...?]'), flags: ['["+86" + ?, "+1" + ?, ...?]'] },
  ],
});

testRule('phone-set-too-many', {
  valid: [{ source: send(many(200)) }],
  silent: UNKNOWN,
  invalid: [{ source: send(many(201)), flags: [many(201)], message: 'this one has 201', severity: 'error', also: [] }],
});

testRule('phone-duplicate', {
  valid: [{ source: send('["+8613711112222", "+8613711113333"]') }, { source: send('["138****0000", "138****0000"]') }],
  silent: [...UNKNOWN, { source: send('[?, ?]') }],
  invalid: [
    {
      source: send('["+8613711112222", "13711112222", "+8613711113333"]'),
      flags: ['"13711112222"'],
      fixed: send('["+8613711112222", "+8613711113333"]'),
      safety: 'suggestion',
      severity: 'warning',
    },
    { source: send('["+85261234567", "+85261234567"]'), flags: ['"+85261234567"'], fixed: send('["+85261234567"]') },
    { name: 'one constant twice', source: `const P = "+8613711112222"\n${send('[P, P]')}`, flags: ['[P, P]'], fixed: null },
  ],
});
