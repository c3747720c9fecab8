import { fieldValue } from '../model/call.js';
import { alternatives } from '../model/value.js';
import { sendsText } from './facts/encoding.js';
import { placeOr } from './facts/places.js';
import { isBound } from './facts/scalars.js';
import { isShared, kindsOf, typeOf } from './facts/values.js';
import { defineRule } from './rule.js';

/** SendSms, TemplateParamSet is an array of *string*. null is `param-undefined`. */
export const rule = defineRule({
  id: 'param-element-type',
  severity: 'error',
  fix: 'safe',
  errorCodes: ['InvalidParameter', '1004'],
  faq: ['F1004'],
  yieldsTo: ['v5-params-type'],
  docs: {
    en: 'A value for a template is no string.',
    'zh-CN': '模板参数的某一项不是字符串。',
  },
  messages: {
    literal: {
      en: 'Every value must be a string, but {value} is a {type}.',
      'zh-CN': '每个模板参数都应为字符串，但 {value} 的类型是 {type}。',
    },
    typed: { en: 'Every value must be a string, but this is a {type}.', 'zh-CN': '每个模板参数都应为字符串，但这里的类型是 {type}。' },
    legacy: {
      en: '{value} is a {type}. The legacy API documents strings; a number is tolerated today.',
      'zh-CN': '{value} 的类型是 {type}。旧版 API 的文档要求字符串，目前数字尚可接受。',
    },
    fix: { en: 'Put {value} in quotes', 'zh-CN': '为 {value} 加上引号' },
  },
  call(call, context) {
    for (const list of kindsOf(fieldValue(call, 'TemplateParamSet'), 'list')) {
      for (const { value } of list.items.flatMap(alternatives)) {
        const type = typeOf(value);
        if (type === null || type === 'string' || type === 'null' || isBound(call, value)) continue;
        const written = value.kind === 'number' ? value.text : value.kind === 'boolean' ? String(value.value) : null;
        const legacy = call.api === 'v5' && type === 'number';
        if (sendsText(call) && (type === 'number' || type === 'boolean')) continue;
        context.report({
          message: legacy && written !== null ? 'legacy' : written === null ? 'typed' : 'literal',
          args: { type, value: written ?? '' },
          place: placeOr(call, value.place),
          key: written ?? type,
          ...(legacy ? { severity: 'info' as const } : call.client.encoding === null ? { severity: 'warning' as const } : {}),
          fix:
            written !== null && value.place
              ? context.fix('fix', { value: written }, value.kind === 'number' && !legacy && !isShared(value) ? 'safe' : 'suggestion', [
                  { do: 'set-string', value, text: written },
                ])
              : null,
        });
      }
    }
  },
});
