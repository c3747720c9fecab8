import type { Expr } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { type LiteralPart, opaque, stringOf, unescapeCommon } from '../builder.js';
import { at, firstPart, type Lowering, nameExpr } from './context.js';

const QUOTES = '"""';
/** `$name` in a text; the grammar sees it only in raw ones. */
const SIMPLE = /\$(?:`([^`\n]+)`|([\p{L}_][\p{L}\p{N}_]*))/uy;

/**
 * `"…"` and `"""…"""`, read from the source: the nodes only show where `${…}` stands. A literal that runs over a line break lacks its closing
 * quote, so what it says is not what it will say.
 */
export function stringLiteral(node: Node, l: Lowering): Expr {
  const { text } = l;
  const raw = text.startsWith(QUOTES, node.start);
  const quote = raw ? QUOTES : '"';
  const from = node.start + quote.length;
  const isClosed = node.end - node.start >= 2 * quote.length && text.endsWith(quote, node.end);
  const to = isClosed ? node.end - quote.length : node.end;
  const inner = text.slice(from, to);
  if (!isClosed || (!raw && /[\r\n]/.test(withoutHoles(node, from, to, text))))
    return opaque(node, holesOf(node).flatMap(valueIn(l)), 'string');
  if (!inner.includes('$')) return plain(from, to, raw, node, text);
  const parts = partsOf(node, from, to, raw, l);
  const [only] = parts;
  if (!only) return stringOf(text, node.start, node.end, []);
  if (parts.length === 1 && only.e === 'string') return { ...only, ...at(node) };
  return { e: 'concat', parts, ...at(node) };
}

const holesOf = (node: Node): Node[] => node.children.filter((c) => c.type === 'interpolation');

const valueIn =
  (l: Lowering) =>
  (hole: Node): Expr[] => {
    const value = firstPart(hole);
    return value ? [l.expression(value)] : [];
  };

function withoutHoles(node: Node, from: number, to: number, text: string): string {
  let out = '';
  let start = from;
  for (const hole of holesOf(node)) {
    out += text.slice(start, hole.start);
    start = hole.end;
  }
  return out + text.slice(start, to);
}

function plain(from: number, to: number, raw: boolean, node: Node, text: string): Extract<Expr, { e: 'string' }> {
  const parts: LiteralPart[] = [];
  pieces(text, from, to, raw, parts);
  return stringOf(text, node.start, node.end, parts);
}

/** Splits `from` to `to` into plain runs and escapes. Raw texts have none; line breaks in them are line feeds, however the file writes them. */
function pieces(text: string, from: number, to: number, raw: boolean, out: LiteralPart[]): void {
  const special = raw ? /\r\n?/g : /\\u[0-9A-Fa-f]{4}|\\[\s\S]?/g;
  special.lastIndex = from;
  let run = from;
  for (let found = special.exec(text); found && found.index < to; found = special.exec(text)) {
    if (found.index > run) out.push({ start: run, end: found.index });
    const end = Math.min(to, found.index + found[0].length);
    out.push({ start: found.index, end, value: raw ? '\n' : (unescapeCommon(found[0]) ?? found[0]) });
    run = end;
  }
  if (to > run) out.push({ start: run, end: to });
}

/** The texts and holes of a literal with `$name` or `${…}`. */
function partsOf(node: Node, from: number, to: number, raw: boolean, l: Lowering): Expr[] {
  const { text } = l;
  const holes = holesOf(node).filter((c) => text.startsWith('${', c.start));
  const out: Expr[] = [];
  let start = from;
  const flush = (end: number): void => {
    const parts: LiteralPart[] = [];
    pieces(text, start, end, raw, parts);
    if (parts.length > 0) out.push(stringOf(text, start, end, parts));
  };
  for (let i = from; i < to; i++) {
    const c = text[i];
    if (c === '\\' && !raw) {
      i++;
      continue;
    }
    if (c !== '$') continue;
    const hole = holes.find((h) => h.start === i);
    SIMPLE.lastIndex = i;
    const simple = hole ? null : SIMPLE.exec(text);
    if (!hole && !simple) continue;
    const end = hole ? hole.end : i + simple![0].length;
    flush(i);
    if (hole) out.push(valueIn(l)(hole)[0] ?? opaque(hole));
    else out.push(reference(simple![1] ?? simple![2]!, i + (simple![1] === undefined ? 1 : 2), l));
    start = end;
    i = end - 1;
  }
  flush(to);
  return out;
}

function reference(name: string, start: number, l: Lowering): Expr {
  const place = { start, end: start + name.length };
  if (name === 'this') return { e: 'this', ...place };
  l.builder.mention(name);
  return nameExpr(name, place);
}

/** `'c'`. */
export function characterLiteral(node: Node, text: string): Expr {
  const end = node.end - node.start > 1 && text[node.end - 1] === "'" ? node.end - 1 : node.end;
  const parts: LiteralPart[] = [];
  pieces(text, node.start + 1, end, false, parts);
  return stringOf(text, node.start, node.end, parts);
}

/** Integers in every base, and floating point numbers. `text` has no separators and no type suffix. */
export function numberLiteral(node: Node, text: string): Expr {
  const source = text.slice(node.start, node.end).replaceAll('_', '');
  const plainText = source.replace(/^0[xX]/.test(source) ? /[uU]?[lL]?$/ : /(?:[uU]?[lL]?|[fF])$/, '');
  return { e: 'number', value: Number(plainText), text: plainText, ...at(node) };
}
