import { vi } from 'vitest';

const SendSms = vi.fn(async () => ({ SendStatusSet: [{ Code: 'Ok', PhoneNumber: '+8613900000000' }] }));

export const sms = { v20210111: { Client: class { SendSms = SendSms } } };

export const lastRequest = { SmsSdkAppId: '1', SignName: '【签名】', TemplateId: '1', PhoneNumberSet: ['1'], TemplateParamSet: [1] };
