import { placeOfText } from './facts/places.js';
import { defineRule } from './rule.js';

/** Document 382/38767, step 1: the value that is signed must be the one that is sent. JSON goes with TC3, forms with the older signature. */
export const rule = defineRule({
  id: 'tc3-content-type',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: ['AuthFailure.SignatureFailure', 'InvalidParameter'],
  faq: [],
  docs: {
    en: 'A TC3 request is sent with another Content-Type than is signed, or with that of a form.',
    'zh-CN': 'TC3 请求发送的 Content-Type 与签名时不一致，或为表单类型。',
  },
  messages: {
    differs: {
      en: 'The signature is made for Content-Type "{signed}", but "{sent}" is sent: it is refused.',
      'zh-CN': '签名使用的 Content-Type 为“{signed}”，实际发送的是“{sent}”，签名校验会失败。',
    },
    form: {
      en: 'TC3-HMAC-SHA256 goes with JSON. A body of type "{sent}" wants the older signature (HmacSHA1, HmacSHA256).',
      'zh-CN': 'TC3-HMAC-SHA256 须与 JSON 搭配，“{sent}”类型的请求只能使用旧版签名（HmacSHA1、HmacSHA256）。',
    },
    fix: { en: 'Send {signed}', 'zh-CN': '改为发送 {signed}' },
  },
  file(facts, context) {
    const type = facts.tc3?.contentType;
    if (!type) return;
    const { signed, sent, literal } = type;
    const same = signed.toLowerCase() === sent.toLowerCase();
    const form = /^application\/x-www-form-urlencoded\b/i.test(sent);
    if (same && !form) return;
    context.report({
      message: same ? 'form' : 'differs',
      args: { signed, sent },
      place: literal ? placeOfText(literal) : type.place,
      key: sent,
      fix: !same && literal ? context.fix('fix', { signed }, 'suggestion', [{ do: 'set-string', value: literal, text: signed }]) : null,
    });
  },
});
