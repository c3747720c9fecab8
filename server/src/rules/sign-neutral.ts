import type { Place } from '../base/range.js';
import { placeOr, scalarPlace } from './facts/places.js';
import { signsOf } from './facts/signs.js';
import { defineRule, type RuleContext } from './rule.js';

/** Signs that the review standards name as neutral: they do not say who sends. */
const NEUTRAL = /^(?:测试|test|aabb|验证码|短信验证码?|通知|会议通知|短信|签名|系统通知|注册验证|身份验证)$/i;

export const rule = defineRule({
  id: 'sign-neutral',
  severity: 'info',
  fix: 'none',
  errorCodes: ['FailedOperation.SignatureIncorrectOrUnapproved'],
  faq: ['FSig'],
  yieldsTo: ['sign-unknown', 'sign-not-approved', 'sign-length'],
  docs: { en: 'The sign does not say who sends the message.', 'zh-CN': '签名无法体现发送方身份。' },
  messages: {
    found: {
      en: 'The sign "{name}" does not say who sends; such signs are refused in review.',
      'zh-CN': '签名“{name}”无法体现发送方身份，不能通过审核。',
    },
  },
  call(call, context) {
    for (const sign of signsOf(call)) check(sign.value, placeOr(call, scalarPlace(sign)), context);
  },
  sign(entry, context) {
    check(entry.name.value, entry.name.place ?? entry.place, context);
  },
});

function check(name: string, place: Place, context: RuleContext<'found'>): void {
  const approved = context.catalog.signsByName.get(name)?.some((s) => s.status === 'approved');
  if (NEUTRAL.test(name) && !approved) context.report({ message: 'found', args: { name }, place, key: name });
}
