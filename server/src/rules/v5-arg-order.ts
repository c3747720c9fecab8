import { type Call, type FieldName, fieldValue } from '../model/call.js';
import { alternatives, type Value } from '../model/value.js';
import { placeOr } from './facts/places.js';
import { idText } from './facts/values.js';
import { defineRule } from './rule.js';

/**
 * The legacy SDKs (section B.5 of the reference): `send` begins with the type of the message, `sendWithParam` with the country code; params come
 * before the sign.
 */
export const rule = defineRule({
  id: 'v5-arg-order',
  severity: 'error',
  fix: 'none',
  errorCodes: ['FailedOperation.FailResolvePacket', '1004', '1014'],
  faq: ['F1004', 'F1014'],
  docs: { en: 'Arguments of a legacy SDK stand in the wrong order.', 'zh-CN': '旧版 SDK 的参数顺序有误。' },
  messages: {
    type: {
      en: 'The first argument of send is the type of the message, 0 or 1, and the country code comes second. {value} is no type.',
      'zh-CN': 'send 的第一个参数是短信类型（0 或 1），国家码是第二个参数。{value} 不是短信类型。',
    },
    nation: {
      en: 'With a template the first argument is the country code, "86". The type of the message, {value}, has no place here.',
      'zh-CN': '指定模板发送时第一个参数是国家码“86”，不需要传短信类型 {value}。',
    },
    swapped: {
      en: 'The list of values comes before the sign; here the sign stands in its place.',
      'zh-CN': '模板参数在前，签名在后，这里两者写反了。',
    },
  },
  call(call, context) {
    if (call.transport !== 'legacy-sdk') return;
    const report = (message: 'type' | 'nation' | 'swapped', value: Value, text: string): void =>
      context.report({ message, args: { value: text }, place: placeOr(call, value.place), key: `${message} ${text}` });
    for (const value of all(call, 'Type')) {
      const text = idText(value);
      // The country code and the number after it moved one place forward.
      if (text !== null && /^\+?[2-9]\d{0,2}$/.test(text) && (value.kind === 'string' || isNumberNext(call))) report('type', value, text);
    }
    for (const value of all(call, 'NationCode')) {
      if (value.kind !== 'number' || call.fields.TemplateId?.state !== 'present') continue;
      if (value.value === 0 || (value.value === 1 && all(call, 'PhoneNumberSet').some(isCodeList))) report('nation', value, value.text);
    }
    const [params, sign] = [all(call, 'TemplateParamSet'), all(call, 'SignName')];
    if (params.length > 0 && params.every((v) => v.kind === 'string') && sign.length > 0 && sign.every((v) => v.kind === 'list'))
      report('swapped', params[0]!, 'params');
  },
});

/** The alternatives of an argument; of the one number of a single call as well. */
function all(call: Call, field: FieldName): readonly Value[] {
  const value = fieldValue(call, field);
  return value ? alternatives(value).map((a) => a.value) : [];
}

const isNumberNext = (call: Call): boolean => all(call, 'NationCode').some((v) => /^\+?\d{7,}$/.test(idText(v) ?? ''));

/** A country code in the place of the numbers. */
const isCodeList = (v: Value): boolean => {
  const item = v.kind === 'list' ? v.items[0] : v;
  return item !== undefined && /^\+?\d{1,3}$/.test(idText(item) ?? '');
};
