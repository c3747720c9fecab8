import { defineRule } from './rule.js';

/** Document 382/38767, step 3: SecretDate = HMAC("TC3" + SecretKey, Date). */
export const rule = defineRule({
  id: 'tc3-prefix',
  severity: 'error',
  fix: 'none',
  errorCodes: ['AuthFailure.SignatureFailure'],
  faq: [],
  docs: {
    en: 'The first key of a TC3 signature is the SecretKey without TC3 before it.',
    'zh-CN': '计算 TC3 签名的第一步没有在 SecretKey 前加“TC3”。',
  },
  messages: {
    found: {
      en: 'The key of the first HMAC is "TC3" followed by the SecretKey. Without it the signature is refused.',
      'zh-CN': '第一步 HMAC 的密钥应为 "TC3" 加 SecretKey，缺少前缀会导致签名校验失败。',
    },
  },
  file(facts, context) {
    if (facts.tc3?.bareSecret) context.report({ message: 'found', place: facts.tc3.bareSecret, key: 'TC3' });
  },
});
