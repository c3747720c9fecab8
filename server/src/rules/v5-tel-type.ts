import { phoneItems } from './facts/phones.js';
import { placeOr } from './facts/places.js';
import { valuesOf } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** Legacy API: nationcode and mobile are strings (FAQ entry 1004, item 3). The legacy SDKs turn most numbers into strings themselves. */
export const rule = defineRule({
  id: 'v5-tel-type',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['1004'],
  faq: ['F1004'],
  docs: { en: 'A number or country code of a legacy request is no string.', 'zh-CN': '旧版请求中的号码或国家码不是字符串。' },
  messages: {
    found: {
      en: 'nationcode and mobile must be strings, but {value} is a number.',
      'zh-CN': 'nationcode 和 mobile 应为字符串，但 {value} 是数字。',
    },
    fix: { en: 'Put {value} in quotes', 'zh-CN': '为 {value} 加上引号' },
  },
  call(call, context) {
    if (call.api !== 'v5' || call.transport !== 'http') return;
    for (const value of [...valuesOf(call, 'NationCode'), ...phoneItems(call)]) {
      if (value.kind !== 'number' || !/^\d+$/.test(value.text)) continue;
      context.report({
        message: 'found',
        args: { value: value.text },
        place: placeOr(call, value.place),
        key: value.text,
        fix: value.place ? context.fix('fix', { value: value.text }, 'suggestion', [{ do: 'set-string', value, text: value.text }]) : null,
      });
    }
  },
});
