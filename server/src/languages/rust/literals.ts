import type { Expr } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { type LiteralPart, opaque, stringOf } from '../builder.js';
import { at, type Lowering, src } from './context.js';

const SIMPLE: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0', '\\': '\\', "'": "'", '"': '"' };

/** What an escape stands for; undefined for bytes that are no character of their own. */
export function escapeMeaning(source: string): string | undefined {
  const simple = SIMPLE[source[1] ?? ''];
  if (simple !== undefined) return simple;
  const unicode = /^\\u\{([0-9A-Fa-f_]+)\}$/.exec(source)?.[1];
  if (unicode !== undefined) {
    const code = Number.parseInt(unicode.replace(/_/g, ''), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  }
  const byte = /^\\x([0-7][0-9A-Fa-f])$/.exec(source)?.[1];
  if (byte !== undefined) return String.fromCharCode(Number.parseInt(byte, 16));
  return /^\\\r?\n/.test(source) ? '' : undefined;
}

/** `"…"`; a backslash at the end of a line takes the line break and the blanks after it away. */
export function stringLiteral(lo: Lowering, node: Node): Expr {
  const parts: LiteralPart[] = [];
  let continued = false;
  for (const c of node.children) {
    if (c.type === 'string_content') {
      const blanks = continued ? /^\s*/.exec(src(lo, c))![0].length : 0;
      if (c.start + blanks < c.end) parts.push({ start: c.start + blanks, end: c.end });
      continued = false;
    } else if (c.type === 'escape_sequence') {
      const source = src(lo, c);
      const value = escapeMeaning(source);
      if (value === undefined) return opaque(node, [], 'string');
      continued = /^\\\r?\n/.test(source);
      parts.push({ start: c.start, end: c.end, value });
    }
  }
  return stringOf(lo.text, node.start, node.end, parts);
}

/** `r#"…"#`: taken as it stands. */
export function rawStringLiteral(lo: Lowering, node: Node): Expr {
  const parts = node.children.filter((c) => c.type === 'string_content').map((c) => ({ start: c.start, end: c.end }));
  return stringOf(lo.text, node.start, node.end, parts);
}

/** `'a'`: a text of one character. */
export function charLiteral(lo: Lowering, node: Node): Expr {
  const source = src(lo, node);
  const open = source.indexOf("'");
  const inner = { start: node.start + open + 1, end: node.end - 1 };
  if (open < 0 || inner.end <= inner.start || source[0] === 'b') return opaque(node, [], 'string');
  const text = src(lo, inner);
  if (!text.startsWith('\\')) return stringOf(lo.text, node.start, node.end, [inner]);
  const value = escapeMeaning(text);
  return value === undefined ? opaque(node, [], 'string') : stringOf(lo.text, node.start, node.end, [{ ...inner, value }]);
}

/** Integers with separators, another base or a type behind them. Beyond what a double holds, and fractions, only the kind is known. */
export function numberLiteral(lo: Lowering, node: Node): Expr {
  const source = src(lo, node).replace(/_/g, '');
  const digits = source.replace(/(?<=[0-9a-fA-F])[iu](?:8|16|32|64|128|size)$/, '');
  if (node.type === 'float_literal' || !/^(?:\d+|0x[0-9a-fA-F]+|0o[0-7]+|0b[01]+)$/.test(digits)) return opaque(node, [], 'number');
  const value = Number(digits);
  return Number.isSafeInteger(value) ? { e: 'number', value, text: String(value), ...at(node) } : opaque(node, [], 'number');
}

/** A slice of a known text, with the offsets that it has in the source. */
export function textSlice(text: Extract<Expr, { e: 'string' }>, from: number, to: number): Expr {
  const runs: number[] = [];
  for (let i = 0; i + 2 < text.runs.length; i += 3) {
    const [value, source, length] = [text.runs[i]!, text.runs[i + 1]!, text.runs[i + 2]!];
    const start = Math.max(value, from);
    const end = Math.min(value + length, to);
    if (start < end) runs.push(start - from, source + (start - value), end - start);
  }
  const whole = runs.length === 3 && runs[2] === to - from ? { start: runs[1]!, end: runs[1]! + runs[2]! } : at(text);
  return { e: 'string', value: text.value.slice(from, to), runs, ...whole };
}

/** Where a slice of a text stands in the source, when it stands there word for word. */
export function placeIn(text: Extract<Expr, { e: 'string' }>, from: number, to: number): { start: number; end: number } | undefined {
  for (let i = 0; i + 2 < text.runs.length; i += 3) {
    const [value, source, length] = [text.runs[i]!, text.runs[i + 1]!, text.runs[i + 2]!];
    if (from >= value && to <= value + length) return { start: source + (from - value), end: source + (to - value) };
  }
  return undefined;
}
