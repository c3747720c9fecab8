import { fieldValue } from '../model/call.js';
import { combinations } from '../model/value.js';
import { placeOr } from './facts/places.js';
import { templatePlace, templatesOf } from './facts/templates.js';
import { idText } from './facts/values.js';
import { defineRule } from './rule.js';

/** FAQ entry 1014, item 4: type 0 for ordinary and 1 for marketing messages, as the template says. */
export const rule = defineRule({
  id: 'v5-type-mismatch',
  severity: 'error',
  fix: 'none',
  errorCodes: ['1014'],
  faq: ['F1014'],
  docs: { en: 'The type of a legacy request is not that of its template.', 'zh-CN': '旧版请求的 type 与模板类型不一致。' },
  messages: {
    ordinary: {
      en: 'Template {id} is no marketing template: type must be 0, not {type}.',
      'zh-CN': '模板 {id} 不是营销类模板，type 应为 0，当前为 {type}。',
    },
    marketing: {
      en: 'Template {id} is a marketing template: type must be 1, not {type}.',
      'zh-CN': '模板 {id} 是营销类模板，type 应为 1，当前为 {type}。',
    },
    defined: { en: 'template {id} is defined here', 'zh-CN': '模板 {id} 在此定义' },
  },
  call(call, context) {
    const [template, type] = [fieldValue(call, 'TemplateId'), fieldValue(call, 'Type')];
    if (call.api !== 'v5' || !template || !type) return;
    const rows = (combinations([template, type]) ?? []).map(([id, value]) => {
      const entries = templatesOf(id!, context.catalog);
      const [entry] = entries;
      const given = idText(value!);
      if (!entry || given === null || !/^[01]$/.test(given) || !entries.every((t) => t.type !== null && t.type === entry.type)) return null;
      const wanted = entry.type === 'marketing' ? '1' : '0';
      return given === wanted ? null : { entry, given, value: value!, id: idText(id!)! };
    });
    // Only when every combination that can occur fails.
    for (const row of rows.every((r) => r !== null) ? rows : []) {
      context.report({
        message: row.entry.type === 'marketing' ? 'marketing' : 'ordinary',
        args: { id: row.id, type: row.given },
        place: placeOr(call, row.value.place),
        related: [context.related(templatePlace(row.entry), 'defined', { id: row.id })],
        key: `${row.id} ${row.given}`,
      });
    }
  },
});
