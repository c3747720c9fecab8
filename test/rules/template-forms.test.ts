import { testRule } from '../harness/rules.js';

const send = (id: string) => `SendSms({ TemplateId: ${id}, SmsSdkAppId: ? })`;
const UNKNOWN = [{ source: send('?') }, { source: 'SendSms({ ...? })' }];
const GOOD = { source: send('"1110"') };

testRule('template-missing', {
  valid: [
    GOOD,
    { source: 'sendsms({})', api: 'v5' },
    { source: 'SendSms({})', call: { transport: 'shape' } },
    { source: 'SendMultiGlobalSms({ SmsSdkAppId: ? })' },
  ],
  silent: UNKNOWN,
  invalid: [{ source: 'SendSms({ SmsSdkAppId: ? })', flags: ['SendSms'], severity: 'error', also: [] }],
});

testRule('template-type', {
  valid: [GOOD, { source: 'sendsms({ TemplateId: 1110 })', api: 'v5' }],
  silent: UNKNOWN,
  invalid: [{ source: send('1110'), flags: ['1110'], fixed: send(`'1110'`), safety: 'safe', severity: 'error', also: [] }],
});

testRule('template-format', {
  valid: [GOOD, { source: send('"<template id>"') }, { source: send('""') }],
  silent: UNKNOWN,
  invalid: [
    { source: send('"login"'), flags: ['"login"'], severity: 'warning', fixed: null, also: [] },
    { source: send('"\\t1110"'), flags: ['"\\t1110"'], fixed: send('"1110"'), safety: 'safe' },
  ],
});

testRule('template-foreign', {
  valid: [GOOD, { source: send('"12345678901234567890123456789012"') }],
  silent: UNKNOWN,
  invalid: [
    { source: send('"SMS_12345678"'), flags: ['"SMS_12345678"'], message: 'Alibaba Cloud', severity: 'warning', also: [] },
    { source: send('"8ff55eac1d0b478ab3c06c3c6a492300"'), flags: ['"8ff55eac1d0b478ab3c06c3c6a492300"'] },
  ],
});

testRule('template-is-content', {
  valid: [GOOD, { source: send('"登录模板"') }, { source: send('"请填写您的短信模板编号"') }],
  silent: UNKNOWN,
  invalid: [
    { source: send('"您的验证码是{1}"'), flags: ['"您的验证码是{1}"'], severity: 'error', fixed: null, also: [] },
    {
      catalog: { templates: [{ id: 7, content: '您的包裹已签收。' }] },
      source: send('"您的包裹已签收。"'),
      flags: ['"您的包裹已签收。"'],
      fixed: send('"7"'),
      safety: 'suggestion',
    },
  ],
});

const kinds = {
  templates: [
    { id: 1, international: false, content: '您好' },
    { id: 2, international: true, content: 'Hello' },
    { id: 3, international: 'both', content: 'Hello' },
    { id: 4, content: 'Hello' },
  ],
};
const to = (phone: string, id: string) => `SendSms({ PhoneNumberSet: ${phone}, TemplateId: ${id}, SmsSdkAppId: ?, SignName: ? })`;
const HK = '["+85261234567"]';
const CN = '["+8613711112222"]';

testRule('template-kind-mainland', {
  valid: [
    { catalog: kinds, source: to(CN, '"1"') },
    { catalog: kinds, source: to(HK, '"3"') },
    { name: 'one combination fits', catalog: kinds, source: to(`when(a, ${HK}, ${CN})`, 'when(b, "1", "2")') },
    { name: 'the arms go together', catalog: kinds, source: to(`when(a, ${HK}, ${CN})`, 'when(a, "2", "1")') },
  ],
  silent: [
    { catalog: kinds, source: to('?', '"1"') },
    { catalog: kinds, source: to(HK, '?') },
    { catalog: kinds, source: to(HK, '"4"') },
  ],
  invalid: [
    { catalog: kinds, source: to(HK, '"1"'), flags: ['"1"'], severity: 'error', also: [] },
    { catalog: kinds, source: to('["+852" + ?]', '"1"'), flags: ['"1"'] },
    { catalog: kinds, source: to(`when(a, ${HK}, ${CN})`, 'when(a, "1", "2")'), flags: ['"1"'], also: ['template-kind-global'] },
  ],
});

testRule('template-kind-global', {
  valid: [
    { catalog: kinds, source: to(HK, '"2"') },
    { catalog: kinds, source: to(CN, '"3"') },
  ],
  silent: [
    { catalog: kinds, source: to('["13" + ?]', '"2"') },
    { catalog: kinds, source: to(CN, '?') },
  ],
  invalid: [
    { catalog: kinds, source: to(CN, '"2"'), flags: ['"2"'], severity: 'error', also: [] },
    { catalog: kinds, api: 'v5', source: 'sendsms({ NationCode: "86", PhoneNumberSet: ?, TemplateId: 2 })', flags: ['2'] },
  ],
});
