import { describe, expect, it } from 'vitest';
import { check, type Files, showCall } from '../../harness/workspace.js';

const calls = async (files: Files): Promise<string[]> => (await check(files)).calls.map(showCall);

describe('defaults that something unknown is laid over', () => {
  it('are possible values, and none where they are empty', async () => {
    expect(
      await calls({
        'sms.js': `
const { sms } = require('tencentcloud-sdk-nodejs')
class Sms {
  constructor(app) {
    const defaults = { region: 'ap-guangzhou', SmsSdkAppId: undefined, SignName: '', TemplateId: '998877' }
    this.options = Object.assign({}, defaults, app.config.sms)
    this.client = new sms.v20210111.Client({ region: this.options.region })
  }
  send(phone) {
    const { SmsSdkAppId, SignName, TemplateId } = this.options
    return this.client.SendSms({ SmsSdkAppId, SignName, TemplateId, PhoneNumberSet: ['+86' + phone] })
  }
}
module.exports = Sms
`,
      }),
    ).toEqual([
      'sms.js 2021-01-11 SendSms PhoneNumberSet=[?parameter(+86…)] SmsSdkAppId=?operator TemplateId="998877" | ?operator SignName=?operator',
    ]);
  });

  it('stay where what is laid over them is known', async () => {
    expect(
      await calls({
        'sms.py': `
from tencentcloud.sms.v20210111 import sms_client, models
import json

params = {"SmsSdkAppId": "1400234567", "TemplateId": "998877", "SignName": ""}
params.update({"PhoneNumberSet": ["+8613712345678"], "SignName": "云测"})
req = models.SendSmsRequest()
req.from_json_string(json.dumps(params))
resp = sms_client.SmsClient(cred, "ap-guangzhou").SendSms(req)
`,
      }),
    ).toEqual(['sms.py 2021-01-11 SendSms PhoneNumberSet=["+8613712345678"] SmsSdkAppId="1400234567" TemplateId="998877" SignName="云测"']);
  });
});
