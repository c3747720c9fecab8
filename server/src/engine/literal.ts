import type { Place } from '../base/range.js';
import type { Expr } from '../model/summary.js';
import type { Piece, StringValue } from '../model/value.js';

/** A string literal of a summary as a value with its places. */
export function literalValue(file: string, e: Extract<Expr, { e: 'string' }>): StringValue {
  const place = (start: number, end: number): Place => ({ file, range: { start, end } });
  const pieces: Piece[] = [];
  for (let i = 0; i + 2 < e.runs.length; i += 3) {
    const [from, source, length] = [e.runs[i]!, e.runs[i + 1]!, e.runs[i + 2]!];
    pieces.push({ from, to: from + length, place: place(source, source + length), verbatim: true });
  }
  const whole = place(e.start, e.end);
  return {
    kind: 'string',
    value: e.value,
    pieces: pieces.length > 0 ? pieces : [{ from: 0, to: e.value.length, place: whole, verbatim: false }],
    place: whole,
    literal: true,
    trail: [],
  };
}
