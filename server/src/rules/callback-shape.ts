import { defineRule } from './rule.js';

/** Delivery reports come as a JSON array of up to 100, a person's answer as one JSON object (documents 382/59178, 382/59179). */
export const rule = defineRule({
  id: 'callback-shape',
  severity: 'warning',
  fix: 'none',
  errorCodes: [],
  faq: ['FReply', 'FReplyView'],
  docs: {
    en: 'A callback reads a list as one object, or one object as a list.',
    'zh-CN': '回调接口把数组当作对象读取，或把对象当作数组读取。',
  },
  messages: {
    delivery: {
      en: 'Delivery reports are pushed as an array of up to 100; read of the body itself, these fields are never there. Go through the items.',
      'zh-CN': '下发状态以数组推送，一次最多 100 条；直接从请求体读取得不到这些字段，请遍历数组。',
    },
    reply: {
      en: 'The answer of a person is pushed as one object, not as an array: read the fields of the body itself.',
      'zh-CN': '短信回复以单个对象推送，不是数组，请直接从请求体读取字段。',
    },
  },
  file(facts, context) {
    for (const { kind, from, place } of facts.callbacks)
      if (kind === 'delivery' ? from === 'body' : from === 'items') context.report({ message: kind, place, key: kind });
  },
});
