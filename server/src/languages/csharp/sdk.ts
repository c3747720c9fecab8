import type { LegacyMethod, SdkShapes } from '../sdk.js';

// Sources: reference sections G.6 (TencentCloudSDK for .NET) and B.5 (qcloudsms_csharp, and the older demo class with capital names).
const SMS = String.raw`^TencentCloud\.Sms\.(?<version>V\d{8})\.`;

const legacy = (sender: string, action: LegacyMethod['action'], text: boolean, many = sender === 'SmsMultiSender'): LegacyMethod => ({
  sender: new RegExp(String.raw`^(?:qcloudsms_csharp|qcloudsms|Qcloud\.Sms|QcloudSms)\.(?:\w+\.)?${sender}$`, 'i'),
  sdk: 'qcloudsms_csharp',
  names: text ? ['send', 'Send'] : ['sendWithParam', 'SendWithParam'],
  action,
  params: text
    ? ['Type', 'NationCode', 'PhoneNumberSet', 'Msg', 'ExtendCode', 'SessionContext']
    : ['NationCode', 'PhoneNumberSet', 'TemplateId', 'TemplateParamSet', 'SignName', 'ExtendCode', 'SessionContext'],
  keywords: text
    ? ['type', 'nationCode', many ? 'phoneNumbers' : 'phoneNumber', 'msg', 'extend', 'ext']
    : ['nationCode', many ? 'phoneNumbers' : 'phoneNumber', 'templateId', 'parameters', 'sign', 'extend', 'ext'],
  constructorArgs: { appId: 0, appKey: 1 },
  casts: [],
});

export const sdk: SdkShapes = {
  vendored:
    /^((?:TencentCloud\.(?:Sms\.V\d{8}(?:\.Models)?|Common(?:\.(?:Profile|Http))?)|qcloudsms_csharp(?:\.(?:httpclient|json))?)(?:\.\w+)?)$/,
  modules: [/^TencentCloud\.(?:Sms|Common)\b/, /^qcloudsms/i],
  clients: [
    {
      path: new RegExp(`${SMS}SmsClient$`),
      transport: 'sdk',
      sdk: 'tencentcloud-sdk-dotnet',
      promises: /^Send(?:Sms|MultiGlobalSms)(?:Async)?$/,
      parameters: ['credential', 'region', 'profile'],
      args: {
        region: [1],
        endpoint: [2, 'HttpProfile', 'Endpoint'],
        signMethod: [2, 'SignMethod'],
        requestMethod: [2, 'HttpProfile', 'ReqMethod'],
        protocol: [2, 'HttpProfile', 'Protocol'],
        secretId: [0, 'SecretId'],
        secretKey: [0, 'SecretKey'],
      },
    },
    {
      path: /^TencentCloud\.Common\.CommonClient$/,
      transport: 'generic',
      sdk: 'tencentcloud-sdk-dotnet',
      promises: /^CallAsync$/,
      args: { service: [0], version: [1], secretId: [2, 'SecretId'], secretKey: [2, 'SecretKey'], region: [3] },
    },
  ],
  requests: [{ path: new RegExp(String.raw`${SMS}Models\.(?:SendSmsRequest|SendMultiGlobalSmsRequest|MultiSmsInfo)$`) }],
  methods: [
    { names: ['SendSms', 'SendSmsSync', 'SendSmsAsync'], transport: 'sdk', action: 'SendSms', requestArg: 0 },
    { names: ['SendMultiGlobalSms', 'SendMultiGlobalSmsSync'], transport: 'sdk', action: 'SendMultiGlobalSms', requestArg: 0 },
    { names: ['Call', 'CallAsync'], transport: 'generic', action: null, actionArg: 1, requestArg: 0 },
  ],
  legacy: [
    legacy('SmsSingleSender', 'sendsms', false),
    legacy('SmsMultiSender', 'sendmultisms2', false),
    legacy('SmsSingleSender', 'sendsms', true),
    legacy('SmsMultiSender', 'sendmultisms2', true),
  ],
};
