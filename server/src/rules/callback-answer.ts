import { defineRule } from './rule.js';

/** The service wants {"result":0,"errmsg":"OK"}; without it a push counts as failed and comes up to twice more (document 382/59178). */
export const rule = defineRule({
  id: 'callback-answer',
  severity: 'info',
  fix: 'suggestion',
  errorCodes: [],
  faq: ['FReplyView'],
  docs: { en: 'A callback answers something else than the service waits for.', 'zh-CN': '回调接口的应答不是平台要求的内容。' },
  messages: {
    other: {
      en: 'The service waits for {{"result":0,"errmsg":"OK"}} and pushes up to twice more without it.',
      'zh-CN': '平台要求应答 {{"result":0,"errmsg":"OK"}}，否则会重复推送，最多再推送两次。',
    },
    text: {
      en: 'result must be the number 0, not a text; otherwise the service pushes up to twice more.',
      'zh-CN': 'result 必须是数字 0，不能是字符串，否则会重复推送，最多再推送两次。',
    },
    fix: { en: 'Write the number 0', 'zh-CN': '改为数字 0' },
  },
  file(facts, context) {
    for (const { kind, answers } of facts.callbacks) {
      // One right answer shows that its author knows, and that the others are for something else.
      if (answers.some((a) => a.result === 'number' || a.result === 'unknown')) continue;
      for (const { place, result, resultPlace } of answers) {
        context.report({
          message: result === 'string' ? 'text' : 'other',
          place: resultPlace ?? place,
          key: kind,
          fix: resultPlace ? context.fix('fix', {}, 'suggestion', [{ do: 'replace', place: resultPlace, text: '0' }]) : null,
        });
      }
    }
  },
});
