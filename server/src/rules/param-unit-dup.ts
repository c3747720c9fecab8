import { type Param, paramsOf } from './facts/params.js';
import { textPlace } from './facts/scalars.js';
import { slotsOf } from './facts/slots.js';
import { templatePlace } from './facts/templates.js';
import { defineRule } from './rule.js';

/** `{2}分钟` with "5分钟" reads "5分钟分钟". */
export const rule = defineRule({
  id: 'param-unit-dup',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: ['FailedOperation.TemplateIncorrectOrUnapproved', '1014'],
  faq: ['FTpl'],
  yieldsTo: ['param-otp'],
  docs: { en: 'A value ends with the word that follows its variable in the template.', 'zh-CN': '参数末尾与模板变量后的文字重复。' },
  messages: {
    found: {
      en: 'The template goes on with "{unit}" after {{{number}}}, so the message reads "{value}{unit}".',
      'zh-CN': '模板在 {{{number}}} 之后已有“{unit}”，发出的内容会是“{value}{unit}”。',
    },
    defined: { en: 'the template', 'zh-CN': '对应的模板' },
    fix: { en: 'Write "{rest}"', 'zh-CN': '改为“{rest}”' },
  },
  call(call, context) {
    for (const param of paramsOf(call, context.catalog)) {
      const unit = repeated(param);
      if (!unit) continue;
      const { value, number, templates } = param;
      const from = value.value.length - unit.length;
      context.report({
        message: 'found',
        args: { unit, number: number!, value: value.value },
        place: textPlace(call, value),
        related: [context.related(templatePlace(templates![0]!), 'defined')],
        key: value.value,
        fix: context.fix('fix', { rest: value.value.slice(0, from) }, 'suggestion', [
          { do: 'edit-string', value, from, to: value.value.length, text: '' },
        ]),
      });
    }
  },
});

/** The end of the value that the template repeats, in all templates that it may go to. */
function repeated({ value, number, templates }: Param): string | undefined {
  if (number === null || !templates) return undefined;
  const units = templates.map((t) => {
    const text = t.content?.value ?? '';
    const slot = slotsOf(text).find((s) => s.kind === 'good' && s.number === number);
    const after = slot ? text.slice(slot.to) : '';
    for (let length = Math.min(value.value.length - 1, after.length); length > 0; length--) {
      const unit = after.slice(0, length);
      // A single letter may end one word and begin the next (北京市, 市民), unless it counts something.
      const counts = length > 1 || /\d$/.test(value.value.slice(0, -length));
      if (/^\p{L}+$/u.test(unit) && counts && value.value.endsWith(unit)) return unit;
    }
    return undefined;
  });
  return units.every((u) => u === units[0]) ? units[0] : undefined;
}
