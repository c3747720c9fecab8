import type { FixStep } from '../model/finding.js';
import { withoutUnseen } from './facts/invisible.js';
import { textPlace, textsOf } from './facts/scalars.js';
import { shown } from './facts/shown.js';
import { defineRule } from './rule.js';

/** Template ids are digits in every document and answer. */
export const rule = defineRule({
  id: 'template-format',
  severity: 'warning',
  fix: 'safe',
  errorCodes: ['FailedOperation.TemplateUnapprovedOrNotExist', 'FailedOperation.TemplateIncorrectOrUnapproved', '1014'],
  faq: ['FTpl'],
  yieldsTo: ['template-foreign', 'template-is-content'],
  docs: { en: 'The template id is not made of digits.', 'zh-CN': '模板 ID 不是纯数字。' },
  messages: {
    found: {
      en: '"{value}" is no template id. Ids are digits, for example 1110.',
      'zh-CN': '“{value}”不是模板 ID。模板 ID 为纯数字，例如 1110。',
    },
    blanks: {
      en: 'The template id "{value}" has blanks or invisible characters in it.',
      'zh-CN': '模板 ID“{value}”中含有空白或不可见字符。',
    },
    fix: { en: 'Write {clean}', 'zh-CN': '改为 {clean}' },
  },
  call(call, context) {
    for (const value of textsOf(call, 'TemplateId')) {
      const id = value.value;
      if (/^\d+$/.test(id)) continue;
      const clean = withoutUnseen(id).replace(/\s/g, '');
      const blanks = /^\d+$/.test(clean);
      const steps = [...id.matchAll(/\D+/g)].map(
        (m): FixStep => ({ do: 'edit-string', value, from: m.index, to: m.index + m[0].length, text: '' }),
      );
      context.report({
        message: blanks ? 'blanks' : 'found',
        args: { value: shown(id) },
        place: textPlace(call, value),
        key: id,
        fix: blanks ? context.fix('fix', { clean }, 'safe', steps) : null,
      });
    }
  },
});
