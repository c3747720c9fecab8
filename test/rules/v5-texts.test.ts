import { testRule } from '../harness/rules.js';

const legacy = (fields: string, catalog: object | null = ACCOUNT) => ({
  source: `sendsms({ ${fields}, ...? })`,
  api: 'v5' as const,
  ...(catalog ? { catalog } : {}),
});

const ACCOUNT = {
  complete: true,
  signs: [
    { name: '腾讯云', status: 'approved' },
    { name: '云帆', status: 'rejected' },
  ],
  templates: [
    { id: 1110, content: '您的验证码是{1}，{2}分钟内有效。', status: 'approved' },
    { id: 1111, content: '您的订单已发货。', status: 'approved' },
    { id: 1112, content: '新品上架，{1}', status: 'rejected' },
  ],
};
const OPEN = { ...ACCOUNT, complete: false };

testRule('v5-msg-sign', {
  valid: [
    legacy('Msg: "【腾讯云】您的订单已发货。"'),
    legacy('Msg: "您的订单已发货。"'),
    legacy('Msg: "[通知]您的订单已发货。"'),
    legacy('Msg: "【别家】您的订单已发货。"', OPEN),
    { ...legacy('Msg: "[腾讯云]您的订单已发货。"'), api: '2021-01-11' },
  ],
  silent: [legacy('Msg: ?')],
  invalid: [
    {
      ...legacy('Msg: "[腾讯云]您的订单已发货。"'),
      flags: ['"[腾讯云]您的订单已发货。"'],
      fixed: legacy('Msg: "【腾讯云】您的订单已发货。"').source,
      safety: 'suggestion',
      severity: 'warning',
      message: 'in 【】',
      also: ['v5-deprecated'],
    },
    {
      ...legacy('Msg: "【腾讯云】【云帆】您的订单已发货。"'),
      flags: ['"【腾讯云】【云帆】您的订单已发货。"'],
      message: 'two signs',
      also: ['v5-deprecated'],
    },
    { ...legacy('Msg: "【云帆】您的订单已发货。"'), flags: ['"【云帆】您的订单已发货。"'], message: 'not an approved' },
    { ...legacy('Msg: "【别家】您的订单已发货。"'), flags: ['"【别家】您的订单已发货。"'] },
  ],
});

testRule('v5-msg-template', {
  valid: [
    legacy('Msg: "【腾讯云】您的验证码是1234，5分钟内有效。"'),
    legacy('Msg: "您的订单已发货。【腾讯云】"'),
    legacy('Msg: "您好"', OPEN),
    legacy('Msg: "您好"', { ...ACCOUNT, templates: [] }),
  ],
  silent: [legacy('Msg: ?')],
  invalid: [
    {
      ...legacy('Msg: "【腾讯云】您的验证码为1234，5分钟内有效。"'),
      flags: ['"【腾讯云】您的验证码为1234，5分钟内有效。"'],
      severity: 'warning',
    },
    { ...legacy('Msg: "新品上架，九折"'), flags: ['"新品上架，九折"'] },
  ],
});

const long = 'x'.repeat(501);

testRule('v5-msg-length', {
  valid: [legacy(`Msg: "${'x'.repeat(500)}"`, null)],
  silent: [legacy('Msg: ?', null)],
  invalid: [{ ...legacy(`Msg: "${long}"`, null), flags: [`"${long}"`], severity: 'warning', message: '501', also: ['v5-deprecated'] }],
});
