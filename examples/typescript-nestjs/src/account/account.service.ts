import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { SmsTemplate } from '../sms/sms.constants';
import { SmsService } from '../sms/sms.service';

const EXPIRY_MINUTES = 10;

@Injectable()
export class AccountService {
  private readonly codes = new Map<string, string>();

  constructor(private readonly sms: SmsService) {}

  async sendRegisterCode(phone: string): Promise<void> {
    const code = randomInt(0, 1_000_000).toString().padStart(6, '0');
    this.codes.set(phone, code);
    await this.sms.send({ to: [phone], template: SmsTemplate.Register, params: [code, EXPIRY_MINUTES.toString()] });
  }
}
