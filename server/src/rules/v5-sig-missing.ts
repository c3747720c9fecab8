import { alternatives } from '../model/value.js';
import { bodyValue, isByHand } from './facts/legacy.js';
import { methodPlace, placeOr } from './facts/places.js';
import { defineRule } from './rule.js';

/** Legacy API: every body has a `sig` (document 382/5808). */
export const rule = defineRule({
  id: 'v5-sig-missing',
  severity: 'error',
  fix: 'none',
  errorCodes: ['InternalError.SigFieldMissing', '1003'],
  faq: [],
  docs: { en: 'A legacy request has no sig, or an empty one.', 'zh-CN': '旧版请求缺少 sig，或 sig 为空。' },
  messages: {
    missing: {
      en: 'The body has no sig. It is the SHA-256 of appkey, random, time and the numbers, in small hexadecimal digits.',
      'zh-CN': '请求体中没有 sig。sig 是由 appkey、random、time 和手机号码拼接后计算的 SHA-256，用小写十六进制表示。',
    },
    empty: { en: 'sig is empty. The service refuses the request without looking at it.', 'zh-CN': 'sig 为空，服务端会直接拒绝该请求。' },
  },
  call(call, context) {
    if (!isByHand(call)) return;
    const sig = bodyValue(call, 'sig');
    if (!sig) {
      if (call.open || call.via.length > 0) return;
      context.report({ message: 'missing', place: methodPlace(call), key: call.action });
      return;
    }
    // A text that is empty before it is filled is one of several values.
    const [first, ...others] = alternatives(sig).map((a) => a.value);
    if (first?.kind === 'string' && first.value.trim() === '' && others.length === 0)
      context.report({ message: 'empty', place: placeOr(call, first.place), key: 'empty' });
  },
});
