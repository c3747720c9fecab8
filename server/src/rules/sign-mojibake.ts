import { isMojibake } from './facts/mojibake.js';
import { textPlace, textsOf } from './facts/scalars.js';
import { shown } from './facts/shown.js';
import { defineRule } from './rule.js';

/** FAQ entry 1014, item 6: Chinese text must be UTF-8. */
export const rule = defineRule({
  id: 'sign-mojibake',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['FailedOperation.SignatureIncorrectOrUnapproved', '1012'],
  faq: ['F1014', 'FSig'],
  docs: { en: 'The sign was saved or read in a wrong encoding.', 'zh-CN': '签名出现乱码，编码有误。' },
  messages: {
    found: {
      en: 'The sign "{value}" is garbled: it was saved or read in another encoding than UTF-8. Write it anew.',
      'zh-CN': '签名“{value}”是乱码，曾以 UTF-8 以外的编码保存或读取，请重新填写。',
    },
  },
  call(call, context) {
    for (const value of textsOf(call, 'SignName')) {
      if (!isMojibake(value.value)) continue;
      context.report({ message: 'found', args: { value: shown(value.value) }, place: textPlace(call, value), key: value.value });
    }
  },
});
