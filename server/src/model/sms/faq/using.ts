import { type FaqEntry, faq } from './entry.js';

export const USING_FAQ: readonly FaqEntry[] = [
  faq(
    1,
    'FNoRecv',
    'message-not-received',
    {
      title: 'What if a person does not receive a message?',
      answer: [
        'In the SMS console, open Statistics, mainland or international messages, message records, and look at status and remark of the number.',
        '1. Status failed: the remark gives the reason, often a frequency limit, a wrong content or a number that has opted out.',
        '2. Status successful with an error code in the remark: look the code up.',
        '3. Status successful and delivered, but nothing arrived: the phone is off, in arrears, without coverage or its inbox is full; the number is on a block list of the carrier; settings, hardware or an app on the phone block the message.',
        'If nothing helps, ask the SMS support assistant.',
      ],
    },
    {
      title: '用户没有收到短信怎么处理？',
      answer: [
        '登录短信控制台，选择统计分析 > 国内短信（或国际/港澳台短信） > 短信记录，查看对应号码的发送状态和备注。',
        '1. 发送状态为失败：结合备注中的失败原因排查，常见原因有命中频率控制策略、短信内容格式不正确或手机号因退订加入黑名单。',
        '2. 发送状态为成功，但备注中提示错误码：根据错误码进一步排查。',
        '3. 发送状态为成功且备注提示接收成功，但用户未收到：排查手机关机、欠费、停机、信号异常、长时间未关机、收件箱满，手机号处于运营商黑名单，手机设置或硬件异常，以及短信被手机系统或软件拦截。',
        '如仍无法解决，请咨询腾讯云短信小助手。',
      ],
    },
  ),
  faq(
    2,
    'FSlow',
    'call-takes-long',
    {
      title: 'What if a call of the API takes long?',
      answer: [
        '1. Run "dig yun.tim.qq.com" and see whether an internal DNS is used. If so, configure a near address of the same carrier as host: if that helps, resolve through a DNS proxy or a public DNS server.',
        '2. Check how connections are used. One long-lived connection is blocked by the request before; short connections can use up the ports of the machine (netstat); Recv-Q and Send-Q can pile up. The remedy is long-lived connections in a pool.',
        '3. Close a connection that was idle for 90 seconds, and open a new one when the pool needs it.',
      ],
    },
    {
      title: '调用接口耗时比较长怎么办？',
      answer: [
        '1. 执行 dig yun.tim.qq.com 命令，确认是否使用内网 DNS。若是，选择就近的同运营商的腾讯云短信 IP 配置 host；若问题解决，建议使用 DNS 代理或配置公网 DNS server。',
        '2. 检查连接模式：单条长连接上前面的请求卡住会影响后续请求；短连接可能使本机连接数占满（用 netstat 确认）；连接的 Recv-Q 和 Send-Q 可能存在积压。建议优化成“长连接 + 连接池”模式。',
        '3. 某条连接长时间（90 秒）没有请求时，建议请求方先关闭该连接，待连接池不够用时再新建。',
      ],
    },
    ['60008', 'InternalError.Timeout', 'InternalError.SendAndRecvFail'],
  ),
  faq(
    3,
    'FLate',
    'message-arrives-late',
    {
      title: 'Why does a message arrive late?',
      answer: [
        '1. Compare the time of the request in your own log with the sending time in the console. A large difference, such as 10 minutes, means that the call itself was slow.',
        '2. Compare sending time and report time in the console. A large difference (some ten seconds for ordinary, 5 minutes for marketing messages) points to a sensitive word that went to manual review, bad coverage or a phone in an abnormal state; a small one to coverage or the phone.',
        '3. If none of this fits, ask the SMS support assistant.',
      ],
    },
    {
      title: '为什么用户很久才收到短信？',
      answer: [
        '1. 比较本地记录的请求发送时间和控制台上的短信发送时间。时间差较大（例如接近甚至超过 10 分钟）时，可能是调用接口有时延。',
        '2. 比较控制台上的发送时间与状态上报时间。时间差较大（例如普通短信超过数十秒，营销短信超过 5 分钟）时，可能是短信内容有敏感词进入人工审核、手机信号不佳或手机处于异常状态；时间差较小时，可能是手机信号不佳或手机处于异常状态（例如关机）。',
        '3. 如果都不满足，请咨询腾讯云短信小助手。',
      ],
    },
  ),
  faq(
    4,
    'FBlack',
    'block-list',
    {
      title: 'What is the block list of phone numbers?',
      answer: [
        '1. People who opted out by answering T, N, TD, 退订, T退订, QX or 0000, in either case. Messages to them fail with 1015; release can be asked for under opt-out management in the console.',
        '2. Block lists of the carriers. Sending succeeds, but the gateway of the carrier may stop the message.',
      ],
    },
    {
      title: '手机黑名单是什么？',
      answer: [
        '1. 退订用户名单：用户回复“T”、“N”、“TD”、“退订”、“T退订”、“QX”或“0000”等（不区分大小写）后，手机号会加入黑名单，再次下发会返回发送失败并备注 1015。可在控制台的通用管理 > 退订用户管理提交解除申请。',
        '2. 运营商黑名单：下发短信时会返回发送成功，但可能因为被运营商网关拦截等原因导致用户无法成功接收短信。',
      ],
    },
    ['1015', 'FailedOperation.PhoneNumberInBlacklist'],
  ),
  faq(
    13,
    'FReply',
    'reply-time-limit',
    { title: 'Can a person answer a message, and until when?', answer: ['Answers count within 72 hours, and can be looked at.'] },
    {
      title: '腾讯云短信发送后，对方收到信息是否可以回复，回复是否有时间限制？',
      answer: ['对方需要在 72 小时内回复才有效，回复信息支持查看。'],
    },
  ),
  faq(
    14,
    'FReplyView',
    'see-replies',
    {
      title: 'Can answers be looked at or received?',
      answer: ['Yes, without extra cost: in the reply records of the console, or through a callback address that you set.'],
    },
    {
      title: '是否支持查看或者接收用户回复的信息？',
      answer: ['短信支持用户上行回复，且不收取额外费用。回复内容可在控制台的短信回复记录中查看，或设置回调地址获取。'],
    },
  ),
  faq(
    15,
    'FSender',
    'sender-number',
    {
      title: 'From which number are messages sent?',
      answer: [
        '1. Mainland: a number of 13 to 20 digits that starts with 1069; the carrier chooses the last digits.',
        '2. International: no number is shown, but Qsms or Qcloud.',
      ],
    },
    {
      title: '开通腾讯云短信后，发送消息的号码是什么？',
      answer: [
        '1. 国内短信：发送消息的号码为 13 - 20 位，1069 开头，尾数是运营商的随机号码。',
        '2. 国际/港澳台短信：不显示号码，统一显示 Qsms 或 Qcloud。',
      ],
    },
  ),
  faq(
    16,
    'FDifferent',
    'different-texts-at-once',
    {
      title: 'Can different texts be sent to different phones at the same time?',
      answer: ['Yes: call the API for one number from several processes.'],
    },
    { title: '不同的手机在同一时间，是否可以发送不同的短信内容？', answer: ['可以多进程调用单发接口，实现对不同手机号发送不同短信内容。'] },
    [],
    { en: 'One call per text is right: there is nothing to find.', 'zh-CN': '按内容分别调用即可，没有可检查的错误。' },
  ),
  faq(
    18,
    'FSens',
    'sensitive-word',
    {
      title: 'A message fails because of a sensitive word, although its template was approved. Why?',
      answer: [
        'The list of sensitive words comes from the carriers. Give the SMS support assistant the number that failed; a person will ask the carrier whether the word can be released.',
      ],
    },
    {
      title: '短信发送失败，记录提示含有敏感词，但是申请时已通过审核，是什么情况？',
      answer: ['敏感词库是由运营商反馈的，可以联系腾讯云短信小助手并提供发送失败的手机号码，人工客服将与运营商沟通确认能否解除。'],
    },
    ['FailedOperation.ContainSensitiveWord', '1002', 'InvalidParameter.DirtyWordFound', 'InvalidParameterValue.TemplateWithDirtyWords'],
  ),
  faq(
    20,
    'FConsole',
    'number-not-in-records',
    {
      title: 'A message was sent to a number, but it is not in the records of the console and did not arrive. What now?',
      answer: [
        '1. Sent in the console: check the uploaded file for other characters in the numbers, and remove them.',
        '2. Sent through the API: check that the request really went to Tencent Cloud and was answered.',
      ],
    },
    {
      title: '给某个号码发送了短信，但是该号码未收到短信且控制台短信发送记录查询不到该号码，该怎么处理？',
      answer: [
        '1. 若是通过控制台发送的，建议检查发送文件里号码是否有其他字符，需要删除多余字符。',
        '2. 若是通过接口发送的，建议查看数据是否有正常请求给腾讯云，是否有响应返回。',
      ],
    },
  ),
  faq(
    21,
    'FAbroad',
    'servers-abroad',
    {
      title: 'Can servers outside China send messages?',
      answer: ['Yes. The domain resolves to a near address; test it with curl first.'],
    },
    { title: '境外的服务器是否可以正常发送短信？', answer: ['境外服务器可以调用接口发送短信，域名就近解析，您可以先用 curl 接口测试。'] },
  ),
  faq(
    22,
    'FBulk',
    'many-numbers',
    {
      title: 'Can a message be sent to many numbers?',
      answer: ['Yes: up to 200 numbers in one request of the API, up to 100,000 numbers in one upload in the console.'],
    },
    {
      title: '是否支持短信群发？',
      answer: ['支持短信群发，调用发送短信 API 时一次最多不要超过 200 个手机号，通过控制台群发时单次最多上传 10 万个手机号。'],
    },
    ['LimitExceeded.PhoneNumberCountLimit', '1046'],
  ),
  faq(
    23,
    'FDup',
    'repeated-numbers',
    {
      title: 'Are repeated numbers removed?',
      answer: [
        'Numbers imported in the console are made unique. In one request of the API, a number that is repeated receives the same text only once.',
      ],
    },
    {
      title: '是否支持号码去重？',
      answer: [
        '从控制台导入号码，平台会针对相同属性的一批号码自动做去重处理。',
        '在一次发送短信的请求中，平台会校验同一短信内容的接收号码是否存在重复，针对重复号码只会正常发送一条。',
      ],
    },
  ),
  faq(
    26,
    'FCountry',
    'country-codes',
    {
      title: 'What are the country codes?',
      answer: [
        'They are in the price table of international messages (postpaid by day): https://cloud.tencent.com/document/product/382/18051',
      ],
    },
    {
      title: '国家（或地区）码分别是多少？',
      answer: ['详情请参阅国际/港澳台短信日结后付费价格表：https://cloud.tencent.com/document/product/382/18051'],
    },
  ),
];
