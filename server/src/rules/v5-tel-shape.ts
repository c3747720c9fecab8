import { type Table, table } from '../base/table.js';
import { alternatives } from '../model/value.js';
import { placeOr } from './facts/places.js';
import { typeOf } from './facts/values.js';
import { defineRule } from './rule.js';

/** Legacy API (documents 382/5808, 382/5977): one object, a list of objects, or a text, by endpoint. FAQ entry 1004, item 5. */
const SHAPES: Table<'record' | 'list' | 'string'> = table({ sendsms: 'record', sendmultisms2: 'list', sendisms: 'string' });

export const rule = defineRule({
  id: 'v5-tel-shape',
  severity: 'error',
  fix: 'none',
  errorCodes: ['1004', '60008'],
  faq: ['F1004', 'F60008'],
  docs: {
    en: 'The numbers of a legacy request do not have the shape of its endpoint.',
    'zh-CN': '旧版请求的号码格式与所调用的接口不一致。',
  },
  messages: {
    record: {
      en: 'sendsms takes one number: tel is an object with nationcode and mobile. Lists belong to sendmultisms2.',
      'zh-CN': 'sendsms 只发送一个号码：tel 应为包含 nationcode 和 mobile 的对象。号码列表请使用 sendmultisms2。',
    },
    list: {
      en: 'sendmultisms2 takes several numbers: tel is a list of objects with nationcode and mobile. One number belongs to sendsms.',
      'zh-CN': 'sendmultisms2 发送多个号码：tel 应为对象数组，每项包含 nationcode 和 mobile。单个号码请使用 sendsms。',
    },
    string: {
      en: 'sendisms takes tel as one text with plus and country code, such as "+8613711112222".',
      'zh-CN': 'sendisms 的 tel 应为带加号和国家码的字符串，例如 "+8613711112222"。',
    },
  },
  call(call, context) {
    const shape = SHAPES[call.action];
    const tel =
      call.api === 'v5' && call.transport === 'http' ? call.writes.find((w) => w.spelled === 'tel' && w.field === null) : undefined;
    if (!shape || !tel) return;
    for (const { value } of alternatives(tel.value)) {
      const type = typeOf(value);
      if (type === null || type === 'null' || type === shape) continue;
      context.report({ message: shape, place: placeOr(call, value.place), key: `${call.action} ${type}` });
    }
  },
});
