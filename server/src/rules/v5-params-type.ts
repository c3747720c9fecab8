import { fieldValue } from '../model/call.js';
import { alternatives, type Value } from '../model/value.js';
import { placeOr } from './facts/places.js';
import { typeOf } from './facts/values.js';
import { defineRule } from './rule.js';

/** Document 382/5808: params is an array of strings. Numbers in it are tolerated; `param-element-type` gives a hint about them. */
export const rule = defineRule({
  id: 'v5-params-type',
  severity: 'error',
  fix: 'none',
  errorCodes: ['FailedOperation.FailResolvePacket', '1004'],
  faq: ['F1004'],
  yieldsTo: ['v5-arg-order'],
  docs: { en: 'params of a legacy request is no array of texts.', 'zh-CN': '旧版请求的 params 不是字符串数组。' },
  messages: {
    whole: {
      en: 'params is an array of texts in the order of the variables, not a {type}.',
      'zh-CN': 'params 应为按变量顺序排列的字符串数组，当前类型为 {type}。',
    },
    item: { en: 'Every item of params is a text, not a {type}.', 'zh-CN': 'params 的每一项都应为字符串，当前类型为 {type}。' },
  },
  call(call, context) {
    const params = call.api === 'v5' && call.transport !== 'library' ? fieldValue(call, 'TemplateParamSet') : undefined;
    if (!params) return;
    const report = (message: 'whole' | 'item', value: Value, type: string): void =>
      context.report({ message, args: { type }, place: placeOr(call, 'place' in value ? value.place : null), key: `${message} ${type}` });
    for (const { value } of alternatives(params)) {
      const type = typeOf(value);
      if (type === 'record' || type === 'string' || type === 'number' || type === 'boolean') report('whole', value, type);
      if (value.kind !== 'list') continue;
      for (const item of value.items.flatMap((i) => alternatives(i).map((a) => a.value))) {
        const itemType = typeOf(item);
        if (itemType === 'record' || itemType === 'list') report('item', item, itemType);
      }
    }
  },
});
