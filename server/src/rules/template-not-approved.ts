import { fieldValue } from '../model/call.js';
import type { ReviewStatus, TemplateEntry } from '../model/catalog.js';
import { alternatives } from '../model/value.js';
import { placeOr, scalarPlace } from './facts/places.js';
import { templatesOf } from './facts/templates.js';
import { idText } from './facts/values.js';
import { defineRule } from './rule.js';

type Refused = Exclude<ReviewStatus, 'approved'>;

/** Only StatusCode 0 may be used for sending (DescribeSmsTemplateList). */
export const rule = defineRule({
  id: 'template-not-approved',
  severity: 'error',
  fix: 'none',
  errorCodes: ['FailedOperation.TemplateUnapprovedOrNotExist', 'FailedOperation.TemplateIncorrectOrUnapproved', '1014'],
  faq: ['FTpl', 'F1014'],
  docs: {
    en: 'The template is not approved, so the service refuses to send with it.',
    'zh-CN': '模板尚未审核通过，平台会拒绝发送。',
  },
  messages: {
    reviewing: { en: 'Template {id} is still in review and cannot be used.', 'zh-CN': '模板 {id} 仍在审核中，不能使用。' },
    pending: {
      en: 'Template {id} is approved but not in effect yet and cannot be used.',
      'zh-CN': '模板 {id} 已审核通过但尚未生效，不能使用。',
    },
    rejected: { en: 'Template {id} was rejected in review and cannot be used.', 'zh-CN': '模板 {id} 未通过审核，不能使用。' },
    rejectedBecause: {
      en: 'Template {id} was rejected in review and cannot be used. Reply: {reply}',
      'zh-CN': '模板 {id} 未通过审核，不能使用。审核回复：{reply}',
    },
    defined: { en: 'status of template {id} in the catalog', 'zh-CN': '模板目录中模板 {id} 的审核状态' },
    dated: { en: 'status of template {id} in the catalog of {date}', 'zh-CN': '模板目录（{date} 同步）中模板 {id} 的审核状态' },
  },
  call(call, context) {
    const template = fieldValue(call, 'TemplateId');
    if (!template) return;
    for (const { value } of alternatives(template)) {
      const entry = refused(templatesOf(value, context.catalog));
      if (!entry) continue;
      const id = idText(value)!;
      const date = context.catalog.files.find((f) => f.file === entry.place.file)?.syncedAt?.slice(0, 10);
      context.report({
        message: entry.status === 'rejected' && entry.reply !== '' ? 'rejectedBecause' : (entry.status as Refused),
        args: { id, reply: entry.reply },
        place: placeOr(call, scalarPlace(value, { from: 0, to: id.length })),
        related: [context.related(entry.idPlace ?? entry.place, date ? 'dated' : 'defined', { id, date: date ?? '' })],
        key: `${id} ${entry.status}`,
      });
    }
  },
});

/** The entry when all entries of the id say that it cannot be used; files that disagree prove nothing. */
function refused(entries: readonly TemplateEntry[]): TemplateEntry | undefined {
  return entries.every((t) => t.status !== null && t.status !== 'approved') ? entries[0] : undefined;
}
