import { fieldValue } from '../model/call.js';
import { phoneLists } from './facts/phones.js';
import { placeOr } from './facts/places.js';
import { kindsOf } from './facts/values.js';
import { defineRule } from './rule.js';

/** SendSms and SendMultiGlobalSms, documents 382/55981: at most 200 numbers a request; the legacy API has the same limit. */
const MOST = 200;

export const rule = defineRule({
  id: 'phone-set-too-many',
  severity: 'error',
  fix: 'none',
  errorCodes: ['LimitExceeded.PhoneNumberCountLimit', '1046'],
  faq: ['FBulk'],
  docs: {
    en: 'One request has more than 200 phone numbers.',
    'zh-CN': '一个请求中的手机号码超过 200 个。',
  },
  messages: {
    found: {
      en: 'One request may have at most 200 phone numbers, this one has {count}. Send them in batches.',
      'zh-CN': '一个请求最多包含 200 个手机号码，这里有 {count} 个，请分批发送。',
    },
  },
  call(call, context) {
    for (const list of [...phoneLists(call), ...kindsOf(fieldValue(call, 'MultiSmsInfoSet'), 'list')]) {
      const count = list.items.length;
      if (count > MOST) context.report({ message: 'found', args: { count }, place: placeOr(call, list.place), key: String(count) });
    }
  },
});
