import { wrongCodes } from './facts/codes.js';
import { placeOfText } from './facts/places.js';
import { defineRule } from './rule.js';

/** Codes whose spelling was mended (errors.go of tencentcloud-sdk-go, older state against v1.3.166). */
export const rule = defineRule({
  id: 'code-renamed',
  severity: 'info',
  fix: 'suggestion',
  errorCodes: [],
  faq: [],
  docs: { en: 'The program waits for an error code under its old spelling.', 'zh-CN': '程序判断的是错误码的旧写法。' },
  messages: {
    found: {
      en: 'The service now spells this code {right}; "{code}" is no longer answered.',
      'zh-CN': '该错误码现在写作 {right}，服务不再返回“{code}”。',
    },
    fix: { en: 'Write {right}', 'zh-CN': '改为 {right}' },
  },
  file(facts, context) {
    const handled = new Set(facts.codes.map((c) => c.value));
    for (const { written, right, kind } of wrongCodes(facts)) {
      // Whoever has both spellings has thought of it.
      if (kind !== 'renamed' || handled.has(right)) continue;
      context.report({
        message: 'found',
        args: { code: written.value, right },
        place: placeOfText(written),
        key: written.value,
        fix: context.fix('fix', { right }, 'suggestion', [{ do: 'set-string', value: written, text: right }]),
      });
    }
  },
});
