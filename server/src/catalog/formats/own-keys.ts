import { type Table, table } from '../../base/table.js';
import type { Destination, ReviewStatus, TemplateType } from '../../model/catalog.js';

/** The values of the own format and what they mean; the JSON schema is made from the same tables. */
export const TYPES: Table<TemplateType> = table({
  verification: 'verification',
  notification: 'notification',
  marketing: 'marketing',
});

export const STATUSES: Table<ReviewStatus> = table({
  approved: 'approved',
  reviewing: 'reviewing',
  pending: 'pending',
  rejected: 'rejected',
});

export const DESTINATIONS: Table<Destination> = table({ false: 'mainland', true: 'international', both: 'both' });

export const FILE_KEYS = ['complete', 'syncedAt', 'apps', 'signs', 'templates'] as const;
export const APP_KEYS = ['id', 'name'] as const;
export const SIGN_KEYS = ['id', 'name', 'international', 'status', 'reply'] as const;
export const TEMPLATE_KEYS = ['id', 'name', 'type', 'international', 'status', 'reply', 'content'] as const;
/** `content` is what stands below the head. */
export const HEAD_KEYS: readonly string[] = TEMPLATE_KEYS.filter((k) => k !== 'content');
