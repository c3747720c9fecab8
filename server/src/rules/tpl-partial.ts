import { inBoth, messageFor, reviewSeverity, runPlace } from './facts/texts.js';
import { defineRule } from './rule.js';

/** A variable inside a link, a domain or a phone number; order numbers (`订单{1}`) and codes with a letter before them are fine. */
const PARTIAL =
  /(?:https?:\/\/|www\.)[^\s，。；]*\{\d+\}[^\s，。；]*|\{\d+\}\.(?:com|cn|net)\b[^\s，。；]*|[a-z0-9-]+\.\{\d+\}[a-z0-9./-]*|(?<!\d)1[3-9]\d\{\d+\}\d{2,}/gi;

/** Review rule D6: no variable inside a token, as in www.{1}.com. */
export const rule = defineRule({
  id: 'tpl-partial',
  severity: 'warning',
  fix: 'none',
  errorCodes: [],
  faq: [],
  yieldsTo: ['tpl-url-variable'],
  docs: { en: 'A variable stands inside a link or a phone number.', 'zh-CN': '变量嵌在链接或手机号码中间。' },
  messages: {
    ...inBoth({
      en: '{text} is only partly a variable. Links and phone numbers must be whole, either fixed or variable, to pass review.',
      'zh-CN': '{text} 只有一部分是变量。链接和号码须整体固定或整体作为变量，否则很可能无法通过审核。',
    }),
  },
  template(entry, context) {
    const content = entry.content;
    if (!content) return;
    for (const match of content.value.matchAll(PARTIAL)) {
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
