import type { ApiVersion, FieldWrite } from '../model/call.js';
import { apiName, type FieldVersion, respell } from './facts/field-names.js';
import { defineRule } from './rule.js';

/** One request in the spelling of both versions: one half is wrong in any version. A known version is `field-version-mismatch`. */
export const rule = defineRule({
  id: 'fields-both-versions',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: ['UnknownParameter', 'MissingParameter'],
  faq: ['F1004'],
  yieldsTo: ['field-version-mismatch'],
  docs: {
    en: 'One request uses the field names of both API versions.',
    'zh-CN': '同一个请求混用了两个 API 版本的字段名。',
  },
  messages: {
    found: {
      en: '"{spelled}" is the spelling of {version}, but other fields of this request are spelled as in {other}. One of them is wrong in any version.',
      'zh-CN': '“{spelled}”是 {version} 版本的写法，而该请求的其他字段使用了 {other} 版本的写法，无论调用哪个版本都有一处是错的。',
    },
    related: { en: 'the spelling of {other}', 'zh-CN': '{other} 版本的写法' },
    fix: { en: 'Rename to {name}, as in {other}', 'zh-CN': '按 {other} 版本改名为 {name}' },
  },
  call(call, context) {
    if (call.apiCertain || call.api === 'v5') return;
    const of = (version: ApiVersion): readonly FieldWrite[] => call.writes.filter((w) => w.version === version && w.place !== null);
    const [old, now] = [of('2019-07-11'), of('2021-01-11')];
    if (old.length === 0 || now.length === 0) return;
    // Both spellings of one field: a request made for both versions on purpose.
    if (old.some((a) => now.some((b) => a.field === b.field))) return;
    const [wrong, right, version, other]: readonly [readonly FieldWrite[], readonly FieldWrite[], FieldVersion, FieldVersion] =
      old.length <= now.length ? [old, now, '2019-07-11', '2021-01-11'] : [now, old, '2021-01-11', '2019-07-11'];
    for (const { spelled, place, field } of wrong) {
      const name = respell(spelled, field!, version, other) ?? apiName(field!, other);
      context.report({
        message: 'found',
        args: { spelled, version, other },
        place: place!,
        related: right.slice(0, 1).map((w) => context.related(w.place!, 'related', { other })),
        key: spelled,
        fix: context.fix('fix', { name, other }, 'suggestion', [{ do: 'rename', place: place!, name }]),
      });
    }
  },
});
