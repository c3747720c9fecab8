import type { SdkShapes } from '../sdk.js';
import { libraries } from './libraries.js';

// Sources: reference sections G.1 (official SDKs) and B.5 (qcloudsms_js). Canonical paths begin with the module as imported.
const PACKAGE = 'tencentcloud-sdk-(?:nodejs|slim-nodejs|nodejs-sms|nodejs-intl-en)';

export const sdk: SdkShapes = {
  libraries,
  triggers: ['connector-tencent-sms'],
  errorFirst: true,
  vendored: new RegExp(`(?:^|/)((?:${PACKAGE}|qcloudsms_js)(?:/.*)?)$`),
  modules: [new RegExp(`^${PACKAGE}(?:[./]|$)`), /^qcloudsms_js(?:[./]|$)/],
  clients: [
    {
      // sms.v20210111.Client, and deep paths …/services/sms/v20210111/sms_client.Client or …/sms/v20210111/sms_client.Client.
      path: new RegExp(String.raw`^(?:${PACKAGE}|\.).*\bsms[./](?<version>v\d{8})[./](?:sms_client[./])?(?:default\.)?(?:Sms)?Client$`),
      transport: 'sdk',
      sdk: 'tencentcloud-sdk-nodejs',
      promises: /^Send(?:Sms|MultiGlobalSms)$/,
      international: /^tencentcloud-sdk-nodejs-intl-en\b/,
      // Before 4.0: Client(credential, region, profile), as the international package still has it.
      optionsSince: { package: /^tencentcloud-sdk-(?:slim-)?nodejs(?:-sms)?(?=[./])/, major: 4 },
      args: {
        region: [0, 'region'],
        endpoint: [0, 'profile', 'httpProfile', 'endpoint'],
        signMethod: [0, 'profile', 'signMethod'],
        requestMethod: [0, 'profile', 'httpProfile', 'reqMethod'],
        protocol: [0, 'profile', 'httpProfile', 'protocol'],
        secretId: [0, 'credential', 'secretId'],
        secretKey: [0, 'credential', 'secretKey'],
      },
    },
    {
      path: /^tencentcloud-sdk-nodejs-(?:common|intl-en)\b.*CommonClient$|^tencentcloud-sdk-nodejs\b.*CommonClient$/,
      transport: 'generic',
      sdk: 'tencentcloud-sdk-nodejs-common',
      promises: /^request$/,
      international: /^tencentcloud-sdk-nodejs-intl-en\b/,
      args: {
        service: [0],
        version: [1],
        region: [2, 'region'],
        endpoint: [0],
        signMethod: [2, 'profile', 'signMethod'],
        requestMethod: [2, 'profile', 'httpProfile', 'reqMethod'],
        protocol: [2, 'profile', 'httpProfile', 'protocol'],
        secretId: [2, 'credential', 'secretId'],
        secretKey: [2, 'credential', 'secretKey'],
      },
    },
  ],
  requests: [
    {
      path: new RegExp(
        String.raw`^(?:${PACKAGE}).*\bsms[./](?<version>v\d{8})[./](?:sms_)?(?:[mM]odels)[./](?:SendSmsRequest|SendMultiGlobalSmsRequest)$`,
      ),
    },
  ],
  methods: [
    { names: ['SendSms'], transport: 'sdk', action: 'SendSms', requestArg: 0 },
    { names: ['SendMultiGlobalSms'], transport: 'sdk', action: 'SendMultiGlobalSms', requestArg: 0 },
    { names: ['request'], transport: 'generic', action: null, actionArg: 0, requestArg: 1 },
  ],
  legacy: [
    {
      sender: /^qcloudsms_js(?:\(\))?.*SmsSingleSender/,
      sdk: 'qcloudsms_js',
      names: ['sendWithParam'],
      action: 'sendsms',
      params: ['NationCode', 'PhoneNumberSet', 'TemplateId', 'TemplateParamSet', 'SignName', 'ExtendCode', 'SessionContext', null],
      constructorArgs: { appId: 0, appKey: 1 },
      casts: ['NationCode', 'PhoneNumberSet'],
    },
    {
      sender: /^qcloudsms_js(?:\(\))?.*SmsMultiSender/,
      sdk: 'qcloudsms_js',
      names: ['sendWithParam'],
      action: 'sendmultisms2',
      params: ['NationCode', 'PhoneNumberSet', 'TemplateId', 'TemplateParamSet', 'SignName', 'ExtendCode', 'SessionContext', null],
      constructorArgs: { appId: 0, appKey: 1 },
      casts: ['NationCode', 'PhoneNumberSet'],
    },
    {
      sender: /^qcloudsms_js(?:\(\))?.*SmsSingleSender/,
      sdk: 'qcloudsms_js',
      names: ['send'],
      action: 'sendsms',
      params: ['Type', 'NationCode', 'PhoneNumberSet', 'Msg', 'ExtendCode', 'SessionContext', null],
      constructorArgs: { appId: 0, appKey: 1 },
      casts: ['NationCode', 'PhoneNumberSet'],
    },
    {
      sender: /^qcloudsms_js(?:\(\))?.*SmsMultiSender/,
      sdk: 'qcloudsms_js',
      names: ['send'],
      action: 'sendmultisms2',
      params: ['Type', 'NationCode', 'PhoneNumberSet', 'Msg', 'ExtendCode', 'SessionContext', null],
      constructorArgs: { appId: 0, appKey: 1 },
      casts: ['NationCode', 'PhoneNumberSet'],
    },
  ],
};
