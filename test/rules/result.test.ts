import { testRule } from '../harness/rules.js';

const js = (condition: string, params = "['1']"): Record<string, string> => ({
  'send.js': `const tencentcloud = require('tencentcloud-sdk-nodejs');
const client = new tencentcloud.sms.v20210111.Client({ region: 'ap-guangzhou' });
exports.send = async (phone) => {
  const res = await client.SendSms({ SmsSdkAppId: '1400529871', SignName: '云帆商城', TemplateId: '148021', PhoneNumberSet: [phone], TemplateParamSet: ${params} });
  return ${condition};
};
`,
});

testRule('result-code-case', {
  valid: [
    { files: js("res.SendStatusSet[0].Code === 'Ok'") },
    { name: 'case does not count', files: js("res.SendStatusSet[0].Code.toLowerCase() === 'ok'") },
    { name: 'an error code', files: js("res.SendStatusSet[0].Code === 'LimitExceeded.PhoneNumberDailyLimit'") },
    { name: 'another field', files: js("res.SendStatusSet[0].Message === 'OK'") },
  ],
  silent: [
    { name: 'another answer', files: js("other.SendStatusSet[0].Code === 'OK'") },
    { name: 'compared with what is not known', files: js('res.SendStatusSet[0].Code === expected') },
  ],
  invalid: [
    {
      files: js("res.SendStatusSet[0].Code === 'OK'"),
      flags: ["'OK'"],
      severity: 'error',
      safety: 'safe',
      fixed: js("res.SendStatusSet[0].Code === 'Ok'")['send.js'],
      also: [],
    },
    { files: js("res.SendStatusSet.every((s) => s.Code == 'SUCCESS')"), flags: ["'SUCCESS'"], also: [] },
    { files: js('res.SendStatusSet[0].Code == 0'), flags: ['0'], fixed: js("res.SendStatusSet[0].Code == 'Ok'")['send.js'], also: [] },
  ],
});
