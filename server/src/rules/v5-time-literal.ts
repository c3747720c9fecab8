import { isByHand, timesOf } from './facts/legacy.js';
import { placeOr } from './facts/places.js';
import { idText } from './facts/values.js';
import { defineRule } from './rule.js';

/** Legacy API: a request whose time is more than ten minutes off is refused (document 382/3771, error 1021). */
export const rule = defineRule({
  id: 'v5-time-literal',
  severity: 'error',
  fix: 'none',
  errorCodes: ['InternalError.RequestTimeException', '1021'],
  faq: [],
  docs: { en: 'The time of a legacy request is a constant.', 'zh-CN': '旧版请求的 time 是常量。' },
  messages: {
    found: {
      en: 'The time {value} is written in the source. A request may be at most ten minutes off: take the time from the clock.',
      'zh-CN': 'time 写成了常量 {value}。请求时间与服务器时间相差不能超过 10 分钟，请使用系统当前时间。',
    },
  },
  call(call, context) {
    if (!isByHand(call)) return;
    for (const value of timesOf(call)) {
      const written = idText(value);
      if (written === null || !/^1\d{9}$/.test(written)) continue;
      context.report({ message: 'found', args: { value: written }, place: placeOr(call, value.place), key: written });
    }
  },
});
