import type { Place } from '../base/range.js';
import { classifyPhone } from '../model/sms/phone.js';
import { isPlaceholder } from '../model/sms/placeholder.js';
import { phoneLists } from './facts/phones.js';
import { placeOr, samePlace, within } from './facts/places.js';
import { defineRule } from './rule.js';

/** FAQ 号码去重: equal numbers of one request get one message. */
export const rule = defineRule({
  id: 'phone-duplicate',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: [],
  faq: ['FDup'],
  docs: {
    en: 'One request has the same number twice; only one message is sent.',
    'zh-CN': '同一个请求中有重复的手机号码，只会发送一条短信。',
  },
  messages: {
    found: {
      en: '{number} is in this request already. Only one message is sent to it.',
      'zh-CN': '{number} 在该请求中已经出现过，只会发送一条短信。',
    },
    first: { en: 'the same number', 'zh-CN': '相同的号码' },
    fix: { en: 'Remove the repeated number', 'zh-CN': '删除重复的号码' },
  },
  call(call, context) {
    for (const list of phoneLists(call)) {
      const seen = new Map<string, Place | null>();
      for (const item of list.items) {
        if (item.kind !== 'string' || isPlaceholder(item.value)) continue;
        const { normal } = classifyPhone(item.value);
        if (normal === null) continue;
        const first = seen.get(normal);
        if (first === undefined) {
          seen.set(normal, item.place);
          continue;
        }
        // Two uses of one constant: the constant is right, the list is not.
        const shared =
          first === null || item.place === null || samePlace(first, item.place) || !list.place || !within(item.place, list.place);
        context.report({
          message: 'found',
          args: { number: item.value },
          place: placeOr(call, shared ? list.place : item.place),
          related: first && !shared ? [context.related(first, 'first')] : [],
          key: normal,
          fix: shared ? null : context.fix('fix', {}, 'suggestion', [{ do: 'remove-item', list: list.place!, item: item.place! }]),
        });
      }
    }
  },
});
