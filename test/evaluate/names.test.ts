import { describe, expect, test } from 'vitest';
import { check } from '../harness/workspace.js';

/** Names that every object of JavaScript has: a table that is asked for one of them must not answer with what objects inherit. */
const INHERITED = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', '__proto__', '__defineGetter__'];

const SOURCES: Readonly<Record<string, (name: string) => string>> = {
  'a.js': (n) =>
    `const c = new (require('tencentcloud-sdk-nodejs').sms.v20210111.Client)({});\nconst x = ${n}(1);\nconst y = x.${n}(2);\nc.SendSms({ ${n}: 1, TemplateId: ${n}(3), SignName: y[${n}] });\nc.${n}({});\n`,
  'a.py': (n) =>
    `from tencentcloud.sms.v20210111 import sms_client, models\nreq = models.SendSmsRequest()\nreq.${n} = 1\nreq.TemplateId = ${n}(3)\nsms_client.SmsClient(None, "").SendSms(req)\nsms_client.SmsClient(None, "").${n}(req)\n`,
  'a.php': (n) =>
    `<?php\nuse TencentCloud\\Sms\\V20210111\\SmsClient;\n$c = new SmsClient($cred, "");\n$x = ${n}(1);\n$c->SendSms(["${n}" => 1, "TemplateId" => ${n}($x)]);\n$c->${n}($x);\n`,
  'a.rb': (n) =>
    `require 'tencentcloud-sdk-sms'\nclient = TencentCloud::Sms::V20210111::Client.new(nil, '')\nreq = TencentCloud::Sms::V20210111::SendSmsRequest.new\nreq.${n} = 1\nreq.TemplateId = ${n}(1)\nclient.SendSms(req)\nclient.${n}(req)\n`,
  'a.go': (n) =>
    `package a\nimport sms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/sms/v20210111"\nfunc f(c *sms.Client) {\n\tr := sms.NewSendSmsRequest()\n\tr.TemplateId = ${n}(1)\n\tr.${n} = nil\n\tc.SendSms(r)\n\tc.${n}(r)\n}\n`,
  'a.kt': (n) =>
    `import com.tencentcloudapi.sms.v20210111.SmsClient\nimport com.tencentcloudapi.sms.v20210111.models.SendSmsRequest\nfun f(c: SmsClient) {\n  val r = SendSmsRequest()\n  r.templateId = ${n}(1)\n  r.${n} = "x"\n  c.SendSms(r)\n  c.${n}(r)\n}\n`,
  'a.sh': (n) => `tccli sms ${n} --${n} 1\ntccli sms SendSms --${n} 1 --TemplateId "$(${n} 1)"\n`,
  'a.http': (n) =>
    `POST https://sms.tencentcloudapi.com\nX-TC-Action: ${n}\nX-TC-Version: ${n}\n\n{ "${n}": 1, "PhoneNumberSet": ["${n}"], "TemplateId": "${n}" }\n`,
  'sms-catalog.yaml': (n) =>
    `templates:\n  - { id: 1110, type: ${n}, status: ${n}, international: ${n}, content: "{1}" }\n${n}: 1\nsigns:\n  - { id: 1, name: ${n}, ${n}: 1 }\n`,
  'main.tf': (n) => `resource "tencentcloud_sms_template" "${n}" {\n  sms_type = "${n}"\n  template_content = "{1}"\n  ${n} = 1\n}\n`,
  'smslint.json': (n) => `{ "rules": { "${n}": "${n}" }, "${n}": 1 }\n`,
};

describe('names that objects inherit', () => {
  for (const name of INHERITED) {
    test(name, async () => {
      const files = Object.fromEntries(Object.entries(SOURCES).map(([file, source]) => [file, source(name)]));
      const { problems, calls } = await check(files);
      expect(problems.filter((p) => p.kind === 'rule' || p.kind === 'budget')).toEqual([]);
      expect(new Set(calls.map((c) => c.file)).size).toBeGreaterThanOrEqual(6);
    });
  }
});
