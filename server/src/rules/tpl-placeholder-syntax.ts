import type { TemplateEntry } from '../model/catalog.js';
import { inConsole, isEditable } from './facts/console.js';
import { slicePlace } from './facts/places.js';
import { type Slot, slotsOf } from './facts/slots.js';
import { renumberSteps } from './facts/templates.js';
import { defineRule } from './rule.js';

const braces = {
  en: '{written} is no placeholder. A variable is written {{1}}, {{2}} and so on: half-width braces around a number.',
  'zh-CN': '{written} 不是有效的占位符。变量应写为 {{1}}、{{2}} 这样由半角花括号包裹的数字。',
};
const foreign = {
  en: '{written} looks like a placeholder of another system and would be sent as it is. A variable is written {{1}}, {{2}} and so on.',
  'zh-CN': '{written} 像是其他平台的占位符，会被原样发送。变量应写为 {{1}}、{{2}} 这样的形式。',
};

/** Template texts, D1 of the reference. Interpolations of Terraform never reach this rule: such a text is not known. */
export const rule = defineRule({
  id: 'tpl-placeholder-syntax',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['InvalidParameterValue.InvalidTemplateFormat', '1014'],
  faq: ['F1014'],
  docs: {
    en: 'A variable of a template is not written as a number in braces: {1}, {2}.',
    'zh-CN': '正文模板的变量没有写成花括号加数字的形式，例如 {1}、{2}。',
  },
  messages: {
    braces,
    bracesInMirror: inConsole(braces),
    foreign,
    foreignInMirror: inConsole(foreign),
    fix: { en: 'Number the variables of this text from {{1}}', 'zh-CN': '将该模板的变量从 {{1}} 起编号' },
  },
  template(entry: TemplateEntry, context) {
    const content = entry.content;
    if (!content) return;
    const slots = slotsOf(content.value);
    const wrong = slots.filter((s) => s.kind === 'braces' || (s.kind === 'foreign' && !isTerraform(entry, s)));
    for (const slot of wrong) {
      const kind = slot.kind === 'braces' ? 'braces' : 'foreign';
      context.report({
        message: isEditable(entry) ? kind : `${kind}InMirror`,
        args: { written: slot.text },
        place: slicePlace(content, slot.from, slot.to) ?? content.place ?? entry.place,
        // `#`, `%` and `@` may be meant as they stand.
        severity: /^[#%@]/.test(slot.text) && kind === 'foreign' ? 'warning' : 'error',
        key: slot.text,
        fix: isEditable(entry) ? context.fix('fix', {}, 'suggestion', renumberSteps(content, slots)) : null,
      });
    }
  },
});

const isTerraform = (entry: TemplateEntry, slot: Slot): boolean => entry.place.file.endsWith('.tf') && slot.text.startsWith('%');
