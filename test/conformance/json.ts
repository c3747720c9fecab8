import { type Answers, type Conformance, type Unsupported, unsupported } from './shape.js';
import { shapes } from './shapes.js';

type Fields = Readonly<Record<string, unknown>>;

const REQUEST = {
  PhoneNumberSet: ['+8613711112222'],
  SmsSdkAppId: '1400006666',
  SignName: '腾讯云',
  TemplateId: '1110',
  TemplateParamSet: ['4370', '5'],
};
const V3 = { 'X-TC-Action': 'SendSms', 'X-TC-Version': '2021-01-11' };

const text = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** A collection with one request. */
const collection = (raw: string, variables: Fields = {}, headers: Fields = V3, url = 'https://sms.tencentcloudapi.com/'): string =>
  text({
    info: { name: 'SMS', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
    variable: Object.entries(variables).map(([key, value]) => ({ key, value })),
    item: [
      {
        name: 'login',
        item: [
          {
            name: 'send',
            request: {
              method: 'POST',
              header: Object.entries(headers).map(([key, value]) => ({ key, value, type: 'text' })),
              body: { mode: 'raw', raw, options: { raw: { language: 'json' } } },
              url: { raw: url },
            },
            response: [{ name: 'ok', body: '{"Response":{"SendStatusSet":[]}}' }],
          },
        ],
      },
    ],
  });
const sent = (fields: Fields = {}, variables: Fields = {}): string =>
  collection(JSON.stringify({ ...REQUEST, ...fields }, null, 2), variables);

const NO_PROGRAM = unsupported('A JSON file holds requests, not a program.', 'JSON 文件只记录请求，不是程序。');
const NO_VERSION = unsupported(
  'A body alone does not say for which version of the API it is.',
  '单独的请求体无法说明对应的接口版本。',
  text(REQUEST),
);

const answers: Answers = {
  literal: sent(),
  'module-constant': sent({ TemplateId: '{{template}}' }, { template: '1110' }),
  'constant-chain': sent({ TemplateId: '{{template}}' }, { login: '1110', template: '{{login}}' }),
  interpolation: sent({ PhoneNumberSet: ['+86{{number}}'] }, { number: '13711112222' }),
  number: sent({ TemplateId: 1110 }),
  'multiline-text': sent(),
  'list-empty': sent({ TemplateParamSet: [] }),
  'list-null': sent({ TemplateParamSet: null }),
  'phone-list': sent({ PhoneNumberSet: ['+8613711112222', '+8613711112223', '13711112224'] }),
  'json-literal': NO_VERSION,
  'json-escaped': collection(JSON.stringify(REQUEST).replace('腾讯云', '\\u817e\\u8baf\\u4e91')),
  'other-fields': sent({ ExtendCode: '01', SessionContext: 'login', SenderId: 'Qsms' }),
  'field-left-out': sent({ SignName: undefined }),
  'global-send': collection(
    JSON.stringify({
      SmsSdkAppId: '1400006666',
      MultiSmsInfoSet: [{ PhoneNumber: '+12025550123', TemplateId: '1110', TemplateParamSet: ['4370', '5'] }],
    }),
    {},
    { ...V3, 'X-TC-Action': 'SendMultiGlobalSms' },
  ),
  environment: sent({ TemplateId: '{{template}}' }),
  dynamic: sent({ TemplateParamSet: ['{{$randomInt}}', '5'] }),
  'version-2019': collection(
    JSON.stringify({
      PhoneNumberSet: REQUEST.PhoneNumberSet,
      SmsSdkAppid: '1400006666',
      Sign: '腾讯云',
      TemplateID: '1110',
      TemplateParamSet: ['4370', '5'],
    }),
    {},
    { ...V3, 'X-TC-Version': '2019-07-11' },
  ),
  'http-v3': sent(),
  'http-v5': collection(
    JSON.stringify({
      tel: { nationcode: '86', mobile: '13711112222' },
      sign: '腾讯云',
      tpl_id: 1110,
      params: ['4370', '5'],
      sig: '{{sig}}',
      time: 1,
      extend: '',
      ext: '',
    }),
    {},
    { 'Content-Type': 'application/json' },
    'https://yun.tim.qq.com/v5/tlssmssvr/sendsms?sdkappid=1400006666&random={{random}}',
  ),
  cjk: sent({ TemplateParamSet: ['您好😀', '5'] }),
  'line-ends': `\uFEFF${sent()}`.replaceAll('\n', '\r\n'),
  'syntax-error': sent().replace('"response": [', '"response": [,'),
  'variables-named-like-fields': sent({ TemplateId: '{{TemplateId}}' }, { TemplateId: '1110' }),
  'commented-out': `// ${text(REQUEST).replaceAll('\n', '\n// ')}\n{ "note": "PhoneNumberSet" }\n`,
  'other-vendor': collection(
    '{"PhoneNumbers":"13711112222","SignName":"x","TemplateCode":"SMS_1","note":"PhoneNumberSet"}',
    {},
    { Action: 'SendSms' },
    'https://dysmsapi.aliyuncs.com',
  ),
  voice: text({
    TemplateId: '1110',
    CalledNumber: '+8613711112222',
    VoiceSdkAppid: '1400006666',
    TemplateParamSet: ['4370'],
    PlayTimes: 1,
    SessionContext: 'PhoneNumberSet',
  }),
  'other-action': collection(
    '{"International":0,"TemplateIdSet":[1110],"note":"SendSms"}',
    {},
    { ...V3, 'X-TC-Action': 'DescribeSmsTemplateList' },
  ),
  'never-sent': {
    'docs/sms.json': text(REQUEST),
    'test/fixtures/request.json': text(REQUEST),
    'openapi.json': text({ openapi: '3.0.0', components: { schemas: { SendSms: { properties: { PhoneNumberSet: { type: 'array' } } } } } }),
    'api.json': text({ PhoneNumberSet: { type: 'array' }, SmsSdkAppId: { type: 'string' }, TemplateId: { type: 'string' } }),
    'skeleton.json': text({ PhoneNumberSet: ['String'], SmsSdkAppId: 'String', TemplateId: 'String', SignName: 'String' }),
  },
  mock: {
    'answer.json': text({ SendStatusSet: [{ PhoneNumber: '+8613711112222', Code: 'Ok' }], RequestId: 'x', note: 'PhoneNumberSet' }),
    'messages.json': text({ PhoneNumberSet: 'Telephone numbers', TemplateId: 'Template', SmsSdkAppId: 'Application', title: 'SendSms' }),
    'cases.json': text([{ input: REQUEST, expected: 'Ok' }]),
  },
};

/** What is left has to do with programs. */
const rest = (): Record<string, Unsupported> => Object.fromEntries(shapes.flatMap((s) => (s.id in answers ? [] : [[s.id, NO_PROGRAM]])));

export const conformance: Conformance = { path: 'sms.postman_collection.json', answers: { ...rest(), ...answers } };
