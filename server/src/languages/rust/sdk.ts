import type { LibraryMethod, SdkShapes, SendMethod } from '../sdk.js';

// There is no official SDK for Rust. Sources: the crates tencentcloud-sdk-sms 0.2.1 (also -wasi, and tencentcloud-sdk-rs-sms, the same API), tencentcloud-sms-sdk 0.1.2,
// tencent_sms 0.1.2 and simple-tencent-sms 0.1.2, as their documentation on docs.rs shows them. All speak version 2021-01-11.
const SMS = String.raw`^(?:\w*(?:tencent|qcloud)\w*sms\w*|\w*(?:tencent|qcloud)\w*(?:\.\w+)*\.sms)(?:\.\w+)*\.`;
const MADE = String.raw`(?:\.(?:new|default|builder|with_profile|with_options|new_with_client_profile)(?:\(\))?)?$`;

/** `SendSmsRequest::new(phones, app, template, sign, params)` */
const POSITIONS = ['PhoneNumberSet', 'SmsSdkAppId', 'TemplateId', 'SignName', 'TemplateParamSet'] as const;

/** Where generic clients have action and fields: `request("SendSms", "2021-01-11", json!({…}))`, `call("sms", "2021-01-11", "SendSms", &body)` … */
const GENERIC: readonly (readonly [action: number, request: number])[] = [
  [0, 1],
  [0, 2],
  [0, 3],
  [0, 4],
  [1, 2],
  [1, 3],
  [1, 4],
  [2, 3],
  [2, 4],
];
const GENERIC_NAMES = [
  'request',
  'call',
  'send',
  'invoke',
  'execute',
  'post',
  'do_request',
  'send_request',
  'make_request',
  'call_api',
  'request_json',
  'call_json',
  'call_with_version',
  'do_action',
  'api_call',
];

const generic: readonly SendMethod[] = GENERIC.map(([actionArg, requestArg]) => ({
  names: GENERIC_NAMES,
  transport: 'generic',
  action: null,
  actionArg,
  requestArg,
}));

const libraries: readonly LibraryMethod[] = [
  {
    // TencentSms::new(secret_id, secret_key, sdk_app_id, template_id, sign, phones, params).send()
    receiver: /^tencent_sms\.(?:\w+\.)*TencentSms(?:\.new\(\))?$/,
    sdk: 'tencent_sms',
    names: ['send'],
    count: 0,
    vendor: null,
    fields: [
      { field: 'SmsSdkAppId', sources: [{ made: [2] }] },
      { field: 'TemplateId', sources: [{ made: [3] }] },
      { field: 'SignName', sources: [{ made: [4] }] },
      { field: 'PhoneNumberSet', sources: [{ made: [5] }] },
      { field: 'TemplateParamSet', sources: [{ made: [6] }] },
    ],
  },
  {
    // TencentSMS::new(secret_id, secret_key, sms_app_id).send_sms(region, sign_name, phones, template_id, params)
    receiver: /^simple_tencent_sms\.(?:\w+\.)*TencentSMS(?:\.new\(\))?$/,
    sdk: 'simple-tencent-sms',
    names: ['send_sms'],
    count: 5,
    vendor: null,
    fields: [
      { field: 'SmsSdkAppId', sources: [{ made: [2] }] },
      { field: 'SignName', sources: [{ argument: [1] }] },
      { field: 'PhoneNumberSet', sources: [{ argument: [2] }] },
      { field: 'TemplateId', sources: [{ argument: [3] }] },
      { field: 'TemplateParamSet', sources: [{ argument: [4] }] },
    ],
  },
];

export const sdk: SdkShapes = {
  modules: [/^\w*(?:tencent|qcloud)\w*sms\w*(?:\.|$)/, /^\w*(?:tencent|qcloud)\w*(?:\.\w+)*\.sms(?:\.|$)/],
  clients: [
    {
      path: new RegExp(`${SMS}(?:Sms)?Client${MADE}`),
      transport: 'sdk',
      sdk: 'tencentcloud-sdk-sms',
      version: '2021-01-11',
      args: { region: [1], secretId: [0, 'SecretId'], secretKey: [0, 'SecretKey'] },
    },
  ],
  requests: [
    {
      path: new RegExp(`${SMS}SendSmsRequest\\.new_international$`),
      positions: ['PhoneNumberSet', 'SmsSdkAppId', 'TemplateId', 'TemplateParamSet'],
    },
    { path: new RegExp(`${SMS}SendSmsRequest${MADE}`), positions: POSITIONS, within: 'params' },
    { path: new RegExp(`${SMS}(?:SendMultiGlobalSmsRequest|SmsRequestParams)${MADE}`) },
  ],
  methods: [
    { names: ['send_sms'], transport: 'sdk', action: 'SendSms', requestArg: 0 },
    { names: ['send_multi_global_sms'], transport: 'sdk', action: 'SendMultiGlobalSms', requestArg: 0 },
    ...generic,
  ],
  legacy: [],
  libraries,
  httpClients: [
    /^reqwest\.(?:blocking\.)?Client(?:Builder)?$/,
    /^reqwest_middleware\.ClientWithMiddleware$/,
    /^(?:awc|surf|isahc|ureq|hyper)\.(?:\w+\.)*(?:Client|HttpClient|Agent)$/,
  ],
  triggers: ['TencentSms', 'TencentSMS', 'sms_sdk_app_id', 'phone_number_set'],
  memberToKey: (member) => {
    const name = member.replace(/^(?:set|with)_/, '');
    return /^[a-z]/.test(name)
      ? name
          .split('_')
          .map((w) => w.charAt(0).toUpperCase() + w.slice(1))
          .join('')
      : name;
  },
};
