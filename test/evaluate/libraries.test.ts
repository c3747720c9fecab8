import { describe, expect, it } from 'vitest';
import { check, type Files, showCall } from '../harness/workspace.js';

const calls = async (files: Files): Promise<string[]> => (await check(files)).calls.map(showCall);

describe('libraries that send through Tencent Cloud', () => {
  it('easy-sms: template and data from the message, sign and app from the configuration', async () => {
    const [call, ...others] = await calls({
      'send.php': `<?php
use Overtrue\\EasySms\\EasySms;
$config = ['default' => ['gateways' => ['qcloud']], 'gateways' => ['qcloud' => ['sdk_app_id' => '1400006666', 'sign_name' => '云帆']]];
$easySms = new EasySms($config);
$easySms->send('13711112222', ['content' => 'x', 'template' => 449739, 'data' => ['code' => 1234, 'minutes' => '5']]);
`,
    });
    expect(others).toEqual([]);
    expect(call).toContain('TemplateId="449739"');
    expect(call).toContain('TemplateParamSet=["1234", "5"]');
    expect(call).toContain('SignName="云帆"');
    expect(call).toContain('SmsSdkAppId="1400006666"');
    expect(call).toContain('PhoneNumberSet=["13711112222"]');
  });

  it('easy-sms: another gateway is none of our business', async () => {
    const send = `$easySms->send('13711112222', ['template' => 'SMS_001', 'data' => ['code' => 1]]);`;
    expect(
      await calls({
        'send.php': `<?php\nuse Overtrue\\EasySms\\EasySms;\n$easySms = new EasySms(['default' => ['gateways' => ['aliyun']]]);\n${send}`,
      }),
    ).toEqual([]);
    expect(await calls({ 'send.php': `<?php\nuse Overtrue\\EasySms\\EasySms;\n$easySms = new EasySms($config);\n${send}` })).toEqual([]);
  });

  it('easy-sms: its values are not judged by type, but counted', async () => {
    const { findings } = await check({
      'sms-catalog.yaml': 'templates:\n  - { id: 449739, content: "验证码{1}" }\n',
      'send.php': `<?php
use Overtrue\\EasySms\\EasySms;
(new EasySms([]))->send('13711112222', ['template' => 449739, 'data' => ['a' => 1, 'b' => 2]], ['qcloud']);
`,
    });
    expect(findings.map((f) => f.rule).filter((r) => r.startsWith('param-') || r.startsWith('template-'))).toEqual(['param-count']);
  });

  it('SMS4J: a blend whose supplier is tencent', async () => {
    const java = `package a;
import org.dromara.sms4j.core.factory.SmsFactory;
import java.util.LinkedHashMap;
public class S {
  void go(String code) {
    LinkedHashMap<String, String> m = new LinkedHashMap<>();
    m.put("code", code);
    m.put("ttl", "5");
    SmsFactory.getSmsBlend("tx").sendMessage("13711112222", "449739", m);
    SmsFactory.getSmsBlend("ali").sendMessage("13711112222", "SMS_1", m);
  }
}`;
    const found = await calls({
      'src/main/java/a/S.java': java,
      'src/main/resources/application.yml':
        'sms:\n  blends:\n    tx:\n      supplier: tencent\n      signature: 云帆\n      sdk-app-id: "1400006666"\n    ali:\n      supplier: alibaba\n',
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('TemplateId="449739"');
    expect(found[0]).toContain('TemplateParamSet=[?parameter, "5"]');
    expect(found[0]).toContain('SignName="云帆"');
  });

  it('the Logto connector: the kind of message picks the template', async () => {
    const found = await calls({
      'a.js': `import createConnector from '@logto/connector-tencent-sms';
const connector = createConnector({ getConfig: () => ({ signName: '云帆', sdkAppId: '1400006666', templates: [{ usageType: 'SignIn', templateCode: '11' }, { usageType: 'Register', templateCode: '22' }] }) });
connector.sendMessage({ to: '13711112222', type: 'Register', payload: { code: '1234' } });
`,
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('TemplateId="22"');
    expect(found[0]).toContain('TemplateParamSet=["1234"]');
    expect(found[0]).toContain('SignName="云帆"');
  });
});
