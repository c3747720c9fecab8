import { describe, expect, it } from 'vitest';
import { check, type Files, showCall } from '../../harness/workspace.js';

const calls = async (files: Files): Promise<string[]> => (await check(files)).calls.map(showCall);

describe('a copy of an SDK in the workspace', () => {
  it('is the SDK in Java, whatever its classes do inside', async () => {
    expect(
      await calls({
        'src/main/java/com/github/qcloudsms/SmsSingleSender.java': `package com.github.qcloudsms;
public class SmsSingleSender extends SmsBase {
  private String url = "https://yun.tim.qq.com/v5/tlssmssvr/sendsms";
  public SmsSingleSender(int appid, String appkey) { super(appid, appkey, new DefaultHTTPClient()); }
  public SmsSingleSenderResult sendWithParam(String nation, String mobile, int tpl, java.util.ArrayList<String> params, String sign, String extend, String ext) {
    JSONObject body = new JSONObject().put("tel", new JSONObject().put("mobile", mobile)).put("tpl_id", tpl).put("params", params);
    return parse(httpclient.fetch(new HTTPRequest("POST", this.url).setBody(body.toString())));
  }
}
`,
        'src/main/java/shop/Codes.java': `package shop;
import com.github.qcloudsms.*;
public class Codes {
  void send(String mobile, String code) throws Exception {
    java.util.ArrayList<String> values = new java.util.ArrayList<>();
    values.add(code);
    new SmsSingleSender(1400234567, "k").sendWithParam("86", mobile, 998877, values, "云测", "", "");
  }
}
`,
      }),
    ).toEqual([
      'src/main/java/shop/Codes.java v5 sendsms PhoneNumberSet=[?parameter] SmsSdkAppId=1400234567 TemplateId=998877 SignName="云测" TemplateParamSet=[?parameter] ExtendCode="" SessionContext="" NationCode="86"',
    ]);
  });

  it('is the SDK in Python, also where its files are not there', async () => {
    const send = `
from libs.tencentcloud.common import credential
from libs.tencentcloud.sms.v20210111 import sms_client, models

def send(phone, code):
    client = sms_client.SmsClient(credential.Credential('a', 'b'), 'ap-guangzhou')
    req = models.SendSmsRequest()
    req.SmsSdkAppId = '1400234567'
    req.TemplateId = '998877'
    req.TemplateParamSet = [code, '5']
    req.PhoneNumberSet = ['+86' + phone]
    return client.SendSms(req)
`;
    const expected = [
      'app/send.py 2021-01-11 SendSms PhoneNumberSet=[?parameter(+86…)] SmsSdkAppId="1400234567" TemplateId="998877" TemplateParamSet=[?parameter, "5"]',
    ];
    expect(await calls({ 'app/send.py': send })).toEqual(expected);
    const copy = {
      'libs/tencentcloud/common/credential.py': 'class Credential(object):\n    def __init__(self, i, k):\n        self.i = i\n',
      'libs/tencentcloud/sms/v20210111/models.py':
        'class SendSmsRequest(AbstractModel):\n    def __init__(self):\n        self._PhoneNumberSet = None\n        self._SmsSdkAppId = None\n',
      'libs/tencentcloud/sms/v20210111/sms_client.py':
        'class SmsClient(AbstractClient):\n    def SendSms(self, request):\n        params = request._serialize()\n        return self.call("SendSms", params)\n',
    };
    expect(await calls({ 'app/send.py': send, ...copy })).toEqual(expected);
  });

  it('is the SDK in JavaScript', async () => {
    expect(
      await calls({
        'lib/qcloudsms_js/index.js': `
function Single(id, key) { this.id = id }
Single.prototype.sendWithParam = function (nation, mobile, tpl, params, sign, extend, ext, cb) {}
module.exports = (id, key) => ({ SmsSingleSender: () => new Single(id, key) })
`,
        'send.js': `
const QcloudSms = require('./lib/qcloudsms_js')
exports.send = (mobile) => QcloudSms(1400234567, 'k').SmsSingleSender().sendWithParam(86, mobile, 998877, ['1'], '云测', '', '', () => {})
`,
      }),
    ).toEqual([
      'send.js v5 sendsms PhoneNumberSet=[?parameter] SmsSdkAppId=1400234567 TemplateId=998877 SignName="云测" TemplateParamSet=["1"] ExtendCode="" SessionContext="" NationCode=86',
    ]);
  });
});
