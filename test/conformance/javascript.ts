import { files } from './files/javascript.js';
import { type Answers, type Conformance, unsupported } from './shape.js';

type Fields = Readonly<Record<string, string | null>>;

const REQUEST: Fields = {
  SmsSdkAppId: "'1400006666'",
  SignName: "'腾讯云'",
  TemplateId: "'1110'",
  PhoneNumberSet: "['+8613711112222']",
  TemplateParamSet: "['4370', '5']",
};

export const HEAD = `const tencentcloud = require('tencentcloud-sdk-nodejs-sms');
const SmsClient = tencentcloud.sms.v20210111.Client;
const client = new SmsClient({ credential: { secretId: process.env.SECRET_ID, secretKey: process.env.SECRET_KEY }, region: 'ap-guangzhou' });
`;

/** An object literal with the usual fields, but for these; null leaves a field out. */
export const request = (fields: Fields = {}): string =>
  `{ ${Object.entries({ ...REQUEST, ...fields })
    .filter(([, v]) => v !== null)
    .map(([k, v]) => `${k}: ${v}`)
    .join(', ')} }`;

export const send = (fields: Fields = {}): string => `client.SendSms(${request(fields)})`;

const script = (before: string, fields: Fields = {}, after = ''): string => `${HEAD}${before}\n${send(fields)};\n${after}`;
const inFunction = (before: string, fields: Fields = {}): string =>
  `${HEAD}async function notify(order) {\n${before}\n  return ${send(fields)};\n}\n`;
const inside: Fields = { PhoneNumberSet: '[phone]', TemplateId: 'templateId' };
const optionsClient = `const qcloudsms = require('qcloudsms_js')(1400006666, process.env.APP_KEY);\n`;
const http = `const axios = require('axios');\n`;

const single: Answers = {
  literal: script(''),
  'module-constant': script("const TEMPLATE = '1110';", { TemplateId: 'TEMPLATE' }),
  'class-constant': script("class Templates { static LOGIN = '1110'; }", { TemplateId: 'Templates.LOGIN' }),
  'enum-constant': { 'src/notify.ts': script("enum Template { Login = '1110', Register = '2220' }", { TemplateId: 'Template.Login' }) },
  'constant-chain': script("const LOGIN = '1110';\nconst DEFAULT_TEMPLATE = LOGIN;", { TemplateId: 'DEFAULT_TEMPLATE' }),
  'local-variable': inFunction("  const template = '1110';", { TemplateId: 'template' }),
  reassignment: inFunction("  let template = '2220';\n  template = '1110';", { TemplateId: 'template' }),
  'branch-reassignment': inFunction("  let template = '1110';\n  if (order.isNew) template = '2220';", { TemplateId: 'template' }),
  conditional: inFunction('', { TemplateId: "order.isNew ? '2220' : '1110'" }),
  correlated: inFunction(
    `  const extra = order.isNew ? { TemplateId: '2220', TemplateParamSet: ['4370'] } : { TemplateId: '1110', TemplateParamSet: ['4370', '5'] };`,
    { TemplateId: null, TemplateParamSet: null, '...extra, ExtendCode': 'undefined' },
  ),
  switch: inFunction(
    `  let template;
  let params;
  switch (order.kind) {
    case 'new':
      template = '2220';
      params = ['4370'];
      break;
    default:
      template = '1110';
      params = ['4370', '5'];
  }`,
    { TemplateId: 'template', TemplateParamSet: 'params' },
  ),
  concatenation: script("const country = '+86';", { PhoneNumberSet: "[country + '137' + '11112222']", SignName: "'腾讯' + '云'" }),
  interpolation: script("const number = '13711112222';", { PhoneNumberSet: '[`+86${number}`]' }),
  'format-call': script("const util = require('util');", { PhoneNumberSet: "[util.format('+%s%s', 86, '13711112222')]" }),
  'adjacent-literals': unsupported('JavaScript does not join adjacent literals.', 'JavaScript 不会拼接相邻字面量。'),
  'number-to-text': script('const TEMPLATE = 1110;', { TemplateId: 'String(TEMPLATE)', SmsSdkAppId: '(1400006666).toString()' }),
  number: script('', { TemplateId: '1110' }),
  trimmed: script('', { TemplateId: "' 1110 '.trim()" }),
  'multiline-text': script('', { SignName: '`腾讯云`' }),

  'list-variable': script("const params = ['4370', '5'];", { TemplateParamSet: 'params' }),
  'list-spread': script("const rest = ['5'];", { TemplateParamSet: "['4370', ...rest]" }),
  'list-append': script("const params = [];\nparams.push('4370');\nparams.push('5');", { TemplateParamSet: 'params' }),
  'list-append-loop': inFunction('  const params = [];\n  for (const item of order.items) params.push(item.name);', {
    TemplateParamSet: 'params',
  }),
  'list-copy': script("const params = ['4370', '5'];", { TemplateParamSet: '[...params]', PhoneNumberSet: "['+8613711112222'].slice()" }),
  'list-factory': script('', { TemplateParamSet: "Array.of('4370', '5')", PhoneNumberSet: "Array.from(['+8613711112222'])" }),
  'list-index': script("const params = new Array(2);\nparams[0] = '4370';\nparams[1] = '5';", { TemplateParamSet: 'params' }),
  'list-empty': script('', { TemplateParamSet: '[]' }),
  'list-null': script('', { TemplateParamSet: 'null' }),
  'list-concatenated': script('', { TemplateParamSet: "['4370'].concat(['5'])" }),
  'list-mapped': script("const numbers = ['13711112222', '13711112223'];", { PhoneNumberSet: 'numbers.map((n) => `+86${n}`)' }),
  'phone-list': script('', { PhoneNumberSet: "['+8613711112222', '+8613711112223', '13711112224']" }),
  'phone-split': script('', { PhoneNumberSet: "'+8613711112222,+8613711112223'.split(',')" }),

  'member-writes': `${HEAD}const req = {};
req.SmsSdkAppId = '1400006666';
req.SignName = '腾讯云';
req['TemplateId'] = '1110';
req.PhoneNumberSet = ['+8613711112222'];
req.TemplateParamSet = ['4370', '5'];
client.SendSms(req);
`,
  overwritten: `${HEAD}const req = ${request({ TemplateId: "'2220'" })};\nreq.TemplateId = '1110';\nclient.SendSms(req);\n`,
  'branch-field': `${HEAD}async function notify(order) {\n  const req = ${request()};\n  if (order.isNew) req.SessionContext = 'login';\n  await client.SendSms(req);\n}\n`,
  builder: `${HEAD}class RequestBuilder {
  constructor() { this.request = { SmsSdkAppId: '1400006666' }; }
  sign(name) { this.request.SignName = name; return this; }
  template(id, ...params) { this.request.TemplateId = id; this.request.TemplateParamSet = params; return this; }
  to(phone) { this.request.PhoneNumberSet = [phone]; return this; }
  build() { return this.request; }
}
client.SendSms(new RequestBuilder().sign('腾讯云').template('1110', '4370', '5').to('+8613711112222').build());
`,
  'json-payload': `const tencentcloud = require('tencentcloud-sdk-nodejs-intl-en');
const { Client, Models } = tencentcloud.sms.v20210111;
const client = new Client(cred, 'ap-guangzhou');
const req = new Models.SendSmsRequest();
req.from_json_string(JSON.stringify(${request()}));
client.SendSms(req, (err, res) => console.log(err, res));
`,
  'json-literal': `${HEAD}client.SendSms(JSON.parse('{"SmsSdkAppId":"1400006666","SignName":"腾讯云","TemplateId":"1110","PhoneNumberSet":["+8613711112222"],"TemplateParamSet":["4370","5"]}'));\n`,
  'json-escaped': `${HEAD}const body = "{\\"SmsSdkAppId\\":\\"1400006666\\",\\"SignName\\":\\"\\\\u817e\\\\u8baf\\\\u4e91\\",\\"TemplateId\\":\\"1110\\",\\"PhoneNumberSet\\":[\\"+8613711112222\\"],\\"TemplateParamSet\\":[\\"4370\\",\\"5\\"]}";\nclient.SendSms(JSON.parse(body));\n`,
  'json-holes': `${HEAD}function notify(phone, code) {
  const body = '{"SmsSdkAppId":"1400006666","SignName":"腾讯云","TemplateId":"1110","PhoneNumberSet":["+86' + phone + '"],"TemplateParamSet":["' + code + '","5"]}';
  return client.SendSms(JSON.parse(body));
}
`,
  merged: `${HEAD}const base = { SmsSdkAppId: '1400006666', SignName: '腾讯云' };
client.SendSms(Object.assign({}, base, { TemplateId: '1110' }, { PhoneNumberSet: ['+8613711112222'], ...{ TemplateParamSet: ['4370', '5'] } }));
`,
  'other-fields': script('', { ExtendCode: "'01'", SessionContext: "'login'", SenderId: "'Qsms'" }),
  'field-left-out': script('', { SignName: null }),
  'filled-elsewhere': `${HEAD}function build() {\n  return ${request()};\n}\nasync function notify() {\n  const req = build();\n  await client.SendSms(req);\n}\n`,
  'filled-by-argument': `${HEAD}function fill(req) {
  req.SmsSdkAppId = '1400006666';
  req.SignName = '腾讯云';
  req.TemplateId = '1110';
}
async function notify() {
  const req = { PhoneNumberSet: ['+8613711112222'], TemplateParamSet: ['4370', '5'] };
  fill(req);
  await client.SendSms(req);
}
`,
  'filled-by-unknown': `${HEAD}const { decorate } = require('extras');\nconst req = ${request()};\ndecorate(req);\nclient.SendSms(req);\n`,
  'early-return': `${HEAD}const Core = require('@alicloud/pop-core');
async function notify(vendor) {
  if (vendor === 'ali') {
    const ali = new Core({ accessKeyId: process.env.ALI_ID, endpoint: 'https://dysmsapi.aliyuncs.com' });
    return ali.request('SendSms', { PhoneNumbers: '13711112222', SignName: '阿里云', TemplateCode: 'SMS_1', TemplateParam: '{"code":"1"}' }, { method: 'POST' });
  }
  return ${send()};
}
`,
  guarded: `${HEAD}async function notify() {
  try {
    console.log(JSON.stringify(await ${send()}));
    return true;
  } catch (error) {
    console.error(error);
    return false;
  } finally {
    console.log('done');
  }
}
`,
  'client-field': `const { sms } = require('tencentcloud-sdk-nodejs-sms');
class Notifier {
  constructor(options) { this.client = new sms.v20210111.Client(options); }
  notify() { return this.client.SendSms(${request()}); }
}
`,
  'client-function': `const { sms } = require('tencentcloud-sdk-nodejs-sms');
const createClient = () => new sms.v20210111.Client({ region: 'ap-guangzhou' });
createClient().SendSms(${request()});
`,
  'client-inline': `import { sms } from 'tencentcloud-sdk-nodejs-sms';\nnew sms.v20210111.Client({ region: 'ap-guangzhou' }).SendSms(${request()});\n`,
  async: `${HEAD}const notify = async () => {\n  const { SendStatusSet } = await ${send()};\n  return SendStatusSet[0].Code === 'Ok';\n};\n`,
  callback: `${HEAD}setTimeout(() => {\n  ${send()}.then((res) => console.log(res), console.error);\n}, 1000);\n`,
  'global-send': `${HEAD}client.SendMultiGlobalSms({ SmsSdkAppId: '1400006666', MultiSmsInfoSet: [{ PhoneNumber: '+12025550123', TemplateId: '1110', TemplateParamSet: ['4370', '5'] }] });\n`,

  'wrapper-function': `${HEAD}function sendCode(phone, templateId) {\n  return ${send(inside)};\n}\nsendCode('+8613711112222', '1110');\n`,
  'wrapper-method': `${HEAD}class Notifier {\n  sendCode(phone, templateId) { return ${send(inside)}; }\n}\nnew Notifier().sendCode('+8613711112222', '1110');\n`,
  'wrapper-static': `${HEAD}class Notifier {\n  static async sendCode(phone, templateId) { return ${send(inside)}; }\n}\nNotifier.sendCode('+8613711112222', '1110');\n`,
  'wrapper-closure': `${HEAD}function createSender(options) {\n  const sendCode = (phone, templateId) => ${send(inside)};\n  return sendCode('+8613711112222', '1110');\n}\n`,
  'wrapper-default': `${HEAD}function sendCode(phone, templateId = '1110') {\n  return ${send(inside)};\n}\nsendCode('+8613711112222');\n`,
  'wrapper-overload': unsupported('JavaScript has no overloads.', 'JavaScript 没有重载。'),
  'wrapper-keywords': `${HEAD}function sendCode({ phone, templateId }) {\n  return ${send(inside)};\n}\nsendCode({ templateId: '1110', phone: '+8613711112222' });\n`,
  'wrapper-varargs': `${HEAD}function sendCode(...params) {\n  return ${send({ TemplateParamSet: 'params' })};\n}\nsendCode('4370', '5');\n`,
  'wrapper-prefix': `${HEAD}function sendCode(phone) {\n  return ${send({ PhoneNumberSet: "['+86' + phone]" })};\n}\nsendCode('13711112222');\n`,
  'wrapper-two-levels': `${HEAD}function sendCode(phone, templateId) {\n  return ${send(inside)};\n}\nconst sendLogin = (phone) => sendCode(phone, '1110');\nsendLogin('+8613711112222');\n`,
  'wrapper-branch': `${HEAD}function sendCode(kind) {
  let template = '1110';
  let params = ['4370', '5'];
  if (kind === 'new') {
    template = '2220';
    params = ['4370'];
  }
  return ${send({ TemplateId: 'template', TemplateParamSet: 'params' })};
}
sendCode('login');
`,
  'wrapper-field': `${HEAD}class Notifier {
  constructor(templateId) { this.templateId = templateId; }
  sendCode() { return ${send({ TemplateId: 'this.templateId' })}; }
}
new Notifier('1110').sendCode();
`,
  'wrapper-recursive': `${HEAD}async function sendCode(phone, attempt) {
  const res = await ${send({ PhoneNumberSet: '[phone]' })};
  if (res.SendStatusSet[0].Code !== 'Ok' && attempt < 3) return sendCode(phone, attempt + 1);
  return res;
}
sendCode('+8613711112222', 0);
`,

  environment: script('', { TemplateId: 'process.env.SMS_TEMPLATE' }),
  'environment-default': script('', { TemplateId: "process.env.SMS_TEMPLATE || '1110'" }),
  'environment-empty-default': script('', { TemplateId: "process.env.SMS_TEMPLATE || ''" }),
  'dictionary-literal': script("const TEMPLATES = { login: '1110', register: '2220' };", { TemplateId: "TEMPLATES['login']" }),
  'dictionary-unknown': inFunction("  const templates = { login: '1110', register: '2220' };", { TemplateId: 'templates[order.kind]' }),
  'dictionary-filled': inFunction('', { TemplateId: 'TEMPLATES.login' }).replace(
    HEAD,
    `${HEAD}const TEMPLATES = {};\nTEMPLATES.login = '1110';\nTEMPLATES['register'] = '2220';\n`,
  ),
  'dictionary-filled-elsewhere': inFunction('', { TemplateId: 'TEMPLATES.login' }).replace(
    HEAD,
    `${HEAD}const TEMPLATES = {};\nexport function load(all) {\n  for (const t of all) TEMPLATES[t.kind] = t.id;\n}\n`,
  ),
  dynamic: script('', { TemplateParamSet: "[Math.random().toString().slice(-4), '5']" }),
  parameter: `${HEAD}function notify(template) {\n  return ${send({ TemplateId: 'template' })};\n}\n`,
  'phone-prefix': `${HEAD}function notify(phone) {\n  return ${send({ PhoneNumberSet: '[`+86${phone}`]' })};\n}\n`,
  'unknown-list': `${HEAD}function notify(params) {\n  return ${send({ TemplateParamSet: 'params' })};\n}\n`,

  'version-2019': `const { sms } = require('tencentcloud-sdk-nodejs');
const client = new sms.v20190711.Client({ region: 'ap-guangzhou' });
client.SendSms({ SmsSdkAppid: '1400006666', Sign: '腾讯云', TemplateID: '1110', PhoneNumberSet: ['+8613711112222'], TemplateParamSet: ['4370', '5'] });
`,
  'generic-client': `const { CommonClient } = require('tencentcloud-sdk-nodejs-common');
const client = new CommonClient('sms.tencentcloudapi.com', '2021-01-11', { region: 'ap-guangzhou' });
client.request('SendSms', ${request()}).then(console.log);
`,
  'legacy-single': `${optionsClient}const sender = qcloudsms.SmsSingleSender();\nsender.sendWithParam('86', '13711112222', 1110, ['4370', '5'], '腾讯云', '', '', (err, res, data) => console.log(err, data));\n`,
  'legacy-multi': `${optionsClient}const sender = qcloudsms.SmsMultiSender();\nsender.sendWithParam('86', ['13711112222', '13711112223'], 1110, ['4370', '5'], '腾讯云', '', '', done);\n`,
  'legacy-keywords': unsupported('JavaScript has no keyword arguments.', 'JavaScript 没有关键字参数。'),
  'legacy-text': `${optionsClient}qcloudsms.SmsSingleSender().send(0, '86', '13711112222', '【腾讯云】您的验证码是4370', '', '', done);\n`,
  'http-v3': `${http}axios.post('https://sms.tencentcloudapi.com', ${request()}, {
  headers: { 'X-TC-Action': 'SendSms', 'X-TC-Version': '2021-01-11', Authorization: sign() },
});
`,
  'http-v5': `${http}const random = 7226249334;
const body = { tel: { nationcode: '86', mobile: '13711112222' }, sign: '腾讯云', tpl_id: 1110, params: ['4370', '5'], sig: sig(random), time: now(), extend: '', ext: '' };
axios.post('https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=1400006666&random=' + random, body);
`,

  cjk: `// 发送验证码 😀\n${script("const 模板 = '1110'; /* 正文模板 */", { TemplateId: '模板', TemplateParamSet: "['您好😀', '5']" })}`,
  'line-ends': `\uFEFF${script("const TEMPLATE = '1110';", { TemplateId: 'TEMPLATE' }).replaceAll('\n', '\r\n')}`,
  'syntax-error': `${HEAD}async function notify() {\n  await ${send()};\n}\n\nfunction broken( {\n  const x = ;\n`,
  logged: `${HEAD}const req = ${request()};\nconsole.log('request', JSON.stringify(req));\nlogger.info(req);\nclient.SendSms(req);\n`,
  'variables-named-like-fields': script("const TemplateId = '1110';\nconst SignName = '腾讯云';\nlet PhoneNumberSet = '+8613711112222';", {
    TemplateId: 'TemplateId',
    SignName: 'SignName',
    PhoneNumberSet: '[PhoneNumberSet]',
  }),

  'commented-out': `${HEAD}// ${send()};\n/*\n${send()};\n*/\n`,
  'other-vendor': `const Core = require('@alicloud/pop-core');
const client = new Core({ accessKeyId: process.env.ALI_ID, endpoint: 'https://dysmsapi.aliyuncs.com' });
client.request('SendSms', { PhoneNumbers: '13711112222', SignName: '阿里云', TemplateCode: 'SMS_1', TemplateParam: JSON.stringify({ code: '1' }) }, { method: 'POST' });
const Dysmsapi = require('@alicloud/dysmsapi20170525');
new Dysmsapi.default({}).sendSms(new Dysmsapi.SendSmsRequest({ phoneNumbers: '13711112222', signName: '阿里云', templateCode: 'SMS_1' }));
`,
  voice: `const { vms } = require('tencentcloud-sdk-nodejs');
const client = new vms.v20200902.Client({ region: 'ap-guangzhou' });
client.SendTts({ TemplateId: '1110', CalledNumber: '+8613711112222', VoiceSdkAppid: '1400006666', TemplateParamSet: ['4370'] });
const PhoneNumberSet = [];
`,
  'other-action': `${HEAD}client.PullSmsSendStatus({ Limit: 10, SmsSdkAppId: '1400006666' });
client.DescribeSmsTemplateList({ TemplateIdSet: [1110], International: 0 });
const note = 'SendSms';
`,
  'never-sent': `const sample = ${request()};\nconsole.log(sample);\nmodule.exports = { sample };\n`,
  mock: {
    'src/client.d.ts': `export interface SmsApi {\n  SendSms(req: { PhoneNumberSet: string[]; TemplateId: string }): Promise<void>;\n}\n`,
    'src/sms.mock.js': `const client = { SendSms: jest.fn() };\nexpect(client.SendSms).toHaveBeenCalledWith(${request()});\nmodule.exports = { SendSms: () => Promise.resolve() };\n`,
  },
  'dead-code': `${HEAD}async function notify() {\n  return null;\n  await ${send()};\n}\n`,
};

export const conformance: Conformance = { path: 'src/notify.js', answers: { ...single, ...files } };
