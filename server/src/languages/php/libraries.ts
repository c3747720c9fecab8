import type { LibraryMethod } from '../sdk.js';

/** overtrue/easy-sms, `src/Gateways/QcloudGateway.php`: `data` is taken in order, keys are ignored, every value is cast to text. */
export const libraries: readonly LibraryMethod[] = [
  {
    receiver: /^Overtrue\.EasySms\.EasySms$/,
    sdk: 'overtrue/easy-sms',
    names: ['send'],
    service: { name: 'easysms', path: 'Overtrue.EasySms.EasySms' },
    vendor: {
      sources: [{ argument: [2] }, { made: [0, 'default', 'gateways'] }, { setting: 'easysms.default.gateways' }],
      equals: 'qcloud',
      besides: ['errorlog'],
    },
    fields: [
      { field: 'PhoneNumberSet', sources: [{ argument: [0] }], as: 'single' },
      { field: 'TemplateId', sources: [{ argument: [1, 'template', '()'] }, { argument: [1, 'template'] }] },
      {
        field: 'TemplateParamSet',
        sources: [{ argument: [1, 'data', '()'] }, { argument: [1, 'data'] }],
        as: 'values',
        skip: ['sign_name'],
      },
      {
        field: 'SignName',
        sources: [
          { argument: [1, 'data', 'sign_name'] },
          { made: [0, 'gateways', 'qcloud', 'sign_name'] },
          { setting: 'easysms.gateways.qcloud.sign_name' },
        ],
      },
      {
        field: 'SmsSdkAppId',
        sources: [{ made: [0, 'gateways', 'qcloud', 'sdk_app_id'] }, { setting: 'easysms.gateways.qcloud.sdk_app_id' }],
      },
    ],
  },
];
