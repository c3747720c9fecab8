import type { Expr } from '../../model/summary.js';
import { type LiteralPart, stringOf } from '../builder.js';

/** Parts of a text in order: literal pieces, and expressions between them. */
export type TextPart = LiteralPart | Expr;

const isExpr = (p: TextPart): p is Expr => 'e' in p;

/** One text from its parts: a literal where nothing is put in, otherwise a concatenation. */
export function textFrom(text: string, start: number, end: number, parts: readonly TextPart[]): Expr {
  if (!parts.some(isExpr)) return stringOf(text, start, end, parts as readonly LiteralPart[]);
  const out: Expr[] = [];
  let run: LiteralPart[] = [];
  const flush = (): void => {
    if (run.length > 0) out.push(stringOf(text, run[0]!.start, run.at(-1)!.end, run));
    run = [];
  };
  for (const p of parts) {
    if (!isExpr(p)) run.push(p);
    else {
      flush();
      out.push(p);
    }
  }
  flush();
  return { e: 'concat', parts: out, start, end };
}

/** Literal text in which a backslash takes the meaning from these characters, and vanishes with a line break. */
export function escapedText(text: string, start: number, end: number, special: RegExp): LiteralPart[] {
  const parts: LiteralPart[] = [];
  let from = start;
  for (let at = text.indexOf('\\', start); at >= 0 && at + 1 < end; at = text.indexOf('\\', at)) {
    const next = text[at + 1]!;
    const windows = next === '\r' && text[at + 2] === '\n';
    if (next !== '\n' && !windows && !special.test(next)) {
      at += 2;
      continue;
    }
    if (at > from) parts.push({ start: from, end: at });
    from = at + (windows ? 3 : next.codePointAt(0)! > 0xffff ? 3 : 2);
    parts.push({ start: at, end: Math.min(from, end), value: next === '\n' || windows ? '' : text.slice(at + 1, from) });
    at = from;
  }
  if (end > from) parts.push({ start: from, end });
  return parts;
}

export const IN_QUOTES = /["$`\\]/;
export const IN_HEREDOC = /[$`\\]/;
export const IN_WORD = /./su;

/** Heredoc text after `<<-`: tabs at the begin of a line do not count. */
export function withoutTabs(text: string, parts: readonly LiteralPart[], atLineStart: boolean): LiteralPart[] {
  const out: LiteralPart[] = [];
  let begin = atLineStart;
  for (const p of parts) {
    if (p.value !== undefined) {
      out.push(p);
      begin = false;
      continue;
    }
    let from = p.start;
    for (let at = p.start; at < p.end; at++) {
      if (begin && text[at] === '\t') {
        if (at > from) out.push({ start: from, end: at });
        from = at + 1;
        continue;
      }
      begin = text[at] === '\n';
    }
    if (p.end > from) out.push({ start: from, end: p.end });
  }
  return out;
}

const ANSI: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '?': '?',
};

/** Escapes of `$'…'`; the same ones `printf` knows in its format. */
export function ansiText(text: string, start: number, end: number): LiteralPart[] {
  const parts: LiteralPart[] = [];
  let from = start;
  const pattern = /\\(?:x[0-9A-Fa-f]{1,2}|u[0-9A-Fa-f]{1,4}|U[0-9A-Fa-f]{1,8}|[0-7]{1,3}|.)/gsu;
  pattern.lastIndex = start;
  for (let m = pattern.exec(text); m && m.index + m[0].length <= end; m = pattern.exec(text)) {
    const c = m[0][1]!;
    let value = ANSI[c];
    if (value === undefined && /[xuU]/.test(c) && m[0].length > 2) value = codePoint(Number.parseInt(m[0].slice(2), 16));
    if (value === undefined && /[0-7]/.test(c)) value = codePoint(Number.parseInt(m[0].slice(1), 8));
    if (value === undefined) continue;
    if (m.index > from) parts.push({ start: from, end: m.index });
    from = m.index + m[0].length;
    parts.push({ start: m.index, end: from, value });
  }
  if (end > from) parts.push({ start: from, end });
  return parts;
}

const codePoint = (point: number): string | undefined => (point <= 0x10ffff ? String.fromCodePoint(point) : undefined);
