import type { LibraryMethod, LibrarySource } from '../sdk.js';

// @logto/connector-tencent-sms: the connector is made with a function that gives its configuration; the kind of message picks the template.
const config = (...path: readonly string[]): LibrarySource => ({ made: [0, 'getConfig', '()', ...path] });

export const libraries: readonly LibraryMethod[] = [
  {
    receiver: /^@logto\/connector-tencent-sms(?:\.default)?\(\)$/,
    sdk: '@logto/connector-tencent-sms',
    names: ['sendMessage'],
    vendor: null,
    fields: [
      { field: 'PhoneNumberSet', sources: [{ argument: [0, 'to'] }], as: 'single' },
      {
        field: 'TemplateId',
        sources: [{ from: config('templates'), where: 'usageType', is: { argument: [0, 'type'] }, take: 'templateCode' }],
      },
      { field: 'TemplateParamSet', sources: [{ argument: [0, 'payload'] }], as: 'values', skip: ['locale'] },
      { field: 'SignName', sources: [config('signName')] },
      { field: 'SmsSdkAppId', sources: [config('sdkAppId')] },
    ],
  },
];
