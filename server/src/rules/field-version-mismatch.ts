import type { Call } from '../model/call.js';
import { apiName, respell } from './facts/field-names.js';
import { placeOr } from './facts/places.js';
import { defineRule } from './rule.js';

/** The rename table of document 382/63195. What a wrong name does at run time differs by SDK: most lose it without a word. */
export const rule = defineRule({
  id: 'field-version-mismatch',
  severity: 'error',
  fix: 'safe',
  errorCodes: ['UnknownParameter', 'MissingParameter', '1004', '1016'],
  faq: ['F1004', 'F1016'],
  docs: {
    en: 'A request field is spelled as in the other version of the API.',
    'zh-CN': '请求字段使用了另一个 API 版本的写法。',
  },
  messages: {
    refused: {
      en: '"{spelled}" is the spelling of {other}, but this call uses {version}, where the field is {right}. The service answers UnknownParameter or MissingParameter.',
      'zh-CN':
        '“{spelled}”是 {other} 版本的写法，而此处调用的是 {version}，对应字段为 {right}。服务端会返回 UnknownParameter 或 MissingParameter。',
    },
    lost: {
      en: '"{spelled}" is the spelling of {other}, but this call uses {version}, where the field is {right}. The SDK drops the unknown name without an error, so the field is missing.',
      'zh-CN':
        '“{spelled}”是 {other} 版本的写法，而此处调用的是 {version}，对应字段为 {right}。SDK 会直接丢弃该字段而不报错，请求因此缺少这一字段。',
    },
    mangled: {
      en: '"{spelled}" is the spelling of {other}, but this call uses {version}, where the field is {right}. The Python SDK sends it under a broken name or drops it.',
      'zh-CN':
        '“{spelled}”是 {other} 版本的写法，而此处调用的是 {version}，对应字段为 {right}。Python SDK 会以错误的名称发送或直接丢弃该字段。',
    },
    parse: {
      en: '"{spelled}" is the spelling of {other}, but this call uses {version}, where the field is {right}. FromJsonString returns an error for it.',
      'zh-CN': '“{spelled}”是 {other} 版本的写法，而此处调用的是 {version}，对应字段为 {right}。FromJsonString 会对此返回错误。',
    },
    fix: { en: 'Rename to {name}', 'zh-CN': '改名为 {name}' },
  },
  call(call, context) {
    const version = call.api;
    if (!call.apiCertain || version === 'v5') return;
    for (const { spelled, place, field, version: other } of call.writes) {
      if (!field || !other || other === 'v5' || other === version) continue;
      const name = respell(spelled, field, other, version);
      context.report({
        message: consequence(call),
        args: { spelled, other, version, right: apiName(field, version) },
        place: placeOr(call, place),
        key: spelled,
        fix: name && place ? context.fix('fix', { name }, 'safe', [{ do: 'rename', place, name }]) : null,
      });
    }
  },
});

/** Reference G.11, verified by running the SDKs; hand-written requests reach the service as they are. */
function consequence(call: Call): 'refused' | 'lost' | 'mangled' | 'parse' {
  if (call.transport !== 'sdk') return 'refused';
  switch (call.language) {
    case 'python':
      return 'mangled';
    case 'php':
    case 'java':
    case 'kotlin':
    case 'csharp':
      return 'lost';
    case 'go':
      return 'parse';
    default:
      return 'refused';
  }
}
