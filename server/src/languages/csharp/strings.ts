import type { Expr } from '../../model/summary.js';
import { childOfType, type Node } from '../../syntax/node.js';
import { type LiteralPart, opaque, stringOf, unescapeCommon } from '../builder.js';
import { at, type Lowering, named, src } from './context.js';

const CONTENT = new Set(['string_literal_content', 'string_content', 'raw_string_content', 'character_literal_content']);

/** `"…"`, `'…'`, `"""…"""`. */
export function literal(lo: Lowering, node: Node): Expr {
  if (node.type === 'raw_string_literal') return stringOf(lo.text, node.start, node.end, rawParts(lo, node));
  const parts: LiteralPart[] = [];
  for (const c of node.children) {
    if (CONTENT.has(c.type)) parts.push({ start: c.start, end: c.end });
    else if (c.type === 'escape_sequence') parts.push(escapeOf(lo, c));
  }
  return stringOf(lo.text, node.start, node.end, parts);
}

/** `@"…"`. */
export const verbatim = (lo: Lowering, node: Node): Expr =>
  stringOf(lo.text, node.start, node.end, doubled(lo, node.start + 2, node.end - 1, /""/g));

const escapeOf = (lo: Lowering, node: Node): LiteralPart => ({
  start: node.start,
  end: node.end,
  value: unescapeCommon(src(lo, node)) ?? src(lo, node),
});

/** Parts of a text in which a doubled character stands for one: `""` in verbatim literals, `{{` and `}}` in interpolated ones. */
function doubled(lo: Lowering, start: number, end: number, pairs: RegExp): LiteralPart[] {
  const parts: LiteralPart[] = [];
  let from = start;
  for (const found of lo.text.slice(start, end).matchAll(pairs)) {
    const here = start + found.index;
    if (here > from) parts.push({ start: from, end: here });
    parts.push({ start: here, end: here + 2, value: found[0][0]! });
    from = here + 2;
  }
  if (from < end) parts.push({ start: from, end });
  return parts;
}

/** A raw literal over several lines: without its first and last line end, and without the indentation of its last line. */
function rawParts(lo: Lowering, node: Node): LiteralPart[] {
  const content = childOfType(node, 'raw_string_content');
  if (!content) return [];
  const raw = src(lo, content);
  const indent = /\n([ \t]*)$/.exec(raw)?.[1];
  const first = /^[ \t]*\r?\n/.exec(raw)?.[0];
  if (indent === undefined || first === undefined) return [{ start: content.start, end: content.end }];
  const parts: LiteralPart[] = [];
  let from = content.start + first.length;
  const last = content.start + raw.replace(/\r?\n[ \t]*$/, '').length;
  while (from < last) {
    const lineEnd = lo.text.indexOf('\n', from);
    const to = lineEnd < 0 || lineEnd >= last ? last : lineEnd + 1;
    const start = lo.text.startsWith(indent, from) ? Math.min(from + indent.length, to) : from;
    if (start < to) parts.push({ start, end: to });
    from = to;
  }
  return parts;
}

/** `$"…"`, `$@"…"`, `$"""…"""`. */
export function interpolated(lo: Lowering, node: Node): Expr {
  const raw = node.children.some((c) => c.type === 'interpolation_quote' && src(lo, c).length > 2);
  const isVerbatim = src(lo, node).slice(0, 3).includes('@');
  const pairs = raw ? /(?!)/g : isVerbatim ? /""|\{\{|\}\}/g : /\{\{|\}\}/g;
  const pieces: (LiteralPart[] | Expr)[] = [];
  for (const c of node.children) {
    if (c.type === 'string_content') pieces.push(doubled(lo, c.start, c.end, pairs));
    else if (c.type === 'escape_sequence') pieces.push([escapeOf(lo, c)]);
    else if (c.type === 'interpolation') pieces.push(hole(lo, c));
  }
  if (pieces.every((p) => Array.isArray(p))) return stringOf(lo.text, node.start, node.end, pieces.flat());
  const parts = pieces.map(
    (p): Expr => (Array.isArray(p) ? stringOf(lo.text, p[0]?.start ?? node.start, p.at(-1)?.end ?? node.start, p) : p),
  );
  return { e: 'concat', parts, ...at(node) };
}

function hole(lo: Lowering, node: Node): Expr {
  const value = named(node).find((x) => !/^interpolation_/.test(x.type));
  if (!value) return opaque(node, [], 'string');
  const formatted = node.children.some((x) => /^interpolation_(?:format|alignment)_clause$/.test(x.type));
  return formatted ? opaque(node, [lo.expr(value)], 'string') : lo.expr(value);
}
