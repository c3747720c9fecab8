import { type ErrorEntry, rows } from './entry.js';
import { SEND_LIMITS } from './send-limits.js';

/**
 * Codes of SendSms and SendMultiGlobalSms. Source: error constants and per-action lists of tencentcloud-sdk-go v1.3.166 (2026-08-21),
 * both API versions; older spellings from an earlier state of the same file.
 */
export const SEND_ERRORS: readonly ErrorEntry[] = [
  ...SEND_LIMITS,
  ...rows('send', [
    [
      'FailedOperation.ContainSensitiveWord',
      'heuristic',
      ['The message contains a sensitive word.', '短信内容中含有敏感词。'],
      [
        'Reword the template or the value. The word list comes from the carriers: support can ask them about an approved text that is still refused.',
        '修改模板或变量内容。敏感词库由运营商提供，若已审核通过的内容仍被拦截，可联系腾讯云短信小助手与运营商核实。',
      ],
      { counterparts: ['1002'] },
    ],
    [
      'FailedOperation.FailResolvePacket',
      'certain',
      ['The request could not be parsed: it does not follow the API.', '请求包解析失败，通常是没有遵守 API 接口说明规范。'],
      [
        'Check JSON syntax, field names, types and value ranges against the document of the action.',
        '对照接口文档检查 JSON 语法、字段名称、字段类型和取值范围。',
      ],
      { counterparts: ['1004'] },
    ],
    [
      'FailedOperation.InsufficientBalanceInSmsPackage',
      'never',
      ['The SMS package is used up.', '套餐包余量不足。'],
      ['Buy a package, or turn on billing after use, in the console.', '请在控制台购买套餐包或开通后付费。'],
      { counterparts: ['1031'] },
    ],
    [
      'FailedOperation.JsonParseFail',
      'certain',
      ['The request body is no valid JSON.', '解析请求包体失败，包体不是合法的 JSON。'],
      [
        'Build the body with a JSON serialiser instead of joining strings; JSON needs double quotes and no trailing comma.',
        '使用 JSON 序列化函数生成包体，不要拼接字符串；JSON 必须使用双引号，且不能有多余的逗号。',
      ],
      { counterparts: ['1004'] },
    ],
    [
      'FailedOperation.MarketingSendTimeConstraint',
      'heuristic',
      ['Marketing messages may be sent from 8:00 to 22:00 only.', '营销短信只能在 8:00 至 22:00 之间发送。'],
      ['Move the schedule into these hours, Beijing time.', '请将发送时间调整到北京时间 8:00 至 22:00 之间。'],
      { counterparts: ['1029'] },
    ],
    [
      'FailedOperation.PhoneNumberInBlacklist',
      'never',
      ['The number has opted out or is on a block list of the carrier.', '手机号在免打扰名单（黑名单）中，通常是用户退订或运营商黑名单。'],
      [
        'Take the number off your list. A person who wants messages again can be released under opt-out management in the console.',
        '请不要再向该号码发送；用户要求恢复接收时，可在控制台的退订用户管理中申请解除。',
      ],
      { counterparts: ['1015'] },
    ],
    [
      'FailedOperation.SignatureIncorrectOrUnapproved',
      'certain',
      [
        'The sign is malformed or not approved. On the mainland it has 2 to 12 Chinese characters, letters or digits.',
        '签名格式错误或签名未审批。国内签名只能由中英文、数字组成，要求 2 - 12 个字。',
      ],
      [
        'Pass the text of an approved sign, such as 腾讯云: not its id, and without brackets.',
        '填写已审核通过的签名内容，例如“腾讯云”，而不是签名 ID，也不要带【】。',
      ],
      { counterparts: ['1012'] },
    ],
    [
      'FailedOperation.TemplateIncorrectOrUnapproved',
      'catalog',
      ['The template is not approved, or the request does not match its text.', '模板未审批，或请求的内容与审核通过的模板内容不匹配。'],
      [
        'Check in the console that the template is approved, and pass exactly as many parameters as it has variables.',
        '在控制台确认模板已审核通过，并确认模板参数的个数与模板的变量个数一致。',
      ],
      {
        counterparts: ['1014'],
        newer: ['FailedOperation.TemplateParamSetNotMatchApprovedTemplate', 'FailedOperation.TemplateUnapprovedOrNotExist'],
      },
    ],
    [
      'FailedOperation.TemplateParamSetNotMatchApprovedTemplate',
      'catalog',
      [
        'The parameters do not match the approved template: usually their number is wrong.',
        '请求内容与审核通过的模板内容不匹配，通常是模板参数的个数不对。',
      ],
      [
        'Pass one string for each variable of the template, in the order of their numbers; pass none if it has no variables.',
        '按编号顺序为模板的每个变量传入一个字符串；模板没有变量时不传参数。',
      ],
      { counterparts: ['1014'] },
    ],
    [
      'FailedOperation.TemplateParamSetNotMatchApprovedTemplat',
      'certain',
      ['A slip in a sample of the documents: the service never answers this code.', '文档示例中的笔误，服务端不会返回该错误码。'],
      [
        'Compare with FailedOperation.TemplateParamSetNotMatchApprovedTemplate.',
        '应与 FailedOperation.TemplateParamSetNotMatchApprovedTemplate 比较。',
      ],
      { renamedTo: 'FailedOperation.TemplateParamSetNotMatchApprovedTemplate' },
    ],
    [
      'FailedOperation.TemplateUnapprovedOrNotExist',
      'catalog',
      ['The template is not approved or does not exist.', '模板未审批或模板不存在。'],
      [
        'Use the id of an approved template of the account and region that the SecretId belongs to.',
        '使用密钥所属账号和地域下已审核通过的模板 ID。',
      ],
      { counterparts: ['1014'] },
    ],
    [
      'InternalError.OtherError',
      'never',
      ['Another error inside the service.', '其他错误。'],
      ['Send the RequestId to support.', '请携带 RequestId 联系腾讯云短信小助手。'],
      { counterparts: ['1007'] },
    ],
    [
      'InternalError.UnknownError',
      'never',
      ['An unknown error inside the service.', '未知错误类型。'],
      ['Send the RequestId to support.', '请携带 RequestId 联系腾讯云短信小助手。'],
    ],
    [
      'InternalError.RequestTimeException',
      'heuristic',
      ['The time of the request is more than 10 minutes off.', '请求发起时间不正常，与服务器时间相差超过 10 分钟。'],
      [
        'Synchronise the clock of the server, and write the time in seconds, not milliseconds.',
        '校准服务器时间，并确认时间戳的单位是秒而不是毫秒。',
      ],
      { counterparts: ['1021'] },
    ],
    [
      'InternalError.RestApiInterfaceNotExist',
      'certain',
      ['There is no such REST interface.', '不存在该 RESTAPI 接口。'],
      ['Check the action, or the path of the URL.', '请检查接口名称或请求 URL 的路径。'],
      { counterparts: ['1011'] },
    ],
    [
      'InternalError.SendAndRecvFail',
      'never',
      ['The service timed out on sending or receiving.', '接口超时或后端收发异常。'],
      ['Check the network and try again.', '检查网络后重试。'],
    ],
    [
      'InternalError.SigFieldMissing',
      'certain',
      ['The sig of the request is missing.', '后端包体中请求包体没有 Sig 字段或 Sig 为空。'],
      ['Sign the request, best with an official SDK.', '请对请求签名，建议使用官方 SDK。'],
      { counterparts: ['1003'] },
    ],
    [
      'InternalError.SigVerificationFail',
      'certain',
      ['The sig of the request is wrong.', '后端校验 Sig 失败。'],
      ['Sign with the right key and formula, best with an official SDK.', '使用正确的密钥和公式签名，建议使用官方 SDK。'],
      { counterparts: ['1001'] },
    ],
    [
      'InternalError.Timeout',
      'never',
      ['Sending timed out.', '请求下发短信超时。'],
      [
        'Check DNS and network, keep connections open in a pool, and look up the message in the console before sending it again.',
        '检查 DNS 和网络，使用长连接和连接池；重发前先在控制台确认短信是否已下发。',
      ],
      { counterparts: ['60008', '1008'] },
    ],
    [
      'InvalidParameterValue.ContentLengthLimit',
      'catalog',
      ['The message is too long: sign and body together may have 500 characters.', '请求的短信内容太长，签名和正文合计不能超过 500 字。'],
      ['Shorten the template or the values.', '请缩短模板或变量内容。'],
      { counterparts: ['1017'] },
    ],
    [
      'InvalidParameterValue.IncorrectPhoneNumber',
      'certain',
      ['A phone number has a wrong format.', '手机号格式错误。'],
      [
        'Write numbers as + country code and digits without blanks or separators, such as +8613711112222.',
        '手机号按“+国家码手机号”填写连续数字，不要有空格或分隔符，例如 +8613711112222。',
      ],
      { counterparts: ['1016'] },
    ],
    [
      'InvalidParameterValue.ProhibitedUseUrlInTemplateParameter',
      'certain',
      ['A parameter of the template contains a link.', '模板变量中不允许使用 URL。'],
      ['Put the link into the template as fixed text and have it approved.', '请将链接作为固定文字写入模板并提交审核。'],
      { counterparts: ['1048'] },
    ],
    [
      'InvalidParameterValue.SdkAppIdNotExist',
      'heuristic',
      ['There is no application with this SdkAppId.', 'SdkAppId 不存在。'],
      [
        'Copy the SDK AppID from the application list of the SMS console; it starts with 1400.',
        '请在短信控制台的应用列表中复制 SDK AppID，以 1400 开头。',
      ],
      { counterparts: ['1019'] },
    ],
    [
      'InvalidParameterValue.TemplateParameterFormatError',
      'catalog',
      [
        'Every parameter of a verification template must have 0 to 6 digits.',
        '验证码模板的每个变量都只能为 0 - 6 位（包括 0 和 6 位）纯数字。',
      ],
      [
        'Pass digits only, for the minutes as well: "5" and not "5分钟". Other contents need a notification template.',
        '只传入数字，分钟数也一样：传“5”而不是“5分钟”。其他内容请申请通知类模板。',
      ],
      { counterparts: ['1038'] },
    ],
    [
      'InvalidParameterValue.TemplateParameterLengthLimit',
      'catalog',
      [
        'A parameter is too long. Accounts opened after 2024-01-25 may use 6 characters, older ones often 12.',
        '单个模板变量字符数超过限制。2024 年 1 月 25 日之后开通的账号默认为 6 个字符，早先多为 12 个字符。',
      ],
      [
        'Shorten the value, move fixed words into the template, or ask support for a higher limit.',
        '缩短变量内容，将固定文字写入模板，或联系腾讯云短信小助手申请放宽限制。',
      ],
      { counterparts: ['1036'] },
    ],
    [
      'InvalidParameterValue.MultiSmsInfoSetEmpty',
      'certain',
      ['SendMultiGlobalSms has an empty MultiSmsInfoSet.', 'SendMultiGlobalSms 的 MultiSmsInfoSet 为空。'],
      ['Pass between 1 and 200 entries.', '请传入 1 至 200 个条目。'],
    ],
    [
      'MissingParameter.EmptyPhoneNumberSet',
      'certain',
      ['The list of phone numbers is empty.', '传入的号码列表为空。'],
      ['Pass at least one number, and skip the call when there is none.', '请至少传入一个手机号，没有号码时不要调用接口。'],
    ],
    [
      'UnauthorizedOperation.IndividualUserMarketingSmsPermissionDeny',
      'catalog',
      ['An account with individual certification may not send marketing messages.', '个人用户没有发营销短信的权限。'],
      ['Certify the account as an enterprise, or use a template of another type.', '请将账号升级为企业认证，或改用其他类型的模板。'],
      { counterparts: ['1032'] },
    ],
    [
      'UnauthorizedOperation.RequestIpNotInWhitelist',
      'never',
      ['The address of the caller is not on the allow list of the application.', '请求 IP 不在白名单中。'],
      [
        'Add the outgoing IP address of the server in the console, or turn the check off.',
        '请在控制台将服务器的出口 IP 加入白名单，或关闭该校验。',
      ],
      { counterparts: ['1009'] },
    ],
    [
      'UnauthorizedOperation.RequestPermissionDeny',
      'heuristic',
      ['The account may not do this, for example use a code-number extension.', '请求没有权限，例如没有开通号码扩展。'],
      [
        'Leave ExtendCode out unless support has opened it for the account.',
        '未开通号码扩展时不要填写 ExtendCode；如需使用请联系腾讯云短信小助手。',
      ],
      { counterparts: ['1006'] },
    ],
    [
      'UnauthorizedOperation.SdkAppIdIsDisabled',
      'never',
      ['The application is disabled.', '此 SdkAppId 禁止提供服务。'],
      ['Enable the application in the console, or ask support.', '请在控制台启用该应用，或联系腾讯云短信小助手。'],
      { counterparts: ['1020'] },
    ],
    [
      'UnauthorizedOperation.ServiceSuspendDueToArrears',
      'never',
      ['The service is suspended because of arrears.', '欠费被停止服务。'],
      ['Settle the account, then send again.', '请充值结清欠费后再发送。'],
      { counterparts: ['1033'] },
    ],
    [
      'UnauthorizedOperation.SerivceSuspendDueToArrears',
      'certain',
      [
        'The former, misspelt name of UnauthorizedOperation.ServiceSuspendDueToArrears.',
        'UnauthorizedOperation.ServiceSuspendDueToArrears 的旧拼写。',
      ],
      [
        'Compare with UnauthorizedOperation.ServiceSuspendDueToArrears.',
        '请改为与 UnauthorizedOperation.ServiceSuspendDueToArrears 比较。',
      ],
      { counterparts: ['1033'], renamedTo: 'UnauthorizedOperation.ServiceSuspendDueToArrears' },
    ],
    [
      'UnauthorizedOperation.SmsSdkAppIdVerifyFail',
      'heuristic',
      [
        'The SmsSdkAppId does not belong to the account of the SecretId.',
        'SmsSdkAppId 校验失败，SmsSdkAppId 不属于云 API 密钥的关联账户。',
      ],
      [
        'Take both from the same account: the SDK AppID from the application list, the SecretId from the API key page.',
        '请确认两者属于同一账号：SmsSdkAppId 在短信控制台的应用列表中查询，SecretId 在云 API 密钥页面查询。',
      ],
    ],
    [
      'UnsupportedOperation',
      'never',
      ['The request is not supported.', '不支持该请求。'],
      ['Check action, version and region, then ask support.', '检查接口、版本和地域，仍无法解决请联系腾讯云短信小助手。'],
      { counterparts: ['1030'] },
    ],
    [
      'UnsupportedOperation.',
      'certain',
      ['The former spelling of UnsupportedOperation, with a dot.', 'UnsupportedOperation 的旧拼写，末尾多一个点。'],
      ['Compare with UnsupportedOperation.', '请改为与 UnsupportedOperation 比较。'],
      { counterparts: ['1030'], renamedTo: 'UnsupportedOperation' },
    ],
    [
      'UnsupportedOperation.ChineseMainlandTemplateToGlobalPhone',
      'catalog',
      ['A mainland template is sent to a number outside the mainland.', '国内短信模板不能发往国际/港澳台手机号。'],
      [
        'Use an international template for such numbers, also for +852, +853 and +886.',
        '向境外及港澳台号码（含 +852、+853、+886）发送请使用国际/港澳台短信模板。',
      ],
      { counterparts: ['1014'] },
    ],
    [
      'UnsupportedOperation.GlobalTemplateToChineseMainlandPhone',
      'catalog',
      ['An international template is sent to a mainland number.', '国际/港澳台短信模板不能发往中国大陆手机号。'],
      ['Use a mainland template for +86 numbers.', '向 +86 号码发送请使用国内短信模板。'],
      { counterparts: ['1014'] },
    ],
    [
      'UnsupportedOperation.ContainDomesticAndInternationalPhoneNumber',
      'certain',
      ['One request has mainland numbers and others.', '群发请求里既有国内手机号也有国际手机号。'],
      [
        'Send to mainland and other numbers in two requests, with a template and sign of their kind; write +86 in front of mainland numbers.',
        '国内号码与国际/港澳台号码请分开发送，并分别使用对应的模板和签名；国内号码需添加 +86。',
      ],
      {
        counterparts: ['1034'],
        newer: ['UnsupportedOperation.ChineseMainlandTemplateToGlobalPhone', 'UnsupportedOperation.GlobalTemplateToChineseMainlandPhone'],
      },
    ],
    [
      'UnsupportedOperation.ContainDomesticPhoneNumber',
      'certain',
      ['SendMultiGlobalSms has a mainland number.', 'SendMultiGlobalSms 的号码中含有国内手机号。'],
      ['Send to mainland numbers with SendSms.', '国内手机号请使用 SendSms 发送。'],
    ],
    [
      'UnsupportedOperation.UnsupportedRegion',
      'never',
      ['The country or region of the number is not served.', '不支持该地区短信下发。'],
      ['Check the price table for the countries that are served.', '请在价格表中确认支持的国家或地区。'],
      { counterparts: ['1045'] },
    ],
    [
      'UnsupportedOperation.UnsuportedRegion',
      'certain',
      ['The former, misspelt name of UnsupportedOperation.UnsupportedRegion.', 'UnsupportedOperation.UnsupportedRegion 的旧拼写。'],
      ['Compare with UnsupportedOperation.UnsupportedRegion.', '请改为与 UnsupportedOperation.UnsupportedRegion 比较。'],
      { counterparts: ['1045'], renamedTo: 'UnsupportedOperation.UnsupportedRegion' },
    ],
  ]),
];
