import { inBoth, messageFor, reviewSeverity, runPlace } from './facts/texts.js';
import { defineRule } from './rule.js';

/** Private contacts. Service lines (400…, 95…, 10086) are fine. */
const CONTACT = /加(?:我|您|你)?(?:的)?(?:微信|QQ|群)|QQ群|微信群|(?<![\d-])1[3-9]\d{9}(?!\d)/gi;

/** Review rule D20: no private contacts. */
export const rule = defineRule({
  id: 'tpl-contact',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['InvalidParameterValue.TemplateWithDirtyWords', 'InvalidParameter.DirtyWordFound'],
  faq: ['FSens'],
  docs: { en: 'A template asks to contact a private number, WeChat or QQ.', 'zh-CN': '正文模板中含有个人手机号、微信或 QQ 等联系方式。' },
  messages: {
    ...inBoth({
      en: '"{text}" is a private contact; the template is likely to be rejected in review.',
      'zh-CN': '“{text}”属于个人联系方式，模板很可能无法通过审核。',
    }),
  },
  template(entry, context) {
    const content = entry.content;
    if (!content) return;
    for (const match of content.value.matchAll(CONTACT)) {
      context.report({
        message: messageFor(entry),
        args: { text: match[0] },
        place: runPlace(entry, content, match.index, match.index + match[0].length),
        severity: reviewSeverity(entry),
        key: match[0],
      });
    }
  },
});
