import { fieldValue } from '../model/call.js';
import { alternatives, fullyKnown, type Value } from '../model/value.js';
import { formulasOf, formulaValue, isByHand } from './facts/legacy.js';
import { placeOr } from './facts/places.js';
import { kindsOf } from './facts/values.js';
import { defineRule } from './rule.js';

/** Document 382/5977: sig has the numbers of tel, in the order of tel, joined with commas. */
export const rule = defineRule({
  id: 'v5-sig-multi-order',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['InternalError.SigVerificationFail', '1001'],
  faq: ['F1001'],
  docs: {
    en: 'The numbers in sig are not those of the body in the same order, joined with commas.',
    'zh-CN': '计算 sig 的手机号码与请求体中的号码、顺序或分隔符不一致。',
  },
  messages: {
    separator: {
      en: 'The numbers in sig are joined with a comma and nothing else, not with "{separator}".',
      'zh-CN': 'sig 中的手机号码应只用一个英文逗号连接，而不是“{separator}”。',
    },
    numbers: {
      en: 'sig is made of {given}, but the body sends to {sent}: the numbers must be the same, in the same order.',
      'zh-CN': 'sig 使用的号码是 {given}，请求体中的号码是 {sent}，两处的号码和顺序必须一致。',
    },
  },
  call(call, context) {
    if (!isByHand(call) || call.action !== 'sendmultisms2') return;
    for (const formula of formulasOf(call)) {
      const mobile = formulaValue(formula, 'mobile');
      if (!mobile) continue;
      const origin = mobile.kind === 'unknown' ? mobile.origin : undefined;
      if (origin?.kind === 'joined' && origin.separator !== ',')
        context.report({
          message: 'separator',
          args: { separator: origin.separator },
          place: placeOr(call, mobile.place),
          key: origin.separator,
        });
      const sent = sentNumbers(fieldValue(call, 'PhoneNumberSet'));
      if (mobile.kind !== 'string' || sent === null || sent === mobile.value) continue;
      context.report({ message: 'numbers', args: { given: mobile.value, sent }, place: placeOr(call, mobile.place), key: mobile.value });
    }
  },
});

function sentNumbers(value: Value | undefined): string | null {
  const [list] = kindsOf(value, 'list');
  if (!value || !list || alternatives(value).length !== 1 || !fullyKnown(list)) return null;
  const numbers = list.items.flatMap((v) => (v.kind === 'string' ? [v.value] : []));
  return numbers.length === list.items.length ? numbers.join(',') : null;
}
