import { Injectable, Logger } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { sms } from 'tencentcloud-sdk-nodejs-sms';
import { SmsTemplate } from './sms.constants';

@Injectable()
export class SmsService {
  private readonly logger = new Logger(SmsService.name);
  private readonly client: InstanceType<typeof sms.v20210111.Client>;

  constructor(private readonly config: ConfigService) {
    this.client = new sms.v20210111.Client({
      credential: { secretId: config.get<string>('TENCENT_SECRET_ID'), secretKey: config.get<string>('TENCENT_SECRET_KEY') },
      region: 'ap-beijing',
    });
  }

  async send(template: SmsTemplate, phone: string, params: string[] = []): Promise<boolean> {
    const { SendStatusSet } = await this.client.SendSms({
      SmsSdkAppId: this.config.getOrThrow<string>('SMS_SDK_APP_ID'),
      SignName: this.config.get<string>('SMS_SIGN_NAME'),
      TemplateId: template,
      PhoneNumberSet: [phone.startsWith('+') ? phone : `+86${phone}`],
      TemplateParamSet: params,
    });
    const status = SendStatusSet?.[0];
    if (status?.Code !== 'Ok') this.logger.warn(status?.Message);
    return status?.Code === 'Ok';
  }
}
