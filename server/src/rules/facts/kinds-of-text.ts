import type { TemplateEntry } from '../../model/catalog.js';
import { OPT_OUT } from './texts.js';

/** A code right behind the word: the message is a verification code whatever the type says. */
export const CODE = /验证码(?:为|是)?[：:]?\s*\{\d+\}|\{\d+\}\s*(?:为|是)(?:您|你)?的?.{0,8}验证码/;

/** Words of what a person has done or asked for, which no advertisement is about. */
const NOTICE = /(?:订单|包裹|快递|取件码|预约|工单|账单|申请).{0,12}(?:已|成功|失败|待|将于|到期|查收|请及时)/;
/** Whatever may be an advertisement. */
const ADVERTISING = /优惠|促销|折|特惠|抢购|秒杀|满减|红包|福利|免费|抽奖|限时|新品|会员|活动|钜惠|礼|券|立减/;

/**
 * What a text is that was submitted as marketing by mistake: 1 once stood for nothing else, but reads like "the first type". Null where it may be
 * marketing.
 */
export function notMarketing(text: string): 'verification' | 'notification' | null {
  if (OPT_OUT.test(text) || ADVERTISING.test(text)) return null;
  if (CODE.test(text)) return 'verification';
  return /\{\d+\}/.test(text) && NOTICE.test(text) ? 'notification' : null;
}

/** `SmsType` of AddSmsTemplate and ModifySmsTemplate. */
export const SMS_TYPE = { marketing: 1, notification: 2, verification: 3 } as const;

/** A text that is submitted as marketing and is none. */
export const isMistaken = ({ source, type, content }: TemplateEntry): boolean =>
  source === 'submission' && type === 'marketing' && content !== null && notMarketing(content.value) !== null;
