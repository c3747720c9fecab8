import type { Intrinsics } from './intrinsics.js';
import { concat, slice } from './text.js';
import { mapAlternatives, typed, unknown, type V } from './values.js';

/** Texts that are changed line by line, or at their ends, with every part kept where it is written. */

type Part = { readonly v: V; readonly text: string };

/** Known parts by their text; a hole counts as one character that is no blank. */
const HOLE = '\u0000';

const partsOf = (v: V): Part[] => (v.t === 'cat' ? v.parts : [v]).map((p) => ({ v: p, text: p.t === 'str' ? p.value : HOLE }));

/** The part of a text between two offsets. */
function cut(parts: readonly Part[], from: number, to: number): V[] {
  const out: V[] = [];
  let at = 0;
  for (const { v, text } of parts) {
    const [a, b] = [Math.max(from, at), Math.min(to, at + text.length)];
    if (a < b) out.push(v.t === 'str' ? slice(v, a - at, b - at) : v);
    at += text.length;
  }
  return out;
}

interface Line {
  readonly start: number;
  readonly end: number;
}

function linesOf(text: string): Line[] {
  const out: Line[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text[i] !== '\n') continue;
    out.push({ start, end: i });
    start = i + 1;
  }
  return out;
}

/** Joins what is left of each line; blank first and last lines are left out, as kotlin.text does. */
function relined(v: V, keep: (line: string, lines: readonly string[]) => number): V {
  return mapAlternatives(v, (x) => {
    if (x.t !== 'str' && x.t !== 'cat') return x.t === 'unknown' ? typed(x, 'string') : unknown('operator', 'lines');
    const parts = partsOf(x);
    const whole = parts.map((p) => p.text).join('');
    const lines = linesOf(whole);
    const texts = lines.map((l) => whole.slice(l.start, l.end));
    const out: V[] = [];
    lines.forEach((line, i) => {
      const isEdge = i === 0 || i === lines.length - 1;
      if (isEdge && texts[i]!.trim() === '') return;
      if (out.length > 0) out.push(...cut(parts, line.start - 1, line.start));
      out.push(...cut(parts, line.start + keep(texts[i]!, texts), line.end));
    });
    return concat(out, 'place' in x ? x.place : null);
  });
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

export const TEXTS: Intrinsics = {
  'text.trimIndent': (c) =>
    relined(c.receiver, (line, lines) => {
      const least = Math.min(...lines.filter((l) => l.trim() !== '').map(indentOf));
      return Math.min(line.length, Number.isFinite(least) ? least : 0);
    }),
  'text.trimMargin': (c) =>
    c.args.length > 0
      ? typed(unknown('call', 'trimMargin', c.place), 'string')
      : relined(c.receiver, (line) => (line.trimStart().startsWith('|') ? line.indexOf('|') + 1 : 0)),
  'text.removePrefix': (c) => withoutEnd(c.receiver, c.arg(0), true),
  'text.removeSuffix': (c) => withoutEnd(c.receiver, c.arg(0), false),
};

function withoutEnd(v: V, end: V | undefined, isPrefix: boolean): V {
  return mapAlternatives(v, (x) => {
    if (x.t !== 'str' || end?.t !== 'str') return typed(x.t === 'unknown' ? x : unknown('operator', 'prefix'), 'string');
    if (isPrefix) return x.value.startsWith(end.value) ? slice(x, end.value.length, x.value.length) : x;
    return x.value.endsWith(end.value) ? slice(x, 0, x.value.length - end.value.length) : x;
  });
}
