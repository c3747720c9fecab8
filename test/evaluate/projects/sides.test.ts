import { expect, it } from 'vitest';
import { check, showCall } from '../../harness/workspace.js';

it('what the right side of an operator does may not happen', async () => {
  const { calls } = await check({
    'send.js': `
const tencentcloud = require('tencentcloud-sdk-nodejs')
const client = new tencentcloud.sms.v20210111.Client({ region: 'ap-guangzhou' })
exports.send = (phones, sign) => {
  Array.isArray(phones) || (phones = [phones])
  sign ?? (sign = '云测')
  return client.SendSms({ PhoneNumberSet: phones, SignName: sign, SmsSdkAppId: '1400234567', TemplateId: '998877' })
}
`,
  });
  expect(calls.map(showCall)).toEqual([
    'send.js 2021-01-11 SendSms PhoneNumberSet=?parameter | [?parameter] SmsSdkAppId="1400234567" TemplateId="998877" SignName=?parameter | "云测"',
  ]);
});

it('one number given as a list to a single sender is a list in its place', async () => {
  const { calls, findings } = await check({
    'send.py': `
from qcloudsms_py import SmsSingleSender
result = SmsSingleSender(1400234567, key()).send_with_param(86, ["13712345678"], 998877, [], sign="云测")
check(result)
`,
  });
  expect(calls.map(showCall)).toEqual([
    'send.py v5 sendsms PhoneNumberSet=[["13712345678"]] SmsSdkAppId=1400234567 TemplateId=998877 SignName="云测" TemplateParamSet=[] NationCode=86',
  ]);
  expect(findings.filter((f) => f.severity === 'error').map((f) => f.rule)).toEqual(['phone-element-type']);
});
