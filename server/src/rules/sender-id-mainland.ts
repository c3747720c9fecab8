import { sideOfCall } from './facts/phones.js';
import { textPlace, textsOf } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** SendSms, SenderId: for international messages only. */
export const rule = defineRule({
  id: 'sender-id-mainland',
  severity: 'warning',
  fix: 'none',
  errorCodes: [],
  faq: ['FSender'],
  docs: { en: 'SenderId is given for mainland numbers.', 'zh-CN': '发送国内短信时填写了 SenderId。' },
  messages: {
    found: {
      en: 'SenderId is for international messages; leave it out for mainland numbers.',
      'zh-CN': 'SenderId 仅用于国际/港澳台短信，发送国内短信时请勿填写。',
    },
  },
  call(call, context) {
    if (sideOfCall(call) !== 'mainland') return;
    for (const value of textsOf(call, 'SenderId')) context.report({ message: 'found', place: textPlace(call, value), key: value.value });
  },
});
