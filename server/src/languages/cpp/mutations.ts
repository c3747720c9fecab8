import type { Expr, Target } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { method, targetOf } from './assignments.js';
import { at, type Lowering, libraryCall, named, sliceOf } from './context.js';
import { braced, jsonList, rangeOf } from './initializers.js';
import { kindOf, opaqueText } from './operators.js';
import { UNKNOWN } from './types.js';

/*
 * Methods that change what they are called on. Texts and JSON values are plain values in the neutral form, so a change is an assignment.
 */

const APPEND = new Set(['push_back', 'emplace_back', 'append', 'PushBack', 'pushBack', 'push', 'add', 'Add']);
const CHANGE = new Set([
  'insert',
  'erase',
  'pop_back',
  'resize',
  'replace',
  'swap',
  'assign',
  'remove',
  'removeAll',
  'removeAt',
  'removeLast',
  'removeFirst',
  'chop',
  'truncate',
]);

export function mutation(node: Node, object: Node, name: string, nodes: readonly Node[], l: Lowering): Expr | undefined {
  const kind = kindOf(object, l);
  if (kind === 'class' || kind === 'builder') return kind === 'builder' ? builder(node, object, name, nodes, l) : undefined;
  const target = targetOf(object, l);
  if (name === 'clear' || name === 'Clear')
    return nodes.length === 0 ? write(node, target, libraryCall('<clear>', [l.expression(object)], node)) : undefined;
  if (name === 'SetObject' || name === 'SetArray')
    return write(node, target, name === 'SetArray' ? { e: 'list', items: [], ...at(node) } : { e: 'record', props: [], ...at(node) });
  if (name === 'AddMember' && nodes.length >= 2) return entry(node, object, nodes[0]!, nodes[1]!, l);
  if (kind === 'list') return listMethod(node, object, name, nodes, target, l);
  if (kind === 'record') return recordMethod(node, object, name, nodes, target, l);
  if (APPEND.has(name)) return append(node, object, nodes, target, l);
  if (CHANGE.has(name)) return change(node, object, name, nodes, target, l);
  return undefined;
}

const write = (node: Node, target: Target | undefined, value: Expr): Expr | undefined =>
  target ? { e: 'assign', target, value, ...at(node) } : undefined;

/** On a text, a list, a JSON array, or on what the file does not say the type of. */
function append(node: Node, object: Node, nodes: readonly Node[], target: Target | undefined, l: Lowering): Expr | undefined {
  const [first] = nodes;
  if (!target || !first) return undefined;
  const kind = kindOf(object, l);
  // `PushBack(value, allocator)`; elsewhere more arguments repeat or cut.
  const plain = nodes.length === 1 || kind === 'json' || /lloc/.test(sliceOf(nodes[1]!, l));
  const value = kind === 'json' && first.type === 'initializer_list' ? jsonList(first, l) : l.expression(first);
  const added = plain ? value : opaque(node, nodes.map(l.expression));
  return write(node, target, libraryCall(kind === 'text' ? '<joined>' : '<appended>', [l.expression(object), added], node));
}

function change(node: Node, object: Node, name: string, nodes: readonly Node[], target: Target | undefined, l: Lowering): Expr | undefined {
  const kind = kindOf(object, l);
  if (kind === 'text' && name === 'assign' && nodes.length === 1)
    return write(node, target, libraryCall('std.string', nodes.map(l.expression), node));
  if (kind === 'text') return write(node, target, opaqueText(node, [l.expression(object), ...nodes.map(l.expression)]));
  if (name === 'insert' && nodes.length === 2 && kind === 'json') return entry(node, object, nodes[0]!, nodes[1]!, l);
  return write(node, target, libraryCall('<changed>', [l.expression(object), ...nodes.map(l.expression)], node));
}

function listMethod(
  node: Node,
  object: Node,
  name: string,
  nodes: readonly Node[],
  target: Target | undefined,
  l: Lowering,
): Expr | undefined {
  const push = (values: readonly Node[], made = '<push>'): Expr =>
    method(
      object,
      made,
      values.map((n) => item(n, object, l)),
      node,
      l,
    );
  const [first, second, third] = nodes;
  switch (name) {
    case 'push_back':
    case 'append':
    case 'push':
    case 'add':
    case 'emplace':
    case 'emplace_back':
      if (first && nodes.length === 1) return push([first]);
      return first ? method(object, '<push>', [opaque(node, nodes.map(l.expression))], node, l) : undefined;
    case 'push_front':
    case 'prepend':
      return first ? push([first], '<unshift>') : undefined;
    case 'insert':
      if (first && !second)
        return first.type === 'initializer_list' ? method(object, '<extend>', [l.expression(first)], node, l) : push([first]);
      if (first && second && isPlace(first, /^c?end$/, l)) {
        const whole = third && rangeOf(second, third, l);
        if (whole) return method(object, '<extend>', [l.expression(whole)], node, l);
        if (!third)
          return second.type === 'initializer_list' ? method(object, '<extend>', [l.expression(second)], node, l) : push([second]);
      }
      if (first && second && !third && isPlace(first, /^c?begin$/, l)) return push([second], '<unshift>');
      break;
    case 'assign': {
      const whole = first && second ? rangeOf(first, second, l) : undefined;
      if (whole) return write(node, target, libraryCall('<copy>', [l.expression(whole)], node));
      if (first?.type === 'initializer_list') return write(node, target, braced({ ...UNKNOWN, kind: 'list' }, first, first, l));
      break;
    }
    default:
      if (!CHANGE.has(name) && name !== 'set') return undefined;
  }
  return write(node, target, libraryCall('<changed>', [l.expression(object), ...nodes.map(l.expression)], node));
}

const item = (node: Node, _object: Node, l: Lowering): Expr => l.expression(node);

/** `v.end()`, `std::begin(v)`. */
function isPlace(node: Node, which: RegExp, l: Lowering): boolean {
  const callee = node.type === 'call_expression' ? child(node, 'function') : undefined;
  const name = callee ? sliceOf(callee, l).replace(/^.*(?:\.|->|::)/s, '') : '';
  return which.test(name);
}

function recordMethod(
  node: Node,
  object: Node,
  name: string,
  nodes: readonly Node[],
  target: Target | undefined,
  l: Lowering,
): Expr | undefined {
  const [first, second] = nodes;
  switch (name) {
    case 'insert':
    case 'emplace':
    case 'insert_or_assign':
    case 'set':
    case 'insertMulti':
    case 'emplace_hint':
      if (first && second && nodes.length === 2) return entry(node, object, first, second, l);
      if (first && !second) {
        const pair =
          first.type === 'initializer_list' ? named(first) : first.type === 'call_expression' ? named(child(first, 'arguments')) : [];
        if (pair.length === 2 && pair[0]!.type !== 'initializer_list') return entry(node, object, pair[0]!, pair[1]!, l);
      }
      break;
    // Only where there is none yet.
    case 'try_emplace':
      break;
    default:
      if (!CHANGE.has(name)) return undefined;
  }
  return write(node, target, libraryCall('<changed>', [l.expression(object), ...nodes.map(l.expression)], node));
}

/** A key and its value. */
function entry(node: Node, object: Node, key: Node, value: Node, l: Lowering): Expr | undefined {
  const k = l.expression(key);
  const name: Expr = k.e === 'call' && k.callee.e === 'name' && k.callee.name === 'std.string' && k.args[0] ? k.args[0].value : k;
  return {
    e: 'assign',
    target: { t: 'index', object: table(object, l), index: name, ...at(node) },
    value: entryValue(value, l),
    ...at(node),
  };
}

/** A JSON value becomes a table when a member is added. */
function table(object: Node, l: Lowering): Expr {
  const target = kindOf(object, l) === 'record' ? undefined : targetOf(object, l);
  return target
    ? { e: 'assign', target, value: libraryCall('<table>', [l.expression(object)], object), ...at(object) }
    : l.expression(object);
}

const entryValue = (node: Node, l: Lowering): Expr => (node.type === 'initializer_list' ? jsonList(node, l) : l.expression(node));

/** `stream.str("")` begins again. */
function builder(node: Node, object: Node, name: string, nodes: readonly Node[], l: Lowering): Expr | undefined {
  if (name !== 'str' || nodes.length !== 1) return undefined;
  return write(node, targetOf(object, l), libraryCall('std.ostringstream', nodes.map(l.expression), node));
}
