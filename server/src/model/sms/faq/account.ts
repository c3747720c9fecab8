import { type FaqEntry, faq } from './entry.js';

export const ACCOUNT_FAQ: readonly FaqEntry[] = [
  faq(
    10,
    'FKey',
    'secret-id-and-key',
    {
      title: 'Where are SecretId and SecretKey for the SMS API?',
      answer: [
        '1. Log in to the Tencent Cloud console.',
        '2. Open the page of cloud API keys.',
        '3. Choose to create a key there.',
        'SecretId names the caller, like a user name; SecretKey proves it, like a password. Keep them safe: a key that has leaked must be disabled at once.',
      ],
    },
    {
      title: '如何获取短信 API SecretId 和SecretKey？',
      answer: [
        '1. 登录腾讯云管理中心控制台。',
        '2. 前往云 API 密钥的控制台页面。',
        '3. 单击新建密钥即可以创建一对密钥。',
        'SecretId 用于标识 API 调用者身份，可以简单类比为用户名；SecretKey 用于验证 API 调用者的身份，可以简单类比为密码。用户必须严格保管安全凭证，如已泄漏，请立刻禁用。',
      ],
    },
    ['AuthFailure.SecretIdNotFound', 'AuthFailure.SignatureFailure', 'AuthFailure.InvalidSecretId'],
  ),
  faq(
    11,
    'FAppId',
    'sdk-app-id-and-app-key',
    {
      title: 'Where are SDK AppID and AppKey?',
      answer: [
        'Both are shown once an application has been created in the SMS console.',
        '1. SDK AppID is the unique number of the application.',
        '2. AppKey proves that a request comes from the application; treat it as a password.',
      ],
    },
    {
      title: '如何获取短信 SDK AppID 和 AppKey？',
      answer: [
        'SDK AppID 和 AppKey 在创建应用成功之后即可看到。',
        '1. SDK AppID：是腾讯云短信应用的唯一标识码。',
        '2. AppKey：是用来校验短信发送请求合法性的密码，可保证应用来源的可靠性。',
      ],
    },
    ['InvalidParameterValue.SdkAppIdNotExist', '1019', '1001'],
  ),
  faq(
    12,
    'FShortLink',
    'short-link-of-mini-program',
    {
      title: 'Why does the short link of a mini program not open the page that was meant?',
      answer: [
        'Enter the path of a published page of the mini program in the path field of the short link; an empty path opens its home page. Paths are listed under Statistics, usage analysis, page analysis.',
      ],
    },
    {
      title: '为什么使用小程序转短链后，点击短链，无法跳转到指定页？',
      answer: [
        '请在短链管理页 path 栏输入通过 scheme 码进入的小程序页面路径，必须是已经发布的小程序存在的页面，path 为空时会跳转小程序主页。可通过小程序 > 统计 > 使用分析 > 页面分析查找 path。',
      ],
    },
    [],
    { en: 'It is set on the short link page of the console.', 'zh-CN': '在控制台的短链管理页设置。' },
  ),
  faq(
    17,
    'FHelp',
    'support',
    { title: 'A message fails and the reason cannot be found. What now?', answer: ['Ask the SMS support assistant of Tencent Cloud.'] },
    { title: '发送短信报错，自己排查不出来该怎么办？', answer: ['您可以咨询腾讯云短信小助手。'] },
    [],
    {
      en: '`smslint explain CODE` and the rules name causes; what they do not know, support does.',
      'zh-CN': '`smslint explain 错误码` 和各条规则会给出原因；仍无法定位的，请咨询腾讯云短信小助手。',
    },
  ),
  faq(
    19,
    'FIndiv',
    'individual-certification',
    {
      title: 'Sign and text are approved. Is every message reviewed again?',
      answer: [
        'Accounts with individual certification that send in the console are reviewed before each message; certify the account as an enterprise to avoid it.',
      ],
    },
    {
      title: '短信签名和正文已审核通过，是否每发送一次短信都需要进行审核？',
      answer: ['个人认证用户使用控制台的发送功能是需先经过审核后才可以发送的，建议升级为企业认证用户。'],
    },
    ['UnauthorizedOperation.IndividualUserMarketingSmsPermissionDeny', '1032', 'FailedOperation.NotEnterpriseCertification'],
  ),
  faq(
    24,
    'FInvoice',
    'invoices',
    { title: 'Can I have an invoice?', answer: ['Yes, on the invoice page of the console.'] },
    { title: '是否可以开发票？', answer: ['如果您需要开具发票，可以进入控制台，在发票管理页面申请。'] },
    [],
    { en: 'It is a matter of the account.', 'zh-CN': '属于账号事务。' },
  ),
  faq(
    25,
    'FMask',
    'asterisks-in-preview',
    {
      title: 'Why do asterisks stand in place of digits when a message is previewed?',
      answer: ['The console stores digits encrypted and shows asterisks instead; the person who receives the message sees the digits.'],
    },
    {
      title: '为什么预览短信内容时，数字会出现星号？例如`尊敬的客户，您充值的1**2元已到账，请在系统查看！`',
      answer: ['控制台会对数字进行加密入库，所以预览时数字会出现星号，但用户接收到的短信是正常显示的。'],
    },
    [],
    { en: 'Only the console shows it so.', 'zh-CN': '仅控制台如此显示。' },
  ),
];
