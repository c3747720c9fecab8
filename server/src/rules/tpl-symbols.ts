import { isEditable } from './facts/console.js';
import { inBoth, isInternational, messageFor, reviewSeverity, runPlace } from './facts/texts.js';
import { defineRule } from './rule.js';

/** Review rule D9 names these; emoji garble on the same phones. */
const SYMBOLS = /[¥￥★☞✓√※]|\^_\^|(?![\u00a9\u00ae\u2122☎])\p{Extended_Pictographic}\ufe0f?/gu;

export const rule = defineRule({
  id: 'tpl-symbols',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: [],
  faq: [],
  docs: {
    en: 'The text of a template contains symbols that garble or are refused in review.',
    'zh-CN': '正文模板中含有易乱码或无法通过审核的符号。',
  },
  messages: {
    ...inBoth({
      en: '{symbol} may garble on phones and is refused in review.',
      'zh-CN': '符号 {symbol} 在手机上可能显示为乱码，且无法通过审核。',
    }),
    fix: { en: 'Remove {symbol}', 'zh-CN': '删除 {symbol}' },
  },
  template(entry, context) {
    const content = entry.content;
    if (!content) return;
    for (const match of content.value.matchAll(SYMBOLS)) {
      const symbol = match[0];
      // Currency signs belong to the GSM alphabet.
      if (/[¥￥]/.test(symbol) && isInternational(entry)) continue;
      const [from, to] = [match.index, match.index + symbol.length];
      context.report({
        message: messageFor(entry),
        args: { symbol },
        place: runPlace(entry, content, from, to),
        severity: reviewSeverity(entry),
        key: symbol,
        fix: isEditable(entry)
          ? context.fix('fix', { symbol }, 'suggestion', [{ do: 'edit-string', value: content, from, to, text: '' }])
          : null,
      });
    }
  },
});
