import { kindMismatches } from './facts/kinds.js';
import { placeOr, scalarPlace } from './facts/places.js';
import { templatePlace } from './facts/templates.js';
import { idText } from './facts/values.js';
import { defineRule } from './rule.js';

/** FAQ 1014 item 7. A template that serves both (International 3) fits every number. */
export const rule = defineRule({
  id: 'template-kind-global',
  severity: 'error',
  fix: 'none',
  errorCodes: [
    'UnsupportedOperation.GlobalTemplateToChineseMainlandPhone',
    'UnsupportedOperation.ContainDomesticAndInternationalPhoneNumber',
    '1014',
  ],
  faq: ['F1014', 'FMix'],
  docs: { en: 'An international template is used for mainland numbers.', 'zh-CN': '国际/港澳台短信模板用于国内号码。' },
  messages: {
    found: {
      en: 'Template {id} is for international messages only, but the number is on the mainland.',
      'zh-CN': '模板 {id} 只适用于国际/港澳台短信，但号码是国内号码。',
    },
    defined: { en: 'template {id} is defined here', 'zh-CN': '模板 {id} 在此定义' },
  },
  call(call, context) {
    const judged = new Set<string>();
    for (const { value, template, side } of kindMismatches(call, context.catalog)) {
      const id = idText(value)!;
      if (side !== 'mainland' || judged.has(id)) continue;
      judged.add(id);
      context.report({
        message: 'found',
        args: { id },
        place: placeOr(call, scalarPlace(value, { from: 0, to: id.length })),
        related: [context.related(templatePlace(template), 'defined', { id })],
        key: id,
      });
    }
  },
});
