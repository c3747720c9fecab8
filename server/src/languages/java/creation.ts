import type { Arg, Expr, Prop } from '../../model/summary.js';
import { child, childrenIn, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { argumentsOf, at, firstNamed, isComment, type Lowering, sliceOf } from './context.js';
import { nameSegments, typeName } from './types.js';

/** A larger array is not written out item by item anywhere. */
const LARGEST_ARRAY = 64;

const NUMBERS = new Set(['int', 'long', 'short', 'byte', 'char', 'float', 'double']);

/** The named type as an expression: `a.b.C` is a chain of members. */
function typeReference(node: Node, l: Lowering): Expr {
  const [first, ...rest] = nameSegments(node, l.text);
  if (!first) return opaque(node);
  const last = rest.at(-1) ?? first;
  l.builder.mention(sliceOf(last, l));
  let value: Expr = { e: 'name', name: sliceOf(first, l), ...at(first) };
  for (const segment of rest)
    value = { e: 'member', object: value, name: sliceOf(segment, l), nameStart: segment.start, start: first.start, end: segment.end };
  return value;
}

/**
 * `new T(…)`. An anonymous class is constructed as a class expression that has `T` as its base; a class body that only fills a collection
 * (`new HashMap<>() {{ put(k, v); }}`) is the record or list that it fills.
 */
export function objectCreation(node: Node, l: Lowering): Expr {
  const type = child(node, 'type');
  if (!type) return opaque(node);
  const list = child(node, 'arguments');
  const body = node.children.find((c) => c.type === 'class_body');
  if (body) {
    const filled = list && !firstNamed(list) ? filledCollection(node, body, l) : undefined;
    if (filled) return filled;
    const base = typeName(type, l.text) ?? '';
    const args = argumentsOf(list, l);
    l.builder.mention(base);
    return { e: 'call', callee: { e: 'class', class: l.anonymous(body, base), ...at(body) }, args, construct: true, ...at(node) };
  }
  const callee = typeReference(type, l);
  return { e: 'call', callee, args: argumentsOf(list, l), construct: true, ...at(node) };
}

/** The calls of the only initialiser block in an anonymous class, when they are all unqualified `put` or all unqualified `add`. */
function filledCollection(node: Node, body: Node, l: Lowering): Expr | undefined {
  const members = body.children.filter((c) => c.named && !isComment(c));
  const block = members[0];
  if (members.length !== 1 || block?.type !== 'block') return undefined;
  const calls: { readonly name: string; readonly operands: readonly Node[] }[] = [];
  for (const statement of block.children) {
    if (!statement.named || isComment(statement)) continue;
    const call = statement.type === 'expression_statement' ? firstNamed(statement) : undefined;
    const name = call?.type === 'method_invocation' && !child(call, 'object') ? child(call, 'name') : undefined;
    if (!call || !name) return undefined;
    calls.push({ name: sliceOf(name, l), operands: (child(call, 'arguments')?.children ?? []).filter((c) => c.named && !isComment(c)) });
  }
  if (calls.length === 0) return undefined;
  if (calls.every((c) => c.name === 'put' && c.operands.length === 2)) {
    return { e: 'record', props: calls.map((c) => entry(c.operands[0]!, c.operands[1]!, l)), ...at(node) };
  }
  if (calls.every((c) => c.name === 'add' && c.operands.length === 1)) {
    return { e: 'list', items: calls.map((c) => ({ value: l.expression(c.operands[0]!) })), ...at(node) };
  }
  return undefined;
}

function entry(key: Node, value: Node, l: Lowering): Prop {
  const quoted = key.type === 'string_literal' ? 1 : 0;
  return { key: l.expression(key), value: l.expression(value), keyStart: key.start + quoted, keyEnd: key.end - quoted };
}

/** `new T[]{…}` and `new T[n]`; an array of a small known size holds its default values. */
export function arrayCreation(node: Node, l: Lowering): Expr {
  const value = child(node, 'value');
  if (value) return { e: 'list', items: argumentsOf(value, l), ...at(node) };
  const [size, ...more] = childrenIn(node, 'dimensions');
  const length = size ? firstNamed(size) : undefined;
  if (!length) return opaque(node, [], 'list');
  const count = l.expression(length);
  const small = count.e === 'number' && Number.isInteger(count.value) && count.value >= 0 && count.value <= LARGEST_ARRAY;
  if (!small || more.length > 0) return opaque(node, [count], 'list');
  const item: Expr = initialItem(typeName(child(node, 'type'), l.text), node);
  return { e: 'list', items: Array.from({ length: count.value }, (): Arg => ({ value: item })), ...at(node) };
}

function initialItem(type: string | undefined, node: Node): Expr {
  if (type === 'boolean') return { e: 'boolean', value: false, ...at(node) };
  if (type !== undefined && NUMBERS.has(type)) return { e: 'number', value: 0, text: '0', ...at(node) };
  return { e: 'null', undefined: false, ...at(node) };
}

export const arrayInitializer = (node: Node, l: Lowering): Expr => ({ e: 'list', items: argumentsOf(node, l), ...at(node) });
