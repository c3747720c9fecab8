import type { Expr } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import type { At, Lowering } from './context.js';
import { readExpression } from './read-expressions.js';
import { isNext, NotRust, peek, type Reader, skipGroup, take } from './reader.js';
import { type Token, tokens } from './tokens.js';

export const readerOf = (lo: Lowering, inside: At): Reader => ({
  text: lo.text,
  tokens: tokens(lo.text, inside.start, inside.end),
  at: 0,
  depth: 0,
});

/** What stands between the brackets of a macro. */
export const insideOf = (tree: Node): At => ({ start: Math.min(tree.start + 1, tree.end), end: Math.max(tree.start + 1, tree.end - 1) });

/** One argument of a macro: `x`, `name = x`. Without a node where it is no Rust. */
export interface Piece extends At {
  readonly name?: Token;
  readonly node?: Node;
}

/** Reads what `read` reads; where that fails, nothing is read. */
export function attempt<T>(r: Reader, read: () => T): T | undefined {
  const { at, depth } = r;
  try {
    return read();
  } catch (error) {
    if (!(error instanceof NotRust)) throw error;
    r.at = at;
    r.depth = depth;
    return undefined;
  }
}

/** Skips what cannot be read up to one of the separators, or to a bracket that closes more than was opened. */
export function skipPiece(r: Reader, separators: ReadonlySet<string>): void {
  for (let t = peek(r); t && t.kind !== 'close'; t = peek(r)) {
    if (t.kind === 'punct' && separators.has(t.text)) return;
    if (t.kind === 'open') {
      if (attempt(r, () => skipGroup(r))) continue;
      r.at = r.tokens.length;
      return;
    }
    r.at++;
  }
}

const COMMA: ReadonlySet<string> = new Set([',']);
/** What separates the parts of macros that nobody knows. */
export const ANY: ReadonlySet<string> = new Set([',', ';', '=>']);

/** The arguments of a macro. */
export function piecesOf(r: Reader, separators: ReadonlySet<string> = COMMA): Piece[] {
  const out: Piece[] = [];
  while (peek(r)) {
    const start = peek(r)!.start;
    const piece = attempt(r, (): Piece => {
      const name = peek(r)?.kind === 'word' && isNext(r, '=', 1) ? take(r) : undefined;
      if (name) {
        take(r, '=');
        // `phone = %phone` of tracing: how a value is shown.
        if (isNext(r, '%') || isNext(r, '?')) take(r);
      } else if ((isNext(r, '%') || isNext(r, '?')) && peek(r, 1)) take(r);
      const node = readExpression(r);
      const after = peek(r);
      if (after && !separators.has(after.text)) throw new NotRust();
      return { node, start, end: node.end, ...(name ? { name } : {}) };
    });
    if (piece) out.push(piece);
    else {
      skipPiece(r, separators);
      out.push({ start, end: Math.max(start, r.tokens[r.at - 1]?.end ?? start) });
    }
    const separator = peek(r);
    if (separator && (separators.has(separator.text) || separator.kind === 'close')) r.at++;
    else if (separator) skipPiece(r, separators);
  }
  return out;
}

export const pieceExpr = (lo: Lowering, piece: Piece): Expr => (piece.node ? lo.expr(piece.node) : opaque(piece));
