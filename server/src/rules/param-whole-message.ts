import { paramsOf } from './facts/params.js';
import { textPlace } from './facts/scalars.js';
import { shown } from './facts/shown.js';
import { slotsOf } from './facts/slots.js';
import { templatePlace } from './facts/templates.js';
import { defineRule } from './rule.js';

/** Shorter pieces of text may well stand in a value by chance. */
const LEAST = 6;

/** The service puts the values into the text itself. */
export const rule = defineRule({
  id: 'param-whole-message',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['FailedOperation.TemplateIncorrectOrUnapproved', 'InvalidParameterValue.TemplateParameterLengthLimit', '1014'],
  faq: ['FTpl'],
  yieldsTo: ['param-otp'],
  docs: { en: 'A value holds the text of the template itself.', 'zh-CN': '模板参数中包含了模板本身的文字。' },
  messages: {
    found: {
      en: 'This value holds "{text}", which the template has already. Give only what stands in for the variable.',
      'zh-CN': '该参数包含模板中已有的文字“{text}”，只需传入变量的值。',
    },
    defined: { en: 'the template', 'zh-CN': '对应的模板' },
  },
  call(call, context) {
    for (const { value, templates } of paramsOf(call, context.catalog)) {
      const texts = templates?.map((t) => repeated(t.content?.value ?? '', value.value));
      const text = texts?.[0];
      if (!text || !texts.every((x) => x !== undefined)) continue;
      context.report({
        message: 'found',
        args: { text: shown(text) },
        place: textPlace(call, value),
        related: [context.related(templatePlace(templates![0]!), 'defined')],
        key: value.value,
      });
    }
  },
});

/** The longest run of the fixed text, when the value holds it. */
function repeated(text: string, value: string): string | undefined {
  let at = 0;
  const runs: string[] = [];
  for (const slot of slotsOf(text)) {
    runs.push(text.slice(at, slot.from));
    at = slot.to;
  }
  const longest = [...runs, text.slice(at)].map((r) => r.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')).sort((a, b) => b.length - a.length)[0]!;
  return longest.length >= LEAST && value.includes(longest) ? longest : undefined;
}
