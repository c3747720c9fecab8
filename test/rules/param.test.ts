import { testRule } from '../harness/rules.js';

/** Template 1113 uses a number twice, which is one variable. */
const catalog = {
  templates: [
    { id: 1110, type: 'verification', status: 'approved', content: '您的验证码是{1}，{2}分钟内有效。' },
    { id: 1111, type: 'notification', status: 'approved', content: '您的订单{1}已发货。' },
    { id: 1112, type: 'notification', status: 'approved', content: '您的包裹已签收。' },
    { id: 1113, type: 'notification', status: 'approved', content: '尊敬的{1}，{1}和{2}已送达。' },
  ],
};
/** JSON inside a literal of another language. */
const json = (params: string, quote: "'" | '"') => {
  const body = `{"SmsSdkAppId": "1400006666", "SignName": "腾讯云", "TemplateId": "1110", "TemplateParamSet": ${params}}`;
  return `from tencentcloud.sms.v20210111 import sms_client, models
def send(client: sms_client.SmsClient):
    req = models.SendSmsRequest()
    req.from_json_string(${quote}${quote === "'" ? body : body.replaceAll('"', '\\"')}${quote})
    return client.SendSms(req)
`;
};
const python = (params: string, quote: "'" | '"') => ({ 'send.py': json(params, quote), 'sms-catalog.json': JSON.stringify(catalog) });
const send = (params: string, id = '"1110"') => `SendSms({ TemplateId: ${id}, TemplateParamSet: ${params} })`;

testRule('param-count', {
  valid: [
    { catalog, source: send('["4370", "5"]') },
    { name: 'a number twice is one variable', catalog, source: send('["a", "b"]', '"1113"') },
    { name: 'one of the combinations is right', catalog, source: send('when(a, ["1"], ["1", "2"])', 'when(b, "1110", "1111")') },
    { name: 'written in the same arm', catalog, source: send('when(a, ["1", "2"], ["1"])', 'when(a, "1110", "1111")') },
    { name: 'missing is another rule', catalog, source: send('[]') },
    { name: 'no catalog', source: send('["4370"]') },
  ],
  silent: [
    { catalog, source: send('?') },
    { catalog, source: send('["4370", ...?]') },
    { catalog, source: send('["4370"]', '?') },
    { catalog, source: send('["4370"]', '"9999"') },
    { catalog, source: send('["4370"]', 'when(a, "1110", ?)') },
    { catalog, source: send('when(a, ["4370"], ?)') },
    {
      name: 'a template that is numbered wrongly',
      catalog: { templates: [{ id: 1, content: '{1}和{3}' }] },
      source: send('["4370"]', '"1"'),
    },
  ],
  invalid: [
    {
      catalog,
      source: send('["4370"]'),
      flags: ['["4370"]'],
      severity: 'error',
      message: 'Template 1110 has 2 variables, but 1 value is passed.',
      fixed: send('["4370", ""]'),
      safety: 'suggestion',
      also: ['tpl-number-repeat'],
    },
    { catalog, source: send('["1", "2", "3"]'), flags: ['["1", "2", "3"]'], message: '3 values', fixed: send('["1", "2"]') },
    { catalog, source: send('["1", ?, ?]', '1111'), flags: ['["1", ?, ?]'], message: 'has 1 variable', fixed: send('["1"]', '1111') },
    { catalog, source: send('[\n  ?,\n  ?,\n  "x",\n]'), flags: ['[\n  ?,\n  ?,\n  "x",\n]'], fixed: send('[\n  ?,\n  ?,\n  ]') },
    { name: 'all combinations fail', catalog, source: send('when(a, ["1"], ["1", "2", "3"])'), flags: ['["1"]', '["1", "2", "3"]'] },
    {
      name: 'both fail in their arm',
      catalog,
      source: send('when(a, ["1"], ["1", "2"])', 'when(a, "1110", "1111")'),
      flags: ['["1"]', '["1", "2"]'],
    },
    {
      name: 'through a constant',
      catalog,
      source: `const P = ["4370"]\n${send('P')}`,
      flags: ['["4370"]'],
      fixed: `const P = ["4370", ""]\n${send('P')}`,
    },
    { name: 'an object of unknown rest', catalog, source: 'SendSms({ ...?, TemplateId: "1110", TemplateParamSet: [?] })', flags: ['[?]'] },
    { name: 'JSON in a literal', files: python('["4370"]', "'"), flags: ['["4370"]'], fixed: json('["4370", ""]', "'") },
    { name: 'JSON, three values', files: python('["1", "2", "3"]', "'"), flags: ['["1", "2", "3"]'], fixed: json('["1", "2"]', "'") },
    { name: 'in a test', catalog, source: send('["4370"]'), call: { inTest: true }, flags: ['["4370"]'], severity: 'warning' },
    {
      name: 'nothing proves that it is sent',
      catalog,
      source: send('["4370"]'),
      call: { transport: 'shape' },
      flags: ['["4370"]'],
      severity: 'warning',
    },
    {
      name: 'the legacy API',
      api: 'v5',
      catalog,
      source: 'sendsms({ TemplateId: 1110, TemplateParamSet: ["4370"] })',
      flags: ['["4370"]'],
    },
  ],
});

testRule('param-missing', {
  valid: [
    { catalog, source: send('["4370", "5"]') },
    { catalog, source: 'SendSms({ TemplateId: "1112" })' },
    { name: 'no combination is proven', catalog, source: send('when(a, [], ["1", "2"])') },
  ],
  silent: [
    { catalog, source: send('?') },
    { catalog, source: send('[...?]') },
    { catalog, source: 'SendSms({ TemplateId: ? })' },
    { name: 'more keys than are written', catalog, source: 'SendSms({ TemplateId: "1110", ...? })' },
  ],
  invalid: [
    { catalog, source: 'SendSms({ TemplateId: "1110" })', flags: ['SendSms'], fixed: null, message: '2 variables', severity: 'error' },
    { catalog, source: send('[]'), flags: ['[]'], fixed: send('["", ""]'), safety: 'suggestion', also: ['tpl-number-repeat'] },
    { catalog, source: send('null', '"1111"'), flags: ['null'], message: '1 variable,' },
  ],
});

testRule('param-extra', {
  valid: [
    { catalog, source: send('[]', '"1112"') },
    { catalog, source: send('["1"]', 'when(a, "1112", "1111")') },
  ],
  silent: [
    { catalog, source: send('?', '"1112"') },
    { catalog, source: send('["1", ...?]', '"1112"') },
    { catalog, source: send('["1"]', '?') },
  ],
  invalid: [
    {
      catalog,
      source: send('["1"]', '"1112"'),
      flags: ['["1"]'],
      fixed: send('[]', '"1112"'),
      safety: 'suggestion',
      also: ['tpl-number-repeat'],
    },
    { catalog, source: send('["1", ?, "3" ]', '"1112"'), flags: ['["1", ?, "3" ]'], message: '3 values', fixed: send('[ ]', '"1112"') },
  ],
});

testRule('param-type', {
  valid: [{ source: send('["1"]') }, { source: send('null') }, { source: send('{ code: "1" }'), call: { transport: 'library' } }],
  silent: [{ source: send('?') }, { source: send('when(a, ?, ["1"])') }],
  invalid: [
    { source: send('"1234"'), flags: ['"1234"'], fixed: send('["1234"]'), safety: 'safe', also: [] },
    { source: send('?string'), flags: ['?string'], fixed: send('[?string]'), safety: 'safe' },
    {
      name: 'JSON in a literal',
      files: python('"4370"', "'"),
      flags: ['4370'],
      fixed: json('["4370"]', "'"),
      safety: 'safe',
      uncovers: ['param-count'],
    },
    { name: 'escaped JSON', files: python('"4370"', '"'), flags: ['4370'], fixed: json('["4370"]', '"'), uncovers: ['param-count'] },
    { source: send('"1234,5"'), flags: ['"1234,5"'], fixed: null },
    { source: send('\'["1234"]\''), flags: ['\'["1234"]\''], fixed: null },
    { source: send('{ code: "1234" }'), flags: ['{ code: "1234" }'], message: 'object', fixed: null },
    { source: send('1234'), flags: ['1234'], fixed: null },
    { source: `const P = "1"\n${send('P')}`, flags: ['"1"'], safety: 'suggestion' },
    { source: send('when(a, ["1"], "2")'), flags: ['"2"'] },
  ],
});

testRule('param-element-type', {
  valid: [{ source: send('["1", ?string]') }],
  silent: [{ source: send('[?]') }, { source: send('?') }],
  invalid: [
    {
      source: send('[4370, "5"]'),
      flags: ['4370'],
      fixed: send('["4370", "5"]'),
      safety: 'safe',
      severity: 'error',
      also: [],
    },
    { source: send("['5', 10]"), flags: ['10'], fixed: send("['5', '10']") },
    { name: 'JSON in a literal', files: python('[4370, "5"]', "'"), flags: ['4370'], fixed: json('["4370", "5"]', "'") },
    { name: 'escaped JSON', files: python('[4370, "5"]', '"'), flags: ['4370'], fixed: json('["4370", "5"]', '"') },
    { source: send('[true]'), flags: ['true'], safety: 'suggestion' },
    { source: send('[?number]'), flags: ['?number'], fixed: null },
    { source: send('[["1"], { a: 1 }]'), flags: ['["1"]', '{ a: 1 }'], fixed: null },
    { source: send('[when(a, 1, "2"), ...?]'), flags: ['1'] },
    { source: `const N = 5\n${send('[N]')}`, flags: ['5'], safety: 'suggestion' },
    {
      name: 'the legacy API tolerates it',
      api: 'v5',
      source: 'sendsms({ TemplateParamSet: [4370] })',
      flags: ['4370'],
      severity: 'info',
      safety: 'suggestion',
    },
  ],
});

testRule('param-whitespace', {
  valid: [{ source: send('["张 三", ""]') }, { source: send('["a　b"]') }],
  silent: [{ source: send('[?, " " + ?]') }],
  invalid: [
    {
      source: send('[" 4370"]'),
      flags: ['" 4370"'],
      fixed: send('["4370"]'),
      safety: 'suggestion',
      severity: 'warning',
      also: [],
    },
    { source: send('["4370\\n"]'), flags: ['"4370\\n"'], fixed: send('["4370"]'), message: 'U+000A' },
    { source: send('["43\u200b70 "]'), flags: ['"43\u200b70 "'], fixed: send('["4370"]') },
    { name: 'the piece of a concatenation', source: send('["1" + "2 "]'), flags: ['2 '], fixed: send('["1" + "2"]') },
  ],
});
