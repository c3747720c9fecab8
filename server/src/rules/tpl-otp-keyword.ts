import { inBoth, isInternational, isMainland, messageFor, reviewSeverity, wholePlace } from './facts/texts.js';
import { defineRule } from './rule.js';

/** Review rule D11. Whether the page of 2025 keeps it is not certain, therefore never an error. */
export const rule = defineRule({
  id: 'tpl-otp-keyword',
  severity: 'warning',
  fix: 'none',
  errorCodes: [],
  faq: [],
  docs: { en: 'A verification template does not say that it carries a code.', 'zh-CN': '验证码模板中没有写明“验证码”。' },
  messages: {
    ...inBoth({
      en: 'A verification template must contain the word {word} to pass review.',
      'zh-CN': '验证码模板须包含“{word}”字样，否则很可能无法通过审核。',
    }),
  },
  template(entry, context) {
    const content = entry.content;
    if (!content || entry.type !== 'verification') return;
    const word = isMainland(entry) ? '验证码' : isInternational(entry) ? 'code' : null;
    // 校验码 and the like are accepted under the same heading; foreign languages have words of their own.
    if (!word || /验证码|校验码|動態碼|驗證碼|动态码|code|otp/i.test(content.value)) return;
    if (isInternational(entry) && /[^\p{ASCII}]/u.test(content.value)) return;
    context.report({
      message: messageFor(entry),
      args: { word },
      place: wholePlace(entry),
      severity: reviewSeverity(entry),
      key: content.value,
    });
  },
});
