import { child, type Node } from '../../syntax/node.js';
import { type Lowering, src } from './context.js';

/** The request behind `req.Header`: its headers are kept as entries of the request itself. */
export function headerOf(lo: Lowering, node: Node): Node | undefined {
  if (node.type !== 'selector_expression') return undefined;
  const field = child(node, 'field');
  return field && src(lo, field) === 'Header' ? child(node, 'operand') : undefined;
}
