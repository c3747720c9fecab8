import type { Expr, Stmt } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { type Lowering, RECEIVER } from './context.js';

/** Where the parser met syntax errors, in order. */
export function errorsIn(root: Node): readonly number[] {
  const out: number[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'ERROR' || (node.named && node.start === node.end)) out.push(node.start);
    for (const c of node.children) visit(c);
  };
  for (const c of root.children) visit(c);
  return out;
}

export const isDamaged = (lo: Lowering, node: Node): boolean => lo.damage.some((at) => at >= node.start && at <= node.end);

/**
 * Stands after a statement with a syntax error. What the parser left out may have written to the variables around, so they are given to a
 * function that nobody knows: then nothing is proven to be missing in them.
 */
export function lostCode(lo: Lowering, node: Node): Stmt {
  const place = { start: node.end, end: node.end };
  const names = new Set<string>();
  for (let s = lo.scope; s; s = s.parent) for (const name of s.names.values()) if (name !== RECEIVER) names.add(name);
  const args = [...names].map((name): { readonly value: Expr } => ({ value: { e: 'name', name, ...place } }));
  return {
    s: 'expression',
    value: { e: 'call', callee: { e: 'name', name: '<syntax>', ...place }, args, construct: false, ...place },
    ...place,
  };
}
