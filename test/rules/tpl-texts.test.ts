import { testRule } from '../harness/rules.js';

const NO_TEXT = {
  catalog: {
    DescribeTemplateStatusSet: [{ TemplateId: 1, International: 0, StatusCode: 0, ReviewReply: '', TemplateName: 'x', CreateTime: 1 }],
  },
};
const text = (content: string, more: object = {}) => ({
  catalog: { templates: [{ id: 1110, type: 'notification', international: false, status: 'reviewing', content, ...more }] },
});
const otp = (content: string, more: object = {}) => text(content, { type: 'verification', ...more });
const ad = (content: string, more: object = {}) => text(content, { type: 'marketing', ...more });
const abroad = (content: string, more: object = {}) => text(content, { international: true, ...more });
const head = (keys: string, content: string) => ({ smstpl: `---\n${keys}\n---\n${content}` });

/** The samples of the documents; none may be reported by any rule but where the sample is out of date. */
const SAMPLES = [
  otp('{1}为您的登录验证码，请于{2}分钟内填写，如非本人操作，请忽略本短信。'),
  otp('验证码为：{1}，您正在登录，若非本人操作，请勿泄露。'),
  text('您的订单{1}已打包发送，快递单号{2}，请注意查收。'),
  text('您的排队号{1}，您前面还有{2}人等待，请在现场等候叫号。'),
  text('已安排售后人员和您联系，请您保持电话畅通耐心等待，谢谢！'),
  ad('尊敬的{1}，今天是您的生日。{2}祝您生日快乐！拒收请回复R'),
];

testRule('tpl-number-order', {
  valid: [...SAMPLES, text('{1}和{2}和{1}')],
  silent: [NO_TEXT],
  invalid: [{ ...text('您好{2}，{1}'), flags: ['{1}'], severity: 'info', message: '{1} stands behind {2}' }],
});

testRule('tpl-number-repeat', {
  valid: SAMPLES,
  silent: [NO_TEXT],
  invalid: [{ ...text('您好{1}，{2}和{1}'), flags: ['{1}'], severity: 'info' }],
});

testRule('tpl-adjacent', {
  valid: [...SAMPLES, text('您好{1}，{2}')],
  silent: [NO_TEXT],
  invalid: [
    { ...text('您好{1}{2}，欢迎'), flags: ['{1}{2}'], severity: 'warning' },
    { ...text('您好{1}{2}，欢迎', { status: 'approved' }), flags: ['{1}{2}'], severity: 'warning', also: [] },
    {
      name: 'the account says that it is approved',
      catalog: { syncedAt: '2026-11-22T08:00:00Z', templates: [{ id: 1, status: 'approved', content: '您好{1}{2}，欢迎' }] },
      flags: ['{1}{2}'],
      severity: 'info',
    },
  ],
});

testRule('tpl-all-variable', {
  valid: [...SAMPLES, text('通知')],
  silent: [NO_TEXT],
  invalid: [
    { ...text('{1}，{2}。'), flags: ['"{1}，{2}。"'], severity: 'warning' },
    { ...ad('{1}！拒收请回复R'), flags: ['"{1}！拒收请回复R"'] },
  ],
});

testRule('tpl-partial', {
  valid: [...SAMPLES, text('订单A{1}已发货'), text('请访问 https://a.cn/x 查看{1}')],
  silent: [NO_TEXT],
  invalid: [
    { ...text('请访问www.{1}.com查看'), flags: ['www.{1}.com查看'], severity: 'warning' },
    { ...text('链接https://a.cn/{1}，请查看'), flags: ['https://a.cn/{1}'] },
    { ...text('请拨打186{1}1234联系'), flags: ['186{1}1234'] },
  ],
});

testRule('tpl-url-variable', {
  valid: [...SAMPLES, text('请点击{1}号按钮'), text('链接失效，请联系{1}')],
  silent: [NO_TEXT],
  invalid: [
    { ...text('订单已发货，点击{1}查看'), flags: ['点击{1}'], severity: 'warning' },
    { ...text('详情见链接：{1}'), flags: ['链接：{1}'] },
    { ...text('请访问https://{1} 查看'), flags: ['https://{1}'] },
  ],
});

testRule('tpl-otp-url', {
  valid: [...SAMPLES, text('请访问 https://a.cn/x 查看{1}')],
  silent: [NO_TEXT],
  invalid: [{ ...otp('验证码{1}，请访问https://a.cn/x'), flags: ['https://a.cn/x'], severity: 'warning', also: [] }],
});

testRule('tpl-sign-prefix', {
  valid: [...SAMPLES, text('[1]您好'), text('您好【腾讯云】')],
  silent: [NO_TEXT],
  invalid: [
    {
      smstpl: '【腾讯云】您的验证码是{1}',
      flags: ['【腾讯云】'],
      fixed: '您的验证码是{1}',
      safety: 'suggestion',
      severity: 'warning',
      also: [],
    },
    { smstpl: '[Tencent] Your code is {1}', flags: ['[Tencent]'], uncovers: ['tpl-invisible'] },
  ],
});

testRule('tpl-symbols', {
  valid: [...SAMPLES, abroad('You paid ¥{1}'), text('☆好评☆ ©腾讯')],
  silent: [NO_TEXT],
  invalid: [
    { smstpl: '支付￥{1}成功★', flags: ['￥', '★'], fixed: '支付{1}成功★', safety: 'suggestion', severity: 'warning', also: [] },
    { smstpl: '生日快乐🎂！^_^', flags: ['🎂', '^_^'] },
  ],
});

testRule('tpl-too-long', {
  valid: [...SAMPLES, text('长'.repeat(496))],
  silent: [NO_TEXT],
  invalid: [{ ...text(`{1}${'长'.repeat(501)}`), flags: [`"{1}${'长'.repeat(501)}"`], severity: 'error', message: '501' }],
});

testRule('tpl-multi-segment', {
  valid: [...SAMPLES, abroad('a'.repeat(160))],
  silent: [NO_TEXT, { name: 'the destination is not known', smstpl: '长'.repeat(100) }],
  invalid: [
    { ...text('长'.repeat(150)), flags: [`"${'长'.repeat(150)}"`], severity: 'info', message: 'billed as 3', also: [] },
    { ...abroad('a'.repeat(161)), flags: [`"${'a'.repeat(161)}"`], message: '160' },
  ],
});

testRule('tpl-gsm-break', {
  valid: [...SAMPLES, abroad('Your code is {1}.'), abroad('您好{1}，“验证码”')],
  silent: [NO_TEXT, { name: 'the destination is not known', smstpl: 'It’s {1}' }],
  invalid: [
    {
      ...head('international: true', 'It’s {1}…'),
      flags: ['’', '…'],
      fixed: "---\ninternational: true\n---\nIt's {1}...",
      safety: 'suggestion',
      severity: 'info',
      also: [],
    },
  ],
});

testRule('tpl-otp-keyword', {
  valid: [
    ...SAMPLES,
    otp('Your code is {1}', { international: true }),
    otp('校验码{1}'),
    otp('Votre clé est {1}', { international: true }),
  ],
  silent: [NO_TEXT, { name: 'the destination is not known', ...head('type: verification', '您的{1}') }],
  invalid: [
    { ...otp('您的登录密码是{1}'), flags: ['"您的登录密码是{1}"'], severity: 'warning', message: '验证码' },
    { ...otp('Your password is {1}', { international: true }), flags: ['"Your password is {1}"'], message: 'word code' },
  ],
});

testRule('tpl-otp-type', {
  valid: SAMPLES,
  silent: [NO_TEXT, { name: 'the type is not known', smstpl: '您的验证码是{1}' }],
  invalid: [{ ...text('您的验证码是{1}，请勿泄露'), flags: ['验证码是{1}'], severity: 'info' }],
});

testRule('tpl-marketing-optout', {
  valid: [...SAMPLES, ad('新年优惠！退订回T'), ad('Sale! Reply', { international: true })],
  silent: [NO_TEXT, { name: 'the destination is not known', ...head('type: marketing', '新年优惠') }],
  invalid: [
    {
      ...head('type: marketing\ninternational: false', '新年大优惠！'),
      flags: ['新年大优惠！'],
      fixed: '---\ntype: marketing\ninternational: false\n---\n新年大优惠！拒收请回复R',
      safety: 'suggestion',
      severity: 'error',
      also: [],
    },
    { ...ad('新年大优惠', { status: 'approved' }), flags: ['"新年大优惠"'], severity: 'info' },
  ],
});

testRule('tpl-optout-old', {
  valid: SAMPLES,
  silent: [NO_TEXT, { name: 'the type is not known', smstpl: '新年大优惠！退订回T' }],
  invalid: [
    {
      ...head('type: marketing\ninternational: false', '尊敬的会员，庆新年大优惠！退订回T'),
      flags: ['退订回T'],
      fixed: '---\ntype: marketing\ninternational: false\n---\n尊敬的会员，庆新年大优惠！拒收请回复R',
      safety: 'suggestion',
      severity: 'warning',
      also: [],
    },
    { ...ad('大优惠，回复TD退订'), flags: ['回复TD退订'] },
    { ...ad('大优惠，回T退订。', { status: 'approved' }), flags: ['回T退订'], severity: 'info' },
  ],
});

testRule('tpl-optout-nonmarketing', {
  valid: SAMPLES,
  silent: [NO_TEXT, { name: 'the type is not known', smstpl: '您好，退订回T' }],
  invalid: [{ ...text('您的会员已到期，退订回T'), flags: ['退订回T'], severity: 'info', also: [] }],
});

testRule('tpl-marketing-words', {
  valid: [...SAMPLES, ad('限时优惠！拒收请回复R')],
  silent: [NO_TEXT, { name: 'the type is not known', smstpl: '限时抢购' }],
  invalid: [{ ...text('会员福利，限时发放'), flags: ['福利', '限时'], severity: 'warning', also: [] }],
});

testRule('tpl-forbidden-subject', {
  valid: [...SAMPLES, text('您的游戏验证已通过'), text('美容预约成功')],
  silent: [NO_TEXT],
  invalid: [{ ...text('您的贷款申请已通过'), flags: ['贷款'], severity: 'warning', also: [] }],
});

testRule('tpl-variables-mainland', {
  valid: [otp('验证码{1}'), text('没有变量'), text('您好{1}', { status: 'approved' }), abroad('Hello {1}')],
  silent: [NO_TEXT, { name: 'the destination is not known', ...head('type: notification', '您好{1}') }],
  invalid: [{ ...text('您的订单{1}和{2}'), flags: ['{1}'], severity: 'info', also: [] }],
});

testRule('tpl-contact', {
  valid: [...SAMPLES, text('客服热线400-123-4567，10086')],
  silent: [NO_TEXT],
  invalid: [
    { ...text('详情请加微信咨询'), flags: ['加微信'], severity: 'warning', also: [] },
    { ...text('请联系13711112222处理'), flags: ['13711112222'] },
  ],
});
