import type { Expr } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { argumentsOf, at, firstNamed, isComment, type Lowering, sliceOf } from './context.js';
import { isOuterThis, outerThis } from './members.js';

/** Static helpers that compare two values; `a.equals(b)` itself is the same comparison. */
const COMPARERS = new Set(['Objects', 'StringUtils', 'StrUtil', 'ObjectUtil', 'ObjectUtils', 'CharSequenceUtil']);

export function methodInvocation(node: Node, l: Lowering): Expr {
  let object: Node | undefined;
  let method: Node | undefined;
  let list: Node | undefined;
  let parent = false;
  for (const c of node.children) {
    if (c.field === 'object') object = c;
    else if (c.field === 'name') method = c;
    else if (c.field === 'arguments') list = c;
    else if (c.type === 'super') parent = true;
  }
  if (!method) return opaque(node, object ? [l.expression(object)] : []);
  const called = sliceOf(method, l);
  l.builder.mention(called);
  if (!object) {
    const callee: Expr = { e: 'name', name: called, ...at(method) };
    return { e: 'call', callee, args: argumentsOf(list, l), construct: false, ...at(node) };
  }
  if (called === 'equals' || called === 'equal') {
    const compared = comparison(node, object, list, l);
    if (compared) return compared;
  }
  if (isOuterThis(object) && outerThis(object, child(object, 'object')!, l).e !== 'this') {
    return { e: 'call', callee: { e: 'name', name: called, ...at(method) }, args: argumentsOf(list, l), construct: false, ...at(node) };
  }
  if (called === 'addAll' && object.type === 'identifier' && sliceOf(object, l) === 'Collections') return addedAll(node, method, list, l);
  const collector = called === 'collect' ? joiningOf(list, l) : undefined;
  if (collector) return joined(node, object, method, collector, l);
  const receiver: Expr = parent ? { e: 'super', ...at(object) } : l.expression(object);
  const callee: Expr = { e: 'member', object: receiver, name: called, nameStart: method.start, start: object.start, end: method.end };
  return { e: 'call', callee, args: argumentsOf(list, l), construct: false, ...at(node) };
}

function comparison(node: Node, object: Node, list: Node | undefined, l: Lowering): Expr | undefined {
  const operands = (list?.children ?? []).filter((c) => c.named && !isComment(c));
  const [first, second] = operands;
  if (operands.length === 1 && first)
    return { e: 'operator', operator: '==', left: l.expression(object), right: l.expression(first), ...at(node) };
  if (operands.length === 2 && first && second && object.type === 'identifier' && COMPARERS.has(sliceOf(object, l))) {
    return { e: 'operator', operator: '==', left: l.expression(first), right: l.expression(second), ...at(node) };
  }
  return undefined;
}

/** `Collections.addAll(list, a, b)` as `list.addAll([a, b])`; one argument may itself be an array. */
function addedAll(node: Node, method: Node, list: Node | undefined, l: Lowering): Expr {
  const [target, ...added] = argumentsOf(list, l);
  if (!target) return opaque(node);
  const only = added.length === 1 && added[0]?.value.e !== 'string' ? added[0] : undefined;
  const items: Expr = only?.value ?? { e: 'list', items: added, ...at(node) };
  const callee: Expr = { e: 'member', object: target.value, name: 'addAll', nameStart: method.start, ...at(method) };
  return { e: 'call', callee, args: [{ value: items }], construct: false, ...at(node) };
}

/** The `joining(…)` in `collect(Collectors.joining(…))`. */
function joiningOf(list: Node | undefined, l: Lowering): Node | undefined {
  const collector = list && firstNamed(list);
  const name = collector?.type === 'method_invocation' ? child(collector, 'name') : undefined;
  return name && sliceOf(name, l) === 'joining' ? collector : undefined;
}

/** `stream.collect(Collectors.joining(x))` as `stream.joining(x)`: of all collectors this one gives no list. */
function joined(node: Node, object: Node, method: Node, collector: Node, l: Lowering): Expr {
  const callee: Expr = {
    e: 'member',
    object: l.expression(object),
    name: 'joining',
    nameStart: method.start,
    start: object.start,
    end: method.end,
  };
  return { e: 'call', callee, args: argumentsOf(child(collector, 'arguments'), l), construct: false, ...at(node) };
}

/** `super(…)` and `this(…)`: a call of `super` or `this` itself. */
export function constructorInvocation(node: Node, l: Lowering): Expr {
  const called = child(node, 'constructor');
  const callee: Expr = { e: called?.type === 'this' ? 'this' : 'super', ...at(called ?? node) };
  return { e: 'call', callee, args: argumentsOf(child(node, 'arguments'), l), construct: false, ...at(node) };
}
