import { slotsOf } from './facts/slots.js';
import { inBoth, messageFor, reviewSeverity, runPlace } from './facts/texts.js';
import { defineRule } from './rule.js';

/** Review rule D5 (2025-06): text is needed between two variables. */
export const rule = defineRule({
  id: 'tpl-adjacent',
  severity: 'warning',
  fix: 'none',
  errorCodes: [],
  faq: ['F1014'],
  docs: {
    en: 'Two variables of a template follow each other without text between them.',
    'zh-CN': '正文模板中两个变量相邻，中间没有文字。',
  },
  messages: {
    ...inBoth({
      en: '{variables} stand next to each other. Without text between variables the template is likely to be rejected in review.',
      'zh-CN': '变量 {variables} 相邻。变量之间没有文字的模板很可能无法通过审核。',
    }),
  },
  template(entry, context) {
    const content = entry.content;
    if (!content) return;
    const slots = slotsOf(content.value).filter((s) => s.kind === 'good' || s.kind === 'fullwidth');
    slots.forEach((slot, i) => {
      const next = slots[i + 1];
      if (!next || slot.to !== next.from) return;
      context.report({
        message: messageFor(entry),
        args: { variables: content.value.slice(slot.from, next.to) },
        place: runPlace(entry, content, slot.from, next.to),
        severity: reviewSeverity(entry),
        key: content.value.slice(slot.from, next.to),
      });
    });
  },
});
