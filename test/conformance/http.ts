import { type Answers, type Conformance, type Unsupported, unsupported } from './shape.js';
import { shapes } from './shapes.js';

type Fields = Readonly<Record<string, string | null>>;

const body = (fields: Fields = {}): string =>
  `{\n${Object.entries({
    PhoneNumberSet: '["+8613711112222"]',
    SmsSdkAppId: '"1400006666"',
    SignName: '"腾讯云"',
    TemplateId: '"1110"',
    TemplateParamSet: '["4370", "5"]',
    ...fields,
  })
    .flatMap(([k, v]) => (v === null ? [] : [`  "${k}": ${v}`]))
    .join(',\n')}\n}\n`;

const HEAD = `POST https://sms.tencentcloudapi.com HTTP/1.1
Content-Type: application/json
X-TC-Action: SendSms
X-TC-Version: 2021-01-11
Authorization: {{authorization}}
`;
const request = (fields: Fields = {}, before = ''): string => `${before}### send\n${HEAD}\n${body(fields)}`;

const NO_PROGRAM = unsupported('A request file holds requests, not a program.', '请求文件只记录请求，不是程序。');

const answers: Answers = {
  literal: request(),
  'module-constant': request({ TemplateId: '"{{template}}"' }, '@template = 1110\n\n'),
  'constant-chain': request({ TemplateId: '"{{template}}"' }, '@login = 1110\n@template = {{login}}\n'),
  interpolation: request({ PhoneNumberSet: '["+86{{number}}"]' }, '@number = 13711112222\n'),
  number: request({ TemplateId: '1110' }),
  'multiline-text': request({ TemplateParamSet: '[\n    "4370",\n    "5"\n  ]' }),
  'list-empty': request({ TemplateParamSet: '[]' }),
  'list-null': request({ TemplateParamSet: 'null' }),
  'phone-list': request({ PhoneNumberSet: '["+8613711112222", "+8613711112223", "13711112224"]' }),
  'json-literal': request(),
  'json-escaped': request({ SignName: '"\\u817e\\u8baf\\u4e91"' }),
  'json-holes': unsupported(
    'A file of requests has no parameters; what it does not set comes from the environment.',
    '请求文件没有参数，未定义的变量来自环境。',
    request({ PhoneNumberSet: '["+86{{phone}}"]', TemplateParamSet: '["{{code}}", "5"]' }),
  ),
  'other-fields': request({ ExtendCode: '"01"', SessionContext: '"login"', SenderId: '"Qsms"' }),
  'field-left-out': request({ SignName: null }),
  'early-return': `POST https://dysmsapi.aliyuncs.com\n\n{"PhoneNumbers":"13711112222","SignName":"x","TemplateCode":"SMS_1"}\n\n${request()}`,
  'global-send': `${HEAD.replace('SendSms', 'SendMultiGlobalSms')}
{
  "SmsSdkAppId": "1400006666",
  "MultiSmsInfoSet": [{ "PhoneNumber": "+12025550123", "TemplateId": "1110", "TemplateParamSet": ["4370", "5"] }]
}
`,
  environment: request({ TemplateId: '"{{template}}"' }),
  'environment-default': {
    'sms.http': request({ TemplateId: '"{{template}}"' }),
    'http-client.env.json': '{ "dev": { "template": "1110" } }\n',
  },
  'dictionary-unknown': {
    'api/sms.http': request({ TemplateId: '"{{template}}"' }),
    'http-client.env.json': '{ "dev": { "template": "1110" }, "prod": { "template": "2220" } }\n',
  },
  dynamic: request({ TemplateParamSet: '["{{$randomInt 1000 9999}}", "5"]' }),
  'version-2019': `${HEAD.replace('2021-01-11', '2019-07-11')}
{
  "PhoneNumberSet": ["+8613711112222"], "SmsSdkAppid": "1400006666", "Sign": "腾讯云", "TemplateID": "1110", "TemplateParamSet": ["4370", "5"]
}
`,
  'http-v3': request(),
  'http-v5': `POST https://yun.tim.qq.com/v5/tlssmssvr/sendsms
    ?sdkappid=1400006666
    &random={{$randomInt}}
Content-Type: application/json

{
  "tel": { "nationcode": "86", "mobile": "13711112222" },
  "sign": "腾讯云",
  "tpl_id": 1110,
  "params": ["4370", "5"],
  "sig": "{{sig}}",
  "time": {{$timestamp}},
  "extend": "",
  "ext": ""
}
`,
  cjk: request({ TemplateParamSet: '["您好😀", "5"]' }, '# 发送验证码 😀\n\n'),
  'line-ends': `\uFEFF${request()}`.replaceAll('\n', '\r\n'),
  'syntax-error': `${request()}\n### broken\nPOST https://sms.tencentcloudapi.com\nX-TC-Action: SendSms\n\n{ "PhoneNumberSet": [\n`,
  logged: `${request()}\n> {%\n  client.log(response.body);\n%}\n`,
  'variables-named-like-fields': request({ TemplateId: '"{{TemplateId}}"' }, '@TemplateId = 1110\n'),
  'commented-out': request()
    .split('\n')
    .map((l) => `# ${l}\n`)
    .join(''),
  'other-vendor':
    'POST https://dysmsapi.aliyuncs.com/?Action=SendSms\nContent-Type: application/json\n\n{"PhoneNumbers":"13711112222","SignName":"x","TemplateCode":"SMS_1"}\n',
  voice:
    'POST https://vms.tencentcloudapi.com\nX-TC-Action: SendTtsVoice\n\n{"TemplateId":"1110","CalledNumber":"+8613711112222","VoiceSdkAppid":"1400006666","TemplateParamSet":["4370"],"PhoneNumberSet":[]}\n',
  'other-action': `${HEAD.replace('SendSms', 'DescribeSmsTemplateList')}\n{"International":0,"TemplateIdSet":[1110],"note":"PhoneNumberSet"}\n`,
  'never-sent': `GET https://example.com/docs\n\n### notes\n# ${body().replaceAll('\n', '\n# ')}\n`,
  'constants-object': {
    'api/sms.http': `### send\n${HEAD}\n< ./body.json\n`,
    'api/body.json': body(),
  },
};

/** What is left has to do with programs. */
const rest = (): Record<string, Unsupported> => Object.fromEntries(shapes.flatMap((s) => (s.id in answers ? [] : [[s.id, NO_PROGRAM]])));

export const conformance: Conformance = { path: 'sms.http', answers: { ...rest(), ...answers } };
