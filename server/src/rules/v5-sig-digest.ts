import { formulasOf, isByHand } from './facts/legacy.js';
import { placeOr } from './facts/places.js';
import { defineRule } from './rule.js';

/** Document 382/5808: sig is the SHA-256 of the text, in small hexadecimal digits. */
export const rule = defineRule({
  id: 'v5-sig-digest',
  severity: 'error',
  fix: 'none',
  errorCodes: ['InternalError.SigVerificationFail', '1001'],
  faq: ['F1001'],
  docs: {
    en: 'sig is made with another digest than SHA-256, or in another form than small hexadecimal digits.',
    'zh-CN': 'sig 使用的不是 SHA-256，或结果不是小写十六进制。',
  },
  messages: {
    algorithm: { en: 'sig is a plain SHA-256, but this is {used}.', 'zh-CN': 'sig 应为普通的 SHA-256，这里使用的是 {used}。' },
    upper: {
      en: 'sig is written in small hexadecimal digits, but these are capital ones.',
      'zh-CN': 'sig 应为小写十六进制，这里是大写。',
    },
    form: { en: 'sig is written in hexadecimal digits, but this is Base64.', 'zh-CN': 'sig 应为十六进制，这里是 Base64。' },
  },
  call(call, context) {
    if (!isByHand(call)) return;
    for (const { digest, value } of formulasOf(call)) {
      const used = digest.keyed ? `HMAC-${digest.algorithm.toUpperCase()}` : digest.algorithm.toUpperCase();
      const other = digest.keyed || digest.algorithm !== 'sha256';
      const message = other ? 'algorithm' : digest.form === 'upper-hex' ? 'upper' : digest.form === 'base64' ? 'form' : null;
      if (message) context.report({ message, args: { used }, place: placeOr(call, value.place), key: `${used} ${digest.form}` });
    }
  },
});
