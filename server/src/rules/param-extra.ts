import { placeOr, within } from './facts/places.js';
import { countMismatches, templatePlace } from './facts/templates.js';
import { defineRule } from './rule.js';

/** SendSms, TemplateParamSet: empty for a template without variables. */
export const rule = defineRule({
  id: 'param-extra',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['FailedOperation.TemplateParamSetNotMatchApprovedTemplate', 'FailedOperation.TemplateIncorrectOrUnapproved', '1014'],
  faq: ['FTpl', 'F1014'],
  docs: {
    en: 'Values are passed to a template without variables.',
    'zh-CN': '模板没有变量，却传入了模板参数。',
  },
  messages: {
    many: {
      en: 'Template {id} has no variables, but {given} values are passed.',
      'zh-CN': '模板 {id} 没有变量，但传入了 {given} 个参数。',
    },
    one: {
      en: 'Template {id} has no variables, but 1 value is passed.',
      'zh-CN': '模板 {id} 没有变量，但传入了 1 个参数。',
    },
    defined: { en: 'template {id} is defined here', 'zh-CN': '模板 {id} 在此定义' },
    fix: { en: 'Remove the values', 'zh-CN': '删除这些参数' },
  },
  call(call, context) {
    const judged = new Set<unknown>();
    for (const { id, template, params, expected, given } of countMismatches(call, context.catalog)) {
      if (expected !== 0 || params?.kind !== 'list' || judged.has(params)) continue;
      judged.add(params);
      const list = params.place;
      const items = params.items.map((item) => item.place).filter((p) => p !== null && list !== null && within(p, list));
      context.report({
        message: given === 1 ? 'one' : 'many',
        args: { id, given },
        place: placeOr(call, list),
        related: [context.related(templatePlace(template), 'defined', { id })],
        key: `${id} ${given}`,
        fix:
          list && items.length === given
            ? context.fix(
                'fix',
                {},
                'suggestion',
                items.map((item) => ({ do: 'remove-item', list, item: item! })),
              )
            : null,
      });
    }
  },
});
