import { Injectable } from '@nestjs/common';
import { vms } from 'tencentcloud-sdk-nodejs-vms';

/** 语音通知，与短信不是同一产品。 */
@Injectable()
export class VoiceService {
  private readonly client = new vms.v20200902.Client({ region: 'ap-beijing' });

  call(phone: string, code: string) {
    return this.client.SendTts({ TemplateId: '1', CalledNumber: phone, VoiceSdkAppid: '1', TemplateParamSet: [code] });
  }
}
