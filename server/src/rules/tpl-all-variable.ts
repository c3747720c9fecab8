import { slotsOf } from './facts/slots.js';
import { inBoth, messageFor, OPT_OUT, reviewSeverity, wholePlace } from './facts/texts.js';
import { defineRule } from './rule.js';

/** Fewer letters than this do not show what the message is about. */
const LEAST = 3;

/** Review rule D4: a template of variables only (全变量模板) is refused. */
export const rule = defineRule({
  id: 'tpl-all-variable',
  severity: 'warning',
  fix: 'none',
  errorCodes: [],
  faq: [],
  docs: { en: 'A template has hardly any text beside its variables.', 'zh-CN': '正文模板除变量外几乎没有文字。' },
  messages: {
    ...inBoth({
      en: 'This template has hardly any fixed text. Templates made of variables alone are refused in review.',
      'zh-CN': '该模板几乎没有固定文字，全变量模板无法通过审核。',
    }),
  },
  template(entry, context) {
    const content = entry.content;
    if (!content) return;
    const slots = slotsOf(content.value);
    if (slots.length === 0) return;
    const fixed = [...slots].reverse().reduce((text, s) => text.slice(0, s.from) + text.slice(s.to), content.value);
    const letters = fixed.replace(OPT_OUT, '').replace(/[^\p{L}\p{N}]/gu, '');
    if ([...letters].length >= LEAST) return;
    context.report({ message: messageFor(entry), place: wholePlace(entry), severity: reviewSeverity(entry), key: content.value });
  },
});
