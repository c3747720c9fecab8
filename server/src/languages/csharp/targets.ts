import type { Target } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { argumentValue, at, firstNamed, type Lowering, named, nameOf } from './context.js';

/** What may stand left of `=`, or be declared. */
export function targetOf(lo: Lowering, node: Node, declares: boolean): Target {
  switch (node.type) {
    case 'identifier':
      if (declares) declare(lo, node);
      return { t: 'name', name: nameOf(lo, node), declares, ...at(node) };
    case 'member_access_expression': {
      const object = child(node, 'expression');
      const name = child(node, 'name');
      if (object && name) return { t: 'member', object: lo.expr(object), name: nameOf(lo, name), nameStart: name.start, ...at(node) };
      break;
    }
    case 'element_access_expression': {
      const object = child(node, 'expression');
      const index = firstNamed(child(node, 'subscript') ?? node);
      if (object && index) return { t: 'index', object: lo.expr(object), index: lo.expr(index), ...at(node) };
      break;
    }
    case 'tuple_pattern':
    case 'tuple_expression':
    case 'parenthesized_variable_designation':
      return {
        t: 'list',
        items: named(node).map((c) => targetOf(lo, argumentValue(c) ?? c, declares)),
        rest: null,
        ...at(node),
      };
    case 'declaration_expression': {
      const name = child(node, 'name') ?? named(node).at(-1);
      if (name && name !== node) return targetOf(lo, name, true);
      break;
    }
    case 'parenthesized_expression':
    case 'postfix_unary_expression': {
      const inner = firstNamed(node);
      if (inner) return targetOf(lo, inner, declares);
      break;
    }
    default:
      break;
  }
  return { t: 'name', name: '', declares: false, ...at(node) };
}

/** Notes a variable of the running function. */
export function declare(lo: Lowering, name: Node): void {
  if (lo.damage.length > 0) lo.variables.push(nameOf(lo, name));
}
