import type { Place } from '../base/range.js';
import { placeOr } from './facts/places.js';
import { valuesOf } from './facts/scalars.js';
import { defineRule } from './rule.js';

/** PHP writes an array with keys as a JSON object (run with tencentcloud-sdk-php on PHP 8.2). */
export const rule = defineRule({
  id: 'php-assoc-params',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['InvalidParameter'],
  faq: ['F1004', 'FTpl'],
  docs: {
    en: 'The values for a template are a PHP array with keys, which is sent as an object.',
    'zh-CN': '模板参数使用了 PHP 关联数组，会作为对象发送。',
  },
  messages: {
    found: {
      en: 'An array with keys is sent as the object {{{keys}, …}}. Values go by their order: pass a plain list.',
      'zh-CN': '关联数组会作为对象 {{{keys}, …}} 发送。模板参数按顺序匹配，请传入普通数组。',
    },
    fix: { en: 'Put array_values() around it', 'zh-CN': '用 array_values() 包裹' },
  },
  call(call, context) {
    if (call.language !== 'php' || (call.transport !== 'sdk' && call.transport !== 'generic' && call.transport !== 'http')) return;
    for (const value of valuesOf(call, 'TemplateParamSet')) {
      const first = value.kind === 'record' ? value.entries[0] : undefined;
      if (value.kind !== 'record' || !first) continue;
      const at = (offset: number): Place => ({ file: value.place!.file, range: { start: offset, end: offset } });
      context.report({
        message: 'found',
        args: { keys: `"${first.key}"` },
        place: placeOr(call, value.place),
        key: first.key,
        fix: value.place
          ? context.fix('fix', {}, 'suggestion', [
              { do: 'replace', place: at(value.place.range.start), text: 'array_values(' },
              { do: 'replace', place: at(value.place.range.end), text: ')' },
            ])
          : null,
      });
    }
  },
});
