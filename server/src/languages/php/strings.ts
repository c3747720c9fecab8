import type { Expr } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { type LiteralPart, opaque, stringOf, unescapeCommon } from '../builder.js';
import { at, type Lowering, src } from './context.js';

/** `'…'`, and `"…"` without anything in it that is replaced. */
function plain(lo: Lowering, n: Node, isSingle: boolean): Expr {
  const parts: LiteralPart[] = [];
  for (const c of n.children) {
    if (c.type === 'escape_sequence') parts.push({ ...at(c), value: escapeOf(src(lo, c), isSingle) });
    else if (c.named) parts.push(at(c));
  }
  return stringOf(lo.text, n.start, n.end, parts);
}

export const singleQuoted = (lo: Lowering, n: Node): Expr => plain(lo, n, true);

function escapeOf(s: string, isSingle: boolean): string {
  if (isSingle) return s === "\\'" || s === '\\\\' ? s.slice(1) : s;
  // PHP leaves a backslash before any other character alone.
  return /^\\[ntrvfe\\$"]|^\\[xu0-7]/.test(s) ? (s === '\\e' ? '\x1b' : (unescapeCommon(s) ?? s)) : s;
}

const isText = (c: Node): boolean => c.type === 'string_content' || c.type === 'escape_sequence' || c.type === 'nowdoc_string';

/** `"…"` with variables and expressions in it. */
export function doubleQuoted(lo: Lowering, n: Node): Expr {
  if (n.children.every((c) => !c.named || isText(c))) return plain(lo, n, false);
  const parts = n.children.flatMap((c): Expr[] => {
    if (!c.named) return [];
    if (c.type === 'escape_sequence') return [stringOf(lo.text, c.start, c.end, [{ ...at(c), value: escapeOf(src(lo, c), false) }])];
    return [isText(c) ? stringOf(lo.text, c.start, c.end, [at(c)]) : embedded(lo, c)];
  });
  return { e: 'concat', parts, ...at(n) };
}

/** In `"$a[key]"` the key is text, not a constant. */
function embedded(lo: Lowering, n: Node): Expr {
  const [object, index] = n.type === 'subscript_expression' ? n.children.filter((c) => c.named) : [];
  const isBare = index?.type === 'name' && lo.text[n.start - 1] !== '{';
  return object && index && isBare
    ? { e: 'index', object: lo.expr(object), index: stringOf(lo.text, index.start, index.end, [at(index)]), ...at(n) }
    : lo.expr(n);
}

/** `<<<ID` and `<<<'ID'`: the line break before the end mark does not count, nor does the indentation that the end mark has. */
export function heredoc(lo: Lowering, n: Node): Expr {
  const body = child(n, 'value');
  const end = child(n, 'end_tag');
  if (!body) return end ? stringOf(lo.text, n.start, n.end, []) : opaque(n, [], 'string');
  const lineStart = lo.text.lastIndexOf('\n', (end ?? n).start - 1) + 1;
  const indent = end ? lo.text.slice(lineStart, end.start).replace(/[^ \t].*$/s, '').length : 0;
  const isRaw = n.type === 'nowdoc';
  const parts: Expr[] = [];
  let literal: LiteralPart[] = [];
  const flush = (): void => {
    if (literal.length === 0) return;
    parts.push(stringOf(lo.text, literal[0]!.start, literal.at(-1)!.end, literal));
    literal = [];
  };
  // Line breaks between the nodes are text too.
  const first = lo.text.indexOf('\n', child(n, 'identifier')?.end ?? n.start) + 1;
  const last = end ? Math.max(first, lineStart - (lo.text[lineStart - 2] === '\r' ? 2 : 1)) : body.end;
  let at = Math.max(first, n.start);
  for (const c of body.children) {
    if (!c.named || c.start >= last) continue;
    const isBraced = !isText(c) && lo.text[c.start - 1] === '{' && c.start > at;
    const gap = isBraced ? c.start - 1 : c.start;
    if (gap > at) literal.push(...dedented(lo.text, { start: at, end: gap }, indent));
    at = Math.min(isBraced && lo.text[c.end] === '}' ? c.end + 1 : c.end, last);
    if (c.type === 'escape_sequence') literal.push({ start: c.start, end: c.end, value: isRaw ? src(lo, c) : escapeOf(src(lo, c), false) });
    else if (isText(c)) literal.push(...dedented(lo.text, { start: c.start, end: at }, indent));
    else {
      flush();
      parts.push(embedded(lo, c));
    }
  }
  if (last > at) literal.push(...dedented(lo.text, { start: at, end: last }, indent));
  flush();
  const only = parts.length === 1 ? parts[0]! : undefined;
  if (only?.e === 'string') return { ...only, start: n.start, end: n.end };
  return parts.length === 0 ? stringOf(lo.text, n.start, n.end, []) : { e: 'concat', parts, start: n.start, end: n.end };
}

/** The pieces of a text that are left when every line loses `indent` characters. */
function dedented(text: string, n: { readonly start: number; readonly end: number }, indent: number): LiteralPart[] {
  const out: LiteralPart[] = [];
  let start = n.start;
  const skip = (from: number): number => {
    let to = from;
    while (to < from + indent && to < n.end && (text[to] === ' ' || text[to] === '\t')) to++;
    return to;
  };
  if (start === 0 || text[start - 1] === '\n') start = skip(start);
  for (let line = text.indexOf('\n', start); line >= 0 && line < n.end; line = text.indexOf('\n', start)) {
    out.push({ start, end: line + 1 });
    start = skip(line + 1);
  }
  if (start < n.end) out.push({ start, end: n.end });
  return out;
}
