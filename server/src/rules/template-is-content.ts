import { textPlace, textsOf } from './facts/scalars.js';
import { shown } from './facts/shown.js';
import { defineRule } from './rule.js';

/** Fewer Chinese characters are a name or a note, not a message. */
const MESSAGE = /\{\d+\}|(?:\p{Script=Han}[^\p{Script=Han}]*){6}/u;

export const rule = defineRule({
  id: 'template-is-content',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['FailedOperation.TemplateUnapprovedOrNotExist', 'FailedOperation.TemplateIncorrectOrUnapproved', '1014'],
  faq: ['FTpl'],
  docs: { en: 'The text of a template is given where its id belongs.', 'zh-CN': '模板 ID 处误填了模板内容。' },
  messages: {
    found: {
      en: '"{value}" is the text of a template. TemplateId takes the id from the console, for example 1110.',
      'zh-CN': '“{value}”是模板内容。TemplateId 应填写控制台中的模板 ID，例如 1110。',
    },
    known: {
      en: 'This is the text of template {id}. TemplateId takes the id.',
      'zh-CN': '这是模板 {id} 的内容，TemplateId 应填写模板 ID。',
    },
    fix: { en: 'Write {id}', 'zh-CN': '改为 {id}' },
  },
  call(call, context) {
    for (const value of textsOf(call, 'TemplateId')) {
      if (!MESSAGE.test(value.value)) continue;
      const entry = [...context.catalog.templates.values()].flat().find((t) => t.content?.value === value.value);
      const id = entry?.id;
      context.report({
        message: id ? 'known' : 'found',
        args: { value: shown(value.value), id: id ?? '' },
        place: textPlace(call, value),
        key: value.value,
        fix: id ? context.fix('fix', { id }, 'suggestion', [{ do: 'set-string', value, text: id }]) : null,
      });
    }
  },
});
