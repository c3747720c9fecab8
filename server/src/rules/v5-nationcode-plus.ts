import type { FixStep } from '../model/finding.js';
import { textPlace, textsOf } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** Legacy API, tel.nationcode: digits without plus (document 382/5808). */
export const rule = defineRule({
  id: 'v5-nationcode-plus',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['1016'],
  faq: ['F1016', 'FCountry'],
  docs: { en: 'The country code of a legacy call has a plus or zeros before it.', 'zh-CN': '旧版 API 的国家码前多了加号或 00。' },
  messages: {
    found: {
      en: 'The legacy API takes the country code as bare digits, "{code}" instead of "{value}".',
      'zh-CN': '旧版 API 的国家码只写数字，应为“{code}”而不是“{value}”。',
    },
    fix: { en: 'Write {code}', 'zh-CN': '改为 {code}' },
  },
  call(call, context) {
    if (call.api !== 'v5') return;
    for (const value of textsOf(call, 'NationCode')) {
      const prefix = /^(?:\+|00)(?=\d{1,4}$)/.exec(value.value)?.[0];
      if (prefix === undefined) continue;
      const code = value.value.slice(prefix.length);
      const step: FixStep = { do: 'edit-string', value, from: 0, to: prefix.length, text: '' };
      context.report({
        message: 'found',
        args: { code, value: value.value },
        place: textPlace(call, value),
        key: value.value,
        fix: context.fix('fix', { code }, 'suggestion', [step]),
      });
    }
  },
});
