import { describe, expect, it } from 'vitest';
import { check } from '../harness/workspace.js';

const CLIENT = `const { sms } = require('tencentcloud-sdk-nodejs-sms');\nconst client = new sms.v20210111.Client({});\n`;
const send = (id: string, params: string): string =>
  `client.SendSms({ PhoneNumberSet: ['+8613711112222'], SmsSdkAppId: '1400009999', SignName: '云帆', TemplateId: ${id}, TemplateParamSet: ${params} });\n`;
const rulesOf = async (source: string, file = 'a.js'): Promise<string[]> => (await check({ [file]: source })).findings.map((f) => f.rule);

describe('templates that code keeps beside their ids', () => {
  it('feed the parameter checks: a table by id', async () => {
    const { findings } = await check({
      'a.js': `${CLIENT}const TEXTS = { 449739: '验证码{1}，{2}分钟内有效' };\n${send("'449739'", "['1']")}`,
    });
    expect(findings.map((f) => f.rule)).toContain('param-count');
    expect(findings.find((f) => f.rule === 'param-count')?.related[0]?.place.file).toBe('a.js');
  });

  it('feed the parameter checks: objects with id and text', async () => {
    expect(
      await rulesOf(`${CLIENT}const T = { login: { id: '449739', text: '验证码{1}' } };\n${send('T.login.id', "['1', '5']")}`),
    ).toContain('param-count');
  });

  it('feed the parameter checks: enum members with arguments', async () => {
    const java = `package a;
import com.tencentcloudapi.sms.v20210111.SmsClient;
import com.tencentcloudapi.sms.v20210111.models.SendSmsRequest;
public enum Kind {
  LOGIN("449739", "验证码{1}，{2}分钟内有效");
  private final String id; private final String text;
  Kind(String id, String text) { this.id = id; this.text = text; }
  static void go(SmsClient client) throws Exception {
    SendSmsRequest req = new SendSmsRequest();
    req.setTemplateId(LOGIN.id);
    req.setTemplateParamSet(new String[]{"1"});
    client.SendSms(req);
  }
}`;
    expect(await rulesOf(java, 'src/main/java/a/Kind.java')).toContain('param-count');
  });

  it('say nothing when the text is a remark, or texts disagree', async () => {
    for (const table of [
      "{ 449739: '登录验证码' }",
      "{ 449739: '验证码%s和{1}' }",
      "{ 449739: '您的{code}' }",
      "{ 449739: '{1}和{3}' }",
      "[{ id: '449739', text: '{1}' }, { id: '449739', text: '{1}{2}号' }]",
    ]) {
      const rules = await rulesOf(`${CLIENT}const TEXTS = ${table};\n${send("'449739'", "['1', '2', '3']")}`);
      expect(rules.filter((r) => r.startsWith('param-') || r.startsWith('tpl-'))).toEqual([]);
    }
  });

  it('does not judge the text itself: the account holds the original', async () => {
    const rules = await rulesOf(`${CLIENT}const TEXTS = { 449739: '【云帆】{1}' };\n${send("'449739'", "['1']")}`);
    expect(rules.filter((r) => r.startsWith('tpl-'))).toEqual([]);
  });
});
