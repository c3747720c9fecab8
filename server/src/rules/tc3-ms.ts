import { defineRule } from './rule.js';

/** Document 382/38766, X-TC-Timestamp: whole seconds; more than five minutes off is refused. */
export const rule = defineRule({
  id: 'tc3-ms',
  severity: 'error',
  fix: 'none',
  errorCodes: ['AuthFailure.SignatureExpire', 'InternalError.RequestTimeException'],
  faq: [],
  docs: {
    en: 'X-TC-Timestamp is not in whole seconds.',
    'zh-CN': 'X-TC-Timestamp 不是以秒为单位的整数。',
  },
  messages: {
    milliseconds: {
      en: 'X-TC-Timestamp is in seconds, but this is in milliseconds: the request counts as expired.',
      'zh-CN': 'X-TC-Timestamp 的单位是秒，此处为毫秒，请求会被视为过期。',
    },
    fraction: {
      en: 'X-TC-Timestamp takes whole seconds, but this has a fraction. Round it.',
      'zh-CN': 'X-TC-Timestamp 应为整数秒，此处带有小数，请取整。',
    },
  },
  file(facts, context) {
    const time = facts.tc3?.timestamp;
    if (time) context.report({ message: time.unit, place: time.place, key: time.unit });
  },
});
