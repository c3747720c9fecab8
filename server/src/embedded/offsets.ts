import type { Range } from '../base/range.js';

/**
 * A run of code and the part of the file that it is written as. Of equal length: character by character; else as a whole (an escape). In order, without
 * overlap; code between two segments stands nowhere in the file. Segments of different groups are apart in the file: no edit may go over both.
 */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly group: number;
}

export const isVerbatim = (s: Segment): boolean => s.to - s.from === s.end - s.start;

/** The index of the first segment for which `test` holds; it must hold for all that follow. */
function firstOf(map: readonly Segment[], test: (s: Segment) => boolean): number {
  let low = 0;
  let high = map.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(map[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The segments that hold some of the code of a range, in order. */
export function segmentsIn(map: readonly Segment[], { start, end }: Range): readonly Segment[] {
  const first = firstOf(map, (s) => start < s.to);
  let last = first;
  while (last < map.length && map[last]!.from < end) last++;
  return map.slice(first, last);
}

/** Where in the file what begins at an offset of the code begins. */
export function outerStart(map: readonly Segment[], offset: number): number {
  const s = map[firstOf(map, (x) => offset < x.to)];
  if (!s) return map.at(-1)?.end ?? 0;
  return offset > s.from && isVerbatim(s) ? s.start + (offset - s.from) : s.start;
}

/** Where in the file what ends at an offset of the code ends. */
export function outerEnd(map: readonly Segment[], offset: number): number {
  const s = map[firstOf(map, (x) => offset <= x.from) - 1];
  if (!s) return map[0]?.start ?? 0;
  return offset < s.to && isVerbatim(s) ? s.start + (offset - s.from) : s.end;
}

export function outerRange(map: readonly Segment[], { start, end }: Range): Range {
  const from = outerStart(map, start);
  if (end <= start) {
    // An insertion behind the last character of a part belongs to that part.
    const at = map[firstOf(map, (x) => start < x.to)];
    return at && at.from <= start ? { start: from, end: from } : { start: outerEnd(map, start), end: outerEnd(map, start) };
  }
  return { start: from, end: Math.max(from, outerEnd(map, end)) };
}

/** The range of the code that is written as a range of the file; the nearest one where that cuts through an escape. */
export function innerRange(map: readonly Segment[], { start, end }: Range): Range {
  const a = map[firstOf(map, (x) => start < x.end)];
  const from = !a ? (map.at(-1)?.to ?? 0) : start > a.start && isVerbatim(a) ? a.from + (start - a.start) : a.from;
  if (end <= start) {
    const before = map[firstOf(map, (x) => start <= x.start) - 1];
    const at = a && a.start <= start ? from : (before?.to ?? from);
    return { start: at, end: at };
  }
  const b = map[firstOf(map, (x) => end <= x.start) - 1];
  const to = !b ? from : end < b.end && isVerbatim(b) ? b.from + (end - b.start) : b.to;
  return { start: from, end: Math.max(from, to) };
}

/** Whether the code of a range lies in one group. */
export function inOneGroup(map: readonly Segment[], { start, end }: Range): boolean {
  const first = map[firstOf(map, (x) => start < x.to)];
  const last = map[firstOf(map, (x) => Math.max(end, start + 1) <= x.from) - 1];
  return first === undefined || last === undefined || first.group === last.group;
}
