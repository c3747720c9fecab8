import type { Arg, Expr, Prop } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, isComment, type Lowering, libraryCall, named, sliceOf, text, variableOf } from './context.js';
import { typeReference } from './names.js';
import { type TypeInfo, UNKNOWN } from './types.js';

/** A larger container is not written out item by item. */
const LARGEST = 64;

type At = { readonly start: number; readonly end: number };

/** What a variable of a type holds before anything is assigned; null: nothing, or nothing that can be told. */
export function emptyValue(type: TypeInfo, place: Node, l: Lowering): Expr | null {
  if (type.pointer || type.reference) return null;
  switch (type.kind) {
    case 'text':
      return text('', place);
    case 'list':
      return { e: 'list', items: [], ...at(place) };
    case 'record':
      return { e: 'record', props: [], ...at(place) };
    case 'builder':
      return libraryCall('std.ostringstream', [], place);
    case 'json':
      return { e: 'null', undefined: true, ...at(place) };
    case 'class':
      return type.name === undefined ? null : construct(type, [], place, l);
    case 'number':
    case 'boolean':
      return opaque(place, [], type.kind);
    default:
      return null;
  }
}

/** `T x[n]`: as many as the size says, where it is a small literal. */
export function emptyArray(type: TypeInfo, size: Node | undefined, place: Node, l: Lowering): Expr | null {
  const count = size?.type === 'number_literal' ? Number(sliceOf(size, l)) : Number.NaN;
  const item = type.elements[0];
  if (!item || !(count >= 0 && count <= LARGEST)) return opaque(place, [], 'list');
  // Parts of a summary are never shared: each is moved on its own.
  const value = (): Expr => emptyValue(item, place, l) ?? opaque(place);
  return { e: 'list', items: Array.from({ length: count }, (): Arg => ({ value: value() })), ...at(place) };
}

export const construct = (type: TypeInfo, args: readonly Arg[], place: Node, l: Lowering): Expr => ({
  e: 'call',
  callee: typeReference(type, place, l),
  args,
  construct: true,
  ...at(place),
});

/** A value of a type made of what stands between the parentheses after it. */
export function parenthesized(type: TypeInfo, list: Node, place: Node, l: Lowering): Expr {
  const nodes = named(list);
  const [only] = nodes;
  if (type.pointer) return only && nodes.length >= 1 ? l.expression(only) : { e: 'null', undefined: false, ...at(place) };
  if (only?.type === 'initializer_list' && nodes.length === 1 && type.kind !== 'class') return braced(type, only, place, l);
  const values = (): Expr[] => nodes.map(l.expression);
  switch (type.kind) {
    case 'text':
      if (nodes.length === 0) return text('', place);
      return nodes.length === 1 ? libraryCall('std.string', values(), place) : opaque(place, values(), 'string');
    case 'list':
      return listOf(type, nodes, place, l);
    case 'record':
      return nodes.length === 0 ? { e: 'record', props: [], ...at(place) } : copyOf(values(), place);
    case 'builder':
      return libraryCall('std.ostringstream', values(), place);
    case 'json':
      return jsonOf(nodes, place, l);
    case 'class':
      return construct(
        type,
        nodes.map((n) => argument(n, l)),
        place,
        l,
      );
    default:
      return nodes.length === 1 ? l.expression(only!) : opaque(place, values());
  }
}

const copyOf = (values: readonly Expr[], place: At): Expr =>
  values.length === 1 ? libraryCall('<copy>', values, place) : opaque(place, values);

/** `vector<T> v(n)`, `v(n, x)`, `v(other)`, `v(first, last)`. */
function listOf(type: TypeInfo, nodes: readonly Node[], place: Node, l: Lowering): Expr {
  const [first, second] = nodes;
  if (!first) return { e: 'list', items: [], ...at(place) };
  const whole = second && rangeOf(first, second, l);
  if (whole) return copyOf([l.expression(whole)], place);
  const count = first.type === 'number_literal' ? Number(sliceOf(first, l)) : Number.NaN;
  if (count >= 0 && count <= LARGEST && nodes.length <= 2) {
    const item = (): Expr | null | undefined =>
      second ? l.expression(second) : type.elements[0] && emptyValue(type.elements[0], place, l);
    return { e: 'list', items: Array.from({ length: count }, (): Arg => ({ value: item() ?? opaque(place) })), ...at(place) };
  }
  if (nodes.length === 1 && first.type !== 'number_literal') {
    const variable = first.type === 'identifier' ? variableOf(l, sliceOf(first, l)) : undefined;
    if (!variable || variable.type.kind === 'list' || variable.type.kind === 'auto') return copyOf([l.expression(first)], place);
  }
  return opaque(place, nodes.map(l.expression), 'list');
}

/** The container of `a.begin(), a.end()`. */
export function rangeOf(first: Node, last: Node, l: Lowering): Node | undefined {
  const container = (n: Node, method: RegExp): Node | undefined => {
    const callee = n.type === 'call_expression' ? child(n, 'function') : undefined;
    if (callee?.type === 'field_expression') {
      const field = child(callee, 'field');
      return field && method.test(sliceOf(field, l)) ? child(callee, 'argument') : undefined;
    }
    if (callee && /^(?:std::)?/.test(sliceOf(callee, l)) && method.test(sliceOf(callee, l).replace(/^std::/, '')))
      return named(child(n, 'arguments'))[0];
    return undefined;
  };
  const [a, b] = [container(first, /^c?begin$/), container(last, /^c?end$/)];
  return a && b && sliceOf(a, l) === sliceOf(b, l) ? a : undefined;
}

/** JSON values are made of a type's name (`Json::arrayValue`, `kObjectType`) or of another value. */
function jsonOf(nodes: readonly Node[], place: Node, l: Lowering): Expr {
  const [first] = nodes;
  if (!first) return { e: 'null', undefined: true, ...at(place) };
  const source = sliceOf(first, l);
  if (/\b(?:arrayValue|kArrayType)$/.test(source)) return { e: 'list', items: [], ...at(place) };
  if (/\b(?:objectValue|kObjectType)$/.test(source)) return { e: 'record', props: [], ...at(place) };
  if (/\b(?:nullValue|kNullType)$/.test(source) || /llocator/.test(source)) return { e: 'null', undefined: true, ...at(place) };
  // `Value(text, allocator)`, `Value(text, length, allocator)`
  return l.expression(first);
}

/** A value of a type made of what stands between the braces after it. */
export function braced(type: TypeInfo, list: Node, place: Node, l: Lowering): Expr {
  const nodes = named(list);
  const [only] = nodes;
  if (type.pointer) return only ? l.expression(only) : { e: 'null', undefined: false, ...at(place) };
  switch (type.kind) {
    case 'text':
      return nodes.length === 0
        ? text('', place)
        : nodes.length === 1
          ? libraryCall('std.string', [l.expression(only!)], place)
          : opaque(place, [], 'string');
    case 'list':
      return items(type.elements[0] ?? UNKNOWN, list, l);
    case 'record':
      return tableOf(type, list, l);
    case 'json':
      return nodes.length === 0 ? { e: 'null', undefined: true, ...at(place) } : jsonList(list, l);
    case 'builder':
      return libraryCall('std.ostringstream', nodes.map(l.expression), place);
    case 'class':
      return construct(
        type,
        nodes.map((n) => argument(n, l)),
        place,
        l,
      );
    case 'number':
    case 'boolean':
      return only ? l.expression(only) : { e: 'number', value: 0, text: '0', ...at(place) };
    default:
      return nodes.length === 1 && type.kind === 'auto' ? l.expression(only!) : initializerList(list, l);
  }
}

/** An argument, or a member that is named: `.phone = "…"`. */
export function argument(node: Node, l: Lowering): Arg {
  const name = node.type === 'initializer_pair' ? designator(node, l) : undefined;
  if (!name) return { value: l.expression(node) };
  const value = child(node, 'value');
  return { value: value ? l.expression(value) : opaque(node), name: sliceOf(name, l), nameStart: name.start };
}

function designator(node: Node, l: Lowering): Node | undefined {
  const found = child(node, 'designator');
  const name = found?.type === 'field_designator' ? named(found)[0] : undefined;
  return name && sliceOf(name, l) !== '' ? name : undefined;
}

/** Where text is missing or not understood, the list has an open end. */
const isBroken = (list: Node): boolean => list.children.some((c) => c.type === 'ERROR' || (c.named && c.start === c.end));

function items(element: TypeInfo, list: Node, l: Lowering): Expr {
  const [first, last, ...more] = named(list);
  const whole = first && last && more.length === 0 ? rangeOf(first, last, l) : undefined;
  if (whole) return copyOf([l.expression(whole)], list);
  const out = named(list).map((n): Arg => {
    if (n.type === 'initializer_list' && element.kind !== 'unknown' && element.kind !== 'auto') return { value: braced(element, n, n, l) };
    return { value: l.expression(n), ...(n.type === 'parameter_pack_expansion' ? { spread: 'list' as const } : {}) };
  });
  if (isBroken(list)) out.push({ value: opaque(list), spread: 'list' });
  // `{args...}` is all of them.
  const only = out.length === 1 ? out[0]! : undefined;
  if (only?.spread === 'list' && only.value.e === 'name') return only.value;
  return { e: 'list', items: out, ...at(list) };
}

/** `{{"login", "1110"}, …}` for a map. */
function tableOf(type: TypeInfo, list: Node, l: Lowering): Expr {
  const value = type.elements.at(-1) ?? UNKNOWN;
  const props: Prop[] = [];
  for (const pair of named(list)) {
    const parts = pair.type === 'initializer_list' ? named(pair) : pair.type === 'call_expression' ? named(child(pair, 'arguments')) : [];
    const [key, item] = parts;
    if (!key || !item || parts.length !== 2) {
      props.push({ key: null, value: opaque(pair, [l.expression(pair)]), keyStart: pair.start, keyEnd: pair.start });
      continue;
    }
    props.push(property(key, item.type === 'initializer_list' ? braced(value, item, item, l) : l.expression(item), l));
  }
  if (isBroken(list)) props.push({ key: null, value: opaque(list), keyStart: list.start, keyEnd: list.start });
  return { e: 'record', props, ...at(list) };
}

function property(key: Node, value: Expr, l: Lowering): Prop {
  const k = l.expression(key);
  const plain =
    k.e === 'string' && k.runs.length === 3
      ? { keyStart: k.runs[1]!, keyEnd: k.runs[1]! + k.runs[2]! }
      : { keyStart: key.start, keyEnd: key.end };
  return { key: k, value, ...plain };
}

const isPair = (node: Node): boolean => {
  const parts = node.type === 'initializer_list' ? named(node) : [];
  return parts.length === 2 && /^(?:string_literal|raw_string_literal|concatenated_string)$/.test(parts[0]!.type);
};

/** nlohmann's rule: braces are an object when each item is a pair that begins with a text, otherwise an array. */
export function jsonList(list: Node, l: Lowering): Expr {
  const nodes = named(list);
  const inner = (n: Node): Expr => (n.type === 'initializer_list' ? jsonList(n, l) : l.expression(n));
  if (nodes.length > 0 && nodes.every(isPair)) {
    const props = nodes.map((n) => {
      const [key, value] = named(n);
      return property(key!, inner(value!), l);
    });
    if (isBroken(list)) props.push({ key: null as never, value: opaque(list), keyStart: list.start, keyEnd: list.start });
    return { e: 'record', props, ...at(list) };
  }
  const out = nodes.map((n): Arg => ({ value: inner(n) }));
  if (isBroken(list)) out.push({ value: opaque(list), spread: 'list' });
  return { e: 'list', items: out, ...at(list) };
}

/** Braces of which nobody says what they make: members by name, or a list. */
export function initializerList(list: Node, l: Lowering): Expr {
  const nodes = list.children.filter((c) => c.named && !isComment(c));
  if (nodes.length > 0 && nodes.every((n) => n.type === 'initializer_pair' && designator(n, l))) {
    const props = nodes.map((n): Prop => {
      const name = designator(n, l)!;
      const value = child(n, 'value');
      return {
        key: { e: 'string', value: sliceOf(name, l), runs: [0, name.start, name.end - name.start], ...at(name) },
        value: value ? l.expression(value) : opaque(n),
        keyStart: name.start,
        keyEnd: name.end,
      };
    });
    return { e: 'record', props, ...at(list) };
  }
  return items(UNKNOWN, list, l);
}
