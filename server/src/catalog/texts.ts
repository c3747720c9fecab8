import type { Text } from '../base/text.js';

/** What can be wrong in a catalog file. `{value}` is the source text, shortened. */
export const catalogTexts = {
  notOneOf: {
    en: 'The value {value} of "{key}" is not allowed. Allowed: {allowed}.',
    'zh-CN': '“{key}”的值 {value} 不可用，可用值：{allowed}。',
  },
  notText: {
    en: '"{key}" must be a text, not {value}. Put it in quotes.',
    'zh-CN': '“{key}”应为文本，当前值为 {value}，请加上引号。',
  },
  notId: {
    en: '"{key}" must be a number of the console such as 1110, with or without quotes, not {value}.',
    'zh-CN': '“{key}”应为控制台中的数字 ID，例如 1110（可加引号），当前值为 {value}。',
  },
  notList: { en: '"{key}" must be a list of entries.', 'zh-CN': '“{key}”应为条目列表。' },
  notEntry: {
    en: 'An entry of "{key}" must be a set of keys such as {allowed}, not {value}.',
    'zh-CN': '“{key}”的条目应由 {allowed} 等键组成，当前值为 {value}。',
  },
  notTime: {
    en: '"{key}" must be a time such as 2026-11-22T08:00:00Z, not {value}.',
    'zh-CN': '“{key}”应为时间，例如 2026-11-22T08:00:00Z，当前值为 {value}。',
  },
  unknownKey: { en: 'Unknown key "{key}". Did you mean "{nearest}"?', 'zh-CN': '未知的键“{key}”，是否应为“{nearest}”？' },
  missing: { en: 'This entry has no "{key}" and does not count.', 'zh-CN': '该条目缺少“{key}”，不会生效。' },
  noCatalog: {
    en: 'This file is read as a catalog, but it has none of the keys {allowed} and is no answer of a Describe call.',
    'zh-CN': '该文件按模板目录读取，但其中没有 {allowed} 这些键，也不是 Describe 接口的应答。',
  },
  duplicateTemplate: {
    en: 'Template {id} stands twice in this file. Keep the entry that the console shows.',
    'zh-CN': '模板 {id} 在该文件中出现了两次，请只保留与控制台一致的条目。',
  },
  duplicateSign: {
    en: 'Sign {id} stands twice in this file. Keep the entry that the console shows.',
    'zh-CN': '签名 {id} 在该文件中出现了两次，请只保留与控制台一致的条目。',
  },
  duplicateApp: {
    en: 'Application {id} stands twice in this file.',
    'zh-CN': '应用 {id} 在该文件中出现了两次。',
  },
  headOpen: {
    en: 'The head is not closed: a second line of three dashes (---) is missing.',
    'zh-CN': '文件头没有结束：缺少第二行三个短横线（---）。',
  },
  headContent: {
    en: '"content" does not belong into the head: the message text stands below the second line of dashes.',
    'zh-CN': '文件头中不应写“content”：正文写在第二行短横线之后。',
  },
  headNotEntry: {
    en: 'The head must be a set of keys such as {allowed}.',
    'zh-CN': '文件头应由 {allowed} 等键组成。',
  },
} as const satisfies Record<string, Text>;
