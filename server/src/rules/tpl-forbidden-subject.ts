import { inBoth, messageFor, reviewSeverity, runPlace } from './facts/texts.js';
import { defineRule } from './rule.js';

/** The list of document 382/39023 (2025-06), without words that mean something harmless in most messages (党政, 线索, 印章, 招标 …). */
const SUBJECTS =
  /股票|移民|面试招聘|彩票|返利|抽奖|贷款|催款|征信|投资理财|赌博|中奖|毒品|众筹|慈善捐款|迷信|殡葬|刷单|空包网|一元夺宝|一元秒杀|A货|整形|会所|酒吧|足浴|色情|皮草|助考|商标注册|加群|加QQ|加微信|相亲交友|短信通道|网站推广|优惠券推广|卡类推广|保险推广|代开发票|代理记账|注册公司|公众号推广|小程序推广|APP推广|算命|算卦|信用卡提额|返现|邀请好评|用户拉新|用户召回|积分兑换|问卷调查/gi;

export const rule = defineRule({
  id: 'tpl-forbidden-subject',
  severity: 'warning',
  fix: 'none',
  errorCodes: [
    'InvalidParameterValue.TemplateWithDirtyWords',
    'InvalidParameter.DirtyWordFound',
    'FailedOperation.ContainSensitiveWord',
    '1002',
  ],
  faq: ['FSens'],
  yieldsTo: ['tpl-contact'],
  docs: { en: 'A template is about a subject that may not be sent.', 'zh-CN': '正文模板涉及禁止发送的内容。' },
  messages: {
    ...inBoth({
      en: '"{word}" is on the list of subjects that may not be sent; the template is likely to be refused.',
      'zh-CN': '“{word}”属于禁止发送的内容，模板很可能被拒绝。',
    }),
  },
  template(entry, context) {
    const content = entry.content;
    if (!content) return;
    for (const match of content.value.matchAll(SUBJECTS)) {
      context.report({
        message: messageFor(entry),
        args: { word: match[0] },
        place: runPlace(entry, content, match.index, match.index + match[0].length),
        severity: reviewSeverity(entry),
        key: match[0],
      });
    }
  },
});
