import { isSignRequest, numberOf, requestNumbers, requestPlace, wrongCombinations } from './facts/requests.js';
import { CLOSED_DOCUMENTS, DOCUMENTS } from './facts/sign-types.js';
import { defineRule } from './rule.js';

/** "The proof must be one of those for the type, or the review fails" (AddSmsSign, SignType). What is no longer offered is `sign-type-discontinued`. */
export const rule = defineRule({
  id: 'sign-document-mismatch',
  severity: 'error',
  fix: 'none',
  errorCodes: ['InvalidParameterValue.InvalidDocumentType'],
  faq: [],
  docs: { en: 'The kind of proof does not fit the type of the sign.', 'zh-CN': '证明类型与签名类型不匹配。' },
  messages: {
    found: {
      en: 'With SignType {type} the proof (DocumentType) is one of {allowed}, not {value}.',
      'zh-CN': 'SignType 为 {type} 时 DocumentType 可选 {allowed}，不能为 {value}。',
    },
  },
  manage(call, context) {
    if (!isSignRequest(call)) return;
    const rows = wrongCombinations(call, ['SignType', 'DocumentType'], ([type, document]) => {
      const allowed = DOCUMENTS[numberOf(type) ?? -1];
      const proof = numberOf(document);
      return allowed !== undefined && proof !== undefined && !allowed.includes(proof) && !CLOSED_DOCUMENTS.has(proof);
    });
    for (const value of requestNumbers(call, 'DocumentType')) {
      const type = numberOf(rows.find((r) => r[1] === value)?.[0]);
      if (type === undefined) continue;
      const args = { type, allowed: DOCUMENTS[type]!.join(', '), value: value.text };
      context.report({ message: 'found', args, place: requestPlace(call, value.place), key: `${type} ${value.text}` });
    }
  },
});
