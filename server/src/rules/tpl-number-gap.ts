import { inConsole, isEditable } from './facts/console.js';
import { slicePlace } from './facts/places.js';
import { slotNumbers, slotsOf } from './facts/slots.js';
import { renumberSteps } from './facts/templates.js';
import { defineRule } from './rule.js';

const found = {
  en: 'The numbers of this template jump from {{{before}}} to {{{after}}}. They must follow each other without gaps.',
  'zh-CN': '该模板的变量编号从 {{{before}}} 跳到了 {{{after}}}，编号必须连续。',
};

/** Template texts, D1 of the reference: numbered from 1 without gaps. A wrong start is `tpl-number-start`. */
export const rule = defineRule({
  id: 'tpl-number-gap',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['InvalidParameterValue.InvalidTemplateFormat', '1014'],
  faq: ['F1014'],
  docs: {
    en: 'The numbers of the variables of a template have a gap.',
    'zh-CN': '正文模板的变量编号不连续。',
  },
  messages: {
    found,
    foundInMirror: inConsole(found),
    fix: {
      en: 'Number the variables without gaps (check the order of the values in the calls)',
      'zh-CN': '将变量连续编号（请核对调用处参数的顺序）',
    },
  },
  template(entry, context) {
    const content = entry.content;
    const numbers = content ? slotNumbers(content.value) : null;
    if (!content || !numbers || numbers[0] !== 1) return;
    const after = numbers.find((n, i) => n !== i + 1);
    if (after === undefined) return;
    const slots = slotsOf(content.value);
    const slot = slots.find((s) => s.number === after)!;
    context.report({
      message: isEditable(entry) ? 'found' : 'foundInMirror',
      args: { before: numbers[numbers.indexOf(after) - 1]!, after },
      place: slicePlace(content, slot.from, slot.to) ?? content.place ?? entry.place,
      key: content.value,
      fix: isEditable(entry) ? context.fix('fix', {}, 'suggestion', renumberSteps(content, slots)) : null,
    });
  },
});
