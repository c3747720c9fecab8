import { fieldValue } from '../model/call.js';
import { placeOr } from './facts/places.js';
import { kindsOf } from './facts/values.js';
import { defineRule } from './rule.js';

/** What a function that keeps an eye on the length calls. */
const BOUNDS =
  /chunk|slice|splice|batch|partition|page|limit|sub_?list|take|skip|islice|length|len$|size|count|range|min$|split|Clamp|windowed|first/i;

/** One request takes at most 200 numbers (SendSms, PhoneNumberSet). */
export const rule = defineRule({
  id: 'phone-set-unbounded',
  severity: 'off',
  fix: 'none',
  errorCodes: ['LimitExceeded.PhoneNumberCountLimit', '1046'],
  faq: ['FBulk'],
  docs: { en: 'A list of numbers of any length is sent in one request.', 'zh-CN': '一次请求发送了长度不受限制的号码列表。' },
  messages: {
    found: {
      en: 'This list grows with its source, and nothing around it looks at its length. One request may have at most 200 numbers: send in batches.',
      'zh-CN': '该列表长度取决于数据来源，附近没有任何长度限制。一个请求最多 200 个手机号码，请分批发送。',
    },
  },
  call(call, context) {
    if (call.api === 'v5' || call.transport === 'shape' || call.inTest) return;
    if (call.around.functions.some((f) => f.mentions.some((name) => BOUNDS.test(name)))) return;
    for (const list of kindsOf(fieldValue(call, 'PhoneNumberSet'), 'list'))
      if (!list.exact && list.items.length <= 1) context.report({ message: 'found', place: placeOr(call, list.place), key: 'unbounded' });
  },
});
