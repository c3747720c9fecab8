import type { Expr } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { type LiteralPart, opaque, stringOf } from '../builder.js';

const BACKSLASH = 0x5c;
const QUOTES = '"""';

/**
 * `"…"`, `"""…"""` and `'c'`, read from the source: the grammar may swallow blanks at the begin of a text block's fragments. A literal that
 * runs over a line break lacks its closing quote, so what it says is not what it will say.
 */
export function stringLiteral(node: Node, text: string): Expr {
  const { start, end } = node;
  if (text.startsWith(QUOTES, start) && end - start >= 6) return textBlock(start, end, text);
  const quote = text[start];
  const close = end - start > 1 && text[end - 1] === quote ? end - 1 : end;
  const breaks = text.indexOf('\n', start);
  if (breaks >= 0 && breaks < close) return opaque(node, [], 'string');
  const parts: LiteralPart[] = [];
  pieces(text, start + 1, close, parts);
  return stringOf(text, start, end, parts);
}

/** Splits `from` to `to` into plain runs and escapes. */
function pieces(text: string, from: number, to: number, out: LiteralPart[]): void {
  let run = from;
  for (let i = from; i < to; i++) {
    if (text.charCodeAt(i) !== BACKSLASH) continue;
    const length = Math.min(escapeLength(text, i), to - i);
    if (i > run) out.push({ start: run, end: i });
    out.push({ start: i, end: i + length, value: meaningOf(text.slice(i, i + length)) });
    i += length - 1;
    run = i + 1;
  }
  if (to > run) out.push({ start: run, end: to });
}

const isOctal = (code: number): boolean => code >= 0x30 && code <= 0x37;

/** Java Language Specification 3.10.7 (escapes) and 3.3 (`\u`, any number of `u`). */
function escapeLength(text: string, at: number): number {
  const next = text.charCodeAt(at + 1);
  if (next === 0x75) {
    let i = at + 1;
    while (text.charCodeAt(i) === 0x75) i++;
    return i - at + 4;
  }
  if (isOctal(next)) {
    const longest = next <= 0x33 ? 3 : 2;
    let digits = 1;
    while (digits < longest && isOctal(text.charCodeAt(at + 1 + digits))) digits++;
    return 1 + digits;
  }
  if (next === 0x0d && text.charCodeAt(at + 2) === 0x0a) return 3;
  return 2;
}

function meaningOf(source: string): string {
  switch (source[1]) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 's':
      return ' ';
    case '\n':
    case '\r':
      return '';
    case undefined:
      return source;
    case 'u': {
      const code = Number.parseInt(source.slice(-4), 16);
      return Number.isNaN(code) ? source : String.fromCharCode(code);
    }
    default:
      return isOctal(source.charCodeAt(1)) ? String.fromCharCode(Number.parseInt(source.slice(1), 8)) : source.slice(1);
  }
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0c;

interface Line {
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
  /** After the line break. */
  readonly next: number;
}

function linesOf(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x0a && code !== 0x0d) continue;
    const next = code === 0x0d && text.charCodeAt(i + 1) === 0x0a && i + 1 < to ? i + 2 : i + 1;
    lines.push({ start, end: i, next });
    start = next;
    i = next - 1;
  }
  lines.push({ start, end: to, next: to });
  return lines;
}

/** Java Language Specification 3.10.6: common indentation and blanks at line ends do not count, then escapes are read. */
function textBlock(start: number, end: number, text: string): Extract<Expr, { e: 'string' }> {
  const close = text.endsWith(QUOTES, end) ? end - 3 : end;
  const [head, ...lines] = linesOf(text, start + 3, close);
  const parts: LiteralPart[] = [];
  if (lines.length === 0) {
    // Not legal Java: text on the line of the opening quotes.
    pieces(text, head!.start, head!.end, parts);
    return stringOf(text, start, end, parts);
  }
  let indent = Number.MAX_SAFE_INTEGER;
  const firsts = lines.map((line) => {
    let i = line.start;
    while (i < line.end && isBlank(text.charCodeAt(i))) i++;
    // The last line counts even when it is blank: it holds the closing quotes.
    if (i < line.end || line.next === close) indent = Math.min(indent, i - line.start);
    return i;
  });
  lines.forEach((line, index) => {
    if (firsts[index]! < line.end) {
      let last = line.end;
      while (isBlank(text.charCodeAt(last - 1))) last--;
      if (continues(text, line.start, last)) {
        pieces(text, line.start + indent, last - 1, parts);
        parts.push({ start: last - 1, end: line.next, value: '' });
        return;
      }
      pieces(text, line.start + indent, last, parts);
    }
    if (line.next > line.end) parts.push({ start: line.end, end: line.next, value: '\n' });
  });
  return stringOf(text, start, end, parts);
}

/** Whether a line ends in a backslash that is not itself escaped. */
function continues(text: string, from: number, to: number): boolean {
  let count = 0;
  for (let i = to - 1; i >= from && text.charCodeAt(i) === BACKSLASH; i--) count++;
  return count % 2 === 1;
}

/** Integers in every base, and floating point numbers. `text` has no separators and no type suffix. */
export function numberLiteral(node: Node, text: string): Extract<Expr, { e: 'number' }> {
  const source = text.slice(node.start, node.end).replaceAll('_', '');
  const hex = source.startsWith('0x') || source.startsWith('0X');
  const plain = source.replace(hex ? /[lL]$/ : /[lLfFdD]$/, '');
  const octal = node.type === 'octal_integer_literal' && plain.length > 1;
  return { e: 'number', value: octal ? Number.parseInt(plain, 8) : Number(plain), text: plain, start: node.start, end: node.end };
}
