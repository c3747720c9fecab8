import { fieldValue } from '../model/call.js';
import { textPlace } from './facts/scalars.js';
import { kindsOf, stringsOf } from './facts/values.js';
import { defineRule } from './rule.js';

/** 【】 mark the sign; in a value they make a second one. */
export const rule = defineRule({
  id: 'param-brackets',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: ['FailedOperation.TemplateIncorrectOrUnapproved', '1014'],
  faq: ['F1014'],
  docs: { en: 'A value for a template contains 【 or 】.', 'zh-CN': '模板参数中含有【或】。' },
  messages: {
    found: {
      en: '【】 are reserved for the sign and must not stand in a value.',
      'zh-CN': '【】专用于签名，不应出现在模板参数中。',
    },
    fix: { en: 'Remove the brackets', 'zh-CN': '去掉括号' },
  },
  call(call, context) {
    for (const list of kindsOf(fieldValue(call, 'TemplateParamSet'), 'list')) {
      for (const value of list.items.flatMap(stringsOf)) {
        const hits = [...value.value.matchAll(/[【】]/g)];
        if (hits.length === 0) continue;
        context.report({
          message: 'found',
          place: textPlace(call, value),
          key: value.value,
          fix: context.fix(
            'fix',
            {},
            'suggestion',
            hits.map((m) => ({ do: 'edit-string', value, from: m.index, to: m.index + 1, text: '' })),
          ),
        });
      }
    }
  },
});
