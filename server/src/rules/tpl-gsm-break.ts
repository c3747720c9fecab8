import { nonGsm } from '../model/sms/length.js';
import { isEditable } from './facts/console.js';
import { slotsOf } from './facts/slots.js';
import { inBoth, isInternational, messageFor, runPlace } from './facts/texts.js';
import { defineRule } from './rule.js';

/** More of them are a text in another script, not a slip. */
const MOST = 3;

const PLAIN: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '`': "'",
  '…': '...',
  '–': '-',
  '—': '-',
  '\u00a0': ' ',
  '，': ', ',
  '。': '. ',
  '：': ': ',
  '！': '! ',
  '？': '? ',
  '（': ' (',
  '）': ') ',
};

/** Billing rules: 160 characters a message in the GSM alphabet, 70 as soon as one character is not in it. */
export const rule = defineRule({
  id: 'tpl-gsm-break',
  severity: 'info',
  fix: 'suggestion',
  errorCodes: [],
  faq: [],
  docs: {
    en: 'A single typographic character makes an international text count as Unicode.',
    'zh-CN': '个别排版字符使国际/港澳台短信按 Unicode 计费。',
  },
  messages: {
    ...inBoth({
      en: '"{character}" is not in the GSM alphabet: a message then holds 70 characters instead of 160.',
      'zh-CN': '“{character}”不在 GSM 字符集中，会使每条短信的容量从 160 个字符降为 70 个字符。',
    }),
    fix: { en: 'Write plain characters', 'zh-CN': '改为普通字符' },
  },
  template(entry, context) {
    const content = entry.content;
    if (!content || !isInternational(entry)) return;
    const slots = slotsOf(content.value);
    const odd = nonGsm(content.value).filter((c) => !slots.some((s) => s.from <= c.index && c.index < s.to));
    if (odd.length === 0 || odd.length > MOST || odd.some((c) => PLAIN[c.text] === undefined)) return;
    for (const { index, text } of odd) {
      context.report({
        message: messageFor(entry),
        args: { character: text },
        place: runPlace(entry, content, index, index + text.length),
        key: text,
        fix: isEditable(entry)
          ? context.fix(
              'fix',
              {},
              'suggestion',
              odd.map((c) => ({ do: 'edit-string', value: content, from: c.index, to: c.index + c.text.length, text: PLAIN[c.text]! })),
            )
          : null,
      });
    }
  },
});
