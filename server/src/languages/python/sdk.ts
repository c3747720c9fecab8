import type { FieldName } from '../../model/call.js';
import type { LegacyMethod, SdkShapes } from '../sdk.js';

// Sources: reference sections G.2 and G.11 (tencentcloud-sdk-python 3.1.162) and B.5 (qcloudsms_py, and the Python 2 demo Qcloud.Sms.sms).
const SMS = String.raw`tencentcloud\.sms\.(?<version>v\d{8})\.`;

// An object made by a call has the path of what was called, with `()` after it.

/** `SmsClient(cred, region, profile)`; `HttpProfile.endpoint` inside `ClientProfile.httpProfile`. */
const CLIENT_ARGS = {
  region: [1],
  endpoint: [2, 'httpProfile', 'endpoint'],
  signMethod: [2, 'signMethod'],
  requestMethod: [2, 'httpProfile', 'reqMethod'],
  protocol: [2, 'httpProfile', 'protocol'],
  secretId: [0, 'secretId'],
  secretKey: [0, 'secretKey'],
} as const;

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

/** The sender classes under every path that they are imported by, and as results of the factory `QcloudSms(appid, appkey)`. */
const single = /^(?:qcloudsms_py|Qcloud\.Sms\.sms|sms|SmsSender)(?:\.\w+)*(?:\(\))?\.SmsSingleSender(?:\(\))?$/;
const multi = /^(?:qcloudsms_py|Qcloud\.Sms\.sms|sms|SmsSender)(?:\.\w+)*(?:\(\))?\.SmsMultiSender(?:\(\))?$/;

const legacy = (sender: RegExp, text: boolean, action: LegacyMethod['action'], casts: readonly FieldName[]): LegacyMethod => ({
  sender,
  sdk: 'qcloudsms_py',
  names: text ? ['send'] : ['send_with_param', 'sendWithParam'],
  action,
  params: [...(text ? TEXT_PARAMS : TEMPLATE_PARAMS), null],
  keywords: text
    ? ['sms_type', 'nationcode', action === 'sendsms' ? 'phone_number' : 'phone_numbers', 'msg', 'extend', 'ext', 'url']
    : ['nationcode', action === 'sendsms' ? 'phone_number' : 'phone_numbers', 'template_id', 'params', 'sign', 'extend', 'ext', 'url'],
  constructorArgs: { appId: 0, appKey: 1 },
  copy: 'qcloudsms_py/__init__.py',
  casts,
});

export const sdk: SdkShapes = {
  vendored: /(?:^|\.)(tencentcloud\.(?:sms\.v\d{8}|common)(?:\..*)?|qcloudsms_py(?:\..*)?)$/,
  modules: [/^tencentcloud(?:\.sms\b|\.common\b|$)/, /^qcloudsms_py(?:\.|$)/, /^Qcloud\.Sms(?:\.|$)/],
  clients: [
    {
      path: new RegExp(String.raw`^${SMS}sms_client\.SmsClient(?:\(\))?$`),
      transport: 'sdk',
      sdk: 'tencentcloud-sdk-python',
      parameters: ['credential', 'region', 'profile'],
      args: CLIENT_ARGS,
    },
    {
      path: new RegExp(String.raw`^${SMS}sms_client_async\.SmsClient(?:\(\))?$`),
      transport: 'sdk',
      sdk: 'tencentcloud-sdk-python',
      promises: /^Send(?:Sms|MultiGlobalSms)$/,
      parameters: ['credential', 'region', 'profile'],
      args: CLIENT_ARGS,
    },
    {
      path: /^tencentcloud\.common\.(?:common_client|common_client_async)\.CommonClient(?:\(\))?$/,
      transport: 'generic',
      sdk: 'tencentcloud-sdk-python-common',
      parameters: ['service', 'version', 'credential', 'region', 'profile'],
      args: {
        service: [0],
        version: [1],
        secretId: [2, 'secretId'],
        secretKey: [2, 'secretKey'],
        region: [3],
        endpoint: [4, 'httpProfile', 'endpoint'],
        signMethod: [4, 'signMethod'],
        requestMethod: [4, 'httpProfile', 'reqMethod'],
        protocol: [4, 'httpProfile', 'protocol'],
      },
    },
  ],
  requests: [{ path: new RegExp(String.raw`^${SMS}models\.(?:SendSmsRequest|SendMultiGlobalSmsRequest)(?:\(\))?$`) }],
  methods: [
    { names: ['SendSms'], transport: 'sdk', action: 'SendSms', requestArg: 0 },
    { names: ['SendMultiGlobalSms'], transport: 'sdk', action: 'SendMultiGlobalSms', requestArg: 0 },
    { names: ['call_json', 'call', 'call_octet_stream'], transport: 'generic', action: null, actionArg: 0, requestArg: 1 },
  ],
  legacy: [
    // The single sender casts nation code and number to str; the multi sender casts neither.
    legacy(single, false, 'sendsms', ['NationCode', 'PhoneNumberSet']),
    legacy(multi, false, 'sendmultisms2', []),
    legacy(single, true, 'sendsms', ['NationCode', 'PhoneNumberSet']),
    legacy(multi, true, 'sendmultisms2', []),
  ],
};
