import type { Expr } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { type LiteralPart, opaque, stringOf } from '../builder.js';
import { at, type Lowering } from './context.js';

/** `"…"` with escapes. Octal and `\x` escapes above ASCII are single bytes of a character: such a text is given up. */
export function interpretedString(lo: Lowering, node: Node): Expr {
  const parts: LiteralPart[] = [];
  for (const c of node.children) {
    if (c.type === 'interpreted_string_literal_content') parts.push({ start: c.start, end: c.end });
    else if (c.type === 'escape_sequence') {
      const value = escapeMeaning(lo.text.slice(c.start, c.end));
      if (value === undefined) return opaque(node, [], 'string');
      parts.push({ start: c.start, end: c.end, value });
    }
  }
  return stringOf(lo.text, node.start, node.end, parts);
}

const SIMPLE: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
};

function escapeMeaning(source: string): string | undefined {
  const c = source[1] ?? '';
  const simple = SIMPLE[c];
  if (simple !== undefined) return simple;
  const unicode = c === 'u' || c === 'U';
  const code = unicode || c === 'x' ? Number.parseInt(source.slice(2), 16) : Number.parseInt(source.slice(1), 8);
  if (Number.isNaN(code) || code > (unicode ? 0x10ffff : 0x7f)) return undefined;
  return String.fromCodePoint(code);
}

/** A literal between backticks: taken as it stands, but for carriage returns, which Go drops. */
export function rawString(lo: Lowering, node: Node): Expr {
  const { text } = lo;
  const parts: LiteralPart[] = [];
  let from = node.start + 1;
  const end = text[node.end - 1] === '`' && node.end - 1 > node.start ? node.end - 1 : node.end;
  if (lo.carriageReturns) {
    for (let cr = text.indexOf('\r', from); cr >= 0 && cr < end; cr = text.indexOf('\r', cr + 1)) {
      if (cr > from) parts.push({ start: from, end: cr });
      from = cr + 1;
    }
  }
  if (end > from) parts.push({ start: from, end });
  return stringOf(text, node.start, node.end, parts);
}

/** `'a'` is a number. */
export const rune = (node: Node): Expr => ({ e: 'opaque', parts: [], type: 'number', ...at(node) });
