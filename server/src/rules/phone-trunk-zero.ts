import { cleanNumbers } from './facts/numbers.js';
import { textPlace } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** The parser of the service drops a national leading zero (DescribePhoneNumberInfo): harmless, but not what other systems do. */
export const rule = defineRule({
  id: 'phone-trunk-zero',
  severity: 'info',
  fix: 'suggestion',
  errorCodes: [],
  faq: ['F1016'],
  docs: { en: 'A mainland number has a zero after the country code.', 'zh-CN': '国内号码的国家码后多写了一个 0。' },
  messages: {
    found: {
      en: 'The zero after the country code is dropped by the service. Leave it out.',
      'zh-CN': '国家码后的 0 会被平台忽略，建议去掉。',
    },
    fix: { en: 'Remove the zero', 'zh-CN': '去掉 0' },
  },
  call(call, context) {
    for (const { value, phone } of cleanNumbers(call)) {
      if (!phone.trunkZero || phone.national.length !== 11) continue;
      const from = value.value.length - phone.national.length - 1;
      context.report({
        message: 'found',
        place: textPlace(call, value),
        key: value.value,
        fix: context.fix('fix', {}, 'suggestion', [{ do: 'edit-string', value, from, to: from + 1, text: '' }]),
      });
    }
  },
});
