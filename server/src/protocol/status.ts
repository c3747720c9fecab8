import type { Call, FieldName } from '../model/call.js';
import type { Severity } from '../model/finding.js';
import type { UnknownReason, Value } from '../model/value.js';

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
  /** Every field that rules need is known. */
  readonly resolved: number;
  /** Some of those fields are known. */
  readonly partly: number;
  /** Why values are open, most frequent first: each call counts once for each of its reasons. */
  readonly reasons: readonly { readonly reason: UnknownReason; readonly calls: number }[];
}

/** Of these the text has to be known. */
const TEXTS: readonly FieldName[] = ['SmsSdkAppId', 'SignName', 'TemplateId'];
/** Of these the number of items: phone numbers and values of variables belong to the run. */
const LISTS: readonly FieldName[] = ['PhoneNumberSet', 'TemplateParamSet'];

export function countCalls(calls: readonly Call[]): CallCount {
  const counts = new Map<UnknownReason, number>();
  let resolved = 0;
  let partly = 0;
  for (const call of calls) {
    const fields = [...TEXTS, ...LISTS].flatMap((name) => call.fields[name] ?? []);
    const open = fields
      .map((field) => (field.state === 'present' ? whyOpen(field.value) : undefined))
      .filter((reason) => reason !== undefined);
    if (open.length === 0) resolved++;
    else if (open.length < fields.length) partly++;
    for (const reason of new Set(open)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const reasons = [...counts]
    .map(([reason, n]) => ({ reason, calls: n }))
    .sort((a, b) => b.calls - a.calls || (a.reason < b.reason ? -1 : 1));
  return { total: calls.length, resolved, partly, reasons };
}

/** Why a value is not known; undefined when it is. */
function whyOpen(value: Value): UnknownReason | undefined {
  switch (value.kind) {
    case 'unknown':
      // Not set on some path is known well enough.
      return value.reason === 'unset' ? undefined : value.reason;
    case 'list':
      return value.exact ? undefined : 'loop';
    case 'choice':
      return value.alternatives.map((alternative) => whyOpen(alternative.value)).find((reason) => reason !== undefined);
    case 'record':
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
      return undefined;
  }
}
