import { client } from './client';

interface Message {
  to: string | string[];
  template: string;
  values?: readonly string[];
}

const e164 = (phone: string) => `+86${phone}`;

export async function sendSms({ to, template, values = [] }: Message) {
  const phones = Array.isArray(to) ? to : [to];
  const { SendStatusSet = [] } = await client.SendSms({
    SmsSdkAppId: process.env.SMS_SDK_APP_ID!,
    SignName: process.env.SMS_SIGN_NAME,
    TemplateId: template,
    PhoneNumberSet: phones.map(e164),
    TemplateParamSet: [...values],
  });
  return SendStatusSet.every((s) => s.Code === 'Ok');
}
