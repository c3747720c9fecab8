import { cleanNumbers } from './facts/numbers.js';
import { textPlace } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** Without a plus the default code is +86: the message goes to nobody or to somebody else. */
export const rule = defineRule({
  id: 'phone-missing-plus-foreign',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: ['InvalidParameterValue.IncorrectPhoneNumber', '1016'],
  faq: ['F1016', 'FCountry'],
  docs: {
    en: 'A number looks like a foreign one without its plus; it is read as a mainland number.',
    'zh-CN': '号码像是缺少加号的国际/港澳台号码，会被当作国内号码。',
  },
  messages: {
    found: {
      en: '{value} looks like a number of +{code} without its plus. The service reads it as a mainland number.',
      'zh-CN': '{value} 像是缺少加号的 +{code} 号码，平台会按国内号码处理。',
    },
    fix: { en: 'Write the plus', 'zh-CN': '补上加号' },
  },
  call(call, context) {
    for (const { value, phone } of cleanNumbers(call)) {
      if (phone.foreignWithoutPlus === null) continue;
      const zeros = value.value.startsWith('00') ? 2 : 0;
      context.report({
        message: 'found',
        args: { value: value.value, code: phone.foreignWithoutPlus },
        place: textPlace(call, value),
        key: value.value,
        fix: context.fix('fix', {}, 'suggestion', [{ do: 'edit-string', value, from: 0, to: zeros, text: '+' }]),
      });
    }
  },
});
