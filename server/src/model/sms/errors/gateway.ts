import { type ErrorEntry, rows } from './entry.js';

/** Codes of the gateway, common to every API 3.0 product. Source: documents 382/38780 and 382/52075. */
export const GATEWAY_ERRORS: readonly ErrorEntry[] = rows('gateway', [
  [
    'ActionOffline',
    'never',
    ['The action is no longer offered.', '接口已下线。'],
    ['Use the action that replaces it.', '请改用替代的接口。'],
  ],
  [
    'AuthFailure.InvalidAuthorization',
    'certain',
    ['The Authorization header is malformed.', '请求头部的 Authorization 不符合腾讯云标准。'],
    [
      'Write it as TC3-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…, or use an official SDK.',
      '按 TC3-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=… 的格式填写，或使用官方 SDK。',
    ],
  ],
  [
    'AuthFailure.InvalidSecretId',
    'heuristic',
    ['The key is no cloud API key.', '密钥非法，不是云 API 密钥类型。'],
    ['Create a key on the API key page of the console.', '请在控制台的 API 密钥页面创建密钥。'],
  ],
  [
    'AuthFailure.MFAFailure',
    'never',
    ['The second factor was refused.', 'MFA 错误。'],
    ['Repeat the verification.', '请重新进行多因子验证。'],
  ],
  [
    'AuthFailure.SecretIdNotFound',
    'certain',
    ['The SecretId does not exist: deleted, disabled or mistyped.', '密钥不存在：已被删除、禁用或填写错误。'],
    ['Copy the key again, and look for blanks or line breaks around it.', '请重新复制密钥，并检查前后是否有空格或换行。'],
  ],
  [
    'AuthFailure.SignatureExpire',
    'heuristic',
    ['The signature has expired: the time is more than 5 minutes off.', '签名过期，时间戳与服务器时间相差超过 5 分钟。'],
    ['Synchronise the clock, and write the time in seconds.', '请校准服务器时间，并确认时间戳的单位是秒。'],
  ],
  [
    'AuthFailure.SignatureFailure',
    'certain',
    ['The signature is wrong.', '签名错误，签名计算结果与服务端不一致。'],
    [
      'Sign exactly the body that is sent, with the UTC date and the service name sms, or use an official SDK.',
      '签名的包体须与发送的包体完全一致，日期使用 UTC，服务名为 sms；建议使用官方 SDK。',
    ],
  ],
  [
    'AuthFailure.TokenFailure',
    'never',
    ['The temporary token is wrong or has expired.', '临时密钥的 Token 错误或已过期。'],
    ['Fetch new temporary keys.', '请重新获取临时密钥。'],
  ],
  [
    'AuthFailure.UnauthorizedOperation',
    'heuristic',
    ['The sub-account or role may not do this.', '请求未授权，子账号或角色没有权限。'],
    [
      'Grant QcloudSMSFullAccess, or name/sms:<Action> with the resource *.',
      '请授予 QcloudSMSFullAccess 策略，或授予 name/sms:<Action>，资源填写 *。',
    ],
  ],
  [
    'DryRunOperation',
    'never',
    ['The request would have succeeded, but DryRun was set.', 'DryRun 操作，请求本会成功，只是传入了 DryRun 参数。'],
    ['Leave DryRun out.', '请去掉 DryRun 参数。'],
  ],
  [
    'FailedOperation',
    'never',
    ['The operation failed.', '操作失败。'],
    ['Read the message of the answer, and ask support with its RequestId.', '请查看应答中的错误信息，并携带 RequestId 联系腾讯云。'],
  ],
  [
    'InternalError',
    'never',
    ['An error inside the service.', '内部错误。'],
    ['Try again; if it stays, ask support with the RequestId.', '请重试，仍失败请携带 RequestId 联系腾讯云。'],
  ],
  [
    'InvalidAction',
    'certain',
    ['There is no such action.', '接口不存在。'],
    ['Write the action as the document does, such as SendSms: case counts.', '请按文档填写接口名称，例如 SendSms，注意区分大小写。'],
  ],
  [
    'InvalidParameter',
    'certain',
    ['A parameter has a wrong format or type.', '参数错误，包括参数格式、类型等错误。'],
    ['Pass ids and parameters of SendSms as strings and lists as lists.', 'SendSms 的 ID 和模板参数须为字符串，列表须为数组。'],
  ],
  [
    'InvalidParameterValue',
    'certain',
    ['A parameter has a value that is not allowed.', '参数取值错误。'],
    ['Compare the value with the document of the action; also check the region.', '请对照接口文档检查参数取值，并检查地域。'],
  ],
  // No action of SMS takes multipart/form-data, and an HTTP library writes such a body where the program runs.
  [
    'InvalidRequest',
    'heuristic',
    ['The body of a multipart/form-data request is malformed.', '请求 body 的 multipart 格式错误。'],
    ['Send JSON, or use an official SDK.', '请发送 JSON，或使用官方 SDK。'],
  ],
  [
    'IpInBlacklist',
    'never',
    ['The address is on a block list.', 'IP 地址在黑名单中。'],
    ['Call from another address, or ask support.', '请更换出口 IP，或联系腾讯云。'],
  ],
  [
    'IpNotInWhitelist',
    'never',
    ['The address is not on the allow list.', 'IP 地址不在白名单中。'],
    ['Add the outgoing address of the server.', '请将服务器的出口 IP 加入白名单。'],
  ],
  [
    'LimitExceeded',
    'never',
    ['A quota is used up.', '超过配额限制。'],
    ['Raise the quota, or call less often.', '请提升配额，或降低调用频率。'],
  ],
  [
    'MissingParameter',
    'certain',
    ['A required parameter is missing.', '缺少参数。'],
    ['Pass all required fields, and the region with 2021-01-11.', '请传入所有必填字段，2021-01-11 版本还需传入地域。'],
  ],
  [
    'NoSuchProduct',
    'certain',
    ['There is no such product.', '产品不存在。'],
    ['Use the host sms.tencentcloudapi.com and the service name sms.', '请使用域名 sms.tencentcloudapi.com 和服务名 sms。'],
  ],
  [
    'NoSuchVersion',
    'certain',
    ['There is no such version of the API.', '接口版本不存在。'],
    ['Use 2021-01-11, or 2019-07-11.', '请使用 2021-01-11 或 2019-07-11。'],
  ],
  [
    'RequestLimitExceeded',
    'heuristic',
    ['Too many requests per second.', '请求的次数超过了频率限制。'],
    ['Call less often, and send to up to 200 numbers in one request.', '请降低调用频率，单次请求最多可发送 200 个号码。'],
  ],
  [
    'RequestLimitExceeded.GlobalRegionUinLimitExceeded',
    'never',
    ['The account makes too many requests in all regions together.', '主账号在所有地域的请求总和超过频率限制。'],
    ['Call less often.', '请降低调用频率。'],
  ],
  [
    'RequestLimitExceeded.IPLimitExceeded',
    'never',
    ['The address makes too many requests.', 'IP 的请求超过频率限制。'],
    ['Call less often.', '请降低调用频率。'],
  ],
  [
    'RequestLimitExceeded.UinLimitExceeded',
    'never',
    ['The account makes too many requests.', '主账号的请求超过频率限制。'],
    ['Call less often.', '请降低调用频率。'],
  ],
  ['RequestSizeLimitExceeded', 'heuristic', ['The request is too large.', '请求包超过限制大小。'], ['Split the request.', '请拆分请求。']],
  ['ResourceInUse', 'never', ['The resource is in use.', '资源被占用。'], ['Try again later.', '请稍后重试。']],
  [
    'ResourceInsufficient',
    'never',
    ['There are not enough resources.', '资源不足。'],
    ['Try again later, or ask support.', '请稍后重试，或联系腾讯云。'],
  ],
  [
    'ResourceNotFound',
    'never',
    ['The resource does not exist.', '资源不存在。'],
    ['Check the ids and the region.', '请检查资源 ID 和地域。'],
  ],
  ['ResourceUnavailable', 'never', ['The resource cannot be used.', '资源不可用。'], ['Try again later.', '请稍后重试。']],
  [
    'ResponseSizeLimitExceeded',
    'never',
    ['The answer is too large.', '返回包超过限制大小。'],
    ['Ask for fewer items.', '请减少单次查询的数量。'],
  ],
  [
    'ServiceUnavailable',
    'never',
    ['The service is not available at the moment.', '当前服务暂时不可用。'],
    ['Try again later.', '请稍后重试。'],
  ],
  [
    'UnauthorizedOperation',
    'never',
    ['The operation is not authorised.', '未授权操作。'],
    ['Check the permissions of the key.', '请检查密钥的权限。'],
  ],
  [
    'UnknownParameter',
    'certain',
    ['The request has a parameter that the action does not know.', '未知参数错误，传入了接口未定义的参数。'],
    [
      'Correct the spelling and case of the name; names differ between 2021-01-11 and 2019-07-11.',
      '请检查参数名称的拼写和大小写，2021-01-11 与 2019-07-11 的字段名不同。',
    ],
  ],
  // SDKs refuse other methods themselves, and code that is written by hand names GET or POST: what differs is set where the program runs.
  [
    'UnsupportedProtocol',
    'heuristic',
    ['The HTTP method is not supported.', 'HTTP(S) 请求协议错误，只支持 GET 和 POST 请求。'],
    ['Use POST.', '请使用 POST 请求。'],
  ],
  [
    'UnsupportedRegion',
    'certain',
    ['The action is not offered in this region.', '接口不支持所传地域。'],
    ['Use ap-guangzhou.', '请使用 ap-guangzhou。'],
  ],
]);
