import { nearest } from '../base/nearest.js';
import type { Place } from '../base/range.js';
import { fieldValue } from '../model/call.js';
import { isPlaceholder } from '../model/sms/placeholder.js';
import { alternatives, type Value } from '../model/value.js';
import { placeOr, scalarPlace } from './facts/places.js';
import { requestPlace, requestValues } from './facts/requests.js';
import { idText } from './facts/values.js';
import { defineRule, type RuleContext } from './rule.js';

/** Only a catalog that is the whole account (`complete: true`) can say that a template does not exist. */
export const rule = defineRule({
  id: 'template-unknown',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: [
    'FailedOperation.TemplateUnapprovedOrNotExist',
    'FailedOperation.TemplateIncorrectOrUnapproved',
    'FailedOperation.TemplateIdNotExist',
    'FailedOperation.MissingTemplateToModify',
    '1014',
  ],
  faq: ['FTpl', 'F1014'],
  docs: {
    en: 'The template id is not in the catalog, which lists all templates of the account.',
    'zh-CN': '模板 ID 不在模板目录中，而该目录包含账号下的全部模板。',
  },
  messages: {
    found: {
      en: 'Template {id} does not exist: the catalog lists all templates of the account, and it is not among them.',
      'zh-CN': '模板 {id} 不存在：模板目录包含账号下的全部模板，其中没有该 ID。',
    },
    near: {
      en: 'Template {id} does not exist in the catalog of the account. Did you mean {near} ({name})?',
      'zh-CN': '账号的模板目录中没有模板 {id}，是否应为 {near}（{name}）？',
    },
    defined: { en: 'template {near} is defined here', 'zh-CN': '模板 {near} 在此定义' },
    fix: { en: 'Write {near}', 'zh-CN': '改为 {near}' },
  },
  call(call, context) {
    const template = fieldValue(call, 'TemplateId');
    if (!template || !context.catalog.complete.templates) return;
    for (const { value } of alternatives(template)) {
      check(value, (id) => placeOr(call, scalarPlace(value, { from: 0, to: id.length })), call.api === 'v5' ? null : 'set-string', context);
    }
  },
  manage(call, context) {
    if (call.action !== 'ModifySmsTemplate' && call.action !== 'DeleteSmsTemplate') return;
    if (!context.catalog.complete.templates) return;
    for (const value of requestValues(call, 'TemplateId'))
      check(value, () => requestPlace(call, value.place), value.kind === 'number' ? 'set-number' : null, context);
  },
});

/** `write`: how the id that is meant would be written. */
function check(
  value: Value,
  place: (id: string) => Place,
  write: 'set-string' | 'set-number' | null,
  context: RuleContext<'found' | 'near' | 'defined' | 'fix'>,
): void {
  const id = idText(value);
  if (id === null || !/^\d+$/.test(id) || isPlaceholder(id) || context.catalog.templates.has(id)) return;
  const near = id.length > 3 ? nearest(id, [...context.catalog.templates.keys()], 1) : undefined;
  const entry = near ? context.catalog.templates.get(near)?.[0] : undefined;
  context.report({
    message: entry ? 'near' : 'found',
    args: { id, near: near ?? '', name: entry?.name ?? '' },
    place: place(id),
    key: id,
    related: entry && near ? [context.related(entry.idPlace ?? entry.place, 'defined', { near })] : [],
    fix: near && write ? context.fix('fix', { near }, 'suggestion', [{ do: write, value, text: near }]) : null,
  });
}
