import type { SdkShapes } from '../sdk.js';

// Sources: reference section G.8, and the gems tencentcloud-sdk-common and tencentcloud-sdk-sms 3.0.1335: `client.rb`, `models.rb` of both
// versions, `credential.rb`, `profile/*.rb`. Constants are written with dots here.
const SMS = String.raw`TencentCloud\.Sms\.(?<version>V\d{8})\.`;

/** Positional parameters of `SendSmsRequest.new`; id of template and application change places between the versions. */
const PARAMS_2021 = [
  'PhoneNumberSet',
  'SmsSdkAppId',
  'TemplateId',
  'SignName',
  'TemplateParamSet',
  'ExtendCode',
  'SessionContext',
  'SenderId',
] as const;
const PARAMS_2019 = [
  'PhoneNumberSet',
  'TemplateID',
  'SmsSdkAppid',
  'Sign',
  'TemplateParamSet',
  'ExtendCode',
  'SessionContext',
  'SenderId',
] as const;

/** Positional parameters of the requests that manage templates and signs, in the order of `models.rb`. */
function managing(
  version: 'V20210111' | 'V20190711',
  names: { readonly purpose: string; readonly begin: string; readonly end: string; readonly appId: string },
): NonNullable<SdkShapes['constructors']> {
  const template = ['TemplateName', 'TemplateContent', 'SmsType', 'International', 'Remark'];
  const sign = [
    'SignName',
    'SignType',
    'DocumentType',
    'International',
    names.purpose,
    'ProofImage',
    'CommissionImage',
    'Remark',
    'QualificationId',
  ];
  const statistics = [names.begin, names.end, names.appId, 'Limit', 'Offset'];
  // Lists had no pages in the older version, and the ids stood first.
  const list = (ids: string): string[] => (version === 'V20210111' ? ['International', ids, 'Limit', 'Offset'] : [ids, 'International']);
  const orders: Readonly<Record<string, readonly string[]>> = {
    AddSmsTemplate: template,
    ModifySmsTemplate: ['TemplateId', ...template],
    DeleteSmsTemplate: ['TemplateId'],
    DescribeSmsTemplateList: list('TemplateIdSet'),
    AddSmsSign: sign,
    ModifySmsSign: ['SignId', ...sign],
    DeleteSmsSign: ['SignId'],
    DescribeSmsSignList: list('SignIdSet'),
    SendStatusStatistics: statistics,
    CallbackStatusStatistics: statistics,
  };
  return Object.entries(orders).map(([action, parameters]) => ({
    path: new RegExp(String.raw`^TencentCloud\.Sms\.${version}\.${action}Request$`),
    parameters,
  }));
}

export const sdk: SdkShapes = {
  // A copy of the gems in the project, whatever folder it lies in.
  vendored: /(?:^|\/)((?:tencentcloud-sdk-\w+(?:-[\d.]+)?\/)lib\/.*)$/,
  modules: [/^tencentcloud-sdk-(?:sms|common)$/, /^TencentCloud(?:\.Sms\b|\.Common\b)/],
  clients: [
    {
      path: new RegExp(`^${SMS}Client$`),
      transport: 'sdk',
      sdk: 'tencentcloud-sdk-sms',
      args: {
        region: [1],
        endpoint: [2, 'http_profile', 'endpoint'],
        signMethod: [2, 'sign_method'],
        requestMethod: [2, 'http_profile', 'req_method'],
        protocol: [2, 'http_profile', 'scheme'],
        secretId: [0, 'secretId'],
        secretKey: [0, 'secretKey'],
      },
    },
  ],
  requests: [{ path: new RegExp(`^${SMS}(?:SendSmsRequest|SendMultiGlobalSmsRequest)$`) }],
  constructors: [
    { path: /^TencentCloud\.Sms\.V20210111\.SendSmsRequest$/, parameters: PARAMS_2021 },
    { path: /^TencentCloud\.Sms\.V20190711\.SendSmsRequest$/, parameters: PARAMS_2019 },
    { path: /^TencentCloud\.Sms\.V20210111\.SendMultiGlobalSmsRequest$/, parameters: ['SmsSdkAppId', 'MultiSmsInfoSet'] },
    {
      path: /^TencentCloud\.Sms\.V20210111\.MultiSmsInfo$/,
      parameters: ['PhoneNumber', 'TemplateId', 'TemplateParamSet', 'SenderId', 'SessionContext'],
    },
    ...managing('V20210111', { purpose: 'SignPurpose', begin: 'BeginTime', end: 'EndTime', appId: 'SmsSdkAppId' }),
    ...managing('V20190711', { purpose: 'UsedMethod', begin: 'StartDateTime', end: 'EndDataTime', appId: 'SmsSdkAppid' }),
    { path: /^TencentCloud\.Common\.Credential$/, parameters: ['secretId', 'secretKey', 'token'] },
    { path: /^TencentCloud\.Common\.ClientProfile$/, parameters: ['sign_method', 'http_profile', 'language', 'debug'] },
    {
      path: /^TencentCloud\.Common\.HttpProfile$/,
      parameters: ['scheme', 'endpoint', 'req_method', 'req_timeout', 'keep_alive', 'proxy'],
    },
  ],
  methods: [
    { names: ['SendSms'], transport: 'sdk', action: 'SendSms', requestArg: 0 },
    { names: ['SendMultiGlobalSms'], transport: 'sdk', action: 'SendMultiGlobalSms', requestArg: 0 },
    { names: ['send_request'], transport: 'generic', action: null, actionArg: 0, requestArg: 1 },
  ],
  requestFunctions: /^(?:(?:HTTParty|RestClient|Faraday|HTTP|HTTPX|Typhoeus|Excon)\.get|Net\.HTTP\.(?:get|get_response))$/,
  legacy: [],
  // `req.phone_number_set = …`, as generated samples write it.
  memberToKey: (member) =>
    /^[a-z]\w*$/.test(member) && member.includes('_') ? member.replace(/(?:^|_)([a-z0-9])/g, (_, c: string) => c.toUpperCase()) : member,
};
