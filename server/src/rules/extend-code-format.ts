import { textPlace, textsOf } from './facts/scalars.js';
import { shown } from './facts/shown.js';
import { defineRule } from './rule.js';

/** SendSms, ExtendCode: an extension of the sending number, digits. */
export const rule = defineRule({
  id: 'extend-code-format',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['UnauthorizedOperation.RequestPermissionDeny', '1006'],
  faq: [],
  docs: { en: 'ExtendCode is not made of digits.', 'zh-CN': 'ExtendCode 不是纯数字。' },
  messages: {
    found: {
      en: 'ExtendCode extends the sending number and takes digits only, not "{value}".',
      'zh-CN': 'ExtendCode 是短信码号扩展号，只能填数字，当前为“{value}”。',
    },
  },
  call(call, context) {
    for (const value of textsOf(call, 'ExtendCode')) {
      if (/^\d+$/.test(value.value)) continue;
      context.report({ message: 'found', args: { value: shown(value.value) }, place: textPlace(call, value), key: value.value });
    }
  },
});
