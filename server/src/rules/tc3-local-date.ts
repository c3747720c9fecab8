import { defineRule } from './rule.js';

/** Document 382/38767: the date of the scope is the UTC date of the timestamp. Beijing is eight hours ahead. */
export const rule = defineRule({
  id: 'tc3-local-date',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['AuthFailure.SignatureFailure'],
  faq: [],
  docs: {
    en: 'The date of a TC3 signature is taken from local time.',
    'zh-CN': 'TC3 签名的日期取自本地时间。',
  },
  messages: {
    found: {
      en: '{by} gives the local date, but the signature wants that of UTC: in China it is refused from midnight to 8:00.',
      'zh-CN': '{by} 得到的是本地日期，而签名要求使用 UTC 日期：在东八区，每天 0 点到 8 点签名会校验失败。',
    },
  },
  file(facts, context) {
    const date = facts.tc3?.localDate;
    if (date) context.report({ message: 'found', args: { by: date.by }, place: date.place, key: date.by });
  },
});
