import { slotCount, slotsOf } from './facts/slots.js';
import { runPlace } from './facts/texts.js';
import { defineRule } from './rule.js';

/** Nothing in the documents forbids it; it only makes values easy to mix up. */
export const rule = defineRule({
  id: 'tpl-number-order',
  severity: 'info',
  fix: 'none',
  errorCodes: [],
  faq: ['F1014'],
  docs: { en: 'The variables of a template do not stand in ascending order.', 'zh-CN': '正文模板的变量没有按从小到大的顺序出现。' },
  messages: {
    found: {
      en: '{{{number}}} stands behind {{{before}}}. Values are given by number, not by their place in the text: check their order in the calls.',
      'zh-CN': '{{{number}}} 出现在 {{{before}}} 之后。参数按编号而不是按出现位置对应，请核对调用处的顺序。',
    },
  },
  template(entry, context) {
    const content = entry.content;
    if (!content || slotCount(content.value) === null) return;
    const slots = slotsOf(content.value);
    let highest = 0;
    for (const slot of slots) {
      // A repeated number is another rule.
      if (slot.number! < highest && !slots.some((s) => s.from < slot.from && s.number === slot.number)) {
        const place = runPlace(entry, content, slot.from, slot.to);
        context.report({ message: 'found', args: { number: slot.number!, before: highest }, place, key: content.value });
        return;
      }
      highest = Math.max(highest, slot.number!);
    }
  },
});
