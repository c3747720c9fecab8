import type { Call } from '../model/call.js';
import type { Severity } from '../model/finding.js';
import { fullyKnown, type UnknownReason, type Value } from '../model/value.js';

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

export interface CallCount {
  readonly total: number;
  /** Every field of the request is known to its last part. */
  readonly resolved: number;
  readonly partly: number;
  /** Why values are open, most frequent first: each call counts once for each of its reasons. */
  readonly reasons: readonly { readonly reason: UnknownReason; readonly calls: number }[];
}

/** True when every field is known, and no further field can be there. */
export const isResolved = (call: Call): boolean =>
  !call.open && Object.values(call.fields).every((field) => field.state === 'absent' || fullyKnown(field.value));

export function countCalls(calls: readonly Call[]): CallCount {
  const counts = new Map<UnknownReason, number>();
  let resolved = 0;
  for (const call of calls) {
    if (isResolved(call)) resolved++;
    const reasons = new Set<UnknownReason>();
    for (const field of Object.values(call.fields)) if (field.state === 'present') collectReasons(field.value, reasons);
    for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const reasons = [...counts]
    .map(([reason, n]) => ({ reason, calls: n }))
    .sort((a, b) => b.calls - a.calls || (a.reason < b.reason ? -1 : 1));
  return { total: calls.length, resolved, partly: calls.length - resolved, reasons };
}

function collectReasons(value: Value, into: Set<UnknownReason>): void {
  switch (value.kind) {
    case 'unknown':
      into.add(value.reason);
      return;
    case 'list':
      for (const item of value.items) collectReasons(item, into);
      return;
    case 'record':
      for (const entry of value.entries) collectReasons(entry.value, into);
      return;
    case 'choice':
      for (const alternative of value.alternatives) collectReasons(alternative.value, into);
      return;
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
      return;
  }
}
