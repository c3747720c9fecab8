import { defineRule } from './rule.js';

/** Off by default: a template may be for another program, or for hand. */
export const rule = defineRule({
  id: 'tpl-unused',
  severity: 'off',
  fix: 'none',
  errorCodes: [],
  faq: [],
  docs: { en: 'A template of the catalog is used by no call.', 'zh-CN': '模板目录中的模板没有被任何调用使用。' },
  messages: {
    found: { en: 'No call uses template {id}.', 'zh-CN': '没有任何调用使用模板 {id}。' },
  },
  template(entry, context) {
    const used = context.usedTemplates();
    const { id, source } = entry;
    if (used === null || id === null || source === 'submission' || source === 'code' || used.has(id)) return;
    context.report({ message: 'found', args: { id }, place: entry.idPlace ?? entry.place, key: id, tags: ['unnecessary'] });
  },
});
