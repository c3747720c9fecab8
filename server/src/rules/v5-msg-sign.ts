import type { StringValue } from '../model/value.js';
import { messagesOf } from './facts/legacy.js';
import { placeOr } from './facts/places.js';
import { defineRule } from './rule.js';

/** A sign before the text, in whatever brackets. */
const BEGIN = /^([【[［(（])([^【】[\]［］()（）]{1,24})([】\]］)）])/;

/** The text of a legacy message may begin with a sign in 【】, one that is approved (document of the text call; errors 1012 and 1014). */
export const rule = defineRule({
  id: 'v5-msg-sign',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: ['FailedOperation.SignatureIncorrectOrUnapproved', '1012', '1014'],
  faq: ['FSig', 'F1014'],
  docs: { en: 'The sign in the text of a legacy message is not right.', 'zh-CN': '旧版 API 短信内容中的签名有误。' },
  messages: {
    brackets: {
      en: 'A sign stands in 【】 before the text, not in {open}{close}.',
      'zh-CN': '短信内容前的签名应放在【】中，而不是 {open}{close}。',
    },
    twice: { en: 'The text begins with two signs: {first} and {second}.', 'zh-CN': '短信内容以两个签名开头：{first} 和 {second}。' },
    unknown: {
      en: 'The sign "{sign}" is not an approved sign of the account.',
      'zh-CN': '签名“{sign}”不是账号下已审核通过的签名。',
    },
    fix: { en: 'Write 【{sign}】', 'zh-CN': '改为【{sign}】' },
  },
  call(call, context) {
    const { signsByName, complete } = context.catalog;
    for (const value of messagesOf(call)) {
      const first = value.kind === 'unknown' ? value.parts?.[0] : value;
      // A run of an interpolation is no literal of its own.
      const text = first?.kind === 'string' ? (first === value ? first : { ...first, literal: false }) : null;
      const found = text && BEGIN.exec(text.value);
      if (!text || !found) continue;
      const [whole, open, sign, close] = found as unknown as [string, string, string, string];
      const place = placeOr(call, value.place);
      const isProper = open === '【' && close === '】';
      const entries = signsByName.get(sign) ?? [];
      const second = isProper ? /^【[^【】]+】/.exec(text.value.slice(whole.length))?.[0] : undefined;
      if (!isProper && entries.length > 0)
        context.report({
          message: 'brackets',
          args: { open, close },
          place,
          key: whole,
          fix: context.fix('fix', { sign }, 'suggestion', steps(text, sign)),
        });
      // The catalog says what a sign is: other texts may stand in brackets too.
      else if (second && (entries.length > 0 || signsByName.has(second.slice(1, -1))))
        context.report({ message: 'twice', args: { first: whole, second }, place, key: whole + second });
      else if (isProper && (entries.length > 0 ? entries.every((s) => s.status === 'rejected') : complete.signs))
        context.report({ message: 'unknown', args: { sign }, place, key: sign });
    }
  },
});

const steps = (value: StringValue, sign: string) =>
  [
    { do: 'edit-string', value, from: 0, to: 1, text: '【' },
    { do: 'edit-string', value, from: sign.length + 1, to: sign.length + 2, text: '】' },
  ] as const;
