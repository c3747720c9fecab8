import { type Table, table } from '../../base/table.js';
import type { Arg, Expr } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, firstNamed, isBroken, type Lowering, namedChildren, qualified, resolve, src } from './context.js';
import { headerOf } from './headers.js';
import { DECODE_INTO, FILTER, MAP, methods, STRINGS } from './library.js';
import { assignedTarget } from './targets.js';
import { elementType, kindOf, pointee } from './types.js';
import { zeros, zeroValue } from './zero.js';

/** A call, or what a function of the language or its library means in simpler terms. */
export function callOf(lo: Lowering, node: Node): Expr {
  const callee = child(node, 'function');
  const list = child(node, 'arguments');
  if (!callee) return opaque(node);
  const nodes = list ? namedChildren(list) : [];
  if (callee.type === 'identifier' && !resolve(lo, src(lo, callee))) {
    const made = builtIn(lo, node, src(lo, callee), nodes);
    if (made) return made;
  }
  if (callee.type === 'selector_expression') {
    const meant = libraryCall(lo, node, callee, nodes);
    if (meant) return meant;
  }
  // `(*T)(x)` is a conversion.
  if (callee.type === 'parenthesized_expression' && nodes.length === 1 && /^\(\s*\*/.test(src(lo, callee))) return lo.expr(nodes[0]!);
  return call(lo.expr(callee), argumentsOf(lo, list), node);
}

type Place = { readonly start: number; readonly end: number };

const call = (callee: Expr, args: readonly Arg[], place: Place): Expr => ({
  e: 'call',
  callee,
  args,
  construct: false,
  start: place.start,
  end: place.end,
});

export function argumentsOf(lo: Lowering, list: Node | undefined): Arg[] {
  const out: Arg[] = [];
  for (const n of list ? namedChildren(list) : []) {
    if (isBroken(n)) {
      lo.errors++;
      out.push({ value: opaque(n), spread: 'list' });
    } else if (n.type === 'variadic_argument') {
      const inner = firstNamed(n);
      if (inner) out.push({ value: lo.expr(inner), spread: 'list' });
    } else out.push({ value: lo.expr(n) });
  }
  return out;
}

/** `make`, `new` and conversions to text. */
function builtIn(lo: Lowering, node: Node, name: string, nodes: readonly Node[]): Expr | undefined {
  const [first, second] = nodes;
  switch (name) {
    case 'new':
      return first ? allocated(lo, first, node) : undefined;
    case 'make':
      return first ? made(lo, pointee(first), second, node) : undefined;
    default:
      return undefined;
  }
}

/** `new(T)`: a value of the type. The type is parsed as an expression where it is a plain name. */
function allocated(lo: Lowering, type: Node, node: Node): Expr {
  if (type.type === 'identifier' || type.type === 'selector_expression') {
    const name = src(lo, type);
    if (name === 'string') return { e: 'string', value: '', runs: [], ...at(node) };
    if (lo.types.get(name)?.kind === 'struct' || type.type === 'selector_expression') {
      const callee = lo.expr(type);
      return { e: 'call', callee, args: [], construct: true, ...at(node) };
    }
    return opaque(node);
  }
  return zeroValue(lo, type, at(node));
}

function made(lo: Lowering, type: Node, length: Node | undefined, node: Node): Expr {
  switch (kindOf(lo, type)) {
    case 'map':
      return { e: 'record', props: [], ...at(node) };
    case 'list':
      return { e: 'list', items: length ? zeros(lo, elementType(lo, type), length, at(node)) : [], ...at(node) };
    default:
      return opaque(node);
  }
}

/** Functions of packages that read better as methods of their first argument, and ways of writing that stand for something simpler. */
function libraryCall(lo: Lowering, node: Node, callee: Node, nodes: readonly Node[]): Expr | undefined {
  const field = child(callee, 'field');
  const operand = child(callee, 'operand');
  const [first, second] = nodes;
  if (!field || !operand) return undefined;
  const name = src(lo, field);
  const header = (name === 'Set' || name === 'Add') && nodes.length === 2 ? headerOf(lo, operand) : undefined;
  // `req.Header.Set(k, v)`
  if (header)
    return method(
      lo.expr(header),
      `Header.${name}`,
      nodes.map((n) => ({ value: lo.expr(n) })),
      node,
      field,
    );
  // `once.Do(func() { … })` runs it.
  if (name === 'Do' && nodes.length === 1 && first?.type === 'func_literal') return call(lo.expr(first), [], node);
  const target = qualified(lo, callee);
  if (!target || !first) return undefined;
  if (target.path === 'strings' && Object.hasOwn(methods, STRINGS + name))
    return method(lo.expr(first), STRINGS + name, stringArguments(lo, name, nodes), node, field);
  if (/^(?:Unmarshal|UnmarshalString|UnmarshalFromString)$/.test(name) && JSON_PACKAGES.test(target.path) && second)
    return decodeInto(lo, node, first, second);
  const mapping = MAPPINGS[`${target.path}.${name}`];
  if (mapping && second && nodes.length === 2) {
    const f = lo.expr(second);
    return method(lo.expr(first), mapping.filters ? FILTER : MAP, [{ value: mapping.indexFirst ? ofItem(lo, f, second) : f }], node, field);
  }
  return undefined;
}

/** Functions over a list with a function of item and index, or of index and item. */
const MAPPINGS: Table<{ readonly filters: boolean; readonly indexFirst: boolean }> = table({
  'github.com/samber/lo.Map': { filters: false, indexFirst: false },
  'github.com/samber/lo.Filter': { filters: true, indexFirst: false },
  'github.com/ecodeclub/ekit/slice.Map': { filters: false, indexFirst: true },
  'github.com/duke-git/lancet/v2/slice.Map': { filters: false, indexFirst: true },
  'github.com/duke-git/lancet/v2/slice.Filter': { filters: true, indexFirst: true },
});

/** A function of the item alone out of one of index and item. */
function ofItem(lo: Lowering, f: Expr, node: Node): Expr {
  const place = { start: node.start, end: node.start };
  const index = lo.builder.function({ name: '', nameStart: node.start, nameEnd: node.start, ...place, kind: 'lambda' }, () => ({
    params: [{ name: '<item>', ...place }],
    body: [
      {
        s: 'return',
        value: call(f, [{ value: opaque(place, [], 'number') }, { value: { e: 'name', name: '<item>', ...place } }], place),
        ...place,
      },
    ],
  }));
  return { e: 'function', function: index, ...place };
}

const JSON_PACKAGES = /^(?:encoding\/json|github\.com\/(?:bytedance\/sonic|goccy\/go-json|json-iterator\/go))$/;

/** The arguments after the text; `Replace` with a count that is not -1 changes only some places. */
function stringArguments(lo: Lowering, name: string, nodes: readonly Node[]): Arg[] {
  const rest = nodes.slice(1).map((n) => ({ value: lo.expr(n) }));
  if (name !== 'Replace') return rest;
  const count = nodes[3] ? src(lo, nodes[3]) : '-1';
  return count.startsWith('-') ? rest.slice(0, 2) : [];
}

const method = (object: Expr, name: string, args: readonly Arg[], node: Node, field: Node): Expr =>
  call({ e: 'member', object, name, nameStart: field.start, start: node.start, end: field.end }, args, node);

/** `json.Unmarshal(data, &x)` fills `x`, or makes it. */
function decodeInto(lo: Lowering, node: Node, data: Node, target: Node): Expr {
  const inner = target.type === 'unary_expression' ? (child(target, 'operand') ?? target) : target;
  const place = at(node);
  const decoded = call({ e: 'name', name: DECODE_INTO, ...place }, [{ value: lo.expr(data) }, { value: lo.expr(inner) }], node);
  if (inner.type !== 'identifier' && inner.type !== 'selector_expression') return decoded;
  return opaque(node, [{ e: 'assign', target: assignedTarget(lo, inner), value: decoded, ...place }]);
}
