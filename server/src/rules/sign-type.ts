import { checkIsString } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** SendSms: every scalar is a JSON string, ids too. The legacy API is the other way round. */
export const rule = defineRule({
  id: 'sign-type',
  severity: 'error',
  fix: 'safe',
  errorCodes: ['InvalidParameter', '1004'],
  faq: ['F1004', 'FSig'],
  yieldsTo: ['v5-arg-order'],
  docs: { en: 'The sign is no string.', 'zh-CN': '签名不是字符串。' },
  messages: {
    literal: { en: 'SignName must be a string, but {value} is a {type}.', 'zh-CN': 'SignName 应为字符串，但 {value} 的类型是 {type}。' },
    typed: { en: 'SignName must be a string, but this is a {type}.', 'zh-CN': 'SignName 应为字符串，但这里的类型是 {type}。' },
    fix: { en: 'Put {value} in quotes', 'zh-CN': '为 {value} 加上引号' },
  },
  call(call, context) {
    checkIsString(call, 'SignName', context);
  },
});
