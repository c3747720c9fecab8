import type { SdkShapes } from '../sdk.js';

// Sources: reference section G.7; tencentcloud-sdk-cpp 3.0 (sms/include/tencentcloud/sms/<version>/SmsClient.h, core/include/tencentcloud/core/CommonClient.h,
// AbstractClient.h, Credential.h, profile/ClientProfile.h and profile/HttpProfile.h), read in its sources.
const SMS = String.raw`^(?:TencentCloud\.)?Sms\.(?<version>V\d{8})\.`;

/** `SetSmsSdkAppId` and `GetSmsSdkAppId` both mean `SmsSdkAppId`. */
const memberToKey = (member: string): string => (/^(?:Set|Get)(?=[A-Z])/.test(member) ? member.slice(3) : member);

export const sdk: SdkShapes = {
  modules: [/^tencentcloud\/sms\//, /^TencentCloud\.Sms(?:\.|$)/],
  clients: [
    {
      // SmsClient(Credential(secretId, secretKey[, token]), region[, ClientProfile]); ClientProfile([SignMethod, ]HttpProfile)
      path: new RegExp(`${SMS}SmsClient$`),
      transport: 'sdk',
      sdk: 'tencentcloud-sdk-cpp',
      args: {
        region: [1],
        endpoint: [2, 'HttpProfile', 'Endpoint'],
        secretId: [0, 'SecretId'],
        secretKey: [0, 'SecretKey'],
      },
    },
    {
      // CommonClient(service, version, Credential, region, ClientProfile)
      path: /^(?:TencentCloud\.)?CommonClient$/,
      transport: 'generic',
      sdk: 'tencentcloud-sdk-cpp',
      args: {
        service: [0],
        version: [1],
        region: [3],
        endpoint: [4, 'HttpProfile', 'Endpoint'],
        secretId: [2, 'SecretId'],
        secretKey: [2, 'SecretKey'],
      },
    },
  ],
  requests: [{ path: new RegExp(String.raw`${SMS}Model\.(?:SendSmsRequest|SendMultiGlobalSmsRequest|MultiSmsInfo)$`) }],
  methods: [
    // The handler of SendSmsAsync runs afterwards; SendSmsCallable gives a future.
    { names: ['SendSms', 'SendSmsAsync', 'SendSmsCallable'], transport: 'sdk', action: 'SendSms', requestArg: 0 },
    {
      names: ['SendMultiGlobalSms', 'SendMultiGlobalSmsAsync', 'SendMultiGlobalSmsCallable'],
      transport: 'sdk',
      action: 'SendMultiGlobalSms',
      requestArg: 0,
    },
    { names: ['MakeRequestJson'], transport: 'generic', action: null, actionArg: 0, requestArg: 1 },
  ],
  legacy: [],
  memberToKey,
  // The SDK itself, and copies of it that projects keep.
  vendored: /(?:^|\/)((?:sms\/(?:src|include\/tencentcloud\/sms)|tencentcloud\/sms)\/v20\d{6}\/.+)$/,
};
