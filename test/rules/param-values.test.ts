import { testRule } from '../harness/rules.js';

const catalog = {
  templates: [
    { id: 1110, type: 'verification', content: '您的验证码是{1}，{2}分钟内有效。' },
    { id: 1111, type: 'notification', content: '您的订单{1}，{2}件商品已发货。' },
    { id: 1112, content: '您好{1}，{2}分钟' },
  ],
};
const send = (params: string, id = '"1110"') => `SendSms({ TemplateId: ${id}, TemplateParamSet: ${params}, SmsSdkAppId: ? })`;

testRule('param-undefined', {
  valid: [{ source: send('["1"]') }, { source: send('null') }, { source: send('[when(a, null, "1")]') }],
  silent: [{ source: send('[?]') }],
  invalid: [{ source: send('["1", null, undefined]'), flags: ['null', 'undefined'], severity: 'error', also: [] }],
});

testRule('param-otp', {
  valid: [
    { catalog, source: send('["4370", "5"]') },
    { catalog, source: send('["", "123456"]') },
    { catalog, source: send('["A12345", "x"]', '"1111"') },
    { name: 'placeholders', catalog, source: send('["xxxx", "{{code}}"]') },
    { name: 'another arm', catalog, source: send('when(a, ["AB", "1"], ["12", "1"])', 'when(a, "1111", "1110")') },
  ],
  silent: [
    { catalog, source: send('[?, "5分钟"]', '?') },
    { catalog, source: send('[?, "abc"]', '"1112"') },
    { catalog, source: send('[?, ?]') },
    { source: send('["abc", "5分钟"]') },
  ],
  invalid: [
    {
      catalog,
      source: send('["4370", "5分钟"]'),
      flags: ['"5分钟"'],
      fixed: send('["4370", "5"]'),
      safety: 'suggestion',
      severity: 'error',
      also: [],
    },
    { catalog, source: send('["A437", ?]'), flags: ['"A437"'], fixed: null, message: '1110' },
    { catalog, source: send('["1234567", ?]'), flags: ['"1234567"'] },
  ],
});

testRule('param-unit-dup', {
  valid: [
    { catalog, source: send('["A1", "5"]', '"1111"') },
    {
      name: 'the end of one word is the begin of the next',
      catalog: { templates: [{ id: 1, content: '欢迎来到{1}市民中心' }] },
      source: send('["北京市"]', '"1"'),
    },
  ],
  silent: [
    { catalog, source: send('["A1", ?]', '"1111"') },
    { catalog, source: send('[...?, "5件"]', '"1111"') },
    { catalog, source: send('["A1", "5件"]', '?') },
  ],
  invalid: [
    {
      catalog,
      source: send('["A1", "5件"]', '"1111"'),
      flags: ['"5件"'],
      fixed: send('["A1", "5"]', '"1111"'),
      safety: 'suggestion',
      severity: 'warning',
      also: [],
    },
    { catalog, source: send('["1", "5分钟"]', '"1112"'), flags: ['"5分钟"'], message: '"5分钟分钟"' },
  ],
});

testRule('param-length', {
  valid: [
    { catalog, source: send('["123456", "一二三四五六"]', '"1111"') },
    { name: 'nobody says what the limit is', source: send('["1234567890"]') },
    { catalog, source: send('["1234567890", "1"]', '"1111"'), settings: { variableLengthLimit: 12 } },
    { name: 'the type is not known', catalog, source: send('["1234567890", "1"]', '"1112"') },
  ],
  silent: [
    { catalog, source: send('[?, ?]', '"1111"') },
    { catalog, source: send('["1234567890"]', '?') },
  ],
  invalid: [
    {
      catalog,
      source: send('["1234567", "1"]', '"1111"'),
      flags: ['"1234567"'],
      severity: 'warning',
      message: 'has 7 characters',
      also: [],
    },
    { source: send('["1234567890123"]', '?'), settings: { variableLengthLimit: 12 }, flags: ['"1234567890123"'], message: 'to 12' },
  ],
});

testRule('param-url', {
  valid: [{ source: send('["张三", "a.cn文件", "1.25", "v1.2.3", "a@qq.com", "example.com"]') }],
  silent: [{ source: send('[?, "www." + ?]') }],
  invalid: [
    { source: send('["https://a.cn/x"]'), flags: ['"https://a.cn/x"'], severity: 'error', message: 'https://a.cn/x', also: [] },
    { source: send('["http://" + ?]'), flags: ['"http://" + ?'], severity: 'error' },
    { source: send('["example.com/abc"]'), flags: ['"example.com/abc"'], severity: 'warning' },
    { source: send('["url.cn/5abc"]'), flags: ['"url.cn/5abc"'], severity: 'warning' },
  ],
});

testRule('param-brackets', {
  valid: [{ source: send('["[1]"]') }],
  silent: [{ source: send('[?]') }],
  invalid: [
    { source: send('["【张三】"]'), flags: ['"【张三】"'], fixed: send('["张三"]'), safety: 'suggestion', severity: 'warning', also: [] },
  ],
});
