import { isByHand, timesOf } from './facts/legacy.js';
import { placeOr } from './facts/places.js';
import { idText } from './facts/values.js';
import { defineRule } from './rule.js';

/** Legacy API, time: Unix time in seconds, at most ten minutes off (document 382/3771, error 1021). */
export const rule = defineRule({
  id: 'v5-time-ms',
  severity: 'error',
  fix: 'none',
  errorCodes: ['InternalError.RequestTimeException', '1021'],
  faq: [],
  docs: { en: 'The time of a legacy request is in milliseconds.', 'zh-CN': '旧版请求的 time 使用了毫秒。' },
  messages: {
    clock: {
      en: 'time counts seconds, but this is a time in smaller units ({perSecond} a second). Divide it and drop the fraction.',
      'zh-CN': 'time 的单位是秒，而这里的时间每秒计数 {perSecond}。请换算为秒并取整。',
    },
    literal: {
      en: 'time counts seconds and has 10 digits, but {value} has 13.',
      'zh-CN': 'time 的单位是秒，应为 10 位数字，{value} 有 13 位。',
    },
  },
  call(call, context) {
    if (!isByHand(call)) return;
    for (const value of timesOf(call)) {
      const written = idText(value);
      const origin = value.kind === 'unknown' ? value.origin : undefined;
      if (written !== null && /^1\d{12}$/.test(written))
        context.report({ message: 'literal', args: { value: written }, place: placeOr(call, value.place), key: written });
      else if (origin?.kind === 'clock' && origin.perSecond >= 1000)
        context.report({
          message: 'clock',
          args: { perSecond: origin.perSecond },
          place: placeOr(call, value.place),
          key: String(origin.perSecond),
        });
    }
  },
});
