import type { Arg, Expr } from '../../model/summary.js';
import { child, childOfType, type Node } from '../../syntax/node.js';
import { opaque, stringOf } from '../builder.js';
import { argumentsOf } from './arguments.js';
import { at, firstNamed, type Lowering, named, nameOf, src } from './context.js';
import { typeArgument } from './types.js';

/**
 * Generic methods whose type argument decides what comes out, or what is meant: `Get<SmsOptions>()`, `Configure<SmsOptions>(section)`.
 * The type becomes an argument of its own, under a name that no parameter has.
 */
const TYPED =
  /^(?:Get|Bind|Configure|ConfigureOptions|PostConfigure|AddOptions|AddOptionsWithValidateOnStart|AddConfigurableOptions|GetOptions|GetConfig|GetService|GetRequiredService)$/;

/** The name under which a type argument is given. */
export const TYPE_ARGUMENT = '<T>';

/** A call of a method, a function or a delegate. */
export function invocation(lo: Lowering, node: Node): Expr {
  const f = child(node, 'function');
  if (!f) return opaque(node, parts(lo, node));
  const list = child(node, 'arguments');
  if (src(lo, f) === 'nameof') return nameofText(lo, node);
  const awaited = f.type === 'conditional_access_expression' ? child(f, 'condition') : undefined;
  const inner = awaited?.type === 'await_expression' ? firstNamed(awaited) : undefined;
  // `await client?.SendSms(request)` waits for the call, although the grammar reads it the other way round.
  if (inner) return { e: 'await', value: call(lo, node, member(lo, f, inner), f, list), ...at(node) };
  const callee = f.type === 'member_access_expression' || f.type === 'conditional_access_expression' ? member(lo, f) : lo.expr(f);
  return call(lo, node, callee, f, list);
}

function call(lo: Lowering, node: Node, callee: Expr, f: Node, list: Node | undefined): Expr {
  const args: Arg[] = argumentsOf(lo, list);
  if (callee.e === 'member' && callee.name === 'TryGetValue' && args.length === 2) args[1] = looked(callee.object, args);
  const type = typeArgument(child(f, 'name') ?? (childOfType(f, 'member_binding_expression') ? nameNode(f) : f));
  const name = callee.e === 'member' || callee.e === 'name' ? callee.name : '';
  if (type && name === 'FromJsonString') args.push({ value: { e: 'type', name: src(lo, type), ...at(type) } });
  else if (type && TYPED.test(name)) {
    lo.builder.mention(src(lo, type).replace(/^.*\./s, ''));
    args.push({ name: TYPE_ARGUMENT, nameStart: type.start, value: { e: 'type', name: src(lo, type), ...at(type) } });
  }
  return { e: 'call', callee, args, construct: false, ...at(node) };
}

/** `table.TryGetValue(key, out var value)`: the variable holds what the table has under the key. */
function looked(table: Expr, args: readonly Arg[]): Arg {
  const [key, out] = args;
  if (out?.value.e !== 'assign' || !key || !(table.e === 'name' || table.e === 'member')) return out!;
  const { start, end } = out.value;
  return { ...out, value: { ...out.value, value: { e: 'index', object: table, index: key.value, start, end } } };
}

function nameofText(lo: Lowering, node: Node): Expr {
  const value = /(\w+)(?:<.*>)?\s*\)$/s.exec(src(lo, node))?.[1] ?? '';
  return stringOf(lo.text, node.start, node.end, [{ start: node.start, end: node.end, value }]);
}

const parts = (lo: Lowering, node: Node): Expr[] => named(node).map((c) => lo.expr(c));

/** The name after the dot, which in `a?.B` stands in a node of its own. */
function nameNode(node: Node): Node | undefined {
  const binding = childOfType(node, 'member_binding_expression');
  return child(node, 'name') ?? (binding ? child(binding, 'name') : undefined);
}

const EMPTY = /^(?:(?:System\s*\.\s*)?String|string)\s*\.\s*Empty$/;

/** `a.b`, `a?.b`, `a?[b]`. `object`: what stands before the dot, where the grammar takes more for it. */
export function member(lo: Lowering, node: Node, object = child(node, 'expression') ?? child(node, 'condition')): Expr {
  const name = nameNode(node);
  const binding = childOfType(node, 'element_binding_expression');
  if (object && !name && binding) {
    const [index] = argumentsOf(lo, binding);
    return index ? { e: 'index', object: lo.expr(object), index: index.value, ...at(node) } : opaque(node, [lo.expr(object)]);
  }
  if (!object || !name) return opaque(node, parts(lo, node));
  if (EMPTY.test(src(lo, node))) return stringOf(lo.text, node.start, node.end, []);
  const bare = name.type === 'generic_name' ? (firstNamed(name) ?? name) : name;
  lo.builder.mention(nameOf(lo, bare));
  return {
    e: 'member',
    object: object.type === 'predefined_type' ? { e: 'name', name: src(lo, object), ...at(object) } : lo.expr(object),
    name: nameOf(lo, bare),
    nameStart: bare.start,
    start: node.start,
    end: bare.end,
  };
}

/** `a[b]`. */
export function elementAccess(lo: Lowering, node: Node): Expr {
  const object = child(node, 'expression');
  const subscript = child(node, 'subscript');
  const [index, ...more] = subscript ? argumentsOf(lo, subscript) : [];
  if (!object || !index) return opaque(node, parts(lo, node));
  if (more.length > 0) return opaque(node, [lo.expr(object), index.value, ...more.map((a) => a.value)]);
  return { e: 'index', object: lo.expr(object), index: index.value, ...at(node) };
}
