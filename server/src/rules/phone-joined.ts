import { fieldValue } from '../model/call.js';
import type { FixStep } from '../model/finding.js';
import { joinedNumbers } from '../model/sms/phone.js';
import { alternatives, type StringValue, type Value } from '../model/value.js';
import { placeOr, scalarPlace, within } from './facts/places.js';
import { stringsOf } from './facts/values.js';
import { defineRule } from './rule.js';

/** One string is one number: a list in a string is read as a single wrong number. */
export const rule = defineRule({
  id: 'phone-joined',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['InvalidParameterValue.IncorrectPhoneNumber', '1016'],
  faq: ['F1016', 'FBulk'],
  docs: { en: 'One string holds several phone numbers.', 'zh-CN': '一个字符串中写了多个手机号码。' },
  messages: {
    found: {
      en: 'This string holds {count} phone numbers. Give each its own item of the list.',
      'zh-CN': '该字符串中有 {count} 个手机号码，应各占数组的一项。',
    },
    fix: { en: 'Split it into {count} items', 'zh-CN': '拆分为 {count} 项' },
  },
  call(call, context) {
    const value = fieldValue(call, 'PhoneNumberSet');
    for (const { value: set } of value ? alternatives(value) : []) {
      const items = set.kind === 'list' ? set.items.flatMap(stringsOf) : set.kind === 'string' ? [set] : [];
      for (const item of items) {
        const numbers = joinedNumbers(item.value);
        if (!numbers) continue;
        const steps = split(item, numbers, set);
        const count = numbers.length;
        context.report({
          message: 'found',
          args: { count },
          place: placeOr(call, scalarPlace(item, { from: 0, to: item.value.length })),
          key: item.value,
          fix: steps ? context.fix('fix', { count }, 'suggestion', steps) : null,
        });
      }
    }
  },
});

/** The first number stays where it is, the others follow at the end of the list. */
function split(item: StringValue, numbers: readonly { readonly text: string }[], list: Value): readonly FixStep[] | null {
  if (list.kind !== 'list' || !list.place || !item.place || !within(item.place, list.place)) return null;
  const [first, ...rest] = numbers.map((n) => n.text.replace(/[\s-]/g, ''));
  return [
    { do: 'edit-string', value: item, from: 0, to: item.value.length, text: first! },
    { do: 'append-items', list: list.place, items: rest },
  ];
}
