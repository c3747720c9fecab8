import type { Call, FieldName } from '../model/call.js';
import type { UnknownReason, Value } from '../model/value.js';

/** How much is known of a call: everything that a rule needs, some of it, or nothing. */
export type Resolution = 'resolved' | 'partly' | 'unresolved';

/** Fields of which the text has to be known. Phone numbers and values of variables belong to the run, of them the number counts. */
const TEXTS: readonly FieldName[] = ['SmsSdkAppId', 'SignName', 'TemplateId'];
const LISTS: readonly FieldName[] = ['PhoneNumberSet', 'TemplateParamSet'];

/** Undefined when the value is known, else why not. */
function whyNot(value: Value, list: boolean): UnknownReason | undefined {
  switch (value.kind) {
    case 'unknown':
      return value.reason;
    case 'choice': {
      for (const alternative of value.alternatives) {
        const reason = whyNot(alternative.value, list);
        if (reason !== undefined && reason !== 'unset') return reason;
      }
      return undefined;
    }
    case 'list':
      return list && !value.exact ? 'loop' : undefined;
    default:
      return undefined;
  }
}

export interface CallResolution {
  readonly state: Resolution;
  /** One for each field that is not known. */
  readonly missing: readonly { readonly field: FieldName; readonly reason: UnknownReason }[];
}

export function resolutionOf(call: Call): CallResolution {
  const missing: { field: FieldName; reason: UnknownReason }[] = [];
  let known = 0;
  for (const field of [...TEXTS, ...LISTS]) {
    const state = call.fields[field];
    if (!state) continue;
    const reason = state.state === 'present' ? whyNot(state.value, LISTS.includes(field)) : undefined;
    if (reason === undefined) known++;
    else missing.push({ field, reason });
  }
  return { state: missing.length === 0 ? 'resolved' : known > 0 ? 'partly' : 'unresolved', missing };
}

/** Calls by how much is known of them, and reasons with the number of fields they keep unknown, most frequent first. */
export function countResolutions(calls: readonly Call[]): {
  readonly counts: Readonly<Record<Resolution, number>>;
  readonly reasons: readonly (readonly [UnknownReason, number])[];
} {
  const counts = { resolved: 0, partly: 0, unresolved: 0 };
  const reasons = new Map<UnknownReason, number>();
  for (const call of calls) {
    const { state, missing } = resolutionOf(call);
    counts[state]++;
    for (const { reason } of missing) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return { counts, reasons: [...reasons].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)) };
}
