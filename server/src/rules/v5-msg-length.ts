import type { Value } from '../model/value.js';
import { messagesOf } from './facts/legacy.js';
import { placeOr } from './facts/places.js';
import { defineRule } from './rule.js';

/** Document 382/39023: at most 500 characters with the sign; the page of the legacy text call says 450. */
const LONGEST = 500;

export const rule = defineRule({
  id: 'v5-msg-length',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['InvalidParameterValue.ContentLengthLimit', '1017'],
  faq: [],
  docs: { en: 'The text of a legacy message is too long.', 'zh-CN': '旧版 API 的短信内容过长。' },
  messages: {
    found: {
      en: 'The text has at least {count} characters. The service takes 500 at most, and the page of this call says 450.',
      'zh-CN': '短信内容至少有 {count} 个字符，服务端最多接受 500 个字符，该接口的文档写的是 450 个。',
    },
    exactly: {
      en: 'The text has {count} characters. The service takes 500 at most, and the page of this call says 450.',
      'zh-CN': '短信内容有 {count} 个字符，服务端最多接受 500 个字符，该接口的文档写的是 450 个。',
    },
  },
  call(call, context) {
    for (const value of messagesOf(call)) {
      const count = lengthOf(value);
      if (count <= LONGEST) continue;
      context.report({
        message: value.kind === 'string' ? 'exactly' : 'found',
        args: { count },
        place: placeOr(call, value.place),
        key: String(count),
      });
    }
  },
});

/** Characters that are certain. */
function lengthOf(value: Value): number {
  if (value.kind === 'string') return [...value.value].length;
  return value.kind === 'unknown' ? (value.parts ?? []).reduce((sum, p) => sum + lengthOf(p), 0) : 0;
}
