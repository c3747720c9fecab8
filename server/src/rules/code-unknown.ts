import { wrongCodes } from './facts/codes.js';
import { placeOfText } from './facts/places.js';
import { defineRule } from './rule.js';

/** Error constants of tencentcloud-sdk-go v1.3.166, all actions of SMS and the gateway. */
export const rule = defineRule({
  id: 'code-unknown',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: [],
  faq: [],
  docs: { en: 'The program waits for an error code that does not exist.', 'zh-CN': '程序判断的错误码不存在。' },
  messages: {
    found: {
      en: 'The service has no code "{code}", so this never matches. The nearest one is {right}.',
      'zh-CN': '服务没有错误码“{code}”，此处永远不会匹配，最接近的是 {right}。',
    },
    fix: { en: 'Write {right}', 'zh-CN': '改为 {right}' },
  },
  file(facts, context) {
    for (const { written, right, kind } of wrongCodes(facts)) {
      if (kind !== 'misspelt') continue;
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
