import type { LegacyMethod, SdkShapes } from '../sdk.js';
import { libraries } from './libraries.js';

// Sources: reference sections G.5 (tencentcloud-sdk-php), G.11 and B.5 (qcloudsms_php). Namespace separators are written as dots.
const SMS = String.raw`^TencentCloud\.Sms\.(?<version>[Vv]\d{8})\.`;

const legacy = (
  sender: string,
  action: LegacyMethod['action'],
  text: boolean,
  number = action === 'sendsms' ? '$phoneNumber' : '$phoneNumbers',
): LegacyMethod => ({
  sender: new RegExp(String.raw`^(?:Qcloud\.Sms\.)?${sender}$`),
  sdk: 'qcloudsms_php',
  names: [text ? 'send' : 'sendWithParam'],
  action,
  params: text
    ? ['Type', 'NationCode', 'PhoneNumberSet', 'Msg', 'ExtendCode', 'SessionContext']
    : ['NationCode', 'PhoneNumberSet', 'TemplateId', 'TemplateParamSet', 'SignName', 'ExtendCode', 'SessionContext'],
  keywords: text
    ? ['$type', '$nationCode', number, '$msg', '$extend', '$ext']
    : ['$nationCode', number, '$templId', '$params', '$sign', '$extend', '$ext'],
  constructorArgs: { appId: 0, appKey: 1 },
  casts: action === 'sendsms' ? ['NationCode', 'PhoneNumberSet'] : [],
});

export const sdk: SdkShapes = {
  libraries,
  triggers: ['EasySms', 'easysms'],
  // Copies of both SDKs are kept under other folders, of the legacy one also in other namespaces.
  vendored: /(?:^|\.)(TencentCloud\.(?:Sms|Common)\.[\w.]+|Qcloud\.Sms\.\w+|Sms(?:Single|Multi)Sender)$/,
  modules: [/^TencentCloud\.(?:Sms|Common)\b/, /^Qcloud\.Sms\b/],
  clients: [
    {
      path: new RegExp(`${SMS}SmsClient$`),
      transport: 'sdk',
      sdk: 'tencentcloud-sdk-php',
      args: {
        region: [1],
        endpoint: [2, 'HttpProfile', 'Endpoint'],
        signMethod: [2, 'SignMethod'],
        requestMethod: [2, 'HttpProfile', 'ReqMethod'],
        protocol: [2, 'HttpProfile', 'Protocol'],
        secretId: [0, 'secretId'],
        secretKey: [0, 'secretKey'],
      },
    },
    {
      path: /^TencentCloud\.Common\.CommonClient$/,
      transport: 'generic',
      sdk: 'tencentcloud-sdk-php',
      args: {
        service: [0],
        version: [1],
        secretId: [2, 'secretId'],
        secretKey: [2, 'secretKey'],
        region: [3],
        endpoint: [4, 'HttpProfile', 'Endpoint'],
      },
    },
  ],
  requests: [{ path: new RegExp(String.raw`${SMS}Models\.(?:SendSmsRequest|SendMultiGlobalSmsRequest)$`) }],
  methods: [
    // Methods go through __call, so any case reaches the service.
    { names: ['SendSms'], anyCase: true, transport: 'sdk', action: 'SendSms', requestArg: 0 },
    { names: ['SendMultiGlobalSms'], anyCase: true, transport: 'sdk', action: 'SendMultiGlobalSms', requestArg: 0 },
    { names: ['callJson', 'call'], transport: 'generic', action: null, actionArg: 0, requestArg: 1 },
  ],
  legacy: [
    legacy('SmsSingleSender', 'sendsms', false),
    legacy('SmsMultiSender', 'sendmultisms2', false),
    legacy('SmsSingleSender', 'sendsms', true),
    legacy('SmsMultiSender', 'sendmultisms2', true),
  ],
  memberToKey: (member) => (/^set[A-Z]/.test(member) ? member.slice(3) : member),
};
