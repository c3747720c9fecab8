import { slotCount, slotsOf } from './facts/slots.js';
import { runPlace } from './facts/texts.js';
import { defineRule } from './rule.js';

/** What the service makes of a repeated number is in no document. */
export const rule = defineRule({
  id: 'tpl-number-repeat',
  severity: 'info',
  fix: 'none',
  errorCodes: [],
  faq: ['F1014'],
  docs: { en: 'A variable of a template stands twice.', 'zh-CN': '正文模板中同一个变量出现了多次。' },
  messages: {
    found: {
      en: '{{{number}}} stands in this text already. The documents do not say what a repeated number does; a number of its own is safer.',
      'zh-CN': '{{{number}}} 在该文本中已出现过。官方文档没有说明编号重复时的行为，建议使用不同的编号。',
    },
    first: { en: 'first use', 'zh-CN': '首次出现' },
  },
  template(entry, context) {
    const content = entry.content;
    if (!content || slotCount(content.value) === null) return;
    const slots = slotsOf(content.value);
    for (const slot of slots) {
      const first = slots.find((s) => s.number === slot.number)!;
      if (first === slot) continue;
      context.report({
        message: 'found',
        args: { number: slot.number! },
        place: runPlace(entry, content, slot.from, slot.to),
        related: [context.related(runPlace(entry, content, first.from, first.to), 'first')],
        key: content.value,
      });
    }
  },
});
