import type { Expr } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { type LiteralPart, opaque, stringOf, unescapeCommon } from '../builder.js';
import { at } from './context.js';

/** Encoding prefix and opening quote. */
const OPEN = /^(?:u8|[uUL])?"/;
const RAW = /^(?:u8|[uUL])?R"([^()\\\s]{0,16})\(/;

/** C++17 [lex.string]: escapes. A literal that runs over a line break lacks its closing quote, so what it says is not what it will say. */
export function stringLiteral(node: Node, text: string): Expr {
  return literalAt(text, node.start, node.end) ?? opaque(node, [], 'string');
}

/** A string literal whose source stands from `start` to `end`; undefined when it is none. */
export function literalAt(text: string, start: number, end: number): Extract<Expr, { e: 'string' }> | undefined {
  const source = text.slice(start, end);
  const raw = RAW.exec(source);
  if (raw) {
    const close = `)${raw[1]}"`;
    if (!source.endsWith(close) || source.length < raw[0].length + close.length) return undefined;
    return stringOf(text, start, end, rawParts(text, start + raw[0].length, end - close.length));
  }
  const open = OPEN.exec(source);
  if (!open || source.length < open[0].length + 1 || !source.endsWith('"')) return undefined;
  const parts: LiteralPart[] = [];
  let run = start + open[0].length;
  const close = end - 1;
  for (let i = run; i < close; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || code === 0x0d) return undefined;
    if (code !== 0x5c) continue;
    const length = Math.min(escapeLength(text, i), close - i);
    if (i > run) parts.push({ start: run, end: i });
    parts.push({ start: i, end: i + length, value: meaning(text.slice(i, i + length)) });
    i += length - 1;
    run = i + 1;
  }
  if (close > run) parts.push({ start: run, end: close });
  return stringOf(text, start, end, parts);
}

/** A source file's line breaks are single ones, whatever the system. */
function rawParts(text: string, from: number, to: number): LiteralPart[] {
  const parts: LiteralPart[] = [];
  let run = from;
  for (let i = from; i < to; i++) {
    if (text.charCodeAt(i) !== 0x0d) continue;
    if (i > run) parts.push({ start: run, end: i });
    run = text.charCodeAt(i + 1) === 0x0a ? i + 1 : i;
    if (run === i) {
      parts.push({ start: i, end: i + 1, value: '\n' });
      run = i + 1;
    }
  }
  if (to > run) parts.push({ start: run, end: to });
  return parts;
}

function escapeLength(text: string, i: number): number {
  const rest = text.slice(i, i + 12);
  const found = /^\\(?:x[0-9A-Fa-f]+|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[0-7]{1,3}|\r\n|[\s\S])/.exec(rest);
  return found ? found[0].length : 2;
}

function meaning(source: string): string {
  if (source === '\\a') return '\u0007';
  if (/^\\\r?\n?$/.test(source)) return '';
  return unescapeCommon(source) ?? source;
}

/** `'c'`: a text in the neutral form, because people join it with others. */
export function charLiteral(node: Node, text: string): Expr {
  const source = text.slice(node.start, node.end);
  const open = /^(?:u8|[uUL])?'/.exec(source);
  if (!open || !source.endsWith("'") || source.length < open[0].length + 2) return opaque(node);
  const from = node.start + open[0].length;
  const inside = text.slice(from, node.end - 1);
  const part: LiteralPart = inside.startsWith('\\')
    ? { start: from, end: node.end - 1, value: meaning(inside) }
    : { start: from, end: node.end - 1 };
  return stringOf(text, node.start, node.end, [part]);
}

/** Integers in every base, with separators and suffixes, and floating point numbers. */
export function numberLiteral(node: Node, text: string): Expr {
  const source = text.slice(node.start, node.end).replaceAll("'", '');
  const hex = /^0[xX]/.test(source);
  const shown = source.replace(hex ? /[uUlLzZ]+$/ : /(?:[uUlLzZ]+|[fF])$/, '');
  const value = /^0[0-7]+$/.test(shown) ? Number.parseInt(shown, 8) : Number(shown);
  if (Number.isNaN(value)) return opaque(node, [], 'number');
  // As text it is decimal, however it is written.
  return { e: 'number', value, text: Number.isSafeInteger(value) ? String(value) : shown, ...at(node) };
}
