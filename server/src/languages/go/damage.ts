import type { Stmt } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { isDamaged as isDamagedAt, lostCode as lostCodeAfter } from '../damage.js';
import { type Lowering, RECEIVER } from './context.js';

export const isDamaged = (lo: Lowering, node: Node): boolean => isDamagedAt(node, lo.damage);

/** Stands after a statement with a syntax error, which may have written to every variable in scope. */
export function lostCode(lo: Lowering, node: Node): Stmt {
  const names = new Set<string>();
  for (let s = lo.scope; s; s = s.parent) for (const name of s.names.values()) if (name !== RECEIVER) names.add(name);
  return lostCodeAfter(node, names);
}
