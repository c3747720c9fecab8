import { doublePrefix } from '../model/sms/phone.js';
import { phoneItems } from './facts/phones.js';
import { placeOr, scalarPlace } from './facts/places.js';
import { defineRule } from './rule.js';

/** Mostly a prefix that is put before a constant which has it already. */
export const rule = defineRule({
  id: 'phone-double-prefix',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['InvalidParameterValue.IncorrectPhoneNumber', '1016'],
  faq: ['F1016'],
  docs: { en: 'A phone number has the country code twice.', 'zh-CN': '手机号码重复添加了国家码。' },
  messages: {
    found: {
      en: 'This number has two country codes: {value}. One of them is read as part of the number.',
      'zh-CN': '该号码有两个国家码：{value}，其中一个会被当作号码的一部分。',
    },
    fix: { en: 'Remove {code}', 'zh-CN': '删除 {code}' },
  },
  call(call, context) {
    if (call.api === 'v5') return;
    for (const value of phoneItems(call)) {
      if (value.kind !== 'string') continue;
      const second = doublePrefix(value.value);
      if (!second || second.from === second.to) continue;
      context.report({
        message: 'found',
        args: { value: value.value },
        place: placeOr(call, scalarPlace(value, second)),
        key: value.value,
        fix: context.fix('fix', { code: value.value.slice(second.from, second.to) }, 'suggestion', [
          { do: 'edit-string', value, ...second, text: '' },
        ]),
      });
    }
  },
});
