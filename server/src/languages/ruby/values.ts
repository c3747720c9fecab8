import type { Expr } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { argumentsOf } from './arguments.js';
import { at, type Lowering, named } from './context.js';

/** What `return` and the like give: nothing, one value, or several as a list. */
export function listOrValue(lo: Lowering, list: Node | undefined): Expr | null {
  if (!list) return null;
  const nodes = list.type === 'argument_list' ? named(list) : [list];
  if (nodes.length === 0) return null;
  const [only] = nodes;
  if (nodes.length === 1 && only!.type !== 'splat_argument' && only!.type !== 'pair') return lo.expr(only!);
  const items = argumentsOf(lo, nodes, true);
  return items.length === 1 && !items[0]!.spread ? items[0]!.value : { e: 'list', items, ...at(list) };
}
