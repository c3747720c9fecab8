import type { Expr } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { type LiteralPart, opaque, stringOf } from '../builder.js';
import { type Lowering, namedChildren } from './context.js';

/**
 * A string literal of any prefix and quote style: one `string`, or a `concat` where values are put in.
 * Raw strings are taken as they stand; in triple quotes a CRLF means one line feed, as Python reads it.
 */
export function stringLiteral(lo: Lowering, node: Node): Expr {
  const { text } = lo;
  let raw = false;
  let bytes = false;
  let formatted = false;
  const open = node.children[0];
  const body = open?.type === 'string_start' ? open.end : node.start;
  for (let i = node.start; i < body; i++) {
    const c = text.charCodeAt(i) | 0x20;
    if (c === 0x72) raw = true;
    else if (c === 0x62) bytes = true;
    else if (c === 0x66 || c === 0x74) formatted = true;
  }
  if (!formatted && node.children.length === 3 && node.children[1]!.type === 'string_content' && node.children[1]!.children.length === 0) {
    // The common case: no escapes, nothing put in.
    const content = node.children[1]!;
    return stringOf(text, node.start, node.end, verbatim(lo, content.start, content.end));
  }
  const out: Expr[] = [];
  let parts: LiteralPart[] = [];
  const flush = (): void => {
    if (parts.length > 0) out.push(stringOf(text, parts[0]!.start, parts.at(-1)!.end, parts));
    parts = [];
  };
  for (const c of node.children) {
    if (c.type === 'string_content') {
      if (!content(lo, c, raw, bytes, formatted, parts)) {
        // What stands before the unknown escape stays known.
        flush();
        out.push(opaque(c, [], 'string'));
      }
    } else if (c.type === 'interpolation') {
      flush();
      out.push(interpolation(lo, c));
    }
  }
  const close = node.children.at(-1);
  const quotes = text[body - 2] === text[body - 1] && body - node.start >= 3 ? 3 : 1;
  // The grammar takes what the scanner skipped before the quotes (an escaped quote in a raw string) into the closing token.
  if (close?.type === 'string_end' && close.end - close.start > quotes) parts.push(...verbatim(lo, close.start, close.end - quotes));
  if (out.length === 0) return stringOf(text, node.start, node.end, parts);
  flush();
  return { e: 'concat', parts: out, start: node.start, end: node.end };
}

/** `"a" "b"`, also over several lines. */
export const adjacentStrings = (lo: Lowering, node: Node): Expr => ({
  e: 'concat',
  parts: namedChildren(node).map((c) => lo.expr(c)),
  start: node.start,
  end: node.end,
});

function interpolation(lo: Lowering, node: Node): Expr {
  const inner = child(node, 'expression');
  if (!inner) return opaque(node, [], 'string');
  const value = lo.expr(inner);
  const format = child(node, 'format_specifier');
  const plain =
    child(node, 'type_conversion') === undefined &&
    lo.text.charCodeAt(node.end - 2) !== 0x3d &&
    (format === undefined || /^:[sd]?$/.test(lo.text.slice(format.start, format.end)));
  return plain ? value : opaque(node, [value], 'string');
}

/** Adds the parts of one run of literal text; false when an escape names a character that is not known here. */
function content(lo: Lowering, node: Node, raw: boolean, bytes: boolean, formatted: boolean, parts: LiteralPart[]): boolean {
  const { text } = lo;
  let at = node.start;
  for (const c of node.children) {
    let value: string | undefined;
    if (c.type === 'escape_interpolation') {
      if (!formatted) continue;
      value = text[c.start];
    } else if (c.type === 'escape_sequence' && !raw) {
      const meaning = escapeMeaning(text, c, bytes);
      if (meaning === 'unknown') {
        if (c.start > at) parts.push(...verbatim(lo, at, c.start));
        return false;
      }
      if (meaning === 'verbatim') continue;
      value = meaning.value;
    } else continue;
    if (c.start > at) parts.push(...verbatim(lo, at, c.start));
    parts.push({ start: c.start, end: c.end, value: value ?? '' });
    at = c.end;
  }
  if (node.end > at) parts.push(...verbatim(lo, at, node.end));
  return true;
}

function verbatim(lo: Lowering, start: number, end: number): LiteralPart[] {
  if (!lo.carriageReturns) return [{ start, end }];
  const { text } = lo;
  const parts: LiteralPart[] = [];
  let from = start;
  for (let at = text.indexOf('\r', start); at >= 0 && at < end; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== 10) continue;
    if (at > from) parts.push({ start: from, end: at });
    from = at + 1;
  }
  if (end > from || parts.length === 0) parts.push({ start: from, end });
  return parts;
}

const SIMPLE: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '\n': '',
  '\r': '',
};

/** Python's escapes. `verbatim`: the backslash stays, because bytes know no Unicode escapes. */
function escapeMeaning(text: string, node: Node, bytes: boolean): { readonly value: string } | 'verbatim' | 'unknown' {
  const c = text[node.start + 1] ?? '';
  const simple = SIMPLE[c];
  if (simple !== undefined) return { value: simple };
  const digits = text.slice(node.start + 2, node.end);
  switch (c) {
    case 'x':
      return code(Number.parseInt(digits, 16));
    case 'u':
    case 'U':
      return bytes ? 'verbatim' : code(Number.parseInt(digits, 16));
    case 'N':
      return bytes ? 'verbatim' : 'unknown';
    default: {
      const octal = text.slice(node.start + 1, node.end);
      return /^[0-7]{1,3}$/.test(octal) ? code(Number.parseInt(octal, 8)) : 'verbatim';
    }
  }
}

const code = (point: number): { readonly value: string } | 'unknown' =>
  point <= 0x10ffff ? { value: String.fromCodePoint(point) } : 'unknown';
