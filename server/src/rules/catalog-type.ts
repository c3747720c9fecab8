import { defineRule } from './rule.js';

/** Reported from what the loaders of catalog/ did not understand; the texts are theirs. */
export const rule = defineRule({
  id: 'catalog-type',
  severity: 'error',
  fix: 'none',
  errorCodes: [],
  faq: [],
  docs: {
    en: 'A value of a catalog file is not one of those that are allowed, or a key is unknown or missing.',
    'zh-CN': '模板目录文件中的值不在允许范围内，或键名未知、缺失。',
  },
  messages: {},
});
