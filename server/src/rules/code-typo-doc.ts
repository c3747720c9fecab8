import { wrongCodes } from './facts/codes.js';
import { placeOfText } from './facts/places.js';
import { defineRule } from './rule.js';

/** An example of SendSms prints the code without its last letter; the constant of the SDKs has it. */
export const rule = defineRule({
  id: 'code-typo-doc',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: [],
  faq: [],
  docs: { en: 'An error code was copied from a document that misspells it.', 'zh-CN': '错误码抄自写错的文档示例。' },
  messages: {
    found: {
      en: 'A document prints this code without its last letter. The service answers {right}, so this never matches.',
      'zh-CN': '文档示例中的这个错误码少了最后一个字母。服务返回的是 {right}，此处永远不会匹配。',
    },
    fix: { en: 'Write {right}', 'zh-CN': '改为 {right}' },
  },
  file(facts, context) {
    for (const { written, right, kind } of wrongCodes(facts)) {
      if (kind !== 'document') continue;
      context.report({
        message: 'found',
        args: { right },
        place: placeOfText(written),
        key: written.value,
        fix: context.fix('fix', { right }, 'suggestion', [{ do: 'set-string', value: written, text: right }]),
      });
    }
  },
});
