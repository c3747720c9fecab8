import type { Severity } from '../model/finding.js';
import type { UnknownReason } from '../model/value.js';

/** Request without parameters; answers `Status`. Does not wait for a check that is under way. */
export const STATUS_REQUEST = 'smslint/status';
/** Request without parameters: reads everything again and answers the `Status` after it. */
export const CHECK_REQUEST = 'smslint/check';
/** Notification with a `Status`, sent when it has changed. */
export const STATUS_CHANGED = 'smslint/statusChanged';

/** What the server knows of the whole workspace. */
export interface Status {
  /** True while a check is under way. */
  readonly busy: boolean;
  readonly files: { readonly matched: number; readonly parsed: number };
  readonly calls: CallCount;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly catalog: { readonly files: number; readonly templates: number; readonly signs: number };
  /** Things that were not done: files over budget, broken catalogs. */
  readonly problems: number;
}

/** How much is known of the calls; the sum of the three is `total`. */
export interface CallCount {
  readonly total: number;
  /** Everything that rules need is known. */
  readonly resolved: number;
  readonly partly: number;
  readonly unresolved: number;
  /** Why values are open, and how many fields each reason keeps so, most frequent first. */
  readonly reasons: readonly { readonly reason: UnknownReason; readonly fields: number }[];
}
