import { describe, expect, it } from 'vitest';
import { check, workspaceOf } from '../../harness/workspace.js';
import { origins, sendJs, sent, sentOf } from './show.js';

const known = '"1400006666", "腾讯云", "1110"';
const JSON_TEXT = '{\n  "sms": { "appId": "1400006666", "sign": "腾讯云", "tpl": { "login": "1110" } }\n}\n';

const nest = (app: string, sign: string, template: string, injected = 'private readonly config: ConfigService', head = ''): string => `
import { Injectable, Inject } from '@nestjs/common';
import { ConfigService, ConfigType } from '@nestjs/config';
import { sms } from 'tencentcloud-sdk-nodejs';
${head}
@Injectable()
export class SmsService {
  private client = new sms.v20210111.Client({});
  constructor(${injected}) {}
  async send(phone: string, code: string) {
    await this.client.SendSms({
      PhoneNumberSet: [phone],
      SmsSdkAppId: ${app},
      SignName: ${sign},
      TemplateId: ${template},
      TemplateParamSet: [code],
    });
  }
}
`;

describe('JSON and YAML files of Node projects', () => {
  it('are required and imported', async () => {
    const required = {
      'config.json': JSON_TEXT,
      'src/sms.js': sendJs('cfg.sms.appId', "cfg.sms['sign']", 'cfg.sms.tpl.login', "const cfg = require('../config.json');"),
    };
    expect(await sent(required)).toEqual([known]);
    expect(origins(await check(required), 'TemplateId', required)).toEqual(['config.json:"1110"']);
    const short = {
      'src/config.json': JSON_TEXT,
      'src/sms.js': sendJs('sms.appId', 'sms.sign', 'sms.tpl.login', "const { sms } = require('./config');"),
    };
    expect(await sent(short)).toEqual([known]);
    const imported = {
      'src/config.json': JSON_TEXT,
      'src/sms.ts': sendJs(
        'cfg.sms.appId',
        'sms.sign',
        'sms.tpl.login',
        "import cfg from './config.json';\nimport { sms } from './config.json';",
      ),
    };
    expect(await sent(imported)).toEqual([known]);
  });

  it('are read and parsed', async () => {
    const files = {
      'config/sms.yaml': 'appId: "1400006666"\nsign: 腾讯云\ntpl: "1110"\n',
      'src/sms.js': sendJs(
        'cfg.appId',
        'cfg.sign',
        'cfg.tpl',
        "const fs = require('fs');\nconst path = require('path');\nconst yaml = require('js-yaml');\nconst cfg = yaml.load(fs.readFileSync(path.join(__dirname, '../config/sms.yaml'), 'utf8'));",
      ),
    };
    expect(await sent(files)).toEqual([known]);
    const json = {
      'config.json': JSON_TEXT,
      'src/sms.js': sendJs(
        'cfg.sms.appId',
        'cfg.sms.sign',
        'cfg.sms.tpl.login',
        "const fs = require('fs');\nconst cfg = JSON.parse(fs.readFileSync('./config.json').toString());",
      ),
    };
    expect(await sent(json)).toEqual([known]);
  });

  it('change the findings when they change', async () => {
    const files: Record<string, string> = {
      'config.json': '{ "sign": "【腾讯云】" }',
      'sms.js': sendJs("'1400006666'", 'cfg.sign', "'1110'", "const cfg = require('./config.json');"),
    };
    const workspace = workspaceOf(files);
    const brackets = (await workspace.update()).findings.filter((f) => f.rule === 'sign-brackets');
    expect(brackets.map((f) => f.place.file)).toEqual(['config.json']);
    files['config.json'] = '{ "sign": "腾讯云" }';
    workspace.invalidate('config.json');
    const next = await workspace.update();
    expect(next.findings.filter((f) => f.rule === 'sign-brackets')).toEqual([]);
    expect(sentOf(next, files)).toEqual([known]);
  });
});

describe('the config package', () => {
  it('reads its folder by key and by member, one alternative an environment', async () => {
    const files = {
      'config/default.json': JSON_TEXT,
      'config/production.yaml': 'sms:\n  tpl: { login: "1111" }\n',
      'src/sms.js': sendJs(
        "config.get('sms.appId')",
        'config.sms.sign',
        "config.get('sms').tpl.login",
        "const config = require('config');",
      ),
    };
    expect(await sent(files)).toEqual(['"1400006666", "腾讯云", "1110" | "1111"']);
  });

  it('lets variables that are named for it override', async () => {
    const files = {
      'config/default.json': JSON_TEXT,
      'config/custom-environment-variables.json': '{ "sms": { "tpl": { "login": "SMS_TPL" } } }',
      'config/other.json': '{ "sms": { "sign": "腾讯会议" } }',
      '.env': 'SMS_TPL=1112\n',
      'src/sms.js': sendJs("config.get('sms.appId')", "'腾讯云'", "config.get('sms.tpl.login')", "const config = require('config');"),
    };
    expect(await sent(files)).toEqual(['"1400006666", "腾讯云", "1112"']);
  });

  it('is nothing without a default', async () => {
    const files = {
      'config/sms.json': JSON_TEXT,
      'src/sms.js': sendJs(
        "config.get('sms.appId')",
        "config.get('sms.sign')",
        "config.get('sms.tpl.login')",
        "const config = require('config');",
      ),
    };
    expect(await sent(files)).toEqual(['?config, ?config, ?config']);
  });

  it('reads code in its folder', async () => {
    const files = {
      'config/default.js': "module.exports = { sms: { appId: '1400006666', sign: '腾讯云', tpl: process.env.TPL || '1110' } };\n",
      'src/sms.js': sendJs(
        "config.get('sms.appId')",
        "config.get('sms.sign')",
        "config.get('sms.tpl')",
        "const config = require('config');",
      ),
    };
    expect(await sent(files)).toEqual([known]);
  });
});

describe('NestJS', () => {
  const ENV = 'SMS_APP_ID=1400006666\nSMS_SIGN=腾讯云\nSMS_TPL=1110\n';

  it('reads environment variables through ConfigService', async () => {
    const files = {
      '.env': ENV,
      'src/sms.service.ts': nest(
        "this.config.get<string>('SMS_APP_ID')!",
        "this.config.get('SMS_SIGN')",
        "this.config.getOrThrow('SMS_TPL')",
      ),
    };
    expect(await sent(files)).toEqual([known]);
    expect(origins(await check(files), 'TemplateId', files)).toEqual(['.env:1110']);
    const none = {
      'src/sms.service.ts': nest(
        "this.config.get('SMS_APP_ID', '1400006666')",
        "this.config.get('SMS_SIGN')",
        "this.config.get('SMS_TPL')",
      ),
    };
    expect(await sent(none)).toEqual(['"1400006666", ?environment, ?environment']);
  });

  it('reads namespaces of registerAs and factories that are loaded', async () => {
    const files = {
      '.env': ENV,
      'src/config/sms.config.ts':
        "import { registerAs } from '@nestjs/config';\nexport default registerAs('sms', () => ({ appId: process.env.SMS_APP_ID, tpl: { login: process.env.SMS_TPL } }));\n",
      'src/config/configuration.ts': "export default () => ({ brand: { sign: process.env.SMS_SIGN || '测试' } });\n",
      'src/app.module.ts':
        "import { Module } from '@nestjs/common';\nimport { ConfigModule } from '@nestjs/config';\nimport configuration from './config/configuration';\n@Module({ imports: [ConfigModule.forRoot({ isGlobal: true, load: [configuration] })] })\nexport class AppModule {}\n",
      'src/sms.service.ts': nest("this.config.get('sms.appId')", "this.config.get('brand').sign", "this.config.get('sms.tpl.login')"),
    };
    expect(await sent(files)).toEqual([known]);
  });

  it('reads a namespace that is injected', async () => {
    const files = {
      '.env': ENV,
      'src/sms.config.ts':
        "import { registerAs } from '@nestjs/config';\nexport const smsConfig = registerAs('sms', () => ({ appId: process.env.SMS_APP_ID, sign: process.env.SMS_SIGN, tpl: process.env.SMS_TPL }));\n",
      'src/sms.service.ts': nest(
        'this.sms.appId',
        'this.sms.sign',
        'this.sms.tpl',
        '@Inject(smsConfig.KEY) private readonly sms: ConfigType<typeof smsConfig>',
        "import { smsConfig } from './sms.config';",
      ),
    };
    expect(await sent(files)).toEqual([known]);
  });
});
