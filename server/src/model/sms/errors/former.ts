import { type ErrorEntry, rows } from './entry.js';

/**
 * Codes that only earlier states of the SDKs name. Programs of that time wait for them, and nothing says that the service never answers them.
 * Source: error constants of tencentcloud-sdk-go (2021) and of tencentcloud-sdk-python (2021 to 2022), both API versions.
 */
export const FORMER_ERRORS: readonly ErrorEntry[] = rows('send', [
  [
    'FailedOperation.MissingSignatureList',
    'never',
    [
      'No sign matches the request; mostly none is approved yet. Only SDKs up to 2022 name this code.',
      '无法识别签名，通常是签名未通过申请。仅 2022 年以前的 SDK 列有此错误码。',
    ],
    ['Look up the state of the sign in the console.', '请在控制台查看签名的审核状态。'],
  ],
  [
    'FailedOperation.OtherError',
    'never',
    [
      'Another error, mostly a parameter against the rules. Only SDKs up to 2022 name this code.',
      '其他错误，一般是参数不符合要求。仅 2022 年以前的 SDK 列有此错误码。',
    ],
    ['Check the parameters against the document of the action.', '请对照接口文档检查参数。'],
  ],
  [
    'FailedOperation.ParametersOtherError',
    'never',
    ['An unknown error of the parameters. Only SDKs up to 2022 name this code.', '参数未知错误。仅 2022 年以前的 SDK 列有此错误码。'],
    ['Send the RequestId to support.', '请携带 RequestId 联系腾讯云短信小助手。'],
  ],
  [
    'FailedOperation.PhoneNumberOnBlacklist',
    'never',
    [
      'The number is on a block list. SDKs of 2021 name this code beside FailedOperation.PhoneNumberInBlacklist.',
      '手机号在免打扰名单（黑名单）中。2021 年的 SDK 同时列有此错误码和 FailedOperation.PhoneNumberInBlacklist。',
    ],
    ['Take the number off your list.', '请将该号码从发送名单中移除。'],
  ],
  [
    'InternalError.JsonParseFail',
    'never',
    [
      'The parameters of the user could not be parsed. Only SDKs up to 2022 name this code.',
      '解析用户参数失败。仅 2022 年以前的 SDK 列有此错误码。',
    ],
    ['Build the body with a JSON serialiser; otherwise ask support.', '请使用 JSON 序列化函数生成包体；仍失败时联系腾讯云短信小助手。'],
  ],
  [
    'InternalError.ParseBackendResponseFail',
    'never',
    [
      'The answer of the carrier could not be parsed. Only SDKs up to 2022 name this code.',
      '解析运营商包体失败。仅 2022 年以前的 SDK 列有此错误码。',
    ],
    ['Send the RequestId to support.', '请携带 RequestId 联系腾讯云短信小助手。'],
  ],
]);
