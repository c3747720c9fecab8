import type { Piece, StringValue } from '../../value.js';
import { type PieceBuilder, pieceBuilder } from '../pieces.js';
import { expressionOf } from './parse.js';
import { endOfInterpolation, endOfQuoted, type Scanner } from './scan.js';
import type { HclExpr } from './tree.js';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/** Texts and interpolations of one template in their order. */
interface Parts {
  /** Where text is added. */
  text(): PieceBuilder;
  interpolated(expr: HclExpr): void;
  finish(start: number): HclExpr;
}

function partsOf(s: Scanner): Parts {
  const parts: (StringValue | HclExpr)[] = [];
  let text = pieceBuilder(s.file);
  const flush = (start: number): void => {
    const value = text.value();
    if (value === '') return;
    parts.push({ kind: 'string', value, pieces: text.pieces(), place: s.place(start), literal: false, trail: [] });
    text = pieceBuilder(s.file);
  };
  return {
    text: () => text,
    interpolated(expr) {
      flush(s.at());
      parts.push(expr);
    },
    finish(start) {
      const place = s.place(start);
      if (parts.length === 0)
        return { h: 'value', value: { kind: 'string', value: text.value(), pieces: text.pieces(), place, literal: true, trail: [] } };
      flush(start);
      return { h: 'template', parts, place };
    },
  };
}

/** The quoted template at the scanner. */
export function quotedOf(s: Scanner, depth: number): HclExpr {
  const start = s.at();
  const parts = partsOf(s);
  const { text } = s;
  s.move(1);
  for (;;) {
    const at = s.at();
    const c = text[at];
    if (c === '"') {
      s.move(1);
      return parts.finish(start);
    }
    if (c === undefined || c === '\n') return { h: 'other', place: s.place(start) };
    if (c === '\\') {
      const found = s.take(/\\(?:[nrt"\\]|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))/y);
      const code = Number.parseInt(found?.[1] ?? found?.[2] ?? '0', 16);
      if (!found || code > 0x10ffff) {
        s.moveTo(endOfQuoted(text, start));
        return { h: 'other', place: s.place(start) };
      }
      parts.text().escaped(ESCAPES[found[0][1]!] ?? String.fromCodePoint(code), at, s.at());
    } else if (!interpolation(s, parts, depth)) {
      const run = s.take(/[^"\\$%\n]+|[$%]/y)!;
      parts.text().verbatim(run[0], at);
    }
  }
}

/**
 * The heredoc at the scanner: `<<-` takes off the indentation that all lines have which are not blank. The line break before the closing word
 * cannot be left out, so it is not taken for what somebody wrote.
 */
export function heredocOf(s: Scanner, depth: number): HclExpr | undefined {
  const start = s.at();
  const found = s.heredoc();
  if (!found) return undefined;
  const parts = partsOf(s);
  const lines = s.text.slice(found.start, found.end);
  const indents = found.flush ? [...lines.matchAll(/^[^\S\n]*(?=\S)/gm)].map((m) => m[0].length) : [];
  const indent = indents.length === 0 ? 0 : Math.min(...indents);
  const end = Math.max(found.start, found.end - (s.text[found.end - 2] === '\r' ? 2 : 1));
  s.moveTo(found.start);
  while (s.at() < end) {
    const at = s.at();
    if (indent > 0 && s.text[at - 1] === '\n' && s.take(new RegExp(`[^\\S\\n]{${indent}}(?=[^\\n]*\\S)`, 'y'))) continue;
    if (interpolation(s, parts, depth)) continue;
    // A checkout on Windows writes \r\n for a line break; the text has one character there.
    if (s.take(/\r\n/y)) parts.text().escaped('\n', at, at + 2);
    else parts.text().verbatim(s.take(/[^\r\n$%]+|[\s\S]/y)![0], at);
  }
  s.moveTo(found.close);
  return parts.finish(start);
}

/** Passes `${…}`, `%{…}`, `$${` or `%%{`; false when none of them stands here. */
function interpolation(s: Scanner, parts: Parts, depth: number): boolean {
  const at = s.at();
  const escaped = s.take(/([$%])\1\{/y);
  if (escaped) {
    parts.text().escaped(`${escaped[1]}{`, at, s.at());
    return true;
  }
  if (!s.is('${') && !s.is('%{')) return false;
  const end = endOfInterpolation(s.text, at + 2);
  let expr: HclExpr = { h: 'other', place: { file: s.file, range: { start: at, end } } };
  if (s.is('${')) {
    s.move(2);
    s.blanks(true);
    const found = expressionOf(s, 'nested', depth);
    s.blanks(true);
    // `~` strips blanks of the text beside it.
    if (s.at() === end - 1 && s.text[end - 1] === '}') expr = found;
  }
  s.moveTo(end);
  parts.interpolated(expr);
  return true;
}

/** A text of Terraform's JSON syntax, which is a template too. Only references are told apart in what it interpolates. */
export function templateIn(value: StringValue): HclExpr {
  const text = value.value;
  const place = value.place ?? { file: '', range: { start: 0, end: 0 } };
  if (!/[$%]\{/.test(text)) return { h: 'value', value };
  const parts: (StringValue | HclExpr)[] = [];
  let known = '';
  let pieces: Piece[] = [];
  const add = (from: number, to: number, as?: string): void => {
    for (const p of slicePieces(value.pieces, from, to, as !== undefined))
      pieces.push({ ...p, from: p.from + known.length, to: p.to + known.length });
    known += as ?? text.slice(from, to);
  };
  const flush = (): void => {
    if (known !== '') parts.push({ kind: 'string', value: known, pieces, place, literal: false, trail: [] });
    known = '';
    pieces = [];
  };
  for (let i = 0; i < text.length; ) {
    const escaped = /^([$%])\1\{/.exec(text.slice(i, i + 3));
    if (escaped) {
      add(i, i + 3, `${escaped[1]}{`);
      i += 3;
    } else if (/^[$%]\{/.test(text.slice(i, i + 2))) {
      const end = endOfInterpolation(text, i + 2);
      const path = /^\$\{\s*([\w-]+(?:\.[\w-]+)+)\s*\}$/.exec(text.slice(i, end))?.[1];
      flush();
      parts.push(path === undefined ? { h: 'other', place } : { h: 'reference', path, place });
      i = end;
    } else {
      const next = text.slice(i + 1).search(/[$%]/);
      const to = next < 0 ? text.length : i + 1 + next;
      add(i, to);
      i = to;
    }
  }
  if (parts.length === 0) return { h: 'value', value: { ...value, value: known, pieces } };
  flush();
  return { h: 'template', parts, place };
}

/** The pieces of a part of a text, counted from its begin; `joined`: as one piece that reads differently. */
export function slicePieces(pieces: readonly Piece[], from: number, to: number, joined = false): Piece[] {
  const inside = pieces.flatMap((p): Piece[] => {
    const a = Math.max(p.from, from);
    const b = Math.min(p.to, to);
    if (a >= b) return [];
    const { file, range } = p.place;
    const place = p.verbatim ? { file, range: { start: range.start + (a - p.from), end: range.start + (b - p.from) } } : p.place;
    return [{ from: a - from, to: b - from, place, verbatim: p.verbatim }];
  });
  const [first, last] = [inside[0], inside.at(-1)];
  if (!joined || !first || !last) return inside;
  const place = { file: first.place.file, range: { start: first.place.range.start, end: last.place.range.end } };
  return [{ from: 0, to: to - from - 1, place, verbatim: false }];
}
