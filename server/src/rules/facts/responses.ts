import type { Call, ResponseUse } from '../../model/call.js';

/** Lists with one entry for each number. */
const STATUS_SETS: ReadonlySet<string> = new Set(['SendStatusSet', 'SendMultiStatusSet']);

/** Whether the path ends in this field of a number's status, and nothing has been done to its value. */
const isStatusField = (path: readonly string[], field: string): boolean =>
  path.some((step) => STATUS_SETS.has(step)) && path.at(-1) === field;

/** Comparisons of a field of a number's status (`Code`, `Message`) with a constant. */
export const statusComparisons = (call: Call, field: string): readonly ResponseUse[] =>
  call.api === 'v5' ? [] : call.uses.filter((u) => u.kind === 'compare' && isStatusField(u.path, field));
