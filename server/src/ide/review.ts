import type { Text } from '../base/text.js';
import type { ReviewStatus, TemplateType } from '../model/catalog.js';

/** What a template is for, in the console's words. */
export const TEMPLATE_TYPES: Readonly<Record<TemplateType, Text>> = {
  verification: { en: 'verification', 'zh-CN': '验证码' },
  notification: { en: 'notification', 'zh-CN': '通知' },
  marketing: { en: 'marketing', 'zh-CN': '营销' },
};

/** StatusCode of DescribeSmsTemplateList: 0 approved, 1 reviewing, 2 approved and not yet in effect, -1 rejected. */
export const REVIEW_STATUSES: Readonly<Record<ReviewStatus, Text>> = {
  approved: { en: 'approved', 'zh-CN': '已通过' },
  reviewing: { en: 'under review', 'zh-CN': '审核中' },
  pending: { en: 'approved, not yet in effect', 'zh-CN': '审核通过，待生效' },
  rejected: { en: 'rejected', 'zh-CN': '未通过' },
};
