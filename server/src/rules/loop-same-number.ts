import { type Call, fieldValue } from '../model/call.js';
import { classifyPhone } from '../model/sms/phone.js';
import { isPlaceholder } from '../model/sms/placeholder.js';
import { fullyKnown, type Value } from '../model/value.js';
import { placeOr } from './facts/places.js';
import { defineRule } from './rule.js';

/** The default limits: the same text to the same number once in 30 seconds, ten messages to a number each day. */
export const rule = defineRule({
  id: 'loop-same-number',
  severity: 'warning',
  fix: 'none',
  errorCodes: [
    'LimitExceeded.PhoneNumberThirtySecondLimit',
    'LimitExceeded.PhoneNumberSameContentDailyLimit',
    'LimitExceeded.PhoneNumberOneHourLimit',
    'LimitExceeded.PhoneNumberDailyLimit',
    'LimitExceeded.DeliveryFrequencyLimit',
    '1023',
    '1026',
    '1024',
    '1025',
    '1013',
  ],
  faq: ['FNoRecv'],
  docs: { en: 'A loop sends the same message to the same number.', 'zh-CN': '循环向同一号码发送相同的短信。' },
  messages: {
    found: {
      en: 'Every round of the loop sends the same message to {number}. By default one is sent in 30 seconds; the others are refused.',
      'zh-CN': '循环每一轮都向 {number} 发送相同的短信。默认 30 秒内只允许发送一条，其余会被拒绝。',
    },
    loop: { en: 'the loop', 'zh-CN': '所在循环' },
  },
  call(call, context) {
    const { loop } = call.around;
    if (!loop || loop.kind === 'other' || loop.leaves || loop.untilOk || loop.pauses || call.transport === 'shape') return;
    const number = onlyNumber(call);
    if (
      !number ||
      !isSame(fieldValue(call, 'TemplateId')) ||
      !isSame(fieldValue(call, 'TemplateParamSet')) ||
      !isSame(fieldValue(call, 'Msg'))
    )
      return;
    context.report({
      message: 'found',
      args: { number: number.value },
      place: placeOr(call, number.place),
      related: [context.related({ ...loop.place, range: { start: loop.place.range.start, end: loop.place.range.start + 3 } }, 'loop')],
      key: number.value,
    });
  },
});

/** The number that every round sends to, if it is known and is a real one. */
function onlyNumber(call: Call) {
  const value = fieldValue(call, 'PhoneNumberSet');
  const item =
    value?.kind === 'list' ? (value.exact && value.items.length === 1 ? value.items[0] : undefined) : call.api === 'v5' ? value : undefined;
  if (item?.kind !== 'string' || isPlaceholder(item.value)) return undefined;
  return call.api === 'v5' || classifyPhone(item.value).normal !== null ? item : undefined;
}

/** A value without alternatives, of which all is known. */
function isSame(value: Value | undefined): boolean {
  if (value === undefined) return true;
  if (value.kind === 'list') return value.exact && value.items.every(isSame);
  return value.kind !== 'choice' && fullyKnown(value);
}
