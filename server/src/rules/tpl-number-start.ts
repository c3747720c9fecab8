import { inConsole, isEditable } from './facts/console.js';
import { slicePlace } from './facts/places.js';
import { slotNumbers, slotsOf } from './facts/slots.js';
import { renumberSteps } from './facts/templates.js';
import { defineRule } from './rule.js';

const found = {
  en: 'The variables of this template start at {{{first}}}. They must be numbered from {{1}}.',
  'zh-CN': '该模板的变量从 {{{first}}} 开始编号，应从 {{1}} 开始。',
};

/** Template texts, D1 of the reference: numbered from 1 without gaps. */
export const rule = defineRule({
  id: 'tpl-number-start',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['InvalidParameterValue.InvalidTemplateFormat', '1014'],
  faq: ['F1014'],
  docs: {
    en: 'The variables of a template are not numbered from {1}.',
    'zh-CN': '正文模板的变量没有从 {1} 开始编号。',
  },
  messages: {
    found,
    foundInMirror: inConsole(found),
    fix: {
      en: 'Number the variables from {{1}} (check the order of the values in the calls)',
      'zh-CN': '从 {{1}} 起重新编号（请核对调用处参数的顺序）',
    },
  },
  template(entry, context) {
    const content = entry.content;
    const first = content ? slotNumbers(content.value)?.[0] : undefined;
    if (!content || first === undefined || first === 1) return;
    const slots = slotsOf(content.value);
    const slot = slots.find((s) => s.number === first)!;
    context.report({
      message: isEditable(entry) ? 'found' : 'foundInMirror',
      args: { first },
      place: slicePlace(content, slot.from, slot.to) ?? content.place ?? entry.place,
      key: content.value,
      fix: isEditable(entry) ? context.fix('fix', {}, 'suggestion', renumberSteps(content, slots)) : null,
    });
  },
});
