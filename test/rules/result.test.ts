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

const code = (text: string): Record<string, string> => js(`res.SendStatusSet[0].Code === ${text}`);
const caught = (condition: string): Record<string, string> => ({
  'send.js': `const tencentcloud = require('tencentcloud-sdk-nodejs');
const client = new tencentcloud.sms.v20210111.Client({ region: 'ap-guangzhou' });
exports.send = async (request) => {
  try {
    return await client.SendSms(request);
  } catch (e) {
    return ${condition};
  }
};
`,
});

testRule('code-unknown', {
  valid: [
    { files: code("'LimitExceeded.PhoneNumberDailyLimit'") },
    { name: 'near to none', files: caught("e.code === 'FailedOperation.InstanceIsBusyWithSomething'") },
    { name: 'a text about a code', files: caught("log('FailedOperation.JsonParseFaill')") },
    // Constants of earlier SDKs, near to others of today.
    { name: 'of an earlier time', files: caught("e.code === 'InternalError.JsonParseFail'") },
    { name: 'of an earlier time, in another family', files: caught("e.code === 'FailedOperation.OtherError'") },
  ],
  silent: [{ name: 'put together', files: caught("e.code === 'FailedOperation.' + kind") }],
  invalid: [
    {
      files: code("'LimitExceeded.PhoneNumberDailyLimits'"),
      flags: ["'LimitExceeded.PhoneNumberDailyLimits'"],
      fixed: code("'LimitExceeded.PhoneNumberDailyLimit'")['send.js'],
      also: [],
    },
    { files: caught("['FailedOperation.JsonParseFaill'].includes(e.code)"), flags: ["'FailedOperation.JsonParseFaill'"], also: [] },
    {
      files: caught("({ 'FailedOperation.JsonParseFaill': 1 })[e.code]"),
      flags: ["'FailedOperation.JsonParseFaill'"],
      also: [],
    },
  ],
});

const OLD = 'UnauthorizedOperation.SerivceSuspendDueToArrears';
const NEW = 'UnauthorizedOperation.ServiceSuspendDueToArrears';
testRule('code-renamed', {
  valid: [{ files: code(`'${NEW}'`) }, { name: 'both', files: caught(`e.code === '${OLD}' || e.code === '${NEW}'`) }],
  silent: [{ files: caught('e.code === expected') }],
  invalid: [{ files: code(`'${OLD}'`), flags: [`'${OLD}'`], severity: 'info', fixed: code(`'${NEW}'`)['send.js'], also: [] }],
});

const SLIP = 'FailedOperation.TemplateParamSetNotMatchApprovedTemplat';
testRule('code-typo-doc', {
  valid: [{ files: code(`'${SLIP}e'`) }],
  silent: [{ files: caught('e.code === expected') }],
  invalid: [{ files: code(`'${SLIP}'`), flags: [`'${SLIP}'`], severity: 'warning', fixed: code(`'${SLIP}e'`)['send.js'], also: [] }],
});

const TEMPLATE = 'FailedOperation.TemplateIncorrectOrUnapproved';
testRule('code-incomplete-template', {
  valid: [
    { files: caught(`['${TEMPLATE}', 'FailedOperation.TemplateUnapprovedOrNotExist'].includes(e.code)`) },
    { files: code("'FailedOperation.JsonParseFail'") },
  ],
  silent: [{ files: caught('e.code === expected') }],
  invalid: [
    { files: code(`'${TEMPLATE}'`), flags: [`'${TEMPLATE}'`], severity: 'info', message: 'TemplateUnapprovedOrNotExist', also: [] },
  ],
});

testRule('code-legacy-in-v3', {
  valid: [{ files: code("'InvalidParameterValue.IncorrectPhoneNumber'") }, { name: 'no code of the legacy API', files: code("'9999'") }],
  silent: [{ name: 'another answer', files: js("other.SendStatusSet[0].Code === '1016'") }],
  invalid: [
    {
      files: code("'1016'"),
      flags: ["'1016'"],
      severity: 'warning',
      fixed: code("'InvalidParameterValue.IncorrectPhoneNumber'")['send.js'],
      also: [],
    },
    { files: code('1014'), flags: ['1014'], also: [], uncovers: ['code-incomplete-template'] },
  ],
});

testRule('result-message-compare', {
  valid: [{ files: js("res.SendStatusSet[0].Code === 'Ok'") }, { name: 'only shown', files: js('log(res.SendStatusSet[0].Message)') }],
  silent: [{ files: js('res.SendStatusSet[0].Message === expected') }],
  invalid: [{ files: js("res.SendStatusSet[0].Message === 'send success'"), flags: ["'send success'"], severity: 'warning', also: [] }],
});

const two = (body: string, numbers = "'+8613800138000', '+8613900139000'"): Record<string, string> => ({
  'send.js': `const tencentcloud = require('tencentcloud-sdk-nodejs');
const client = new tencentcloud.sms.v20210111.Client({ region: 'ap-guangzhou' });
exports.send = async () => {
  const res = await client.SendSms({ SmsSdkAppId: '1400529871', SignName: '云帆商城', TemplateId: '148021', PhoneNumberSet: [${numbers}] });
  ${body}
};
`,
});
testRule('result-first-only', {
  valid: [
    { files: two("return res.SendStatusSet.every((s) => s.Code === 'Ok');") },
    { name: 'one number', files: two("return res.SendStatusSet[0].Code === 'Ok';", "'+8613800138000'") },
    { name: 'looked at as a whole', files: two('log(res.SendStatusSet); return res.SendStatusSet[0].Code;') },
    { name: 'the second as well', files: two('return [res.SendStatusSet[0].Code, res.SendStatusSet[1].Code];') },
  ],
  silent: [{ name: 'a list that is not known', files: two("return res.SendStatusSet[0].Code === 'Ok';", '...numbers') }],
  invalid: [{ files: two("return res.SendStatusSet[0].Code === 'Ok';"), flags: ['res.SendStatusSet[0]'], severity: 'info', also: [] }],
});
