import type { Place } from '../base/range.js';
import type { Expr } from '../model/summary.js';
import type { Piece } from '../model/value.js';
import { alternativesOf, choice, typed, unknown, type V } from './values.js';

type StringExpr = Extract<Expr, { e: 'string' }>;

/** A literal as a value: runs that stand in the source word for word, and what lies between them (escapes). */
export function literal(expr: StringExpr, file: string): V {
  const place: Place = { file, range: { start: expr.start, end: expr.end } };
  const pieces: Piece[] = [];
  let at = 0;
  for (let i = 0; i + 2 < expr.runs.length + 1 && i < expr.runs.length; i += 3) {
    const from = expr.runs[i]!;
    const source = expr.runs[i + 1]!;
    const length = expr.runs[i + 2]!;
    // Escapes between two runs have a place of their own; before the first and behind the last the quotes are not told apart.
    const last = pieces.at(-1)?.place.range.end;
    const gap = last === undefined ? place : { file, range: { start: last, end: source } };
    if (from > at) pieces.push({ from: at, to: from, place: gap, verbatim: false });
    pieces.push({ from, to: from + length, place: { file, range: { start: source, end: source + length } }, verbatim: true });
    at = from + length;
  }
  if (at < expr.value.length) pieces.push({ from: at, to: expr.value.length, place, verbatim: false });
  return { t: 'str', value: expr.value, pieces, literal: true, place, trail: [] };
}

/** What a scalar becomes in a text; undefined when that is not known. `words` are the language's names for true, false and null. */
export function asText(v: V): V {
  switch (v.t) {
    case 'str':
    case 'cat':
      return v;
    case 'num':
      return {
        t: 'str',
        value: v.text,
        pieces: v.place ? [{ from: 0, to: v.text.length, place: v.place, verbatim: false }] : [],
        literal: false,
        place: v.place,
        trail: v.trail,
      };
    case 'alt':
      return choice(v.alternatives.map((a) => ({ value: asText(a.value), when: a.when })));
    case 'unknown':
      return typed(v, 'string');
    default:
      return typed(unknown('operator', 'text'), 'string');
  }
}

/** Joins texts in order. Unknown parts stay in place, so that what is around them is still known. */
export function concat(parts: readonly V[], place: Place | null): V {
  const flat: V[] = [];
  for (const p of parts) {
    const part = asText(p);
    if (part.t === 'cat') flat.push(...part.parts);
    else flat.push(part);
  }
  const at = flat.findIndex((p) => p.t === 'alt');
  if (at >= 0) {
    const options = alternativesOf(flat[at]!);
    if (options.length > 12) return typed(unknown('budget', 'alternatives', place), 'string');
    return choice(options.map((o) => ({ value: concat([...flat.slice(0, at), o.value, ...flat.slice(at + 1)], place), when: o.when })));
  }
  const merged: V[] = [];
  for (const p of flat) {
    const last = merged.at(-1);
    if (p.t === 'str' && last?.t === 'str') merged[merged.length - 1] = glue(last, p, place);
    else merged.push(p);
  }
  if (merged.length === 0) return { t: 'str', value: '', pieces: [], literal: false, place, trail: [] };
  if (merged.length === 1) {
    const only = merged[0]!;
    if (only.t !== 'str') return only.t === 'unknown' ? typed(only, 'string') : only;
    return only.place === place ? only : { ...only, place: place ?? only.place, literal: parts.length === 1 && only.literal };
  }
  return { t: 'cat', parts: merged, place, trail: [] };
}

type Str = Extract<V, { t: 'str' }>;

function glue(a: Str, b: Str, place: Place | null): V {
  return {
    t: 'str',
    value: a.value + b.value,
    pieces: [...whole(a), ...whole(b).map((p) => ({ ...p, from: p.from + a.value.length, to: p.to + a.value.length }))],
    literal: false,
    place,
    trail: a.trail.length > 0 ? a.trail : b.trail,
  };
}

const whole = (v: Str): readonly Piece[] =>
  v.pieces.length > 0 || v.value === '' || !v.place ? v.pieces : [{ from: 0, to: v.value.length, place: v.place, verbatim: false }];

/** Where a part of a text stands: that of its only piece; in one literal from its first character to its last, where both stand as they are. */
function spanned(pieces: readonly Piece[], v: Str): Place | null {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return v.place;
  if (first === last) return first.place;
  if (!v.literal || !first.verbatim || !last.verbatim) return v.place;
  return { file: first.place.file, range: { start: first.place.range.start, end: last.place.range.end } };
}

/** A part of a text, with the pieces that belong to it. */
export function slice(v: Str, from: number, to: number): V {
  const pieces: Piece[] = [];
  for (const p of v.pieces) {
    const a = Math.max(p.from, from);
    const b = Math.min(p.to, to);
    if (a > b || (a === b && p.from !== p.to)) continue;
    const shift = p.verbatim ? { start: p.place.range.start + (a - p.from), end: p.place.range.start + (b - p.from) } : p.place.range;
    pieces.push({ from: a - from, to: b - from, place: { file: p.place.file, range: shift }, verbatim: p.verbatim });
  }
  const value = v.value.slice(from, to);
  return { t: 'str', value, pieces, literal: false, place: spanned(pieces, v), trail: v.trail };
}
