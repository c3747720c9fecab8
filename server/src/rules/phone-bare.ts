import { MAINLAND_MOBILE } from '../model/sms/phone.js';
import { cleanNumbers } from './facts/numbers.js';
import { textPlace } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** Documented as accepted by 2021-01-11; a matter of style. */
export const rule = defineRule({
  id: 'phone-bare',
  severity: 'off',
  fix: 'suggestion',
  errorCodes: [],
  faq: ['FMix'],
  docs: { en: 'A mainland number is written without +86.', 'zh-CN': '国内号码没有写成 +86 开头的形式。' },
  messages: {
    found: {
      en: 'This number is accepted, but the FAQ advises to write mainland numbers with +86.',
      'zh-CN': '该写法可以发送，但官方常见问题建议国内号码加上 +86。',
    },
    fix: { en: 'Write +86{national}', 'zh-CN': '改为 +86{national}' },
  },
  call(call, context) {
    if (call.api !== '2021-01-11') return;
    for (const { value, phone } of cleanNumbers(call)) {
      const { national } = phone;
      if (phone.form === 'plus' || !MAINLAND_MOBILE.test(national)) continue;
      context.report({
        message: 'found',
        place: textPlace(call, value),
        key: value.value,
        fix: context.fix('fix', { national }, 'suggestion', [
          { do: 'edit-string', value, from: 0, to: value.value.length - national.length, text: '+86' },
        ]),
      });
    }
  },
});
