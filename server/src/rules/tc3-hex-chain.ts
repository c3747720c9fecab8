import { defineRule } from './rule.js';

/** Document 382/38767, step 3: each step takes the bytes of the one before; only the last is written as hexadecimal. */
export const rule = defineRule({
  id: 'tc3-hex-chain',
  severity: 'error',
  fix: 'none',
  errorCodes: ['AuthFailure.SignatureFailure'],
  faq: [],
  docs: {
    en: 'A step of a TC3 signature takes hexadecimal text where it wants bytes.',
    'zh-CN': '计算 TC3 签名时，中间步骤使用了十六进制文本而不是字节。',
  },
  messages: {
    found: {
      en: 'The key of the next HMAC must be the bytes of this one, not their hexadecimal text: the signature is refused.',
      'zh-CN': '下一步 HMAC 的密钥应为上一步结果的原始字节，而不是十六进制文本，否则签名校验失败。',
    },
  },
  file(facts, context) {
    if (facts.tc3?.hexKey) context.report({ message: 'found', place: facts.tc3.hexKey, key: 'hex' });
  },
});
