import type { Expr, Target } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, firstNamed, type Lowering, sliceOf } from './context.js';

/** `x.y`; `Outer.this` is the object itself and `Outer.this.y` the name `y`, which is looked up in the classes around as well. */
export function fieldAccess(node: Node, l: Lowering): Expr {
  const object = child(node, 'object');
  const field = child(node, 'field');
  if (!object || !field) return opaque(node);
  if (field.type === 'this') return outerThis(node, object, l);
  const member = sliceOf(field, l);
  l.builder.mention(member);
  if (isOuterThis(object) && outerThis(object, child(object, 'object')!, l).e !== 'this') return { e: 'name', name: member, ...at(field) };
  return { e: 'member', object: l.expression(object), name: member, nameStart: field.start, ...at(node) };
}

export const isOuterThis = (node: Node): boolean =>
  node.type === 'field_access' && child(node, 'field')?.type === 'this' && child(node, 'object') !== undefined;

export const outerThis = (node: Node, type: Node, l: Lowering): Expr =>
  l.classNames.at(-1) === sliceOf(type, l) ? { e: 'this', ...at(node) } : opaque(node);

export function arrayAccess(node: Node, l: Lowering): Expr {
  const array = child(node, 'array');
  const index = child(node, 'index');
  if (!array || !index) return opaque(node);
  return { e: 'index', object: l.expression(array), index: l.expression(index), ...at(node) };
}

/** What may stand left of `=`. */
export function targetOf(node: Node, l: Lowering): Target | undefined {
  switch (node.type) {
    case 'identifier':
      return { t: 'name', name: sliceOf(node, l), declares: false, ...at(node) };
    case 'field_access': {
      const value = fieldAccess(node, l);
      if (value.e === 'member') return { t: 'member', object: value.object, name: value.name, nameStart: value.nameStart, ...at(node) };
      return value.e === 'name' ? { t: 'name', name: value.name, declares: false, ...at(node) } : undefined;
    }
    case 'array_access': {
      const value = arrayAccess(node, l);
      return value.e === 'index' ? { t: 'index', object: value.object, index: value.index, ...at(node) } : undefined;
    }
    case 'parenthesized_expression': {
      const value = firstNamed(node);
      return value ? targetOf(value, l) : undefined;
    }
    default:
      return undefined;
  }
}
