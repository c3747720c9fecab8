import type { ReviewStatus } from '../model/catalog.js';
import { textPlace, textsOf } from './facts/scalars.js';
import { defineRule } from './rule.js';

type Refused = Exclude<ReviewStatus, 'approved'>;

/** Only signs with StatusCode 0 may be used for sending (DescribeSmsSignList). */
export const rule = defineRule({
  id: 'sign-not-approved',
  severity: 'error',
  fix: 'none',
  errorCodes: ['FailedOperation.SignatureIncorrectOrUnapproved', '1012'],
  faq: ['FSig'],
  docs: { en: 'The sign is not approved, so the service refuses to send with it.', 'zh-CN': '签名尚未审核通过，平台会拒绝发送。' },
  messages: {
    reviewing: { en: 'The sign "{name}" is still in review and cannot be used.', 'zh-CN': '签名“{name}”仍在审核中，不能使用。' },
    pending: {
      en: 'The sign "{name}" is approved but not in effect yet and cannot be used.',
      'zh-CN': '签名“{name}”已审核通过但尚未生效，不能使用。',
    },
    rejected: {
      en: 'The sign "{name}" was rejected or has become unusable and cannot be used.',
      'zh-CN': '签名“{name}”未通过审核或已不可用，不能使用。',
    },
    rejectedBecause: {
      en: 'The sign "{name}" was rejected and cannot be used. Reply: {reply}',
      'zh-CN': '签名“{name}”未通过审核，不能使用。审核回复：{reply}',
    },
    defined: { en: 'status of this sign in the catalog', 'zh-CN': '模板目录中该签名的审核状态' },
    dated: { en: 'status of this sign in the catalog of {date}', 'zh-CN': '模板目录（{date} 同步）中该签名的审核状态' },
  },
  call(call, context) {
    const { catalog } = context;
    for (const sign of textsOf(call, 'SignName')) {
      const entries = catalog.signsByName.get(sign.value) ?? [];
      const [entry] = entries;
      if (!entry || !entries.every((s) => s.status !== null && s.status !== 'approved')) continue;
      const date = catalog.files.find((f) => f.file === entry.place.file)?.syncedAt?.slice(0, 10);
      context.report({
        message: entry.status === 'rejected' && entry.reply !== '' ? 'rejectedBecause' : (entry.status as Refused),
        args: { name: sign.value, reply: entry.reply },
        place: textPlace(call, sign),
        related: [context.related(entry.place, date ? 'dated' : 'defined', { date: date ?? '' })],
        key: `${sign.value} ${entry.status}`,
      });
    }
  },
});
