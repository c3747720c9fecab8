import { CODE, isMistaken } from './facts/kinds-of-text.js';
import { slotsOf } from './facts/slots.js';
import { runPlace } from './facts/texts.js';
import { defineRule } from './rule.js';

export const rule = defineRule({
  id: 'tpl-otp-type',
  severity: 'info',
  fix: 'none',
  errorCodes: [],
  faq: [],
  docs: { en: 'A template with a verification code is of another type.', 'zh-CN': '含有验证码的模板没有使用验证码类型。' },
  messages: {
    found: {
      en: 'This text carries a verification code, but its type is {type}. The type verification fits.',
      'zh-CN': '该文本用于发送验证码，但类型为 {type}，建议改为验证码类型（verification）。',
    },
  },
  template(entry, context) {
    const { content, type } = entry;
    if (!content || type === null || type === 'verification' || slotsOf(content.value).length > 2) return;
    // The number of the type is what is wrong then (add-smstype-suspect).
    if (isMistaken(entry)) return;
    const match = CODE.exec(content.value);
    if (!match) return;
    const place = runPlace(entry, content, match.index, match.index + match[0].length);
    context.report({ message: 'found', args: { type }, place, key: content.value });
  },
});
