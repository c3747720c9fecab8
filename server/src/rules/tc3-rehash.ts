import { defineRule } from './rule.js';

/** Options of `json.dumps` with which its text differs from what HTTP libraries write for `json=`. */
const CHANGES = new Set(['separators', 'ensure_ascii', 'sort_keys', 'indent']);
/** Libraries whose JSON is not that of a plain `json.dumps`: httpx since 0.28 writes it without blanks. */
const OTHERS = /httpx/i;

/** Document 382/38767, step 1: the digest is that of the body, byte for byte. */
export const rule = defineRule({
  id: 'tc3-rehash',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['AuthFailure.SignatureFailure'],
  faq: [],
  docs: {
    en: 'The body of a TC3 request is serialised once for the digest and once more for sending.',
    'zh-CN': 'TC3 请求的包体计算摘要时序列化一次，发送时又序列化一次。',
  },
  messages: {
    differs: {
      en: 'The digest is made of another text than json= sends ({why}): the signature is refused. Send the text that was hashed with data=.',
      'zh-CN': '计算摘要的文本与 json= 实际发送的不同（{why}），签名校验会失败。请用 data= 发送计算摘要的那段文本。',
    },
    twice: {
      en: 'json= serialises the body once more. The signature holds only as long as both write it alike: send the text that was hashed with data=.',
      'zh-CN': 'json= 会再次序列化包体，只有两次结果完全一致时签名才有效。请用 data= 发送计算摘要的那段文本。',
    },
  },
  file(facts, context) {
    const body = facts.tc3?.serialised;
    if (!body) return;
    const changed = body.options.filter((o) => CHANGES.has(o));
    const why = changed.length > 0 ? changed.join(', ') : OTHERS.test(body.library) ? body.library : null;
    if (why === null) context.report({ message: 'twice', severity: 'info', place: body.place, key: 'json' });
    else context.report({ message: 'differs', args: { why }, place: body.place, key: 'json' });
  },
});
