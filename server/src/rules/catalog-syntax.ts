import { defineRule } from './rule.js';

/** Reported from what the loaders of catalog/ could not read; the texts are theirs. */
export const rule = defineRule({
  id: 'catalog-syntax',
  severity: 'error',
  fix: 'none',
  errorCodes: [],
  faq: [],
  docs: {
    en: 'A catalog file, or a part of it, cannot be read.',
    'zh-CN': '模板目录文件无法解析，或其中一部分无法解析。',
  },
  messages: {},
});
