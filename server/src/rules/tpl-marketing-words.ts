import { inBoth, messageFor, reviewSeverity, runPlace } from './facts/texts.js';
import { defineRule } from './rule.js';

/** A word list of our own for review rule D19. */
const WORDS = /优惠券?|促销|折扣|特惠|抢购|秒杀|满减|红包|福利|免费领取?|抽奖|限时/g;

export const rule = defineRule({
  id: 'tpl-marketing-words',
  severity: 'warning',
  fix: 'none',
  errorCodes: [],
  faq: ['FSens'],
  yieldsTo: ['tpl-forbidden-subject'],
  docs: { en: 'A notification or verification template reads like marketing.', 'zh-CN': '通知类或验证码类模板中含有营销内容。' },
  messages: {
    ...inBoth({
      en: '"{word}" reads like marketing, but the type is {type}. Such a template is likely to be rejected in review.',
      'zh-CN': '“{word}”属于营销内容，而该模板的类型是 {type}，很可能无法通过审核。',
    }),
  },
  template(entry, context) {
    const { content, type } = entry;
    if (!content || type === null || type === 'marketing') return;
    for (const match of content.value.matchAll(WORDS)) {
      context.report({
        message: messageFor(entry),
        args: { word: match[0], type },
        place: runPlace(entry, content, match.index, match.index + match[0].length),
        severity: reviewSeverity(entry),
        key: match[0],
      });
    }
  },
});
