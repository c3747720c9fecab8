import type { Arg, Expr } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { copies, method, targetOf } from './assignments.js';
import { cCall } from './c-library.js';
import { at, type Lowering, libraryCall, named, sliceOf, variableOf } from './context.js';
import { jsonList, parenthesized, rangeOf } from './initializers.js';
import { methodName } from './members.js';
import { mutation } from './mutations.js';
import { qualifiedName } from './names.js';
import { kindOf, opaqueText } from './operators.js';
import { dotted, templateArguments, typeOf, UNKNOWN } from './types.js';

/** Casts and wrappers that give what they are given. */
const IDENTITY =
  /^(?:static_cast|dynamic_cast|const_cast|reinterpret_cast|(?:std\.)?(?:move|forward|ref|cref|as_const|move_if_noexcept)|(?:QLatin1String|QStringLiteral|QByteArrayLiteral|QString|u8string|QObject\.tr|tr|_T|TEXT|_N|L)|QString\.(?:fromUtf8|fromStdString|fromLocal8Bit|fromLatin1)|(?:std\.)?any_cast|qPrintable|(?:rapidjson\.)?StringRef|qUtf8Printable|(?:std\.)?string_view)$/;
const MAKERS = /^(?:(?:std|boost|QSharedPointer)\.)?(?:make_shared|make_unique|allocate_shared|create|CreateInstance)$/;

export function callExpression(node: Node, l: Lowering): Expr {
  const callee = child(node, 'function');
  const list = child(node, 'arguments');
  if (!callee || !list) return opaque(node, callee ? [l.expression(callee)] : []);
  const nodes = named(list);
  if (callee.type === 'field_expression') return methodCall(node, callee, nodes, l);
  const name = /^(?:identifier|qualified_identifier|template_function)$/.test(callee.type) ? dotted(callee, l.text) : undefined;
  if (name !== undefined && !variableOf(l, name)) {
    const special = plainCall(node, callee, name, list, nodes, l);
    if (special) return special;
  }
  if (callee.type === 'primitive_type' || callee.type === 'sized_type_specifier')
    return parenthesized(typeOf(callee, l.text, l.file.aliases), list, node, l);
  return call(node, name === undefined ? l.expression(callee) : qualifiedName(callee, l), argumentsOf(nodes, l));
}

const call = (node: Node, callee: Expr, args: readonly Arg[], construct = false): Expr => ({
  e: 'call',
  callee,
  args,
  construct,
  ...at(node),
});

/** Functions and types by name. */
function plainCall(node: Node, callee: Node, name: string, list: Node, nodes: readonly Node[], l: Lowering): Expr | undefined {
  const [first] = nodes;
  if (IDENTITY.test(name) && nodes.length <= 2 && first && !isDigits(first)) {
    const target = templateArguments(callee, l.text, l.file.aliases)[0];
    // A number that becomes a character is another value.
    if (!(target?.name === 'char' && target.kind !== 'text')) return l.expression(first);
  }
  if (MAKERS.test(name)) {
    const type = templateArguments(callee, l.text, l.file.aliases)[0];
    if (type) return parenthesized({ ...type, pointer: false }, list, node, l);
  }
  if (/^(?:std\.)?(?:make_pair|make_tuple|tie)$/.test(name)) return { e: 'list', items: argumentsOf(nodes, l), ...at(node) };
  if (/(?:^|\.)json\.(?:array|object)$/.test(name)) {
    const [only] = nodes;
    if (only?.type === 'initializer_list') return name.endsWith('array') ? jsonArray(only, l) : jsonList(only, l);
    if (!only) return name.endsWith('array') ? { e: 'list', items: [], ...at(node) } : { e: 'record', props: [], ...at(node) };
  }
  if (/^(?:std\.)?(?:back_|front_)?inserter$/.test(name) && first) return libraryCall('<open>', [l.expression(first)], node);
  const target = /^(?:std\.)?copy$/.test(name) && nodes.length === 3 ? inserted(nodes[2]!, l) : undefined;
  const source = target && rangeOf(first!, nodes[1]!, l);
  if (target && source) return method(target, '<extend>', [l.expression(source)], node, l);
  const known = cCall(node, name, nodes, l);
  if (known) return known;
  const type = typeOf(callee.type === 'identifier' ? { ...callee, type: 'type_identifier' } : callee, l.text, l.file.aliases);
  if (type.kind === 'class' && l.file.aliases.has(name)) return parenthesized(type, list, node, l);
  // `set(x)` is a function of the program's own: containers of the standard library have template arguments.
  const isFunction = callee.type === 'identifier' && /^[a-z_]+$/.test(name) && (type.kind === 'list' || type.kind === 'record');
  if (type.kind !== 'class' && type.kind !== 'unknown' && !isFunction) return parenthesized(type, list, node, l);
  return undefined;
}

/** The container of `std::back_inserter(list)`. */
function inserted(node: Node, l: Lowering): Node | undefined {
  const callee = node.type === 'call_expression' ? child(node, 'function') : undefined;
  return callee && /(?:^|::)back_inserter$/.test(sliceOf(callee, l)) ? named(child(node, 'arguments'))[0] : undefined;
}

const isDigits = (node: Node): boolean => node.type === 'char_literal';

/** `json::array({…})`: an array, also where its items look like pairs. */
function jsonArray(list: Node, l: Lowering): Expr {
  const items = named(list).map((n): Arg => ({ value: n.type === 'initializer_list' ? jsonList(n, l) : l.expression(n) }));
  return { e: 'list', items, ...at(list) };
}

function methodCall(node: Node, callee: Node, nodes: readonly Node[], l: Lowering): Expr {
  const object = child(callee, 'argument');
  const field = child(callee, 'field');
  const name = methodName(callee, l);
  if (!object || !field || name === '') return opaque(node, [...(object ? [l.expression(object)] : []), ...nodes.map(l.expression)]);
  const special = knownMethod(node, object, name, nodes, l) ?? mutation(node, object, name, nodes, l);
  if (special) return special;
  l.builder.mention(name);
  // A setter keeps a copy of the container that it is given.
  const keeps = /^[sS]et(?=[A-Z_])/.test(name) && nodes.length === 1 && copies(UNKNOWN, nodes[0]!, l);
  const receiver = l.expression(object);
  const target: Expr = { e: 'member', object: receiver, name, nameStart: field.end - name.length, start: receiver.start, end: field.end };
  return call(node, target, keeps ? [{ value: libraryCall('<copy>', [l.expression(nodes[0]!)], nodes[0]!) }] : argumentsOf(nodes, l));
}

/** Methods whose meaning depends on what they are called on. */
function knownMethod(node: Node, object: Node, name: string, nodes: readonly Node[], l: Lowering): Expr | undefined {
  const kind = kindOf(object, l);
  const [first, second] = nodes;
  switch (name) {
    // A pair of key and value, or the end.
    case 'find':
      if (kind !== 'record' || !first || second) return undefined;
      return {
        e: 'list',
        items: [
          { value: l.expression(first) },
          { value: { e: 'index', object: l.expression(object), index: l.expression(first), ...at(node) } },
        ],
        ...at(node),
      };
    case 'at':
    case 'value':
      if (!first || kind === 'class' || kind === 'builder') return undefined;
      if (second) return undefined;
      return { e: 'index', object: l.expression(object), index: l.expression(first), ...at(node) };
    case 'front':
    case 'first':
      if (kind !== 'list' || first) return undefined;
      return { e: 'index', object: l.expression(object), index: { e: 'number', value: 0, text: '0', ...at(node) }, ...at(node) };
    // What a document is written to: a stream, or the buffer of a writer.
    case 'stringify':
      return first ? method(first, '<write>', [libraryCall('<json>', [l.expression(object)], node)], node, l) : undefined;
    case 'Accept': {
      const buffer = first?.type === 'identifier' ? variableOf(l, sliceOf(first, l))?.buffer : undefined;
      const target = buffer && targetOf(buffer, l);
      return target ? { e: 'assign', target, value: libraryCall('<json>', [l.expression(object)], node), ...at(node) } : undefined;
    }
    case 'arg':
      return first ? placeholders(node, l) : undefined;
    case 'value_or':
      return first ? libraryCall('<or>', [l.expression(object), l.expression(first)], node) : undefined;
    default:
      return undefined;
  }
}

/** `QString("…%1…").arg(a).arg(b)`: each takes the place of the lowest number that is left. */
function placeholders(node: Node, l: Lowering): Expr | undefined {
  const args: Expr[][] = [];
  let base: Node | undefined = node;
  while (base?.type === 'call_expression') {
    const callee: Node | undefined = child(base, 'function');
    if (callee?.type !== 'field_expression' || methodName(callee, l) !== 'arg') break;
    const nodes = named(child(base, 'arguments'));
    // Width, base and fill character change the text.
    if (nodes.length !== 1 && !nodes.every((n) => kindOf(n, l) === 'text')) return opaqueText(node, nodes.map(l.expression));
    args.unshift(nodes.map(l.expression));
    base = child(callee, 'argument');
  }
  return base ? libraryCall('<places>', [l.expression(base), ...args.flat()], node) : undefined;
}

/** The arguments of a call. What the callee may write to is marked. */
export function argumentsOf(nodes: readonly Node[], l: Lowering): Arg[] {
  const out: Arg[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    const next = nodes[i + 1];
    const whole = next && node.type === 'call_expression' ? rangeOf(node, next, l) : undefined;
    if (whole) {
      out.push({ value: libraryCall('<copy>', [l.expression(whole)], node) });
      i++;
      continue;
    }
    if (node.type === 'parameter_pack_expansion') out.push({ value: l.expression(node), spread: 'list' });
    else if (node.type === 'ERROR') out.push({ value: opaque(node), spread: 'list' });
    else out.push({ value: l.expression(node), ...(isReference(node, l) ? { reference: true } : {}) });
  }
  return out;
}

/** Whether a function that gets this may change what stands here: an address, or a variable that is not constant. */
function isReference(node: Node, l: Lowering): boolean {
  if (node.type === 'pointer_expression') return l.text[node.start] === '&' && targetOf(child(node, 'argument') ?? node, l) !== undefined;
  if (node.type !== 'identifier') return false;
  const variable = variableOf(l, sliceOf(node, l));
  if (!variable || variable.constant) return false;
  const { kind, pointer, constant } = variable.type;
  return !(constant && pointer) && kind !== 'class' && kind !== 'builder' && kind !== 'list' && kind !== 'record';
}
