import { errorEntry } from '../model/sms/errors.js';
import { statusComparisons } from './facts/responses.js';
import { defineRule } from './rule.js';

/** `Code` of API 3.0 is a name, `result` of the legacy API a number (documents 382/55981 and 382/5808; counterparts by equal texts, 382/3771). */
export const rule = defineRule({
  id: 'code-legacy-in-v3',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: [],
  faq: [],
  docs: {
    en: 'A code of the legacy API is looked for in an answer of API 3.0.',
    'zh-CN': '在 API 3.0 的返回结果中判断旧版 API 的错误码。',
  },
  messages: {
    found: {
      en: 'Code of API 3.0 is never {code}: that is a code of the legacy API. Here the same fault is {right}.',
      'zh-CN': 'API 3.0 的 Code 不会是 {code}，那是旧版 API 的错误码。在这里对应的是 {right}。',
    },
    fix: { en: 'Write {right}', 'zh-CN': '改为 {right}' },
  },
  call(call, context) {
    for (const { value } of statusComparisons(call, 'Code')) {
      const code = value?.kind === 'string' ? value.value : value?.kind === 'number' ? value.text : '';
      const entry = /^\d{4,5}$/.test(code) ? errorEntry(code) : undefined;
      const [right] = entry?.origin === 'legacy' ? entry.counterparts : [];
      if (!value?.place || right === undefined) continue;
      context.report({
        message: 'found',
        args: { code, right },
        place: value.place,
        key: code,
        fix: context.fix('fix', { right }, 'suggestion', [{ do: 'set-string', value, text: right }]),
      });
    }
  },
});
