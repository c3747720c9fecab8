import { isLeftOut, isSignRequest, requestNumbers, requestPlace, requestValues } from './facts/requests.js';
import { defineRule } from './rule.js';

/** CommissionImage of AddSmsSign: needed where the sign is for others (SignPurpose 1, UsedMethod 1 in 2019-07-11). */
export const rule = defineRule({
  id: 'sign-purpose-commission',
  severity: 'warning',
  fix: 'none',
  errorCodes: [],
  faq: [],
  docs: { en: 'A sign for others is requested without their commission.', 'zh-CN': '签名用途为他用，却没有委托授权证明。' },
  messages: {
    found: {
      en: '{field} 1 says that the sign is for somebody else, which needs CommissionImage, their written commission.',
      'zh-CN': '{field} 为 1（他用）时须提交委托授权证明 CommissionImage。',
    },
  },
  manage(call, context) {
    if (!isSignRequest(call)) return;
    const images = requestValues(call, 'CommissionImage');
    const empty = images.length > 0 && images.every((v) => v.kind === 'string' && v.value.trim() === '');
    if (!empty && !isLeftOut(call, 'CommissionImage')) return;
    for (const field of ['SignPurpose', 'UsedMethod']) {
      const values = requestValues(call, field);
      for (const value of requestNumbers(call, field)) {
        // Where it may also be for own use, the commission may be a matter of that.
        if (value.value === 1 && values.length === 1)
          context.report({ message: 'found', args: { field }, place: requestPlace(call, value.place), key: field });
      }
    }
  },
});
