import { testRule } from '../harness/rules.js';

const app = (id: string, phone = '?') => `SendSms({ SmsSdkAppId: ${id}, PhoneNumberSet: [${phone}], ...? })`;

testRule('ops-placeholder', {
  valid: [
    { source: app('"1400006666"', '"+8613711112222"') },
    { source: app('"your_app_id"'), call: { inTest: true } },
    { source: app('""') },
  ],
  silent: [{ source: app('?') }],
  invalid: [
    { source: app('"your_app_id"', '"138****0000"'), flags: ['"your_app_id"', '"138****0000"'], severity: 'info', also: [] },
    { source: app('"1400006666"'), options: { samples: true }, flags: ['"1400006666"'], message: 'official samples' },
  ],
});

const phones = (p: string) => `SendSms({ PhoneNumberSet: ${p}, ...? })`;

testRule('phone-bare', {
  valid: [{ source: phones('["13711112222"]') }, { source: phones('["+8613711112222", "85261234567"]'), level: 'info' }],
  silent: [{ source: phones('[?]'), level: 'info' }],
  invalid: [
    {
      source: phones('["13711112222"]'),
      level: 'info',
      flags: ['"13711112222"'],
      fixed: phones('["+8613711112222"]'),
      safety: 'suggestion',
      also: [],
    },
    { source: phones('["008613711112222"]'), level: 'info', flags: ['"008613711112222"'], fixed: phones('["+8613711112222"]') },
  ],
});

testRule('phone-bare-2019', {
  valid: [{ source: phones('["+8613711112222"]'), api: '2019-07-11' }, { source: phones('["13711112222"]') }],
  silent: [{ source: phones('[?]'), api: '2019-07-11' }],
  invalid: [
    {
      source: phones('["13711112222"]'),
      api: '2019-07-11',
      flags: ['"13711112222"'],
      fixed: phones('["+8613711112222"]'),
      safety: 'suggestion',
      severity: 'info',
    },
  ],
});

testRule('v5-deprecated', {
  valid: [{ source: 'SendSms({ ...? })' }],
  silent: [
    { name: 'the wrapper says it', source: 'sendsms({ ...? })', api: 'v5', call: { via: [{ function: 'send', file: 'a.js', offset: 0 }] } },
  ],
  invalid: [{ source: 'sendsms({ ...? })', api: 'v5', flags: ['sendsms'], severity: 'info', also: [] }],
});

const legacy = (field: string) => `sendsms({ ${field}, ...? })`;

testRule('v5-nationcode-plus', {
  valid: [{ source: legacy('NationCode: "86"'), api: 'v5' }],
  silent: [{ source: legacy('NationCode: ?'), api: 'v5' }],
  invalid: [
    {
      source: legacy('NationCode: "+86"'),
      api: 'v5',
      flags: ['"+86"'],
      fixed: legacy('NationCode: "86"'),
      safety: 'suggestion',
      severity: 'error',
    },
    { source: legacy('NationCode: "00852"'), api: 'v5', flags: ['"00852"'], fixed: legacy('NationCode: "852"') },
  ],
});

testRule('v5-type-range', {
  valid: [
    { source: legacy('Type: 0'), api: 'v5' },
    { source: legacy('Type: 1'), api: 'v5' },
  ],
  silent: [{ source: legacy('Type: ?'), api: 'v5' }],
  invalid: [{ source: legacy('Type: 2'), api: 'v5', flags: ['2'], severity: 'error' }],
});

const catalog = { templates: [{ id: 1, type: 'notification', content: `${'长'.repeat(480)}{1}` }] };
const long = (params: string, sign = '?') => `SendSms({ TemplateId: "1", TemplateParamSet: ${params}, SignName: ${sign}, ...? })`;
const TWENTY = `"${'字'.repeat(20)}"`;

testRule('render-too-long', {
  valid: [{ catalog, source: long(`[${TWENTY}]`) }],
  silent: [
    { catalog, source: long('[?]') },
    { catalog, source: long(`[${TWENTY}, ...?]`, '"腾讯云"') },
  ],
  invalid: [{ catalog, source: long(`[${TWENTY}]`, '"腾讯云"'), flags: [`[${TWENTY}]`], severity: 'error', message: 'at least 505' }],
});

const value = (v: string) => `SendSms({ TemplateParamSet: [${v}], ...? })`;

testRule('param-symbols', {
  valid: [{ source: value('"张三"') }, { source: value('"©2024"') }],
  silent: [{ source: value('?') }],
  invalid: [{ source: value('"张三😀★"'), flags: ['"张三😀★"'], severity: 'info', message: '😀 ★', also: [] }],
});

testRule('params-mojibake', {
  valid: [{ source: value('"张三 café"') }],
  silent: [{ source: value('?') }],
  invalid: [
    { source: value('"å¼ ä¸‰"'), flags: ['"å¼ ä¸‰"'], severity: 'warning' },
    { source: value('"锟斤拷"'), flags: ['"锟斤拷"'], also: [] },
  ],
});

const sign = (v: string) => `SendSms({ PhoneNumberSet: ["+8613711112222"], SignName: ${v}, ...? })`;

testRule('sign-mojibake', {
  valid: [{ source: sign('"腾讯云"') }],
  silent: [{ source: sign('?') }],
  invalid: [{ source: sign('"è…¾è®¯äº‘"'), flags: ['"è…¾è®¯äº‘"'], severity: 'warning', also: [] }],
});

testRule('sign-neutral', {
  valid: [{ source: sign('"腾讯云"') }, { source: sign('"测试"'), catalog: { signs: [{ id: 1, name: '测试', status: 'approved' }] } }],
  silent: [{ source: sign('?') }],
  invalid: [
    { source: sign('"测试"'), flags: ['"测试"'], severity: 'info', also: [] },
    { catalog: { signs: [{ id: 1, name: '验证码', status: 'reviewing' }] }, flags: ['"验证码"'] },
  ],
});

const whole = { templates: [{ id: 1, type: 'notification', content: '尊敬的用户，您的订单{1}已经打包发送，请注意查收。' }] };
const message = (v: string, id = '"1"') => `SendSms({ TemplateId: ${id}, TemplateParamSet: [${v}], ...? })`;

testRule('param-whole-message', {
  valid: [{ catalog: whole, source: message('"A1"') }, { source: message('"您的订单已经打包发送，请注意查收"') }],
  silent: [
    { catalog: whole, source: message('?') },
    { catalog: whole, source: message('"已经打包发送，请注意查收"', '?') },
  ],
  invalid: [
    {
      catalog: whole,
      source: message('"您的订单A1已经打包发送，请注意查收。"'),
      flags: ['"您的订单A1已经打包发送，请注意查收。"'],
      severity: 'warning',
      also: [],
    },
  ],
});
