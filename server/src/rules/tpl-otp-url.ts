import { linkIn } from './facts/links.js';
import { inBoth, messageFor, reviewSeverity, runPlace } from './facts/texts.js';
import { defineRule } from './rule.js';

/** Review rule D7: no links in verification templates. */
export const rule = defineRule({
  id: 'tpl-otp-url',
  severity: 'warning',
  fix: 'none',
  errorCodes: [],
  faq: [],
  yieldsTo: ['tpl-partial', 'tpl-url-variable'],
  docs: { en: 'A verification template contains a link.', 'zh-CN': '验证码模板中含有链接。' },
  messages: {
    ...inBoth({
      en: 'A verification template must not contain a link ({link}); it is likely to be rejected in review.',
      'zh-CN': '验证码模板中不能含有链接（{link}），很可能无法通过审核。',
    }),
  },
  template(entry, context) {
    const content = entry.content;
    const link = entry.type === 'verification' && content ? linkIn(content.value) : undefined;
    if (!content || !link) return;
    const from = content.value.indexOf(link.text);
    context.report({
      message: messageFor(entry),
      args: { link: link.text },
      place: runPlace(entry, content, from, from + link.text.length),
      severity: reviewSeverity(entry),
      key: link.text,
    });
  },
});
