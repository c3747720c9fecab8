import type { Target } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { at, declare, firstNamed, type Lowering, RECEIVER, resolve, src } from './context.js';
import { headerOf } from './headers.js';

const nowhere = (node: Node): Target => ({ t: 'name', name: '', declares: false, ...at(node) });

/** The left side of `:=`. */
export function declaredTarget(lo: Lowering, node: Node): Target | null {
  if (node.type !== 'identifier') return nowhere(node);
  const name = src(lo, node);
  return name === '_' ? null : { t: 'name', name: declare(lo, name), declares: true, ...at(node) };
}

/** The left side of `=`: a variable of this function, one of the package or of a function around it, a member, an element. */
export function assignedTarget(lo: Lowering, node: Node): Target {
  switch (node.type) {
    case 'identifier': {
      const name = src(lo, node);
      const found = resolve(lo, name);
      // A method that replaces its own receiver changes a copy, or what the pointer points to.
      if (name === '_' || found?.name === RECEIVER) return nowhere(node);
      return { t: 'name', name: found?.name ?? name, declares: found?.own ?? lo.scope === null, ...at(node) };
    }
    case 'selector_expression': {
      const operand = child(node, 'operand');
      const field = child(node, 'field');
      if (!operand || !field) break;
      return { t: 'member', object: lo.expr(operand), name: src(lo, field), nameStart: field.start, ...at(node) };
    }
    case 'index_expression': {
      const operand = child(node, 'operand');
      const index = child(node, 'index');
      if (!operand || !index) break;
      return { t: 'index', object: lo.expr(headerOf(lo, operand) ?? operand), index: lo.expr(index), ...at(node) };
    }
    case 'parenthesized_expression':
    case 'unary_expression': {
      // `*p = x` writes what `p` stands for.
      const inner = firstNamed(node);
      if (inner) return assignedTarget(lo, inner);
      break;
    }
    default:
      break;
  }
  return nowhere(node);
}
