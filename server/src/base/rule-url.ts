import type { Locale } from './text.js';

const DOCS = 'https://github.com/smslint/smslint/blob/main/docs/rules';

/** Where the document of a rule is read. */
export const ruleUrl = (rule: string, locale: Locale): string => `${DOCS}/${rule}${locale === 'zh-CN' ? '.zh-CN' : ''}.md`;
