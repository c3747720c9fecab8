import { Injectable, Logger } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { sms } from 'tencentcloud-sdk-nodejs';
import { SMS_APP_ID, SMS_SIGN, type SmsTemplate } from './sms.constants';

export interface SmsMessage {
  to: string[];
  template: SmsTemplate;
  params?: string[];
}

@Injectable()
export class SmsService {
  private readonly logger = new Logger(SmsService.name);
  private readonly client: InstanceType<typeof sms.v20210111.Client>;

  constructor(config: ConfigService) {
    this.client = new sms.v20210111.Client({
      credential: {
        secretId: config.getOrThrow<string>('TENCENTCLOUD_SECRET_ID'),
        secretKey: config.getOrThrow<string>('TENCENTCLOUD_SECRET_KEY'),
      },
      region: 'ap-guangzhou',
    });
  }

  async send({ to, template, params }: SmsMessage): Promise<boolean> {
    const { SendStatusSet } = await this.client.SendSms({
      SmsSdkAppId: SMS_APP_ID,
      SignName: SMS_SIGN,
      TemplateId: template,
      PhoneNumberSet: to,
      TemplateParamSet: params,
    });
    for (const status of SendStatusSet ?? []) {
      if (status.Code !== 'Ok') this.logger.warn(`sms not sent: ${status.Code}`);
    }
    return SendStatusSet?.every((status) => status.Code === 'Ok') ?? false;
  }
}
