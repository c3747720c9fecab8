import type { Answers } from '../shape.js';
import { unsupported } from '../shape.js';

const HEAD = `import { sms } from 'tencentcloud-sdk-nodejs-sms';
const client = new sms.v20210111.Client({ credential: { secretId: process.env.SECRET_ID, secretKey: process.env.SECRET_KEY }, region: 'ap-guangzhou' });
`;

const request = (fields: Readonly<Record<string, string>> = {}): string =>
  `{ ${Object.entries({
    SmsSdkAppId: "'1400006666'",
    SignName: "'腾讯云'",
    TemplateId: "'1110'",
    PhoneNumberSet: "['+8613711112222']",
    TemplateParamSet: "['4370', '5']",
    ...fields,
  })
    .map(([k, v]) => `${k}: ${v}`)
    .join(', ')} }`;

const send = (fields: Readonly<Record<string, string>> = {}): string => `client.SendSms(${request(fields)})`;
const inside = { PhoneNumberSet: '[phone]', TemplateId: 'templateId' };

/** `sendCode(phone, templateId)` in a file of its own. */
const wrapper = `${HEAD}export async function sendCode(phone, templateId) {\n  return ${send(inside)};\n}\n`;

/** A file with the send call, and what it imports. */
const using = (
  imports: string,
  fields: Readonly<Record<string, string>>,
  others: Readonly<Record<string, string>>,
  path = 'src/notify.js',
) => ({
  [path]: `${HEAD}${imports}\nexport const notify = () => ${send(fields)};\n`,
  ...others,
});

const SERVICE = `import { Injectable } from '@nestjs/common';
${HEAD}@Injectable()
export class SmsService {
  async sendCode(phone: string, templateId: string) {
    return ${send(inside)};
  }
}
`;

export const files: Answers = {
  'constant-alias': using(
    "import { LOGIN as TEMPLATE } from './constants.js';",
    { TemplateId: 'TEMPLATE' },
    { 'src/constants.js': "export const LOGIN = '1110';\n" },
  ),
  'constant-namespace': using(
    "import * as constants from './constants';",
    { TemplateId: 'constants.LOGIN' },
    { 'src/constants.ts': "export const LOGIN = '1110';\n" },
  ),
  'constant-wildcard': using(
    "import { LOGIN } from './sms';",
    { TemplateId: 'LOGIN' },
    { 'src/sms/index.ts': "export * from './templates';\n", 'src/sms/templates.ts': "export const LOGIN = '1110';\n" },
  ),
  'constant-reexport': using(
    "import { TEMPLATE } from './config';",
    { TemplateId: 'TEMPLATE' },
    {
      'src/config.js': "export { LOGIN as TEMPLATE } from './constants';\n",
      'src/constants.js': "const LOGIN = '1110';\nexport { LOGIN };\n",
    },
  ),
  'constant-default': using(
    "import template from './template';",
    { TemplateId: 'template' },
    { 'src/template.js': "export default '1110';\n" },
  ),
  'constant-require': {
    'src/notify.js': `const { sms } = require('tencentcloud-sdk-nodejs-sms');
const { LOGIN: template } = require('./constants');
const client = new sms.v20210111.Client({ region: 'ap-guangzhou' });
exports.notify = () => ${send({ TemplateId: 'template' })};
`,
    'src/constants.js': "module.exports = { LOGIN: '1110' };\n",
  },
  'constant-chain-files': using(
    "import { TEMPLATE } from './constants';",
    { TemplateId: 'TEMPLATE' },
    {
      'src/constants.js': "import { LOGIN_ID } from './ids';\nexport const TEMPLATE = `${LOGIN_ID}`;\n",
      'src/ids.js': 'export const LOGIN_ID = 1110;\n',
    },
  ),
  'constants-object': using(
    "import config from '../config';",
    { TemplateId: 'config.sms.templates.login', SignName: 'config.sms.sign' },
    {
      'config/index.js': "module.exports = { sms: { sign: '腾讯云', templates: { login: '1110' } } };\n",
    },
  ),
  'dictionary-literal-file': using(
    "import { TEMPLATES } from './constants';",
    { TemplateId: "TEMPLATES['login']" },
    { 'src/constants.js': "export const TEMPLATES = Object.freeze({ login: '1110', register: '2220' });\n" },
  ),
  'dictionary-unknown-file': {
    'src/notify.js': `${HEAD}import { TEMPLATES } from './constants';\nexport const notify = (kind) => ${send({ TemplateId: 'TEMPLATES[kind]' })};\n`,
    'src/constants.js': "export const TEMPLATES = { login: '1110', register: '2220' };\n",
  },
  'class-constant-file': using(
    "import { Templates } from './templates';",
    { TemplateId: 'Templates.LOGIN' },
    { 'src/templates.ts': "export class Templates {\n  static readonly LOGIN = '1110';\n}\n" },
  ),
  'interface-constant': unsupported('Interfaces have no values in TypeScript.', 'TypeScript 的接口不含取值。'),
  'enum-file': using(
    "import { Template } from './template';",
    { TemplateId: 'Template.Login' },
    { 'src/template.ts': "export enum Template {\n  Login = '1110',\n  Register = '2220',\n}\n" },
    'src/notify.ts',
  ),
  'filled-later': using(
    "import { settings } from './settings';",
    { TemplateId: 'settings.template()' },
    {
      'src/settings.js':
        "let template;\nexport function init() {\n  template = '1110';\n}\nexport const settings = { template: () => template };\n",
    },
  ),
  'client-export': {
    'src/notify.js': `import client from './client';\nexport const notify = () => ${send()};\n`,
    'src/client.js': `${HEAD}export default client;\n`,
  },
  'function-value': using(
    "import { templateOf } from './templates';",
    { TemplateId: "templateOf('login')" },
    {
      'src/templates.js': "const IDS = { login: '1110', register: '2220' };\nexport function templateOf(kind) {\n  return IDS[kind];\n}\n",
    },
  ),

  'constructor-fields': {
    'src/sms.ts': `${HEAD}export class Sms {
  private readonly templateId: string;
  constructor(templateId: string) { this.templateId = templateId; }
  async sendCode() { return ${send({ TemplateId: 'this.templateId' })}; }
}
`,
    'src/login.ts': "import { Sms } from './sms';\nconst sms = new Sms('1110');\nexport const login = () => sms.sendCode();\n",
  },
  'inject-field': {
    'src/sms.service.ts': SERVICE,
    'src/login.service.ts': `import { Inject } from '@nestjs/common';
import { SmsService } from './sms.service';
export class LoginService {
  @Inject(SmsService)
  private readonly sms: SmsService;
  login() { return this.sms.sendCode('+8613711112222', '1110'); }
}
`,
  },
  'inject-constructor': {
    'src/sms.service.ts': SERVICE,
    'src/login.service.ts': `import { SmsService } from './sms.service';
export class LoginService {
  constructor(private readonly sms: SmsService) {}
  login() { return this.sms.sendCode('+8613711112222', '1110'); }
}
`,
  },
  'one-implementation': {
    'src/sender.ts': 'export interface Sender {\n  sendCode(phone: string, templateId: string): Promise<unknown>;\n}\n',
    'src/tencent.ts': `${HEAD}import { Sender } from './sender';\nexport class TencentSender implements Sender {\n  async sendCode(phone: string, templateId: string) { return ${send(inside)}; }\n}\n`,
    'src/login.ts':
      "import { Sender } from './sender';\nexport class Login {\n  constructor(private sender: Sender) {}\n  login() { return this.sender.sendCode('+8613711112222', '1110'); }\n}\n",
  },
  'two-implementations': {
    'src/sender.ts': 'export interface Sender {\n  sendCode(phone: string, templateId: string): Promise<unknown>;\n}\n',
    'src/tencent.ts': `${HEAD}import { Sender } from './sender';\nexport class TencentSender implements Sender {\n  async sendCode(phone: string, templateId: string) { return ${send(inside)}; }\n}\n`,
    'src/console.ts':
      "import { Sender } from './sender';\nexport class ConsoleSender implements Sender {\n  async sendCode(phone: string, templateId: string) { console.log(phone, templateId); }\n}\n",
    'src/login.ts':
      "import { Sender } from './sender';\nexport class Login {\n  constructor(private sender: Sender) {}\n  login() { return this.sender.sendCode('+8613711112222', '1110'); }\n}\n",
  },
  'two-vendors': {
    'src/ali.js':
      "import Core from '@alicloud/pop-core';\nexport class AliSms {\n  constructor() { this.core = new Core({}); }\n  sendCode(phone, templateId) { return this.core.request('SendSms', { PhoneNumbers: phone, SignName: '阿里云', TemplateCode: templateId }, {}); }\n}\n",
    'src/tencent.js': `${HEAD}export class TencentSms {\n  sendCode(phone, templateId) { return ${send(inside)}; }\n}\n`,
    'src/index.js':
      "import { AliSms } from './ali';\nimport { TencentSms } from './tencent';\nconst VENDORS = { ali: AliSms, tencent: TencentSms };\nexport const sender = (name) => new VENDORS[name]();\nexport const login = (name) => load(name).sendCode('+8613711112222', 'SMS_1');\n",
  },
  'template-method': {
    'src/base.ts': `${HEAD}export abstract class BaseSms {\n  abstract template(): string;\n  async sendCode() { return ${send({ TemplateId: 'this.template()' })}; }\n}\n`,
    'src/login.ts':
      "import { BaseSms } from './base';\nclass LoginSms extends BaseSms {\n  template() { return '1110'; }\n}\nexport const login = () => new LoginSms().sendCode();\n",
  },
  'inherited-wrapper': {
    'src/base.js': `${HEAD}export default class BaseSms {\n  async sendCode(phone, templateId) { return ${send(inside)}; }\n}\n`,
    'src/login.js':
      "import Base from './base';\nexport class Login extends Base {\n  login() { return this.sendCode('+8613711112222', '1110'); }\n}\n",
  },
  factory: {
    'src/sms.js': `${HEAD}class Sms {\n  async sendCode(phone, templateId) { return ${send(inside)}; }\n}\nexport function createSms() { return new Sms(); }\n`,
    'src/login.js': "import { createSms } from './sms';\nexport const login = () => createSms().sendCode('+8613711112222', '1110');\n",
  },
  singleton: {
    'src/sms.js': `const { sms } = require('tencentcloud-sdk-nodejs-sms');
const client = new sms.v20210111.Client({ region: 'ap-guangzhou' });
class Sms {
  async sendCode(phone, templateId) { return ${send(inside)}; }
}
module.exports = new Sms();
`,
    'src/login.js': "const sms = require('./sms');\nexports.login = () => sms.sendCode('+8613711112222', '1110');\n",
  },
  dto: {
    'src/message.js':
      'export class Message {\n  constructor(phone, templateId) {\n    this.phone = phone;\n    this.templateId = templateId;\n  }\n}\n',
    'src/sms.js': `${HEAD}export async function sendCode(message) {\n  return ${send({ PhoneNumberSet: '[message.phone]', TemplateId: 'message.templateId' })};\n}\n`,
    'src/login.js':
      "import { Message } from './message';\nimport { sendCode } from './sms';\nexport const login = () => sendCode(new Message('+8613711112222', '1110'));\n",
  },
  'generated-dto': {
    'src/message.ts': 'export class Message {\n  constructor(public readonly phone: string, public readonly templateId: string) {}\n}\n',
    'src/sms.ts': `${HEAD}import { Message } from './message';\nexport async function sendCode(message: Message) {\n  return ${send({ PhoneNumberSet: '[message.phone]', TemplateId: 'message.templateId' })};\n}\n`,
    'src/login.ts':
      "import { Message } from './message';\nimport { sendCode } from './sms';\nexport const login = () => sendCode(new Message('+8613711112222', '1110'));\n",
  },
  'dto-default': {
    'src/message.ts':
      "export class Message {\n  phone = '';\n  templateId = '1110';\n  constructor(phone: string) {\n    this.phone = phone;\n  }\n  use(templateId: string) {\n    this.templateId = templateId;\n  }\n}\n",
    'src/sms.ts': `${HEAD}import { Message } from './message';\nexport async function sendCode(message: Message) {\n  return ${send({ PhoneNumberSet: '[message.phone]', TemplateId: 'message.templateId' })};\n}\n`,
    'src/login.ts':
      "import { Message } from './message';\nimport { sendCode } from './sms';\nexport const login = () => sendCode(new Message('+8613711112222'));\n",
  },
  'builder-dto': {
    'src/message.js':
      'export class Message {\n  to(phone) { this.phone = phone; return this; }\n  withTemplate(id) { this.templateId = id; return this; }\n}\nexport const message = () => new Message();\n',
    'src/sms.js': `${HEAD}export async function sendCode(message) {\n  return ${send({ PhoneNumberSet: '[message.phone]', TemplateId: 'message.templateId' })};\n}\n`,
    'src/login.js':
      "import { message } from './message';\nimport { sendCode } from './sms';\nexport const login = () => sendCode(message().to('+8613711112222').withTemplate('1110'));\n",
  },

  'chain-import': {
    'src/sms.js': wrapper,
    'src/login.js': "import { sendCode } from './sms';\nexport const login = () => sendCode('+8613711112222', '1110');\n",
  },
  'chain-two-levels': {
    'src/sms.js': `${wrapper}export const sendLogin = (phone) => sendCode(phone, '1110');\n`,
    'src/login.js': "import { sendLogin as go } from './sms';\nexport const login = () => go('+8613711112222');\n",
  },
  'chain-three-levels': {
    'src/sms.js': wrapper,
    'src/templates.js': "import * as sms from './sms';\nexport const sendLogin = (phone) => sms.sendCode(phone, '1110');\n",
    'src/events.js':
      "import { sendLogin } from './templates';\nexport function onLogin(number) {\n  return sendLogin('+86' + number);\n}\n",
    'src/app.js': "import { onLogin } from './events';\nonLogin('13711112222');\n",
  },
  'chain-varargs': {
    'src/sms.js': `${HEAD}export async function sendCode(...params) {\n  return ${send({ TemplateParamSet: 'params' })};\n}\n`,
    'src/login.js': "import { sendCode } from './sms';\nconst values = ['4370', '5'];\nexport const login = () => sendCode(...values);\n",
  },
  'chain-brand': {
    'src/sms.js': `${HEAD}export async function sendCode(...args) {\n  return ${send({ TemplateParamSet: "['4370', ...args]" })};\n}\n`,
    'src/login.js': "import { sendCode } from './sms';\nexport const login = () => sendCode('5');\n",
  },
  'chain-no-parameters': {
    'src/sms.js': `${HEAD}export async function sendCode(params) {\n  return ${send({ TemplateParamSet: 'params ?? []' })};\n}\n`,
    'src/login.js': "import { sendCode } from './sms';\nexport const login = () => sendCode();\n",
  },
  'chain-options': {
    'src/sms.ts': `${HEAD}export async function sendCode(options: { phone: string; templateId?: string }) {\n  const { phone, templateId = '1110' } = options;\n  return ${send(inside)};\n}\n`,
    'src/login.ts': "import { sendCode } from './sms';\nexport const login = () => sendCode({ phone: '+8613711112222' });\n",
  },
  'chain-decorated': {
    'src/sms.js': `${HEAD}import { limited } from './limit';\nasync function sendCode(phone, templateId) {\n  return ${send(inside)};\n}\nexport const limitedSendCode = limited(sendCode);\n`,
    'src/limit.js': 'export const limited = (fn) => (...args) => fn(...args);\n',
    'src/login.js': "import { limitedSendCode } from './sms';\nexport const login = () => limitedSendCode('+8613711112222', '1110');\n",
  },
  'chain-callback': {
    'src/sms.js': wrapper,
    'src/login.js':
      "import { sendCode } from './sms';\nexport const login = (users) => users.find('a').then((user) => sendCode('+8613711112222', '1110')).catch(console.error);\n",
  },
  'chain-recursive': {
    'src/sms.js': `${HEAD}import { retry } from './retry';
export async function sendCode(phone, attempt = 0) {
  try {
    return await ${send({ PhoneNumberSet: '[phone]' })};
  } catch (error) {
    return retry(phone, attempt);
  }
}
`,
    'src/retry.js':
      "import { sendCode } from './sms';\nexport const retry = (phone, attempt) => (attempt > 2 ? null : sendCode(phone, attempt + 1));\n",
    'src/login.js': "import { sendCode } from './sms';\nexport const login = () => sendCode('+8613711112222');\n",
  },
  'chain-split-arguments': {
    'src/sms.js': `${HEAD}export async function sendCode(templateId, params) {\n  return ${send({ TemplateId: 'templateId', TemplateParamSet: 'params' })};\n}\n`,
    'src/login.js':
      "import { sendCode } from './sms';\nexport const login = () => sendCode('1110', ['4370', '5']);\nexport const register = () => sendCode('2220', ['4370']);\n",
  },
};
