import type { Target } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { at, firstNamed, isOwn, type Lowering, namedChildren, resolve, slots, src } from './context.js';

const nowhere = (node: Node): Target => ({ t: 'name', name: '', declares: false, ...at(node) });

/** The left side of `=`: a variable, a member, an element, several of them. */
export function assignedTarget(lo: Lowering, node: Node): Target {
  switch (node.type) {
    case 'identifier': {
      const name = src(lo, node);
      const neutral = resolve(lo, name);
      if (name === '_') break;
      return { t: 'name', name: neutral ?? name, declares: neutral !== undefined && isOwn(lo, neutral), ...at(node) };
    }
    case 'field_expression': {
      const value = child(node, 'value');
      const field = child(node, 'field');
      if (!value || !field) break;
      if (field.type === 'integer_literal') return { t: 'index', object: lo.expr(value), index: lo.expr(field), ...at(node) };
      lo.builder.mention(src(lo, field));
      return { t: 'member', object: lo.expr(value), name: src(lo, field), nameStart: field.start, ...at(node) };
    }
    case 'index_expression': {
      const [object, key] = namedChildren(node);
      if (!object || !key) break;
      return { t: 'index', object: lo.expr(object), index: lo.expr(key), ...at(node) };
    }
    case 'tuple_expression': {
      const children = namedChildren(node);
      const places = slots(lo, node, children);
      const items: (Target | null)[] = Array.from({ length: (places.at(-1) ?? -1) + 1 }, () => null);
      children.forEach((c, i) => {
        items[places[i]!] = assignedTarget(lo, c);
      });
      return { t: 'list', items, rest: null, ...at(node) };
    }
    case 'parenthesized_expression':
    case 'unary_expression':
    case 'reference_expression': {
      // `*p = x` writes what `p` stands for.
      const inner = child(node, 'value') ?? firstNamed(node);
      if (inner) return assignedTarget(lo, inner);
      break;
    }
    default:
      break;
  }
  return nowhere(node);
}
