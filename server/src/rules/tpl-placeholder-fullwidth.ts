import type { TemplateEntry } from '../model/catalog.js';
import { inConsole, isEditable } from './facts/console.js';
import { slicePlace } from './facts/places.js';
import { slotsOf } from './facts/slots.js';
import { defineRule } from './rule.js';

const found = {
  en: 'The placeholder {written} uses full-width characters. Only {right} with half-width braces and digits is a variable.',
  'zh-CN': '占位符 {written} 使用了全角字符。只有半角的 {right} 才会被识别为变量。',
};

/** Template texts, D1 of the reference: a variable is half-width `{n}`. */
export const rule = defineRule({
  id: 'tpl-placeholder-fullwidth',
  severity: 'error',
  fix: 'safe',
  errorCodes: ['InvalidParameterValue.InvalidTemplateFormat', '1014'],
  faq: ['F1014'],
  docs: {
    en: 'A placeholder of a template is written with full-width braces or digits.',
    'zh-CN': '正文模板的占位符使用了全角花括号或全角数字。',
  },
  messages: {
    found,
    foundInMirror: inConsole(found),
    fix: { en: 'Write {right}', 'zh-CN': '改为 {right}' },
  },
  template(entry: TemplateEntry, context) {
    const content = entry.content;
    if (!content) return;
    for (const slot of slotsOf(content.value)) {
      if (slot.kind !== 'fullwidth') continue;
      const right = `{${slot.number}}`;
      context.report({
        message: isEditable(entry) ? 'found' : 'foundInMirror',
        args: { written: slot.text, right },
        place: slicePlace(content, slot.from, slot.to) ?? content.place ?? entry.place,
        key: slot.text,
        fix: isEditable(entry)
          ? context.fix('fix', { right }, 'safe', [{ do: 'edit-string', value: content, from: slot.from, to: slot.to, text: right }])
          : null,
      });
    }
  },
});
