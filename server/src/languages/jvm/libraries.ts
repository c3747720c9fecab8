import type { LibraryMethod, LibrarySource } from '../sdk.js';

// dromara/SMS4J: `SmsFactory.getSmsBlend(name)`, with the blends under `sms.blends.<name>` of the configuration.
const of = (key: string): LibrarySource => ({ property: `sms.blends.*.${key}`, name: [0] });
const receiver = /^org\.dromara\.sms4j\.(?:core\.factory\.SmsFactory\.(?:getSmsBlend|getBySupplier)\(\)|api\.SmsBlend)$/;
const vendor = { sources: [of('supplier'), { made: [0] }], equals: 'tencent' } as const;

const common = (template: readonly LibrarySource[]): LibraryMethod['fields'] => [
  { field: 'PhoneNumberSet', sources: [{ argument: [0] }], as: 'single' },
  { field: 'TemplateId', sources: [...template, of('template-id')] },
  { field: 'SignName', sources: [of('signature')] },
  { field: 'SmsSdkAppId', sources: [of('sdk-app-id')] },
];

export const libraries: readonly LibraryMethod[] = [
  {
    receiver,
    sdk: 'sms4j',
    names: ['sendMessage', 'sendMessageAsync', 'massTexting'],
    count: 3,
    vendor,
    fields: [...common([{ argument: [1] }]), { field: 'TemplateParamSet', sources: [{ argument: [2] }], as: 'values' }],
  },
  {
    receiver,
    sdk: 'sms4j',
    names: ['sendMessage', 'sendMessageAsync', 'massTexting'],
    count: 2,
    vendor,
    fields: [...common([]), { field: 'TemplateParamSet', sources: [{ argument: [1] }], as: 'values' }],
  },
];
