import { formulasOf, formulaValue, isByHand, originsOf, timesOf } from './facts/legacy.js';
import { placeOr } from './facts/places.js';
import { defineRule } from './rule.js';

/** Document 382/5808: the time of the body is the one that goes into sig. Two looks at the clock may fall into two seconds. */
export const rule = defineRule({
  id: 'v5-time-mismatch',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['InternalError.SigVerificationFail', '1001'],
  faq: ['F1001'],
  docs: {
    en: 'time in the body and in sig are read from the clock one by one.',
    'zh-CN': '请求体中的 time 与计算 sig 的 time 分别读取了系统时间。',
  },
  messages: {
    found: {
      en: 'The clock is read again for sig. When a second passes in between, the check of sig fails: keep the time in one variable.',
      'zh-CN': '计算 sig 时再次读取了系统时间。若两次读取跨秒，sig 校验会失败，请把时间存入同一个变量。',
    },
    body: { en: 'the time in the body', 'zh-CN': '请求体中的 time' },
  },
  call(call, context) {
    if (!isByHand(call)) return;
    for (const formula of formulasOf(call)) {
      const inSig = originsOf(formulaValue(formula, 'time') ?? undefined);
      const inBody = timesOf(call);
      const draws = new Set(inBody.map((v) => (v.kind === 'unknown' && v.origin?.kind === 'clock' ? v.origin.draw : null)));
      const [first] = inSig;
      if (!first || draws.size === 0 || draws.has(null)) continue;
      if (!inSig.every(({ origin }) => origin.kind === 'clock' && !draws.has(origin.draw))) continue;
      const { place } = inBody[0]!;
      context.report({
        message: 'found',
        place: placeOr(call, first.value.place),
        related: place ? [context.related(place, 'body')] : [],
        key: call.action,
      });
    }
  },
});
