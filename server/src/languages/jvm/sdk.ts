import type { FieldName } from '../../model/call.js';
import type { LegacyMethod, SdkShapes } from '../sdk.js';
import { libraries } from './libraries.js';

// Sources: reference sections G.3 (com.tencentcloudapi), B.5 (com.github.qcloudsms), G.11.

const TEMPLATE_PARAMS: readonly FieldName[] = [
  'NationCode',
  'PhoneNumberSet',
  'TemplateId',
  'TemplateParamSet',
  'SignName',
  'ExtendCode',
  'SessionContext',
];
const TEXT_PARAMS: readonly FieldName[] = ['Type', 'NationCode', 'PhoneNumberSet', 'Msg', 'ExtendCode', 'SessionContext'];

const legacy = (sender: string, action: LegacyMethod['action'], name: string, params: readonly FieldName[]): LegacyMethod => ({
  sender: new RegExp(String.raw`^com\.github\.qcloudsms\.${sender}$`),
  sdk: 'com.github.qcloudsms',
  names: [name],
  action,
  params,
  constructorArgs: { appId: 0, appKey: 1 },
  // The parameters are typed: nothing is converted.
  casts: [],
});

/** `setSmsSdkAppId` and the property `smsSdkAppId` both mean `SmsSdkAppId`. */
const memberToKey = (member: string): string => {
  const accessor = /^(?:set|get)(?=\p{Lu})/u.test(member) ? member.slice(3) : member;
  return accessor.charAt(0).toUpperCase() + accessor.slice(1);
};

export const sdk: SdkShapes = {
  libraries,
  triggers: ['sms4j'],
  vendored: /^(com\.(?:tencentcloudapi\.(?:sms|common)|github\.qcloudsms)\..*)$/,
  modules: [/^com\.tencentcloudapi\.sms(?:\.|$)/, /^com\.github\.qcloudsms(?:\.|$)/],
  clients: [
    {
      // Members of the profile are named as `memberToKey` names its setters.
      // SmsClient(Credential(secretId, secretKey), region[, ClientProfile])
      path: /^com\.tencentcloudapi\.sms\.(?<version>v\d{8})\.SmsClient$/,
      transport: 'sdk',
      sdk: 'tencentcloud-sdk-java',
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
      // CommonClient(service, version, Credential, region[, ClientProfile])
      path: /^com\.tencentcloudapi\.common\.CommonClient$/,
      transport: 'generic',
      sdk: 'tencentcloud-sdk-java',
      args: {
        service: [0],
        version: [1],
        region: [3],
        endpoint: [4, 'HttpProfile', 'Endpoint'],
        secretId: [2, 'secretId'],
        secretKey: [2, 'secretKey'],
      },
    },
  ],
  requests: [{ path: /^com\.tencentcloudapi\.sms\.(?<version>v\d{8})\.models\.(?:SendSmsRequest|SendMultiGlobalSmsRequest)$/ }],
  methods: [
    { names: ['SendSms'], transport: 'sdk', action: 'SendSms', requestArg: 0 },
    { names: ['SendMultiGlobalSms'], transport: 'sdk', action: 'SendMultiGlobalSms', requestArg: 0 },
    { names: ['call'], transport: 'generic', action: null, actionArg: 0, requestArg: 1 },
    { names: ['commonRequest'], transport: 'generic', action: null, actionArg: 1, requestArg: 0 },
  ],
  legacy: [
    legacy('SmsSingleSender', 'sendsms', 'sendWithParam', TEMPLATE_PARAMS),
    legacy('SmsMultiSender', 'sendmultisms2', 'sendWithParam', TEMPLATE_PARAMS),
    legacy('SmsSingleSender', 'sendsms', 'send', TEXT_PARAMS),
    legacy('SmsMultiSender', 'sendmultisms2', 'send', TEXT_PARAMS),
  ],
  memberToKey,
};
