import type { Place } from '../../base/range.js';
import type { Call } from '../../model/call.js';
import type { StringValue, Value } from '../../model/value.js';

/** Where `value.slice(from, to)` was written, without quotes; null when the slice spans several literals or has no source. */
export function slicePlace(value: StringValue, from: number, to: number): Place | null {
  for (const piece of value.pieces) {
    if (from < piece.from || to > piece.to) continue;
    if (!piece.verbatim) return piece.place;
    const start = piece.place.range.start + (from - piece.from);
    return { file: piece.place.file, range: { start, end: start + (to - from) } };
  }
  return spannedPlace(value, from, to);
}

/** A slice that crosses pieces which follow each other in the source (an escape in the middle) still is one run of source. */
function spannedPlace(value: StringValue, from: number, to: number): Place | null {
  const touched = value.pieces.filter((p) => p.from < to && from < p.to);
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last || first.place.file !== last.place.file) return null;
  if (!value.literal && !touched.every((p, i) => i === 0 || touched[i - 1]!.place.range.end === p.place.range.start)) return null;
  const start = first.place.range.start + (first.verbatim ? Math.max(0, from - first.from) : 0);
  const end = last.place.range.end - (last.verbatim ? Math.max(0, last.to - to) : 0);
  return end < start ? null : { file: first.place.file, range: { start, end } };
}

/**
 * Where a wrong scalar is flagged: a literal with its quotes; in a concatenation the piece that holds the wrong run, else the whole
 * expression.
 */
export function scalarPlace(value: Value, wrong?: { readonly from: number; readonly to: number }): Place | null {
  if (value.kind !== 'string' || value.literal || !wrong) return value.place;
  const piece = value.pieces.find((p) => p.from <= wrong.from && wrong.to <= p.to);
  return piece?.place ?? value.place;
}

/** The place of a value, or the name of the method that sends when the value has none. */
export const placeOr = (call: Call, place: Place | null | undefined): Place => place ?? { file: call.file, range: call.nameRange };

/** Where a missing field is reported. */
export const methodPlace = (call: Call): Place => ({ file: call.file, range: call.nameRange });

export const samePlace = (a: Place, b: Place): boolean =>
  a.file === b.file && a.range.start === b.range.start && a.range.end === b.range.end;

export const within = (inner: Place, outer: Place): boolean =>
  inner.file === outer.file && outer.range.start <= inner.range.start && inner.range.end <= outer.range.end;

/** Where a text of a file stands. */
export const placeOfText = (value: StringValue): Place => value.place ?? value.pieces[0]!.place;
