import { testRule } from '../harness/rules.js';

const HTTP = { transport: 'http', language: 'python' } as const;
const legacy = (fields: string, action = 'sendsms') => ({ source: `${action}({ ${fields}, ...? })`, api: 'v5' as const });

const body = (endpoint: string, tel: string, more = '"tpl_id": 1110, "params": ["4370"], "sign": ""') => ({
  'send.py': `import requests

def send(appid, rnd, sig, now, phone):
    url = "https://yun.tim.qq.com/v5/tlssmssvr/${endpoint}?sdkappid=1400006666&random=7226249334"
    return requests.post(url, json={"tel": ${tel}, "sig": sig, "time": now, ${more}})
`,
});
const ONE = '{"nationcode": "86", "mobile": "13711112222"}';

testRule('v5-tel-shape', {
  valid: [{ files: body('sendsms', ONE) }, { files: body('sendmultisms2', `[${ONE}]`) }, { files: body('sendisms', '"+8613711112222"') }],
  silent: [{ files: body('sendsms', 'phone') }],
  invalid: [
    { files: body('sendmultisms2', ONE), flags: [ONE], severity: 'error', message: 'sendmultisms2 takes several numbers' },
    { files: body('sendsms', `[${ONE}]`), flags: [`[${ONE}]`] },
    { files: body('sendsms', '"+8613711112222"'), flags: ['"+8613711112222"'] },
    { files: body('sendisms', ONE), flags: [ONE] },
  ],
});

testRule('v5-tel-type', {
  valid: [{ files: body('sendsms', ONE) }],
  silent: [{ files: body('sendsms', '{"nationcode": "86", "mobile": phone}') }],
  invalid: [
    {
      files: body('sendsms', '{"nationcode": "86", "mobile": 13711112222}'),
      flags: ['13711112222'],
      fixed: body('sendsms', ONE)['send.py'],
      safety: 'suggestion',
      severity: 'error',
    },
    { files: body('sendsms', '{"nationcode": 86, "mobile": "13711112222"}'), flags: ['86'] },
  ],
});

testRule('v5-number-type', {
  valid: [{ files: body('sendsms', ONE) }, { ...legacy('TemplateId: "1110"') }],
  silent: [{ files: body('sendsms', ONE, '"tpl_id": phone, "params": []') }],
  invalid: [{ files: body('sendsms', ONE, '"tpl_id": "1110", "params": []'), flags: ['"1110"'], severity: 'warning', message: 'tpl_id' }],
});

testRule('v5-mobile-prefix', {
  valid: [
    { ...legacy('NationCode: "86", PhoneNumberSet: "13711112222"') },
    { ...legacy('NationCode: "86", PhoneNumberSet: "138****0000"') },
  ],
  silent: [{ ...legacy('NationCode: ?, PhoneNumberSet: "+8613711112222"') }, { ...legacy('NationCode: "86", PhoneNumberSet: ?') }],
  invalid: [
    {
      ...legacy('NationCode: "86", PhoneNumberSet: "+8613711112222"'),
      flags: ['"+8613711112222"'],
      fixed: legacy('NationCode: "86", PhoneNumberSet: "13711112222"').source,
      safety: 'suggestion',
      severity: 'warning',
    },
    { ...legacy('NationCode: "852", PhoneNumberSet: "+85261234567"'), flags: ['"+85261234567"'], fixed: null },
  ],
});

testRule('v5-params-missing', {
  valid: [
    { ...legacy('TemplateId: 1110, TemplateParamSet: []'), call: HTTP },
    { source: 'sendsms({ Msg: "x" })', api: 'v5', call: HTTP },
  ],
  silent: [{ ...legacy('TemplateId: 1110'), call: HTTP }],
  invalid: [{ source: 'sendsms({ TemplateId: 1110 })', api: 'v5', call: HTTP, flags: ['sendsms'], severity: 'error' }],
});

const types = {
  templates: [
    { id: 1, type: 'marketing', content: '新品上架' },
    { id: 2, type: 'notification', content: '您好' },
    { id: 3, content: '您好' },
  ],
};

testRule('v5-type-mismatch', {
  valid: [
    { catalog: types, ...legacy('TemplateId: 1, Type: 1') },
    { catalog: types, ...legacy('TemplateId: 2, Type: 0') },
    { catalog: types, ...legacy('TemplateId: when(a, 1, 2), Type: when(b, 0, 1)') },
  ],
  silent: [
    { catalog: types, ...legacy('TemplateId: 3, Type: 1') },
    { catalog: types, ...legacy('TemplateId: 1, Type: ?') },
  ],
  invalid: [
    { catalog: types, ...legacy('TemplateId: 1, Type: 0'), flags: ['0'], message: 'type must be 1', severity: 'error' },
    { catalog: types, ...legacy('TemplateId: 2, Type: 1'), flags: ['1'], message: 'type must be 0' },
  ],
});

testRule('v5-py-none-sign', {
  valid: [{ ...legacy('SignName: ""'), call: { language: 'python' } }, { ...legacy('SignName: null') }],
  silent: [{ ...legacy('SignName: ?'), call: { language: 'python' } }],
  invalid: [{ ...legacy('SignName: null'), call: { language: 'python' }, flags: ['null'], severity: 'error' }],
});
