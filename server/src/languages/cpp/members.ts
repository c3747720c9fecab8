import type { Expr } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, firstNamed, type Lowering, named, sliceOf } from './context.js';
import { kindOf } from './operators.js';
import { dotted } from './types.js';

/** `x.y` and `x->y`. Pairs are lists of two in the neutral form. */
export function fieldExpression(node: Node, l: Lowering): Expr {
  const object = child(node, 'argument');
  const field = child(node, 'field');
  if (!object || !field) return opaque(node, object ? [l.expression(object)] : []);
  const name = dotted(field, l.text) ?? '';
  const last = name.slice(name.lastIndexOf('.') + 1);
  if (last === '') return opaque(node, [l.expression(object)]);
  const receiver = l.expression(object);
  if ((last === 'first' || last === 'second') && kindOf(object, l) !== 'class')
    return {
      e: 'index',
      object: receiver,
      index: { e: 'number', value: last === 'first' ? 0 : 1, text: last === 'first' ? '0' : '1', ...at(field) },
      ...at(node),
    };
  l.builder.mention(last);
  return { e: 'member', object: receiver, name: last, nameStart: field.end - last.length, ...at(node) };
}

/** `x[i]`; an enumerator as an index of a table is a key like any other. */
export function subscript(node: Node, l: Lowering): Expr {
  const object = child(node, 'argument');
  const indices = child(node, 'indices');
  const index = indices ? firstNamed(indices) : child(node, 'index');
  if (!object || !index || (indices && named(indices).length > 1))
    return opaque(
      node,
      [object, index].flatMap((n) => (n ? [l.expression(n)] : [])),
    );
  return { e: 'index', object: l.expression(object), index: keyOf(index, l), ...at(node) };
}

/** `QString("key")`, `QStringLiteral("key")`, `"key"s`: what they are called with. */
function keyOf(node: Node, l: Lowering): Expr {
  const value = l.expression(node);
  return value.e === 'call' && value.callee.e === 'name' && value.callee.name === 'std.string' && value.args[0]
    ? value.args[0].value
    : value;
}

export const methodName = (node: Node, l: Lowering): string => {
  const field = node.type === 'field_expression' ? child(node, 'field') : undefined;
  const name = field ? (dotted(field, l.text) ?? sliceOf(field, l)) : '';
  return name.slice(name.lastIndexOf('.') + 1);
};
