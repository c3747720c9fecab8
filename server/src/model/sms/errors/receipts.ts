import { type ErrorEntry, rows } from './entry.js';

type Texts = readonly [meaning: readonly [string, string], remedy: readonly [string, string]];

/** Delivery receipts by what they say. Source: qcloud-documents 错误码, document 382/3771; only the older table was readable. */
const GROUPS: readonly { readonly codes: readonly string[]; readonly texts: Texts }[] = [
  {
    codes: ['DELIVRD'],
    texts: [
      ['The message was delivered.', '短信接收成功。'],
      ['Nothing to do.', '无需处理。'],
    ],
  },
  {
    codes: ['UNDELIVRD', 'UNDELIV'],
    texts: [
      ['The phone is off, or the number is not in use.', '手机关机或为空号。'],
      ['Check the number; try again when the phone is on.', '请核实号码，待手机开机后重试。'],
    ],
  },
  {
    codes: ['EXPIRED'],
    texts: [
      ['The message was not delivered in time.', '短信超过有效期未送达。'],
      ['Check whether the phone is on and has coverage.', '请确认手机处于开机状态且信号正常。'],
    ],
  },
  {
    codes: ['REJECTD'],
    texts: [
      ['The carrier refused the message.', '短信被运营商拒绝。'],
      ['Ask support for the reason.', '请联系腾讯云短信小助手查询原因。'],
    ],
  },
  {
    codes: ['NOROUTE'],
    texts: [
      ['There is no route to the carrier of the number.', '没有到达该号码运营商的路由。'],
      ['Check the country code and the number.', '请检查国家码和号码。'],
    ],
  },
  {
    codes: ['UNKNOWN'],
    texts: [
      ['The state of the message is not known.', '短信状态未知。'],
      ['Ask support if it happens often.', '频繁出现时请联系腾讯云短信小助手。'],
    ],
  },
  {
    codes: ['MX:0012', 'BWLIST', 'HD:19', 'TD:0001', 'TD:19', 'TC:0001', 'MB:1077', 'DB:0144', 'DB:0164', 'W-BLACK', '69'],
    texts: [
      ['The number is on a block list of the carrier, or the person has opted out.', '号码在运营商黑名单中，或用户已退订。'],
      ['Do not send to it; the person can ask the carrier to be released.', '请勿再发送，用户可向运营商申请解除。'],
    ],
  },
  {
    codes: ['MX:0003', 'TE:0003'],
    texts: [
      ['The number has received its most messages for one day.', '单个手机号日接收条数超过限制。'],
      ['Send less often to one number.', '请降低对同一号码的发送频率。'],
    ],
  },
  {
    codes: ['TE:0014'],
    texts: [
      ['The message was refused in manual review.', '短信人工审核未通过。'],
      ['Reword the text.', '请修改短信内容。'],
    ],
  },
  {
    codes: ['TC:0007', '-106'],
    texts: [
      ['The carrier blocked the message because of a word in it.', '短信内容含有关键字，被运营商拦截。'],
      ['Reword the template or the value, or have support ask the carrier.', '修改模板或变量内容，或联系腾讯云短信小助手与运营商核实。'],
    ],
  },
  {
    codes: ['TE:0002'],
    texts: [
      ['The message could not be handed to the gateway of the carrier.', '提交到运营商网关失败。'],
      ['Send it again later.', '请稍后重新发送。'],
    ],
  },
  {
    codes: ['MK:0017', '79', '43', 'MI00022'],
    texts: [
      ['The memory of the phone is full.', '手机收件箱已满。'],
      ['The person has to delete messages.', '请用户删除多余短信。'],
    ],
  },
  {
    codes: ['MK:0000', 'MK:0012', 'MK:0013', 'XL:169', '1', '67'],
    texts: [
      ['The number is not in use.', '号码为空号。'],
      ['Check the number, and take it off your list.', '请核实号码，并停止向其发送。'],
    ],
  },
  {
    codes: ['MK:0008', 'MN:0059', '15', '55'],
    texts: [
      ['The phone has no coverage.', '手机不在服务区。'],
      ['Send again later.', '请稍后重新发送。'],
    ],
  },
];

export const RECEIPTS: readonly ErrorEntry[] = rows(
  'receipt',
  GROUPS.flatMap(({ codes, texts: [meaning, remedy] }) =>
    codes.map((code) => [code, code === 'TC:0007' || code === '-106' ? 'heuristic' : 'never', meaning, remedy] as const),
  ),
);
