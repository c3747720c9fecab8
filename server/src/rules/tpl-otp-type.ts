import { slotsOf } from './facts/slots.js';
import { runPlace } from './facts/texts.js';
import { defineRule } from './rule.js';

/** A code right behind the word: the message is a verification code whatever the type says. */
const CODE = /验证码(?:为|是)?[：:]?\s*\{\d+\}|\{\d+\}\s*(?:为|是)(?:您|你)?的?.{0,8}验证码/;

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
    const match = CODE.exec(content.value);
    if (!match) return;
    const place = runPlace(entry, content, match.index, match.index + match[0].length);
    context.report({ message: 'found', args: { type }, place, key: content.value });
  },
});
