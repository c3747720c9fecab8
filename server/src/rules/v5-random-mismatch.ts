import { type Alternative, alternatives, compatible } from '../model/value.js';
import { differ, formulasOf, formulaValue, isByHand, queryValue } from './facts/legacy.js';
import { placeOr } from './facts/places.js';
import { defineRule } from './rule.js';

/** FAQ entry 1001, item 1: the random number of the address is the one that goes into sig. */
export const rule = defineRule({
  id: 'v5-random-mismatch',
  severity: 'error',
  fix: 'none',
  errorCodes: ['InternalError.SigVerificationFail', '1001'],
  faq: ['F1001'],
  docs: {
    en: 'The random number in the address is not the one in sig.',
    'zh-CN': '请求地址中的 random 与计算 sig 所用的 random 不是同一个值。',
  },
  messages: {
    found: {
      en: 'The random number of sig is not the one in the address: both must be the same. Keep it in one variable.',
      'zh-CN': '计算 sig 的 random 与请求地址中的 random 不是同一个值，两处必须一致，请存入同一个变量。',
    },
    address: { en: 'the random number in the address', 'zh-CN': '请求地址中的 random' },
  },
  call(call, context) {
    const url = isByHand(call) ? queryValue(call, 'random') : undefined;
    if (!url) return;
    for (const formula of formulasOf(call)) {
      const random = formulaValue(formula, 'random');
      if (!random) continue;
      const pairs = alternatives(random).flatMap((a) =>
        alternatives(url).flatMap((b) => (compatible(a.when, b.when) ? [[a, b] as const] : [])),
      );
      const isWrong = ([a, b]: readonly [Alternative, Alternative]): boolean => differ(a.value, b.value) === true;
      if (pairs.length === 0 || !pairs.every(isWrong)) continue;
      const address = pairs[0]![1].value.place;
      context.report({
        message: 'found',
        place: placeOr(call, pairs[0]![0].value.place),
        related: address ? [context.related(address, 'address')] : [],
        key: call.action,
      });
    }
  },
});
