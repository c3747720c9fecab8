import { statusComparisons } from './facts/responses.js';
import { defineRule } from './rule.js';

/** `Message` is a text for people; only `Code` is part of the contract (SendSms, SendStatus). */
export const rule = defineRule({
  id: 'result-message-compare',
  severity: 'warning',
  fix: 'none',
  errorCodes: [],
  faq: [],
  docs: { en: 'Success is decided by the text of Message.', 'zh-CN': '用 Message 的文字判断是否成功。' },
  messages: {
    found: {
      en: 'Message is a text for people and may change. Compare Code with "Ok" instead.',
      'zh-CN': 'Message 是给人看的说明文字，可能会变。请改为判断 Code 是否等于“Ok”。',
    },
  },
  call(call, context) {
    for (const { value, place } of statusComparisons(call, 'Message')) {
      if (value?.kind !== 'string' || value.value.trim() === '') continue;
      context.report({ message: 'found', place: value.place ?? place, key: value.value });
    }
  },
});
