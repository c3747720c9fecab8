import { manageField } from '../model/manage.js';
import { isLeftOut, numberOf, requestPlace } from './facts/requests.js';
import { MAINLAND } from './facts/sign-types.js';
import { defineRule } from './rule.js';

/** "Mainland signs need the id of a qualification" (AddSmsSign, QualificationId). The Terraform provider has no such argument. */
export const rule = defineRule({
  id: 'sign-qualification',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['InvalidParameterValue.QualificationIdNotFound'],
  faq: [],
  docs: { en: 'A mainland sign is requested without a qualification.', 'zh-CN': '申请国内签名时没有关联实名资质。' },
  messages: {
    found: {
      en: 'A mainland sign needs QualificationId, the id of an approved qualification of the account.',
      'zh-CN': '申请国内短信签名须填写 QualificationId（已审核通过的实名资质 ID）。',
    },
  },
  manage(call, context) {
    if (call.action !== 'AddSmsSign' || call.origin !== 'code' || !isLeftOut(call, 'QualificationId')) return;
    if (numberOf(manageField(call, 'International')?.value) !== MAINLAND) return;
    context.report({ message: 'found', place: requestPlace(call, null), key: 'missing' });
  },
});
