import { expect, it } from 'vitest';
import { check, showCall } from '../../harness/workspace.js';

it('imports that lead in a circle end', async () => {
  const { calls, problems } = await check({
    'a/One.java': 'package a;\nimport a.Two.KEY;\nimport static a.Two.KEY;\npublic class One { static String x = KEY; }\n',
    'a/Two.java': 'package a;\nimport static a.One.KEY;\npublic class Two { static String y = KEY; }\n',
    'app/one.py': 'from app.two import KEY\n',
    'app/two.py': 'from app.one import KEY\n',
    'app/send.py': `
from app.one import KEY
from qcloudsms_py import SmsSingleSender
SmsSingleSender(1400234567, 'k').send_with_param(86, '13712345678', KEY, [], sign='云测')
`,
    'b/Send.java': `package b;
import com.github.qcloudsms.SmsSingleSender;
import static a.One.KEY;
public class Send {
  void go(String phone) throws Exception { new SmsSingleSender(1400234567, "k").sendWithParam("86", phone, KEY, new String[0], "云测", "", ""); }
}
`,
  });
  expect(problems).toEqual([]);
  expect(calls.map((c) => showCall(c).replace(/=\?\w+/g, '=?'))).toEqual([
    'app/send.py v5 sendsms PhoneNumberSet=["13712345678"] SmsSdkAppId=1400234567 TemplateId=? SignName="云测" TemplateParamSet=[] NationCode=86',
    'b/Send.java v5 sendsms PhoneNumberSet=[?parameter] SmsSdkAppId=1400234567 TemplateId=? SignName="云测" TemplateParamSet=[] ExtendCode="" SessionContext="" NationCode="86"',
  ]);
});
