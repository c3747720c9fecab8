import type { Range } from '../base/range.js';

/** Replaces the text of `range` in `file` by `newText`. Offsets are those of the text before any edit. */
export interface TextEdit {
  readonly file: string;
  readonly range: Range;
  readonly newText: string;
}

const compareEdits = (a: TextEdit, b: TextEdit): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
  a.range.start - b.range.start ||
  a.range.end - b.range.end ||
  (a.newText < b.newText ? -1 : a.newText > b.newText ? 1 : 0);

const same = (a: TextEdit, b: TextEdit): boolean =>
  a.range.start === b.range.start && a.range.end === b.range.end && a.newText === b.newText;

/** Touching is a conflict only where both insert at one offset: the order would be a guess. */
const conflicts = (a: TextEdit, b: TextEdit): boolean => {
  if (a.file !== b.file) return false;
  if (a.range.start === b.range.start && (a.range.start === a.range.end || b.range.start === b.range.end)) return true;
  return a.range.start < b.range.end && b.range.start < a.range.end;
};

/**
 * Joins the edits of several fixes, first come first served: a fix one of whose edits conflicts with what is there already is dropped as a
 * whole, because half a fix is worse than none. Equal edits of two fixes count once.
 */
export function mergeFixes(fixes: readonly (readonly TextEdit[])[]): {
  readonly edits: readonly TextEdit[];
  readonly applied: readonly boolean[];
} {
  const edits: TextEdit[] = [];
  const applied = fixes.map((fix) => {
    const fresh = fix.filter((e) => !edits.some((x) => x.file === e.file && same(x, e)));
    if (fresh.some((e) => edits.some((x) => conflicts(x, e)))) return false;
    edits.push(...fresh);
    return true;
  });
  return { edits: edits.sort(compareEdits), applied };
}

/** The text with all edits made; of two that conflict the earlier one in text order counts. All edits are for this one text. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let out = '';
  let at = 0;
  let last: TextEdit | undefined;
  for (const edit of [...edits].sort(compareEdits)) {
    if (last && (same(last, edit) || conflicts(last, edit) || edit.range.start < at)) continue;
    out += text.slice(at, edit.range.start) + edit.newText;
    at = edit.range.end;
    last = edit;
  }
  return out + text.slice(at);
}

/** Rounds after which a loop of fixes gives up; two fixes that undo each other must not run for ever. */
export const FIX_ROUNDS = 10;

/**
 * Repeats `round` until it has nothing to do: fixes that conflicted get their turn once the first ones are made.
 * `round` makes one pass of fixes and says whether anything changed. Returns the number of passes that changed something.
 */
export async function fixToFixedPoint(round: () => Promise<boolean>): Promise<number> {
  for (let n = 0; n < FIX_ROUNDS; n++) if (!(await round())) return n;
  return FIX_ROUNDS;
}
