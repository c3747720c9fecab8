import { describe, expect, it } from 'vitest';
import { check, type Files, showCall } from '../../harness/workspace.js';

const calls = async (files: Files): Promise<string[]> => (await check(files)).calls.map(showCall);

const sender = (body: string): string => `package shop;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.sms.v20210111.SmsClient;
import com.tencentcloudapi.sms.v20210111.models.SendSmsRequest;
public class Sender {
${body}
  void send(String phone) throws Exception {
    SmsClient client = new SmsClient(new Credential("a", "b"), options.getRegion());
    SendSmsRequest req = new SendSmsRequest();
    req.setPhoneNumberSet(new String[]{"+86" + phone});
    req.setSmsSdkAppId("1400234567");
    req.setSignName(options.getSign());
    req.setTemplateId("998877");
    client.SendSms(req);
  }
}
`;

describe('empty initial values', () => {
  it('are not the values of fields that setters fill', async () => {
    const files = {
      'src/main/java/shop/Options.java':
        'package shop;\nimport lombok.Data;\n@Data\npublic class Options { private String region = ""; private String sign = ""; }\n',
      'src/main/java/shop/Sender.java': sender('  private final Options options;\n  Sender(Options options) { this.options = options; }'),
    };
    expect(await calls(files)).toEqual([
      'src/main/java/shop/Sender.java 2021-01-11 SendSms PhoneNumberSet=[?parameter(+86…)] SmsSdkAppId="1400234567" TemplateId="998877" SignName=?field',
    ]);
    const { findings } = await check(files);
    expect(findings.map((f) => f.rule).filter((r) => /^(?:region|sign)-/.test(r))).toEqual([]);
  });

  it('are not the values of fields that configuration fills', async () => {
    const files = {
      'src/main/java/shop/Options.java': `package shop;
import org.springframework.boot.context.properties.ConfigurationProperties;
@ConfigurationProperties(prefix = "shop.sms")
public class Options {
  private String region = "ap-guangzhou";
  private String sign = "";
  public String getRegion() { return region; }
  public String getSign() { return sign; }
}
`,
      'src/main/java/shop/Sender.java': sender('  @Autowired private Options options;'),
    };
    expect(await calls(files)).toEqual([
      'src/main/java/shop/Sender.java 2021-01-11 SendSms PhoneNumberSet=[?parameter(+86…)] SmsSdkAppId="1400234567" TemplateId="998877" SignName=?config',
    ]);
  });

  it('are not the values of variables and members that are assigned later', async () => {
    expect(
      await calls({
        'send.py': `
from qcloudsms_py import SmsSingleSender

APP = ''
def setup(app):
    global APP
    APP = app

class Sms:
    def __init__(self):
        self.sign = ''
    def init_app(self, app):
        self.sign = app.config['SIGN']
    def send(self, phone):
        return SmsSingleSender(APP, key()).send_with_param(86, phone, 998877, [], sign=self.sign)
`,
      }),
    ).toEqual([
      'send.py v5 sendsms PhoneNumberSet=[?parameter] SmsSdkAppId=?parameter TemplateId=998877 SignName=?field TemplateParamSet=[] NationCode=86',
    ]);
  });
});
