import { isAbsent } from '../model/call.js';
import { placeOr } from './facts/places.js';
import { isGivenAtSite, valuesOf } from './facts/scalars.js';
import { countMismatches, templatePlace } from './facts/templates.js';
import { defineRule } from './rule.js';

/** SendSms, TemplateParamSet: a template with variables needs values. */
export const rule = defineRule({
  id: 'param-missing',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['FailedOperation.TemplateParamSetNotMatchApprovedTemplate', 'FailedOperation.TemplateIncorrectOrUnapproved', '1014'],
  faq: ['FTpl', 'F1014'],
  docs: {
    en: 'The template has variables, but no values are passed.',
    'zh-CN': '模板含有变量，但没有传入模板参数。',
  },
  messages: {
    many: {
      en: 'Template {id} has {expected} variables, but no values are passed.',
      'zh-CN': '模板 {id} 有 {expected} 个变量，但没有传入任何参数。',
    },
    one: {
      en: 'Template {id} has 1 variable, but no value is passed.',
      'zh-CN': '模板 {id} 有 1 个变量，但没有传入任何参数。',
    },
    defined: { en: 'template {id} is defined here', 'zh-CN': '模板 {id} 在此定义' },
    fix: { en: 'Add {expected} empty values', 'zh-CN': '添加 {expected} 个空参数' },
  },
  call(call, context) {
    // What a wrapper leaves out for a template of its own is said at its send call.
    if (call.via.length > 0 && isAbsent(call, 'TemplateParamSet') && !valuesOf(call, 'TemplateId').every(isGivenAtSite(call))) return;
    const mismatches = countMismatches(call, context.catalog).filter((m) => m.given === 0);
    const judged = new Set<unknown>();
    for (const { id, template, params, expected } of mismatches) {
      if (judged.has(params)) continue;
      judged.add(params);
      const list = params?.kind === 'list' ? params.place : null;
      context.report({
        message: expected === 1 ? 'one' : 'many',
        args: { id, expected },
        place: placeOr(call, params?.place),
        related: [context.related(templatePlace(template), 'defined', { id })],
        key: `${id} ${expected}`,
        fix: list
          ? context.fix('fix', { expected }, 'suggestion', [{ do: 'append-items', list, items: Array<string>(expected).fill('') }])
          : null,
      });
    }
  },
});
