import { type ErrorEntry, rows } from './entry.js';

/** Codes of the other actions. Source: per-action error lists of tencentcloud-sdk-go v1.3.166 (2026-08-21). */
export const MANAGE_ERRORS: readonly ErrorEntry[] = rows('manage', [
  [
    // How the account is certified stands in no file.
    'FailedOperation.ForbidAddMarketingTemplates',
    'never',
    ['An account with individual certification may not create marketing templates.', '个人用户不能申请营销短信模板。'],
    ['Certify the account as an enterprise, or choose another type.', '请升级为企业认证，或选择其他模板类型。'],
  ],
  [
    // A catalog without signs is a catalog that lists none: whether the account has one is not known from it.
    'FailedOperation.MissingSignature',
    'never',
    ['The account has no sign yet, which every template request needs.', '签名为空：申请模板前至少需要一个签名。'],
    ['Create a sign first.', '请先申请签名。'],
  ],
  [
    'FailedOperation.MissingSignatureToModify',
    'catalog',
    ['There is no sign with this id to change.', '此签名 ID 未提交申请或不存在，不能修改。'],
    ['Check SignId.', '请检查 SignId。'],
  ],
  [
    'FailedOperation.MissingTemplateList',
    'never',
    ['No template matches the request.', '无法识别模板，没有对应的模板列表。'],
    ['Check TemplateIdSet and International.', '请检查 TemplateIdSet 和 International。'],
  ],
  [
    'FailedOperation.MissingTemplateToModify',
    'catalog',
    ['There is no template with this id to change.', '此模板 ID 未提交申请或不存在，不能修改。'],
    ['Check TemplateId.', '请检查 TemplateId。'],
  ],
  [
    'FailedOperation.NotEnterpriseCertification',
    'never',
    ['Only accounts with enterprise certification may use this action.', '非企业认证无法使用签名及模板相关接口。'],
    ['Certify the account as an enterprise, or use the console.', '请升级为企业认证，或在控制台操作。'],
  ],
  [
    // DescribePhoneNumberInfo is asked about numbers that people type in: they are not in the source.
    'FailedOperation.PhoneNumberParseFail',
    'heuristic',
    ['A phone number could not be parsed.', '号码解析失败。'],
    ['Write + country code and digits.', '请按“+国家码手机号”填写。'],
  ],
  [
    'FailedOperation.ProhibitSubAccountUse',
    'never',
    ['A sub-account may not list templates this way.', '非主账号无法使用拉取模板列表功能。'],
    ['Use a key of the main account, or have the permission granted.', '请使用主账号的密钥，或由主账号授权。'],
  ],
  [
    'FailedOperation.QualificationIdNotApproved',
    'never',
    ['The qualification is not approved yet.', '实名资质未审核通过。'],
    ['Wait for the approval, or correct the qualification in the console.', '请等待审核通过，或在控制台修改实名资质。'],
  ],
  [
    'FailedOperation.SignIdNotExist',
    'catalog',
    ['There is no sign with this id.', '签名 ID 不存在。'],
    ['Check SignId and International.', '请检查 SignId 和 International。'],
  ],
  [
    'FailedOperation.SignNumberLimit',
    'never',
    ['The account has its most signs.', '签名个数达到最大值。'],
    ['Delete signs that are not used, or ask support.', '请删除不用的签名，或联系腾讯云短信小助手。'],
  ],
  [
    'FailedOperation.TemplateAlreadyPassedCheck',
    'catalog',
    ['The template is approved and can no longer be changed.', '此模板已经通过审核，无法再次进行修改。'],
    ['Create a new template instead.', '请新建模板。'],
  ],
  [
    'FailedOperation.TemplateIdNotExist',
    'catalog',
    ['There is no template with this id.', '模板 ID 不存在。'],
    ['Check TemplateId and International.', '请检查 TemplateId 和 International。'],
  ],
  [
    'FailedOperation.TemplateNumberLimit',
    'never',
    ['The account has its most templates.', '模板个数达到最大值。'],
    ['Delete templates that are not used, or ask support.', '请删除不用的模板，或联系腾讯云短信小助手。'],
  ],
  [
    'InternalError.ConstructUserDataFail',
    'never',
    ['The service could not build the data of the request (2019-07-11).', '服务端构造用户数据失败（2019-07-11）。'],
    ['Try again, then ask support.', '请重试，仍失败请联系腾讯云短信小助手。'],
  ],
  [
    'InvalidParameter.AppidAndBizId',
    'never',
    ['The account and the application do not belong together.', '账号与应用 ID 不匹配。'],
    ['Use an application of the account that the SecretId belongs to.', '请使用密钥所属账号下的应用。'],
  ],
  [
    'InvalidParameter.DirtyWordFound',
    'heuristic',
    ['The text has a forbidden word.', '存在敏感词。'],
    ['Reword the text; the review rules list the subjects that are not allowed.', '修改内容，禁止发送的内容见审核标准。'],
  ],
  [
    'InvalidParameter.InvalidParameters',
    'certain',
    ['A parameter is wrong, often International or SmsType.', '参数有误，常见为 International 或 SmsType 取值不正确。'],
    ['Compare names, types and values with the document of the action.', '请对照接口文档检查参数的名称、类型和取值。'],
  ],
  [
    'InvalidParameterValue.BeginTimeVerifyFail',
    'certain',
    ['The begin of the period is wrong.', '参数 BeginTime 校验失败。'],
    [
      'Write it in the format of the action: yyyymmddhh for statistics, Unix seconds for pulls.',
      '按接口要求的格式填写：统计接口为 yyyymmddhh，拉取接口为秒级时间戳。',
    ],
  ],
  [
    'InvalidParameterValue.EndTimeVerifyFail',
    'certain',
    ['The end of the period is wrong.', '参数 EndTime 校验失败。'],
    ['Write it in the format of the action, later than the begin.', '按接口要求的格式填写，且晚于开始时间。'],
  ],
  [
    // Which begin is allowed depends on the day of the call.
    'InvalidParameterValue.InvalidStartTime',
    'heuristic',
    ['The begin of the period is not allowed.', '无效的拉取起始时间。'],
    ['Choose a later begin.', '请调整起始时间。'],
  ],
  [
    'InvalidParameterValue.LimitVerifyFail',
    'certain',
    ['Limit is out of range.', '参数 Limit 校验失败。'],
    ['Use 1 to 100 for lists, and 0 for statistics.', '列表接口的取值为 1 至 100，统计接口固定为 0。'],
  ],
  [
    'InvalidParameterValue.OffsetVerifyFail',
    'certain',
    ['Offset is out of range.', '参数 Offset 校验失败。'],
    ['Use 0 or a multiple of Limit for lists, and 0 for statistics.', '列表接口从 0 开始翻页，统计接口固定为 0。'],
  ],
  [
    'InvalidParameterValue.ImageInvalid',
    'certain',
    ['The image could not be read.', '上传的转码图片格式错误。'],
    [
      'Pass the image as base64 without the prefix data:image/…;base64, in front of it.',
      '请传入图片的 base64 编码，不要带 data:image/…;base64, 前缀。',
    ],
  ],
  [
    'InvalidParameterValue.InvalidDocumentType',
    'certain',
    ['DocumentType does not fit SignType, or is no longer offered.', 'DocumentType 与 SignType 不匹配，或已停止支持。'],
    ['Choose a pair that the document of AddSmsSign lists.', '请按 AddSmsSign 文档选择匹配的证明类型。'],
  ],
  [
    'InvalidParameterValue.InvalidInternational',
    'certain',
    ['International must be 0 for the mainland or 1 for other countries.', 'International 只能取 0（国内短信）或 1（国际/港澳台短信）。'],
    ['Pass 0 or 1 as a number.', '请传入数字 0 或 1。'],
  ],
  [
    'InvalidParameterValue.InvalidSmsType',
    'certain',
    [
      'SmsType must be 1 marketing, 2 notification or 3 verification code.',
      'SmsType 只能取 1（营销短信）、2（通知短信）或 3（验证码短信）。',
    ],
    ['Replace the former value 0 by 2 or 3.', '旧取值 0 请改为 2 或 3。'],
  ],
  [
    'InvalidParameterValue.InvalidUsedMethod',
    'certain',
    ['UsedMethod must be 0 for own use or 1 for others (2019-07-11).', 'UsedMethod 只能取 0（自用）或 1（他用）（2019-07-11）。'],
    ['Pass 0 or 1; in 2021-01-11 the field is SignPurpose.', '请传入 0 或 1；2021-01-11 版本中该字段为 SignPurpose。'],
  ],
  [
    'InvalidParameterValue.InvalidSignPurpose',
    'certain',
    ['SignPurpose must be 0 for own use or 1 for others.', 'SignPurpose 只能取 0（自用）或 1（他用）。'],
    ['Pass 0 or 1 as a number.', '请传入数字 0 或 1。'],
  ],
  [
    'InvalidParameterValue.InvalidTemplateFormat',
    'certain',
    ['The variables of the template are malformed.', '无效的模板格式，变量书写不正确。'],
    ['Write {1}, {2} … with half-width braces, numbered from 1 without gaps.', '变量使用英文花括号，从 1 开始连续编号，例如 {1}、{2}。'],
  ],
  [
    'InvalidParameterValue.MarketingTemplateWithoutUnsubscribe',
    'certain',
    ['A marketing template must end with the opt-out text 拒收请回复R.', '营销短信模板必须以“拒收请回复R”结尾。'],
    ['Append 拒收请回复R to the text.', '请在正文末尾添加“拒收请回复R”。'],
  ],
  [
    'InvalidParameterValue.MissingSignatureList',
    'never',
    ['The list of signs is missing (2019-07-11).', '缺少签名列表（2019-07-11）。'],
    ['Pass SignIdSet.', '请传入 SignIdSet。'],
  ],
  [
    'InvalidParameterValue.QualificationIdNotFound',
    'certain',
    ['The qualification of a mainland sign is missing or unknown.', '实名资质 ID 不存在，国内签名必须关联实名资质。'],
    ['Pass the QualificationId of an approved qualification of the account.', '请传入账号下已审核通过的 QualificationId。'],
  ],
  [
    'InvalidParameterValue.SignAlreadyPassedCheck',
    'catalog',
    ['The sign is approved and can no longer be changed.', '此签名已经通过审核，无法再次进行修改。'],
    ['Create a new sign instead.', '请新建签名。'],
  ],
  [
    // A review takes hours: what a catalog says of it is over when the code runs.
    'InvalidParameterValue.SignExistAndUnapproved',
    'heuristic',
    ['The sign was handed in before and is still in review.', '已存在相同的待审核签名。'],
    ['Wait for the review of the earlier request.', '请等待之前的申请审核完成。'],
  ],
  [
    'InvalidParameterValue.SignNameLengthTooLong',
    'certain',
    [
      'The sign is too long: 12 characters on the mainland, 15 abroad.',
      '签名内容长度过长，国内签名最多 12 个字，国际/港澳台签名最多 15 个字。',
    ],
    ['Shorten the sign.', '请缩短签名。'],
  ],
  [
    'InvalidParameterValue.TemplateWithDirtyWords',
    'heuristic',
    ['The template has a forbidden word.', '模板内容存在敏感词。'],
    ['Reword the template; the review rules list the subjects that are not allowed.', '修改模板内容，禁止发送的内容见审核标准。'],
  ],
  [
    'InvalidParameterValue.UnsupportedTemplateVariable',
    'catalog',
    ['The account may not use variables in mainland notification and marketing templates.', '该账号的国内通知类和营销类模板暂不支持变量。'],
    ['Write the text without variables, or ask support.', '请去掉模板中的变量，或联系腾讯云短信小助手。'],
  ],
  [
    'MissingParameter.MissingSignatureList',
    'never',
    ['The list of signs is missing (2019-07-11).', '缺少签名列表参数（2019-07-11）。'],
    ['Pass SignIdSet.', '请传入 SignIdSet。'],
  ],
]);
