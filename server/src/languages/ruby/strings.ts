import type { Expr } from '../../model/summary.js';
import { childOfType, type Node } from '../../syntax/node.js';
import { type LiteralPart, opaque, stringOf } from '../builder.js';
import { at, firstNamed, type Lowering, named, src } from './context.js';

type Piece = LiteralPart | { readonly node: Node };

const isHole = (p: Piece): p is { readonly node: Node } => 'node' in p;

/** A string, symbol or word of `%w[]`; with interpolation a concatenation. */
export function stringLiteral(lo: Lowering, node: Node): Expr {
  const children = node.children.filter((c) => c.named);
  const first = children[0];
  // Without interpolation only the delimiter and the backslash are escaped, which the grammar leaves in the text.
  const opening = first ? lo.text.slice(node.start, first.start) : '';
  const raw = /^(?:'|%q|%w|%i|:')/.test(opening) || node.type === 'bare_string' || node.type === 'bare_symbol';
  return assembled(lo, node, piecesOf(lo, children, raw));
}

/** `:name` as the text that it stands for. */
export const symbolLiteral = (lo: Lowering, node: Node): Expr =>
  stringOf(lo.text, node.start, node.end, [{ start: node.start + 1, end: node.end }]);

/** The text of a name: a hash key `name:`. */
export const nameLiteral = (lo: Lowering, node: Node): Expr => stringOf(lo.text, node.start, node.end, [at(node)]);

/** `?a` */
export const characterLiteral = (lo: Lowering, node: Node): Expr =>
  node.end - node.start === 2
    ? stringOf(lo.text, node.start, node.end, [{ start: node.start + 1, end: node.end }])
    : opaque(node, [], 'string');

/** `"a" "b"` */
export function chainedString(lo: Lowering, node: Node): Expr {
  const parts = named(node).map((c) => stringLiteral(lo, c));
  return parts.length === 1 ? parts[0]! : { e: 'concat', parts, ...at(node) };
}

function piecesOf(lo: Lowering, nodes: readonly Node[], raw: boolean): Piece[] {
  const out: Piece[] = [];
  for (const c of nodes) {
    switch (c.type) {
      case 'string_content':
      case 'heredoc_content':
        if (raw) out.push(...rawParts(lo, c));
        else out.push(...plainParts(lo, c.start, c.end));
        break;
      case 'escape_sequence':
        out.push({ start: c.start, end: c.end, value: raw ? rawEscape(src(lo, c)) : escapeOf(src(lo, c)) });
        break;
      case 'interpolation':
        out.push({ node: c });
        break;
      default:
        break;
    }
  }
  return out;
}

/** Ruby reads a line end of Windows inside a literal as one line feed. */
function plainParts(lo: Lowering, start: number, end: number): LiteralPart[] {
  const parts: LiteralPart[] = [];
  let from = start;
  for (let i = lo.text.indexOf('\r\n', start); i >= 0 && i < end; i = lo.text.indexOf('\r\n', i + 1)) {
    if (i > from) parts.push({ start: from, end: i });
    from = i + 1;
  }
  if (end > from) parts.push({ start: from, end });
  return parts;
}

/** Single quotes: `\'` and `\\` are escapes, every other backslash stands for itself. */
function rawParts(lo: Lowering, node: Node): LiteralPart[] {
  const parts: LiteralPart[] = [];
  let from = node.start;
  for (let i = lo.text.indexOf('\\', from); i >= 0 && i + 1 < node.end; i = lo.text.indexOf('\\', i + 2)) {
    const next = lo.text[i + 1]!;
    if (!/[\\'()[\]{}<>|/!]/.test(next)) continue;
    parts.push(...plainParts(lo, from, i), { start: i, end: i + 2, value: next });
    from = i + 2;
  }
  parts.push(...plainParts(lo, from, node.end));
  return parts;
}

const rawEscape = (text: string): string => (/^\\[\\'()[\]{}<>|/!\s]$/.test(text) ? text[1]! : text);

const SIMPLE: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  s: ' ',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  v: '\v',
  '\n': '',
};

/** Ruby's escapes; a letter without a meaning stands for itself. */
function escapeOf(text: string): string {
  const c = text[1] ?? '';
  const simple = SIMPLE[c];
  if (simple !== undefined) return simple;
  if (c === 'u') {
    const codes = text.match(/[0-9A-Fa-f]+/g) ?? [];
    const points = codes.map((d) => Number.parseInt(d, 16));
    return points.every((p) => p <= 0x10ffff) ? String.fromCodePoint(...points) : text;
  }
  if (c === 'x') return String.fromCharCode(Number.parseInt(text.slice(2), 16) || 0);
  if (/^[0-7]/.test(c)) return String.fromCharCode(Number.parseInt(text.slice(1), 8));
  return c;
}

/** One literal, or a concatenation of literals and what is interpolated. */
function assembled(lo: Lowering, node: Node, pieces: readonly Piece[]): Expr {
  if (!pieces.some(isHole)) return stringOf(lo.text, node.start, node.end, pieces as LiteralPart[]);
  const parts: Expr[] = [];
  let run: LiteralPart[] = [];
  const flush = (): void => {
    if (run.length > 0) parts.push(stringOf(lo.text, run[0]!.start, run.at(-1)!.end, run));
    run = [];
  };
  for (const p of pieces) {
    if (!isHole(p)) {
      run.push(p);
      continue;
    }
    flush();
    const inner = firstNamed(p.node);
    parts.push(inner ? lo.expr(inner) : stringOf(lo.text, p.node.start, p.node.end, []));
  }
  flush();
  return { e: 'concat', parts, ...at(node) };
}

/** Where here-documents begin and what they hold: bodies stand after the line, in the order of the beginnings. */
export function heredocsOf(root: Node): ReadonlyMap<number, Node> {
  const beginnings: Node[] = [];
  const bodies: Node[] = [];
  const visit = (n: Node): void => {
    if (n.type === 'heredoc_beginning') beginnings.push(n);
    else if (n.type === 'heredoc_body') bodies.push(n);
    for (const c of n.children) visit(c);
  };
  visit(root);
  beginnings.sort((a, b) => a.start - b.start);
  bodies.sort((a, b) => a.start - b.start);
  const out = new Map<number, Node>();
  // Broken text may have lost one of a pair; then no beginning is sure of its body.
  if (beginnings.length === bodies.length) for (const [i, b] of beginnings.entries()) out.set(b.start, bodies[i]!);
  return out;
}

/** A here-document, at the place of its text. `<<~` takes away the indentation that all lines have. */
export function heredoc(lo: Lowering, node: Node): Expr {
  const body = lo.heredocs.get(node.start);
  const opening = src(lo, node);
  if (!body || opening.includes('`')) return opaque(node, [], 'string');
  const end = childOfType(body, 'heredoc_end');
  const contents = body.children.filter((c) => c.named && c !== end);
  const first = contents[0];
  // The rest of the line with the beginning is no part of the text.
  const from = lo.text.indexOf('\n', body.start) + 1;
  const lineOfEnd = end ? lo.text.lastIndexOf('\n', end.start - 1) + 1 : body.end;
  if (!first || from === 0) return stringOf(lo.text, node.start, node.end, []);
  const raw = opening.includes("'");
  const margin = opening.startsWith('<<~') ? marginOf(lo, from, lineOfEnd) : 0;
  const pieces: Piece[] = [];
  for (const p of raw ? plainParts(lo, from, lineOfEnd) : piecesOf(lo, contents, false)) {
    if (isHole(p) || p.value !== undefined) pieces.push(p);
    else pieces.push(...withoutMargin(lo, Math.max(p.start, from), Math.min(p.end, lineOfEnd), margin));
  }
  const span: Node = { ...body, start: from, end: lineOfEnd };
  return pieces.length === 0 ? stringOf(lo.text, from, from, []) : assembled(lo, span, pieces);
}

function marginOf(lo: Lowering, from: number, to: number): number {
  const widths = lo.text
    .slice(from, to)
    .split('\n')
    .filter((l) => l.trim() !== '')
    .map((l) => /^[ \t]*/.exec(l)![0].length);
  return widths.length === 0 ? 0 : Math.min(...widths);
}

/** A stretch of text without the blanks at the begin of its lines. */
function withoutMargin(lo: Lowering, start: number, end: number, margin: number): LiteralPart[] {
  const parts: LiteralPart[] = [];
  for (let line = start; line < end; ) {
    const newline = lo.text.indexOf('\n', line);
    const next = newline < 0 || newline >= end ? end : newline + 1;
    const begins = line === 0 || lo.text[line - 1] === '\n';
    let from = line;
    if (begins) while (from < next && from - line < margin && /[ \t]/.test(lo.text[from]!)) from++;
    if (next > from) parts.push({ start: from, end: next });
    line = next;
  }
  return parts;
}
