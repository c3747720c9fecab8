import { describe, expect, it } from 'vitest';
import { check } from '../harness/workspace.js';

/** Calls in real languages against one catalog: what a person would write, what has to be said about it, and nothing else. */
const CATALOG = `templates:
  - { id: 1110, type: verification, international: false, status: approved, content: "您的验证码是{1}，{2}分钟内有效" }
`;

interface Send {
  readonly phones?: string;
  readonly app?: string;
  readonly sign?: string;
  readonly template?: string;
  readonly params?: string;
  readonly names?: readonly [app: string, sign: string, template: string];
  readonly version?: 'v20210111' | 'v20190711';
}

const NOW = ['SmsSdkAppId', 'SignName', 'TemplateId'] as const;
const OLD = ['SmsSdkAppid', 'Sign', 'TemplateID'] as const;

const parts = (s: Send): readonly (readonly [string, string])[] => {
  const [app, sign, template] = s.names ?? NOW;
  return [
    ['PhoneNumberSet', s.phones ?? '["+8613711112222"]'],
    [app, s.app ?? '"1400006666"'],
    [sign, s.sign ?? '"腾讯云"'],
    [template, s.template ?? '"1110"'],
    ['TemplateParamSet', s.params ?? '["4370", "5"]'],
  ];
};

const javascript = (s: Send) => `import { sms } from "tencentcloud-sdk-nodejs-sms";
const client = new sms.${s.version ?? 'v20210111'}.Client({
  credential: { secretId: process.env.ID, secretKey: process.env.KEY },
  region: "ap-guangzhou",
});
export async function send() {
  return client.SendSms({ ${parts(s)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')} });
}
`;

const python = (s: Send) => `import os
from tencentcloud.common import credential
from tencentcloud.sms.${s.version ?? 'v20210111'} import sms_client, models

cred = credential.Credential(os.environ["ID"], os.environ["KEY"])
client = sms_client.SmsClient(cred, "ap-guangzhou")


def send():
    req = models.SendSmsRequest()
${parts(s)
  .map(([name, value]) => `    req.${name} = ${value}`)
  .join('\n')}
    return client.SendSms(req)
`;

const CASES: readonly (readonly [name: string, send: Send, findings: readonly string[]])[] = [
  ['a right call', {}, []],
  ['one value for two variables', { params: '["4370"]' }, ['param-count ["4370"]']],
  ['a unit in a value of a verification template', { params: '["4370", "5分钟"]' }, ['param-otp "5分钟"']],
  ['both sides in one request', { phones: '["+8613711112222", "+85261234567"]' }, ['phone-mixed ["+8613711112222", "+85261234567"]']],
  ['blanks in a number', { phones: '["+86 137 1111 2222"]' }, ['phone-chars "+86 137 1111 2222"']],
  ['a bare number', { phones: '["13711112222"]' }, []],
  ['a sign with brackets', { sign: '"【腾讯云】"' }, ['sign-brackets "【腾讯云】"']],
  ['the id of a sign', { sign: '"261543"' }, ['sign-is-id "261543"']],
  ['the old version in its own spelling', { version: 'v20190711', names: OLD }, ['version-2019 SendSms']],
  [
    'the old spelling in the new version',
    { names: OLD },
    ['field-version-mismatch Sign', 'field-version-mismatch SmsSdkAppid', 'field-version-mismatch TemplateID'],
  ],
  ['numbers for strings', { template: '1110', params: '[4370, "5"]' }, ['param-element-type 4370', 'template-type 1110']],
  ['a number outside the mainland', { phones: '["+85261234567"]' }, ['template-kind-mainland "1110"']],
  ['no values', { params: '[]' }, ['param-missing []']],
  ['a string for the values', { params: '"4370"' }, ['param-type "4370"']],
];

describe.each([
  ['send.ts', javascript],
  ['send.py', python],
] as const)('%s', (file, write) => {
  it.each(CASES)('%s', async (_, send, expected) => {
    const text = write(send);
    const { findings, problems } = await check({ [file]: text, 'sms-catalog.yaml': CATALOG });
    expect(problems).toEqual([]);
    const said = findings.map(
      (f) => `${f.rule} ${f.place.file === file ? text.slice(f.place.range.start, f.place.range.end) : f.place.file}`,
    );
    expect(said.sort()).toEqual([...expected].sort());
  });
});

describe('other vendors', () => {
  it('says nothing about a call of Alibaba Cloud', async () => {
    const text = `import Core from "@alicloud/pop-core";
const client = new Core({ accessKeyId: process.env.A, accessKeySecret: process.env.B });
export const send = () =>
  client.request("SendSms", { PhoneNumbers: "13711112222", SignName: "【阿里】", TemplateCode: "SMS_1", TemplateParam: "{}" }, { method: "POST" });
`;
    expect((await check({ 'a.ts': text, 'sms-catalog.yaml': CATALOG })).findings).toEqual([]);
  });
});

describe('wrappers', () => {
  const wrapper = (body: string, calls: string) => `import { sms } from "tencentcloud-sdk-nodejs-sms";
const client = new sms.v20210111.Client({ region: "ap-guangzhou" });
export async function send(phone, template, params) {
  return client.SendSms({ ${body} });
}
export const login = (phone, code) => { ${calls} };
`;
  const rulesOf = async (text: string): Promise<readonly string[]> => {
    const { findings } = await check({ 'send.ts': text, 'sms-catalog.yaml': CATALOG });
    return findings.map((f) => `${f.rule} ${text.slice(f.place.range.start, f.place.range.end)}`);
  };

  it('say once what they leave out for all callers', async () => {
    const text = wrapper(
      'PhoneNumberSet: ["+86" + phone], TemplateId: "1110"',
      'send("13711112222", "1110", []); send(phone, "1110", []);',
    );
    expect(await rulesOf(text)).toEqual(['appid-missing SendSms', 'param-missing SendSms', 'sign-missing SendSms']);
  });

  it('are judged where they are called', async () => {
    const text = wrapper(
      'PhoneNumberSet: [phone], SmsSdkAppId: "1400006666", SignName: "腾讯云", TemplateId: template, TemplateParamSet: params',
      'send(phone, "1110", [code]); send(phone, "1110", [code, "5"]); send("+86 137 1111 2222", "1110", [code, "5分钟"]);',
    );
    expect(await rulesOf(text)).toEqual(['param-count [code]', 'phone-chars "+86 137 1111 2222"', 'param-otp "5分钟"']);
  });
});
