import { type Table, table } from '../../base/table.js';
import type { Text } from '../../base/text.js';
import type { ApiVersion, FieldName } from '../call.js';

/** JSON type that the service takes; every scalar of SendSms is a string, ids too. */
export type FieldType = 'string' | 'string-list' | 'record-list' | 'number';

export interface FieldFact {
  readonly name: FieldName;
  readonly type: FieldType;
  /** `mainland`: only for mainland numbers, although the schema calls it optional. */
  readonly required: 'always' | 'mainland' | 'never';
  /** How each version spells it; null where the version has no such field. For v5 the key of the body or URL. */
  readonly spelled: Readonly<Record<ApiVersion, string | null>>;
  readonly docs: Text;
}

const same = (name: string, v5: string | null): Readonly<Record<ApiVersion, string | null>> => ({
  '2021-01-11': name,
  '2019-07-11': name,
  v5,
});

/**
 * Request fields. Sources: sms_models.d.ts of tencentcloud-sdk-nodejs-sms 4.1.306, both versions; documents 382/55981, 382/38778 and 382/63195
 * (what changed between them); legacy: 382/5808 and 382/5977.
 */
export const FIELDS: Readonly<Record<FieldName, FieldFact>> = {
  PhoneNumberSet: {
    name: 'PhoneNumberSet',
    type: 'string-list',
    required: 'always',
    spelled: same('PhoneNumberSet', 'tel'),
    docs: {
      en: '1 to 200 phone numbers, all on the mainland or all outside it, as + country code and digits: +8613711112222.',
      'zh-CN': '下发手机号码，1 至 200 个，须全部为国内号码或全部为国际/港澳台号码，格式为“+国家码手机号”，例如 +8613711112222。',
    },
  },
  SmsSdkAppId: {
    name: 'SmsSdkAppId',
    type: 'string',
    required: 'always',
    spelled: { '2021-01-11': 'SmsSdkAppId', '2019-07-11': 'SmsSdkAppid', v5: 'sdkappid' },
    docs: {
      en: 'SDK AppID of the application in the SMS console, such as 1400006666. It must belong to the account of the SecretId.',
      'zh-CN': '短信控制台中应用的 SDK AppID，例如 1400006666，须属于密钥所在的账号。',
    },
  },
  TemplateId: {
    name: 'TemplateId',
    type: 'string',
    required: 'always',
    spelled: { '2021-01-11': 'TemplateId', '2019-07-11': 'TemplateID', v5: 'tpl_id' },
    docs: {
      en: 'Id of an approved template, digits as a string. Numbers outside the mainland need an international template.',
      'zh-CN': '已审核通过的模板 ID，以字符串形式填写的数字。向境外手机号发送时须使用国际/港澳台短信模板。',
    },
  },
  SignName: {
    name: 'SignName',
    type: 'string',
    required: 'mainland',
    spelled: { '2021-01-11': 'SignName', '2019-07-11': 'Sign', v5: 'sign' },
    docs: {
      en: 'Text of an approved sign, such as 腾讯云: not its id and without brackets. Required for mainland numbers.',
      'zh-CN': '已审核通过的签名内容，例如“腾讯云”，不是签名 ID，也不带【】。发送国内短信必填。',
    },
  },
  TemplateParamSet: {
    name: 'TemplateParamSet',
    type: 'string-list',
    required: 'never',
    spelled: same('TemplateParamSet', 'params'),
    docs: {
      en: 'One string for each variable of the template, in order. Empty or left out when the template has none.',
      'zh-CN': '模板参数，个数须与模板的变量个数一致并按顺序传入字符串；模板没有变量时留空。',
    },
  },
  ExtendCode: {
    name: 'ExtendCode',
    type: 'string',
    required: 'never',
    spelled: same('ExtendCode', 'extend'),
    docs: {
      en: 'Code-number extension, digits. Not open by default: support has to enable it.',
      'zh-CN': '短信码号扩展号，只能为数字。默认未开通，如需使用请联系腾讯云短信小助手。',
    },
  },
  SessionContext: {
    name: 'SessionContext',
    type: 'string',
    required: 'never',
    spelled: same('SessionContext', 'ext'),
    docs: {
      en: 'Text of the caller that comes back in the answer; less than 512 bytes.',
      'zh-CN': '用户的 session 内容，会原样返回，须小于 512 字节。',
    },
  },
  SenderId: {
    name: 'SenderId',
    type: 'string',
    required: 'never',
    spelled: { '2021-01-11': 'SenderId', '2019-07-11': 'SenderId', v5: null },
    docs: {
      en: 'Sender ID for international messages, when an own one was granted. Leave it out on the mainland.',
      'zh-CN': '国际/港澳台短信已申请独立 SenderId 时填写；国内短信无需填写。',
    },
  },
  MultiSmsInfoSet: {
    name: 'MultiSmsInfoSet',
    type: 'record-list',
    required: 'always',
    spelled: { '2021-01-11': 'MultiSmsInfoSet', '2019-07-11': null, v5: null },
    docs: {
      en: 'Up to 200 entries of SendMultiGlobalSms, each with its own number and template; no mainland numbers.',
      'zh-CN': 'SendMultiGlobalSms 的短信内容，最多 200 条，每条有各自的号码和模板，不支持国内号码。',
    },
  },
  NationCode: {
    name: 'NationCode',
    type: 'string',
    required: 'always',
    spelled: { '2021-01-11': null, '2019-07-11': null, v5: 'nationcode' },
    docs: { en: 'Country code without plus, such as "86".', 'zh-CN': '国家（或地区）码，不带加号，例如 "86"。' },
  },
  Type: {
    name: 'Type',
    type: 'number',
    required: 'always',
    spelled: { '2021-01-11': null, '2019-07-11': null, v5: 'type' },
    docs: { en: '0 for an ordinary message, 1 for marketing.', 'zh-CN': '短信类型：0 为普通短信，1 为营销短信。' },
  },
  Msg: {
    name: 'Msg',
    type: 'string',
    required: 'always',
    spelled: { '2021-01-11': null, '2019-07-11': null, v5: 'msg' },
    docs: { en: 'The whole text, which must match an approved template.', 'zh-CN': '短信正文，须与审核通过的模板匹配。' },
  },
};

/** Fields of one entry of `MultiSmsInfoSet`. */
export const MULTI_ENTRY_FIELDS: readonly string[] = ['PhoneNumber', 'TemplateId', 'TemplateParamSet', 'SenderId', 'SessionContext'];

export const SEND_FIELDS: readonly FieldName[] = [
  'PhoneNumberSet',
  'SmsSdkAppId',
  'TemplateId',
  'SignName',
  'TemplateParamSet',
  'ExtendCode',
  'SessionContext',
  'SenderId',
];
export const MULTI_FIELDS: readonly FieldName[] = ['SmsSdkAppId', 'MultiSmsInfoSet'];

/** Parameters of every API 3.0 request, which stand beside the fields in form and GET requests. */
export const COMMON_PARAMETERS: ReadonlySet<string> = new Set([
  'Action',
  'Version',
  'Region',
  'Timestamp',
  'Nonce',
  'SecretId',
  'Signature',
  'SignatureMethod',
  'Token',
  'Language',
]);

/** What people write instead, in lower case without separators; names of other vendors are not in here. */
const MISSPELLINGS: Table<FieldName> = table({
  sdkappid: 'SmsSdkAppId',
  appid: 'SmsSdkAppId',
  smsappid: 'SmsSdkAppId',
  smssdkid: 'SmsSdkAppId',
  templatecode: 'TemplateId',
  templid: 'TemplateId',
  tplid: 'TemplateId',
  templateparam: 'TemplateParamSet',
  templateparams: 'TemplateParamSet',
  templateparamsset: 'TemplateParamSet',
  paramset: 'TemplateParamSet',
  phonenumber: 'PhoneNumberSet',
  phonenumbers: 'PhoneNumberSet',
  phoneset: 'PhoneNumberSet',
  phones: 'PhoneNumberSet',
  mobile: 'PhoneNumberSet',
  signid: 'SignName',
  signature: 'SignName',
  signaturename: 'SignName',
  extend: 'ExtendCode',
  extcode: 'ExtendCode',
  session: 'SessionContext',
  sessionid: 'SessionContext',
});

const BY_SPELLING = new Map<string, { readonly field: FieldName; readonly version: ApiVersion | null }>();
for (const { name, spelled } of Object.values(FIELDS)) {
  const modern = spelled['2021-01-11'];
  const old = spelled['2019-07-11'];
  if (modern !== null) BY_SPELLING.set(modern, { field: name, version: modern === old ? null : '2021-01-11' });
  if (old !== null && old !== modern) BY_SPELLING.set(old, { field: name, version: '2019-07-11' });
}

/** The field that an exactly spelled API 3.0 name means, and the version if only one spells it so. */
export const fieldOf = (spelled: string): { readonly field: FieldName; readonly version: ApiVersion | null } | undefined =>
  BY_SPELLING.get(spelled);

/** How a version spells a field; null where it has none. */
export const spelledIn = (field: FieldName, version: ApiVersion): string | null => FIELDS[field].spelled[version];

/** The field that a wrongly spelled name means: wrong case or separators, or one of the slips that are known; undefined when unclear. */
export function meantField(spelled: string): FieldName | undefined {
  const plain = spelled.replace(/[-_ ]/g, '').toLowerCase();
  for (const [name, { field }] of BY_SPELLING) if (name.toLowerCase() === plain) return field;
  return MISSPELLINGS[plain];
}

/** Numbers in one request, entries of SendMultiGlobalSms, ids of one Describe call: at most. */
export const MAX_NUMBERS = 200;
export const MAX_DESCRIBE = 100;
/** `SessionContext` has to be shorter, in bytes of UTF-8. */
export const SESSION_CONTEXT_BYTES = 512;
/** Characters of a sign. */
export const SIGN_LENGTH = { mainland: { min: 2, max: 12 }, international: { min: 2, max: 15 } } as const;
/** Digits of every value in a verification template. */
export const OTP_DIGITS = 6;
/** Longest value of a variable for accounts opened after 2024-01-25. */
export const DEFAULT_VARIABLE_LENGTH = 6;
