import type { LibraryMethod } from '../sdk.js';

/** overtrue/easy-sms, `src/Gateways/QcloudGateway.php`: `data` is taken in order, keys are ignored, every value is cast to text. */
export const libraries: readonly LibraryMethod[] = [
  {
    receiver: /^Overtrue\.EasySms\.EasySms$/,
    sdk: 'overtrue/easy-sms',
    names: ['send'],
    vendor: [
      { source: { argument: [2] }, equals: 'qcloud' },
      { source: { made: [0, 'default', 'gateways'] }, equals: 'qcloud' },
    ],
    fields: [
      { field: 'PhoneNumberSet', sources: [{ argument: [0] }], as: 'single' },
      { field: 'TemplateId', sources: [{ argument: [1, 'template'] }] },
      { field: 'TemplateParamSet', sources: [{ argument: [1, 'data'] }], as: 'values', skip: ['sign_name'] },
      { field: 'SignName', sources: [{ argument: [1, 'data', 'sign_name'] }, { made: [0, 'gateways', 'qcloud', 'sign_name'] }] },
      { field: 'SmsSdkAppId', sources: [{ made: [0, 'gateways', 'qcloud', 'sdk_app_id'] }] },
    ],
  },
];
