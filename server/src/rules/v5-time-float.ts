import { isByHand, timesOf } from './facts/legacy.js';
import { placeOr } from './facts/places.js';
import { defineRule } from './rule.js';

/** Legacy API, time: a JSON number of whole seconds (document 382/5808). */
export const rule = defineRule({
  id: 'v5-time-float',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['FailedOperation.FailResolvePacket', '1004'],
  faq: ['F1004'],
  docs: { en: 'The time of a legacy request has a fraction.', 'zh-CN': '旧版请求的 time 带有小数。' },
  messages: {
    found: {
      en: 'time is a whole number of seconds, but this one has a fraction. Drop it before the time goes into sig and body.',
      'zh-CN': 'time 应为整数秒，这里带有小数。请先取整，再用于 sig 和请求体。',
    },
  },
  call(call, context) {
    if (!isByHand(call)) return;
    for (const value of timesOf(call)) {
      const origin = value.kind === 'unknown' ? value.origin : undefined;
      const isPart = origin?.kind === 'clock' && origin.perSecond === 1 && origin.ticks > 1;
      if (isPart || (value.kind === 'number' && !Number.isInteger(value.value)))
        context.report({ message: 'found', place: placeOr(call, value.place), key: 'fraction' });
    }
  },
});
