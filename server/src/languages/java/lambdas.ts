import type { Expr, Param } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, isComment, type Lowering, sliceOf } from './context.js';
import { paramsOf } from './params.js';

/** `name`: what the lambda is bound to, if it is. */
export function lambda(node: Node, name: Node | undefined, l: Lowering): Expr {
  const body = child(node, 'body');
  const index = l.builder.function(
    {
      name: name ? sliceOf(name, l) : '',
      nameStart: name?.start ?? node.start,
      nameEnd: name?.end ?? node.start,
      ...at(node),
      kind: 'lambda',
      hasBody: body !== undefined,
    },
    () => {
      const params = lambdaParams(child(node, 'parameters'), l);
      if (!body) return { params, body: [] };
      if (body.type === 'block') return { params, body: l.statements(body.children) };
      return { params, body: [{ s: 'return', value: l.expression(body), ...at(body) }] };
    },
  );
  return { e: 'function', function: index, ...at(node) };
}

function lambdaParams(node: Node | undefined, l: Lowering): readonly Param[] {
  if (!node) return [];
  if (node.type === 'identifier') return [{ name: sliceOf(node, l), ...at(node) }];
  if (node.type !== 'inferred_parameters') return paramsOf(node, l);
  return node.children.filter((c) => c.type === 'identifier').map((c) => ({ name: sliceOf(c, l), ...at(c) }));
}

/** Instance methods that people refer to through the type: `SmsTask::getPhone`, `String::trim`. */
const UNBOUND = /^(?:get\p{Lu}.*|trim|strip|toString|toLowerCase|toUpperCase|name)$/u;

/**
 * `this::send`, `service::send` and `Util::send` are the method as a value. `Type::getX` is a lambda that calls the getter of its argument:
 * the value alone would not say whose. Constructors (`String[]::new`) are opaque.
 */
export function methodReference(node: Node, l: Lowering): Expr {
  const [object, ...rest] = node.children.filter((c) => !isComment(c));
  const method = rest.at(-1);
  if (!object || method?.type !== 'identifier') return opaque(node);
  const name = sliceOf(method, l);
  const isType = object.type === 'identifier' && /^\p{Lu}/u.test(sliceOf(object, l));
  if (isType && UNBOUND.test(name)) return getterOf(node, method, name, l);
  if (object.type.endsWith('_type')) return opaque(node);
  l.builder.mention(name);
  return { e: 'member', object: l.expression(object), name, nameStart: method.start, ...at(node) };
}

function getterOf(node: Node, method: Node, name: string, l: Lowering): Expr {
  const param: Param = { name: 'it', ...at(node) };
  const index = l.builder.function({ name: '', nameStart: node.start, nameEnd: node.start, ...at(node), kind: 'lambda' }, () => {
    l.builder.mention(name);
    const callee: Expr = { e: 'member', object: { e: 'name', name: 'it', ...at(node) }, name, nameStart: method.start, ...at(node) };
    return { params: [param], body: [{ s: 'return', value: { e: 'call', callee, args: [], construct: false, ...at(node) }, ...at(node) }] };
  });
  return { e: 'function', function: index, ...at(node) };
}
