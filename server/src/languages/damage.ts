import type { Expr, Stmt } from '../model/summary.js';
import { isKept, type Node } from '../syntax/node.js';

/** Subtrees without errors of texts that are being edited, so that an edit looks only at what it has changed. */
const clean = new WeakSet<Node>();

/** Where the parser met syntax errors, in order. */
export function errorsIn(root: Node): readonly number[] {
  const out: number[] = [];
  const visit = (node: Node): void => {
    if (clean.has(node)) return;
    const before = out.length;
    if (node.type === 'ERROR' || (node.named && node.start === node.end)) out.push(node.start);
    for (const c of node.children) visit(c);
    if (out.length === before && node.children.length > 0 && isKept(node)) clean.add(node);
  };
  for (const c of root.children) visit(c);
  return out;
}

export const isDamaged = (node: Node, errors: readonly number[]): boolean => errors.some((at) => at >= node.start && at <= node.end);

/** The function that damaged code is said to call. */
const LOST = '<syntax>';

/**
 * Stands after a statement with a syntax error. What the parser left out may have written to the variables around, so they are given to a
 * function that nobody knows: then nothing is proven to be missing in them.
 */
export function lostCode(node: Node, variables: Iterable<string>): Stmt {
  const place = { start: node.end, end: node.end };
  const callee: Expr = { e: 'name', name: LOST, ...place };
  const args = [...new Set(variables)].map((name): { readonly value: Expr } => ({ value: { e: 'name', name, ...place } }));
  return { s: 'expression', value: { e: 'call', callee, args, construct: false, ...place }, ...place };
}
