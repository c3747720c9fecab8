import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { CODE_MINUTES, SmsTemplate } from '../sms/sms.constants';
import { SmsService } from '../sms/sms.service';

@Injectable()
export class AuthService {
  constructor(private readonly smsService: SmsService) {}

  async sendCode(phone: string): Promise<void> {
    const code = String(randomInt(100000, 1000000));
    await this.smsService.send(SmsTemplate.Login, phone, [code, String(CODE_MINUTES)]);
  }

  async resendCode(phone: string, code: string): Promise<void> {
    await this.smsService.send(SmsTemplate.Login, phone, [code, `${CODE_MINUTES}分钟`]);
  }
}
