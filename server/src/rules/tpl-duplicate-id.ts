import { defineRule } from './rule.js';

/** Reported from the loaders of catalog/, which see each file as a whole; regions may well repeat an id in different files. */
export const rule = defineRule({
  id: 'tpl-duplicate-id',
  severity: 'warning',
  fix: 'none',
  errorCodes: [],
  faq: [],
  docs: {
    en: 'An id stands twice in one catalog file.',
    'zh-CN': '同一个模板目录文件中有重复的 ID。',
  },
  messages: {},
});
