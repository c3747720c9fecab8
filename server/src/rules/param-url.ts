import { fieldValue } from '../model/call.js';
import { alternatives } from '../model/value.js';
import { linkIn } from './facts/links.js';
import { placeOr } from './facts/places.js';
import { textPlace } from './facts/scalars.js';
import { shown } from './facts/shown.js';
import { kindsOf } from './facts/values.js';
import { defineRule } from './rule.js';

/** Values must not be links, short links included (error ProhibitedUseUrlInTemplateParameter, 1048). */
export const rule = defineRule({
  id: 'param-url',
  severity: 'error',
  fix: 'none',
  errorCodes: ['InvalidParameterValue.ProhibitedUseUrlInTemplateParameter', '1048'],
  faq: ['FTpl'],
  docs: { en: 'A value for a template is a link.', 'zh-CN': '模板参数中含有链接。' },
  messages: {
    found: {
      en: 'Links are not allowed in values ({link}). Write the link into the text of the template.',
      'zh-CN': '模板参数中不能使用链接（{link}），请将链接写入正文模板。',
    },
  },
  call(call, context) {
    for (const list of kindsOf(fieldValue(call, 'TemplateParamSet'), 'list')) {
      for (const { value } of list.items.flatMap(alternatives)) {
        const text = value.kind === 'string' ? value.value : value.kind === 'unknown' ? (value.prefix ?? '') : '';
        const link = linkIn(text);
        // The known beginning of a text that is put together proves a link only by its scheme.
        if (!link || (value.kind !== 'string' && !link.certain)) continue;
        context.report({
          message: 'found',
          args: { link: shown(link.text) },
          place: value.kind === 'string' ? textPlace(call, value) : placeOr(call, value.place),
          severity: link.certain ? 'error' : 'warning',
          key: text,
        });
      }
    }
  },
});
