import { fieldValue } from '../model/call.js';
import { alternatives, type Value } from '../model/value.js';
import { placeOr } from './facts/places.js';
import { isShared, typeOf } from './facts/values.js';
import { defineRule } from './rule.js';

/** SendSms, TemplateParamSet is an array of string; nothing else is accepted in its place. */
export const rule = defineRule({
  id: 'param-type',
  yieldsTo: ['php-assoc-params'],
  severity: 'error',
  fix: 'safe',
  errorCodes: ['InvalidParameter', '1004'],
  faq: ['F1004', 'FTpl'],
  docs: {
    en: 'The values for a template are not given as a list of strings.',
    'zh-CN': '模板参数不是字符串数组。',
  },
  messages: {
    string: { en: 'The values must be a list of strings, not one string.', 'zh-CN': '模板参数应为字符串数组，而不是单个字符串。' },
    joined: {
      en: 'The values must be a list with one string each, not one string with all of them.',
      'zh-CN': '模板参数应为数组，每个参数各占一项，而不是拼成一个字符串。',
    },
    record: {
      en: 'The values must be a list in the order of the variables, not an object with names.',
      'zh-CN': '模板参数应为按变量顺序排列的数组，而不是带名称的对象。',
    },
    scalar: { en: 'The values must be a list of strings, not a {type}.', 'zh-CN': '模板参数应为字符串数组，当前类型为 {type}。' },
    fix: { en: 'Make it a list of one value', 'zh-CN': '改为只有一项的数组' },
  },
  call(call, context) {
    const params = fieldValue(call, 'TemplateParamSet');
    if (!params) return;
    for (const { value } of alternatives(params)) {
      const type = typeOf(value);
      if (type === null || type === 'list' || type === 'null') continue;
      // Libraries such as easy-sms take a map and build the list themselves.
      if (call.transport === 'library' && type === 'record') continue;
      const joined = type === 'string' && isJoined(value);
      const { place } = value;
      context.report({
        message: type === 'record' ? 'record' : type !== 'string' ? 'scalar' : joined ? 'joined' : 'string',
        args: { type },
        place: placeOr(call, place),
        key: value.kind === 'string' ? value.value : type,
        fix:
          type === 'string' && !joined && place && isLone(value)
            ? context.fix('fix', {}, isShared(value) ? 'suggestion' : 'safe', [{ do: 'wrap-list', place }])
            : null,
      });
    }
  },
});

/** A list in a string: `1234,5`, `["1234"]`. What the parts are is for a person to say. */
const isJoined = (value: Value): boolean => value.kind === 'string' && /[,，;；|]|^\s*[[{]/.test(value.value);

/** An empty string may as well mean "no values". */
const isLone = (value: Value): boolean => value.kind !== 'string' || value.value !== '';
