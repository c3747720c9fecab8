import type { SdkShapes } from '../sdk.js';

// Sources: reference sections G.4 (tencentcloud-sdk-go, sms v20210111 and v20190711) and B.5 (github.com/qichengzx/qcloudsms_go, read in its sources).
// An object made by a call has the path of what was called, with `()` after it.
const ROOT = String.raw`^(?:[^/]+/)*tencentcloud-sdk-go(?:-intl-en)?(?:/v\d+)?/tencentcloud/`;
const SMS = String.raw`${ROOT}sms/(?<version>v\d{8})\.`;
const COMMON = String.raw`${ROOT}common\.`;

/** Paths of the packages that hold functions and types that every product shares. */
export const SDK_ROOTS: readonly string[] = [
  'github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud',
  'github.com/tencentcloud/tencentcloud-sdk-go/v3/tencentcloud',
  'github.com/tencentcloud/tencentcloud-sdk-go-intl-en/tencentcloud',
  'github.com/TencentCloud/tencentcloud-sdk-go/tencentcloud',
];

const profileAt = (index: number) =>
  ({
    endpoint: [index, 'HttpProfile', 'Endpoint'],
    signMethod: [index, 'SignMethod'],
    requestMethod: [index, 'HttpProfile', 'ReqMethod'],
    protocol: [index, 'HttpProfile', 'Scheme'],
  }) as const;

const CREDENTIAL = { secretId: [0, 'SecretId'], secretKey: [0, 'SecretKey'] } as const;

export const sdk: SdkShapes = {
  modules: [/tencentcloud-sdk-go(?:-intl-en)?(?:\/v\d+)?\/tencentcloud\/sms\/v\d{8}/, /^github\.com\/qichengzx\/qcloudsms_go/],
  clients: [
    {
      path: new RegExp(String.raw`${SMS}(?:NewClient(?:\(\))?|Client)$`),
      transport: 'sdk',
      sdk: 'tencentcloud-sdk-go',
      international: /\btencentcloud-sdk-go-intl-en\b/,
      args: { region: [1], ...CREDENTIAL, ...profileAt(2) },
    },
    {
      path: new RegExp(String.raw`${SMS}NewClientWithSecretId(?:\(\))?$`),
      transport: 'sdk',
      sdk: 'tencentcloud-sdk-go',
      args: { secretId: [0], secretKey: [1], region: [2] },
    },
    {
      path: new RegExp(String.raw`${COMMON}(?:NewCommonClient(?:\(\))?|Client)$`),
      transport: 'generic',
      sdk: 'tencentcloud-sdk-go',
      international: /\btencentcloud-sdk-go-intl-en\b/,
      args: { region: [1], ...CREDENTIAL, ...profileAt(2) },
    },
  ],
  requests: [{ path: new RegExp(String.raw`${SMS}(?:New)?(?:SendSmsRequest|SendMultiGlobalSmsRequest)(?:\(\))?$`) }],
  methods: [
    { names: ['SendSms'], transport: 'sdk', action: 'SendSms', requestArg: 0 },
    { names: ['SendSmsWithContext'], transport: 'sdk', action: 'SendSms', requestArg: 1 },
    { names: ['SendMultiGlobalSms'], transport: 'sdk', action: 'SendMultiGlobalSms', requestArg: 0 },
    { names: ['SendMultiGlobalSmsWithContext'], transport: 'sdk', action: 'SendMultiGlobalSms', requestArg: 1 },
    {
      // NewCommonRequest(service, version, action); SetActionParameters takes a map, a JSON text or its bytes.
      names: ['Send'],
      transport: 'generic',
      action: null,
      requestArg: 0,
      carrier: {
        path: new RegExp(String.raw`${ROOT}common/http\.NewCommonRequest(?:\(\))?$`),
        service: [0],
        version: [1],
        action: [2],
        body: 'ActionParameters',
      },
    },
  ],
  legacy: (['sendsms', 'sendmultisms2'] as const).map((action) => ({
    sender: /^github\.com\/qichengzx\/qcloudsms_go\.(?:NewClient(?:\(\))?|QcloudSMS)$/,
    sdk: 'qcloudsms_go',
    names: [action === 'sendsms' ? 'SendSMSSingle' : 'SendSMSMulti'],
    action,
    params: [],
    request: {
      fields: {
        TplID: 'TemplateId',
        Params: 'TemplateParamSet',
        Sign: 'SignName',
        Type: 'Type',
        Msg: 'Msg',
        Extend: 'ExtendCode',
        Ext: 'SessionContext',
      },
      phone: { member: 'Tel', number: 'Mobile', nation: 'Nationcode' },
    },
    // NewClient(NewOptions(appid, appkey, sign))
    constructorArgs: { appId: 0, appKey: 1, within: 0 },
    // The members are typed: nothing is converted.
    casts: [],
  })),
  triggers: ['SendSMSSingle', 'SendSMSMulti'],
};
