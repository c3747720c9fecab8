import { MAINLAND_MOBILE } from '../model/sms/phone.js';
import { cleanNumbers } from './facts/numbers.js';
import { textPlace } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** The documents of 2019-07-11 only name numbers with a plus; how others are read is not known. */
export const rule = defineRule({
  id: 'phone-bare-2019',
  severity: 'info',
  fix: 'suggestion',
  errorCodes: [],
  faq: ['FMix'],
  docs: {
    en: 'A mainland number is written without +86 in a call of version 2019-07-11.',
    'zh-CN': '在 2019-07-11 版本的调用中，国内号码没有写成 +86 开头的形式。',
  },
  messages: {
    found: {
      en: 'Version 2019-07-11 documents numbers with +86 only. Write it, or move to 2021-01-11.',
      'zh-CN': '2019-07-11 版本的文档只说明了以 +86 开头的写法，请补上 +86，或升级到 2021-01-11 版本。',
    },
    fix: { en: 'Write +86{national}', 'zh-CN': '改为 +86{national}' },
  },
  call(call, context) {
    if (call.api !== '2019-07-11' || !call.apiCertain) return;
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
