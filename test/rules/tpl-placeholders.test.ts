// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of other systems are what is tested.
import { testRule } from '../harness/rules.js';

const text = (content: string, more: object = {}) => ({ templates: [{ id: 1110, type: 'notification', content, ...more }] });
const CLEAN = '您的验证码是{1}，{2}分钟内有效。';
/** Answers of DescribeSmsTemplateList of 2019 have no text. */
const NO_TEXT = {
  DescribeTemplateStatusSet: [{ TemplateId: 1110, International: 0, StatusCode: 0, ReviewReply: '', TemplateName: 'x', CreateTime: 1 }],
};
const mirror = (content: string) => ({ syncedAt: '2026-11-22T08:00:00Z', ...text(content) });

testRule('tpl-placeholder-fullwidth', {
  valid: [{ catalog: text(CLEAN) }, { catalog: text('总价（1）元') }],
  silent: [{ catalog: NO_TEXT }],
  invalid: [
    { catalog: text('您的验证码是｛1｝。'), flags: ['｛1｝'], safety: 'safe', also: [], uncovers: ['tpl-otp-type'] },
    { smstpl: '验证码{１}，请勿泄露。\n', flags: ['{１}'], fixed: '验证码{1}，请勿泄露。\n' },
    { smstpl: '｛１}为您的{2}码', flags: ['｛１}'], fixed: '{1}为您的{2}码' },
    {
      catalog: 'templates:\n  - id: 1\n    content: ｛1｝为您的验证码\n',
      flags: ['｛1｝'],
      fixed: 'templates:\n  - id: 1\n    content: "{1}为您的验证码"\n',
    },
    {
      catalog: 'templates:\n  - id: 1\n    content: 您的｛1｝\n',
      flags: ['｛1｝'],
      fixed: 'templates:\n  - id: 1\n    content: "您的{1}"\n',
    },
    { catalog: mirror('您的｛1｝'), flags: ['｛1｝'], fixed: null, message: 'in the console' },
    {
      name: 'an escape',
      catalog: 'templates:\n  - id: 1\n    content: "您的\\uFF5B1｝"\n',
      flags: ['\\uFF5B1｝'],
      fixed: 'templates:\n  - id: 1\n    content: "您的{1}"\n',
    },
  ],
});

testRule('tpl-placeholder-syntax', {
  valid: [{ catalog: text(CLEAN) }, { catalog: text('本店全场优惠50%，电话#10086#') }, { catalog: text('面积(1)') }],
  silent: [{ catalog: NO_TEXT }],
  invalid: [
    {
      catalog: text('您的验证码是${code}'),
      flags: ['${code}'],
      severity: 'error',
      safety: 'suggestion',
      also: [],
      uncovers: ['tpl-otp-type'],
    },
    { smstpl: '您的验证码是${1}', flags: ['${1}'], fixed: '您的验证码是{1}' },
    { smstpl: '{{1}}，{{2}}分钟', flags: ['{{1}}', '{{2}}'], fixed: '{1}，{2}分钟' },
    { smstpl: '{code}在{minute}分钟内有效', flags: ['{code}', '{minute}'], fixed: '{1}在{2}分钟内有效' },
    { smstpl: '您好{姓名}，{姓名}', flags: ['{姓名}', '{姓名}'], fixed: '您好{1}，{1}', uncovers: ['tpl-number-repeat'] },
    { smstpl: '验证码{ 1 }', flags: ['{ 1 }'], fixed: '验证码{1}' },
    { smstpl: '验证码{01}', flags: ['{01}'], fixed: '验证码{1}' },
    { smstpl: '验证码{}，{}分钟', flags: ['{}', '{}'], fixed: '验证码{1}，{2}分钟' },
    { smstpl: '验证码{1，请勿泄露', flags: ['{1'], fixed: '验证码{1}，请勿泄露' },
    { smstpl: '验证码1}，请勿泄露', flags: ['1}'], fixed: '验证码{1}，请勿泄露' },
    { smstpl: '验证码#code#', flags: ['#code#'], severity: 'warning', fixed: '验证码{1}' },
    { smstpl: '验证码%s，%d分钟', flags: ['%s', '%d'], severity: 'warning', fixed: '验证码{1}，{2}分钟' },
    { smstpl: '验证码@1@', flags: ['@1@'], severity: 'warning', fixed: '验证码{1}' },
    { smstpl: '验证码<1>', flags: ['<1>'], severity: 'error', fixed: '验证码{1}' },
    { smstpl: '您的验证码是(1)', flags: ['(1)'], severity: 'error', fixed: '您的验证码是{1}' },
    { catalog: mirror('您的${code}'), flags: ['${code}'], fixed: null },
  ],
});

testRule('tpl-number-start', {
  valid: [{ catalog: text(CLEAN) }, { catalog: text('没有变量') }, { catalog: text('{2}在{1}之前') }],
  silent: [{ catalog: NO_TEXT }, { name: 'a text whose slots are not all readable', smstpl: '{0}和${x}' }],
  invalid: [
    { smstpl: '您的验证码是{0}', flags: ['{0}'], fixed: '您的验证码是{1}', safety: 'suggestion', also: [], message: 'start at {0}' },
    { smstpl: '{0}，{1}分钟', flags: ['{0}'], fixed: '{1}，{2}分钟' },
    { smstpl: '您好{3}，{2}', flags: ['{2}'], fixed: '您好{1}，{2}' },
    { catalog: mirror('{0}'), flags: ['{0}'], fixed: null },
  ],
});

testRule('tpl-number-gap', {
  valid: [{ catalog: text(CLEAN) }, { catalog: text('{2}在{1}和{3}之间，{1}') }],
  silent: [{ catalog: NO_TEXT }, { name: 'a text whose slots are not all readable', smstpl: '{1}、{3}和${x}' }],
  invalid: [
    { smstpl: '您的{1}和{3}', flags: ['{3}'], fixed: '您的{1}和{2}', safety: 'suggestion', also: [], message: 'jump from {1} to {3}' },
    { smstpl: '{1}{2}与{4}及{7}', flags: ['{4}'] },
    { catalog: mirror('{1}和{3}'), flags: ['{3}'], fixed: null },
  ],
});

testRule('tpl-brackets', {
  valid: [{ catalog: text(CLEAN) }, { catalog: text('[提示]您好') }],
  silent: [{ catalog: NO_TEXT }],
  invalid: [
    { smstpl: '您的订单【{1}】已发货', flags: ['【{1}】'], fixed: '您的订单“{1}”已发货', severity: 'warning', safety: 'suggestion' },
    { smstpl: '您的订单】已发货', flags: ['】'], fixed: '您的订单已发货' },
    { catalog: text('快递【顺丰】单号【{1}】'), flags: ['【顺丰】', '【{1}】'] },
    { catalog: mirror('订单【{1}】'), flags: ['【{1}】'], fixed: null },
  ],
});

testRule('tpl-invisible', {
  valid: [{ catalog: text(CLEAN) }, { smstpl: '您好 {1}，\n欢迎\n' }, { catalog: text('您好　世界') }],
  silent: [{ catalog: NO_TEXT }],
  invalid: [
    { smstpl: '您的\u200b验证码{1}', flags: ['\u200b'], fixed: '您的验证码{1}', safety: 'suggestion', message: 'U+200B', also: [] },
    { catalog: text(' 您好{1} '), flags: [' ', ' '] },
    { smstpl: '您好\u00a0{1}\u2060', flags: ['\u00a0', '\u2060'], fixed: '您好{1}' },
    {
      catalog: 'templates:\n  - id: 1\n    content: "您好\\u200B{1}"\n',
      flags: ['\\u200B'],
      fixed: 'templates:\n  - id: 1\n    content: "您好{1}"\n',
    },
    { catalog: mirror('您好 '), flags: [' '], fixed: null },
  ],
});
