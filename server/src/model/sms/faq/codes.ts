import { type FaqEntry, faq } from './entry.js';

export const CODES_FAQ: readonly FaqEntry[] = [
  faq(
    5,
    'F1004',
    'error-1004',
    {
      title: 'What to do about error 1004?',
      answer: [
        '1. Check that the request is standard JSON; single quotes in place of double ones are a frequent slip.',
        '2. Check the names of the parameters.',
        '3. Check that the types are those of the API document, for example that a JSON string is not passed where an integer is expected.',
        '4. Check that the values are in the range of the API document; international, for example, is 0 or 1.',
        '5. Check that the call is the one that the document describes: the API for many numbers does not take the body of the API for one number.',
        '6. If nothing helps, ask the SMS support assistant.',
      ],
    },
    {
      title: '返回1004错误如何处理？',
      answer: [
        '1. 检查请求是否为标准的 JSON 格式，例如不要将单引号当做双引号使用。',
        '2. 检查参数名称是否正确。',
        '3. 检查字段类型是否与 API 文档一致，例如不要将 JSON 字符串和 JSON 整型混淆。',
        '4. 检查字段取值是否在 API 文档描述的范围内，例如 international 字段只能取 0 或 1。',
        '5. 检查对 API 的调用是否与文档一致，例如调用群发短信的 API 时，包体不能是单发短信的格式。',
        '6. 如仍无法解决，请咨询腾讯云短信小助手。',
      ],
    },
    ['1004', 'FailedOperation.FailResolvePacket', 'FailedOperation.JsonParseFail'],
  ),
  faq(
    6,
    'F1014',
    'error-1014',
    {
      title: 'What to do about error 1014?',
      answer: [
        '1. Check the template: its braces {} are half-width, and the numbers in them start from 1 without gaps: {1}, {2} …',
        '2. If the template has variables, pass a value for each of them.',
        '3. Check that the template is approved.',
        '4. Check that type in the request (0 ordinary, 1 marketing) is the type of the template.',
        '5. Check that the text of the request fits the template; blanks and other invisible characters are a frequent reason why it does not.',
        '6. Chinese text must be in UTF-8.',
        '7. Mainland templates go to mainland numbers only, international templates to numbers outside the mainland only.',
        '8. If nothing helps, ask the SMS support assistant.',
      ],
    },
    {
      title: '返回1014错误如何处理？',
      answer: [
        '1. 确认模板格式正确：“{}”为英文括号，括号中的数字需从 1 开始连续编号，即 {1}、{2} 等。',
        '2. 若模板中含变量，发送短信时需为每个变量传入变量值。',
        '3. 确认模板已审批通过。',
        '4. 确认请求包中 type 参数的值（0 表示普通短信，1 表示营销短信）与模板类型一致。',
        '5. 确认请求的内容与模板一致，例如因空格等不可见字符导致不匹配。',
        '6. 内容中含有中文时，需使用 UTF-8 编码。',
        '7. 国内短信模板只能发中国大陆手机号，国际/港澳台短信模板只能发境外手机号。',
        '8. 如仍无法解决，请咨询腾讯云短信小助手。',
      ],
    },
    [
      '1014',
      'FailedOperation.TemplateParamSetNotMatchApprovedTemplate',
      'FailedOperation.TemplateUnapprovedOrNotExist',
      'FailedOperation.TemplateIncorrectOrUnapproved',
      'UnsupportedOperation.ChineseMainlandTemplateToGlobalPhone',
      'UnsupportedOperation.GlobalTemplateToChineseMainlandPhone',
      'InvalidParameterValue.InvalidTemplateFormat',
    ],
  ),
  faq(
    7,
    'F1016',
    'error-1016',
    {
      title: 'What to do about error 1016?',
      answer: [
        '1. Check AppID and AppKey.',
        '2. Check the phone numbers: a number is consecutive digits without blanks.',
        '3. Check the names of the fields.',
      ],
    },
    {
      title: '返回1016错误如何处理？',
      answer: [
        '1. 确认 AppID 和 AppKey 是否正确。',
        '2. 确认手机号码格式是否正确：手机号码为连续数字，无需输入空格。',
        '3. 确认字段名称是否正确。',
      ],
    },
    ['1016', 'InvalidParameterValue.IncorrectPhoneNumber'],
  ),
  faq(
    8,
    'F60008',
    'error-60008',
    {
      title: 'What to do about error 60008?',
      answer: [
        '1. If the answer comes within one second, check that the request is a proper HTTP request.',
        '2. Check that URL and body are those of the API.',
        '3. Check that Content-Type fits the body; SMS takes application/json;charset=utf-8.',
        '4. Check DNS, and use a public DNS server.',
        '5. Use long-lived HTTP connections in a pool.',
        '6. If nothing helps, ask the SMS support assistant.',
      ],
    },
    {
      title: '返回60008错误如何处理？',
      answer: [
        '1. 如果请求在 1 秒内响应 60008，请确认请求是标准的 HTTP 格式。',
        '2. 确认请求的 URL 及 Body 格式与 API 相符。',
        '3. 确认 Content-Type 与包体相符，短信服务应为 application/json;charset=utf-8。',
        '4. 确认 DNS 配置正常，并使用公网 DNS server。',
        '5. 推荐使用 HTTP 长连接并使用连接池。',
        '6. 如仍无法解决，请咨询腾讯云短信小助手。',
      ],
    },
    ['60008', 'InternalError.Timeout'],
  ),
  faq(
    9,
    'F1001',
    'error-1001',
    {
      title: 'What to do about error 1001 (the check of sig failed)?',
      answer: [
        '1. Check that the random number in sig is the one in the URL.',
        '2. Check SDK AppID and App Key in the code; an SDK AppID starts with 1400.',
        '3. Compare the code with the sample code, and the values that go into sig with its formula.',
      ],
    },
    {
      title: '返回1001（sig 校验失败）错误如何处理？',
      answer: [
        '1. 确认 sig 生成的随机数与 URL 中的随机数一致。',
        '2. 确认代码中的 SDK AppID/App Key（SDK AppID 以 1400 开头）填写正确。',
        '3. 确认使用的代码与示例代码一致，并检查生成 sig 时带入的参数与伪代码一致。',
      ],
    },
    ['1001', 'InternalError.SigVerificationFail'],
  ),
  faq(
    27,
    'FSig',
    'signature-incorrect-or-unapproved',
    {
      title: 'What to do about FailedOperation.SignatureIncorrectOrUnapproved?',
      answer: [
        'The sign is malformed or not approved. A sign has 2 to 12 Chinese characters, letters and digits only.',
        '1. Check in the SMS console that the sign was submitted and approved.',
        '2. Messages to the mainland need a sign: SignName holds the text of the sign, such as 腾讯云, and not its id.',
      ],
    },
    {
      title: '短信发送提示：FailedOperation.SignatureIncorrectOrUnapproved 如何处理？',
      answer: [
        '该错误码表示签名格式错误或者签名未审批。签名只能由中英文、数字组成，要求 2 - 12 个字。',
        '1. 登录短信控制台，核查签名是否已审批并且审批通过。',
        '2. 发送国内短信必须填写签名，SignName 参数项需填写签名内容而非签名 ID，例如“腾讯云”。',
      ],
    },
    ['FailedOperation.SignatureIncorrectOrUnapproved', '1012'],
  ),
  faq(
    28,
    'FTpl',
    'template-incorrect-or-unapproved',
    {
      title: 'What to do about FailedOperation.TemplateIncorrectOrUnapproved?',
      answer: [
        'The template is not approved, or the request does not fit the approved text.',
        '1. Check in the SMS console that the template was submitted and approved.',
        '2. If the template has variables, pass them in TemplateParamSet, for example 1234; if it has none, leave it empty.',
        'The number of parameters must be the number of variables of the template: two variables need two parameters.',
      ],
    },
    {
      title: '短信发送提示：FailedOperation.TemplateIncorrectOrUnapproved 如何处理？',
      answer: [
        '该错误码表示模板未审批，或请求的内容与审核通过的模板内容不匹配。',
        '1. 登录短信控制台，核查模板是否已审批并且审批通过。',
        '2. 确认模板是否含变量：如有变量，需在 TemplateParamSet 传入变量参数，例如 1234；若无模板参数，则设置为空。',
        '模板参数的个数需要与 TemplateId 对应模板的变量个数保持一致，例如模板中含两个变量，则需对应传入两个变量参数。',
      ],
    },
    [
      'FailedOperation.TemplateIncorrectOrUnapproved',
      'FailedOperation.TemplateParamSetNotMatchApprovedTemplate',
      'FailedOperation.TemplateUnapprovedOrNotExist',
      '1014',
    ],
  ),
  faq(
    29,
    'FApp',
    'sms-sdk-app-id-verify-fail',
    {
      title: 'What to do about UnauthorizedOperation.SmsSdkAppIdVerifyFail?',
      answer: [
        'The check of SmsSdkAppId failed: it has to belong to the account of the cloud API key.',
        '1. Look SmsSdkAppId up in the application list of the SMS console.',
        '2. Look SecretId and SecretKey up on the cloud API key page.',
      ],
    },
    {
      title: '短信发送提示：UnauthorizedOperation.SmsSdkAppIdVerifyFail 如何处理？',
      answer: [
        '该错误码表示 SmsSdkAppId 校验失败，请检查 SmsSdkAppId 是否属于云 API 密钥的关联账户。',
        '1. SmsSdkAppId 可在短信控制台应用列表中查询。',
        '2. 云 API 密钥 SecretId、SecretKey 可在云 API 密钥页面查询。',
      ],
    },
    ['UnauthorizedOperation.SmsSdkAppIdVerifyFail'],
  ),
  faq(
    30,
    'FMix',
    'contain-domestic-and-international-phone-number',
    {
      title: 'What to do about UnsupportedOperation.ContainDomesticAndInternationalPhoneNumber?',
      answer: [
        'One request has mainland numbers and others.',
        '1. Check that a mainland sign or template is not used for an international number, nor an international one for a mainland number.',
        '2. Numbers need their country code: +86 on the mainland, for example +8613711112222.',
      ],
    },
    {
      title: '短信发送提示：UnsupportedOperation.ContainDomesticAndInternationalPhoneNumber 如何处理？',
      answer: [
        '该错误码表示群发请求里既有国内手机号也有国际手机号。',
        '1. 排查是否使用国内签名或模板却发送国际手机号，或使用国际签名或模板却发送国内手机号。',
        '2. 发送短信时手机号需添加国家码，如发送国内短信需 +86，例如 +8613711112222。',
      ],
    },
    [
      'UnsupportedOperation.ContainDomesticAndInternationalPhoneNumber',
      'UnsupportedOperation.ChineseMainlandTemplateToGlobalPhone',
      'UnsupportedOperation.GlobalTemplateToChineseMainlandPhone',
      '1034',
    ],
  ),
];
