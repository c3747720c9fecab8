import type { FixStep } from '../model/finding.js';
import type { ListValue } from '../model/value.js';
import { placeOr, within } from './facts/places.js';
import { countMismatches, templatePlace } from './facts/templates.js';
import { defineRule } from './rule.js';

/** SendSms, TemplateParamSet: as many values as the template has variables. No values at all is `param-missing`, none expected `param-extra`. */
export const rule = defineRule({
  id: 'param-count',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['FailedOperation.TemplateParamSetNotMatchApprovedTemplate', 'FailedOperation.TemplateIncorrectOrUnapproved', '1014'],
  faq: ['FTpl', 'F1014'],
  docs: {
    en: 'The number of values differs from the number of variables of the template.',
    'zh-CN': '传入的模板参数个数与模板的变量个数不一致。',
  },
  messages: {
    many: {
      en: 'Template {id} has {expected} variables, but {given} values are passed.',
      'zh-CN': '模板 {id} 有 {expected} 个变量，但传入了 {given} 个参数。',
    },
    oneGiven: {
      en: 'Template {id} has {expected} variables, but 1 value is passed.',
      'zh-CN': '模板 {id} 有 {expected} 个变量，但只传入了 1 个参数。',
    },
    oneExpected: {
      en: 'Template {id} has 1 variable, but {given} values are passed.',
      'zh-CN': '模板 {id} 只有 1 个变量，但传入了 {given} 个参数。',
    },
    defined: { en: 'template {id} is defined here', 'zh-CN': '模板 {id} 在此定义' },
    add: { en: 'Add empty values up to {{{expected}}}', 'zh-CN': '补上空参数直至 {{{expected}}}' },
    remove: { en: 'Remove the values after {{{expected}}}', 'zh-CN': '删除 {{{expected}}} 之后的参数' },
  },
  call(call, context) {
    const judged = new Set<ListValue>();
    for (const { id, template, params, expected, given } of countMismatches(call, context.catalog)) {
      if (params?.kind !== 'list' || expected === 0 || given === 0 || judged.has(params)) continue;
      judged.add(params);
      const steps = repair(params, expected, given);
      context.report({
        message: given === 1 ? 'oneGiven' : expected === 1 ? 'oneExpected' : 'many',
        args: { id, expected, given },
        place: placeOr(call, params.place),
        related: [context.related(templatePlace(template), 'defined', { id })],
        key: `${id} ${expected} ${given}`,
        fix: steps ? context.fix(given < expected ? 'add' : 'remove', { expected }, 'suggestion', steps) : null,
      });
    }
  },
});

function repair(list: ListValue, expected: number, given: number): readonly FixStep[] | null {
  const place = list.place;
  if (!place) return null;
  if (given < expected) return [{ do: 'append-items', list: place, items: Array<string>(expected - given).fill('') }];
  const extra = list.items.slice(expected).map((item) => ('place' in item ? item.place : null));
  return extra.every((p) => p !== null && within(p, place)) ? extra.map((item) => ({ do: 'remove-item', list: place, item: item! })) : null;
}
