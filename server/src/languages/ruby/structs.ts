import type { Expr, Param, Stmt } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { argumentNodes, OPTIONS } from './arguments.js';
import { at, type Lowering, src } from './context.js';
import { readerOf, writerOf } from './functions.js';
import { constantPath, symbolNames } from './imports.js';

/** What a class has that a call makes: `Struct.new(:a, :b)`, `Data.define(:a)`, `Class.new(Base)`. undefined: some other value. */
export function structMembers(lo: Lowering, node: Node): { readonly bases: readonly string[]; methods(): number[] } | undefined {
  if (node.type !== 'call') return undefined;
  const receiver = child(node, 'receiver');
  const method = child(node, 'method');
  if (receiver?.type !== 'constant' || !method) return undefined;
  const made = `${src(lo, receiver)}.${src(lo, method)}`;
  const list = child(node, 'arguments');
  if (made === 'Class.new') {
    const [base] = argumentNodes(list);
    const path = base && constantPath(lo, base);
    return { bases: path === undefined ? [] : [path], methods: () => [] };
  }
  if (made !== 'Struct.new' && made !== 'Data.define') return undefined;
  const names = symbolNames(lo, list);
  return {
    bases: [],
    methods: () => [
      constructorOf(lo, node, names),
      ...names.map((n) => readerOf(lo, n.name, at(n.node), false)),
      ...(made === 'Struct.new' ? names.map((n) => writerOf(lo, n.name, at(n.node), false)) : []),
    ],
  };
}

/** One parameter for each member, which may be given by name as well. */
function constructorOf(lo: Lowering, node: Node, names: readonly { readonly name: string; readonly node: Node }[]): number {
  const start = { start: node.start, end: node.start };
  const nothing: Expr = { e: 'null', undefined: false, ...start };
  const params: Param[] = names.map((n) => ({ name: n.name, ...at(n.node), default: nothing }));
  const body = names.map((n): Stmt => {
    const range = at(n.node);
    const named: Expr = {
      e: 'index',
      object: { e: 'name', name: OPTIONS, ...start },
      index: { e: 'string', value: n.name, runs: [], ...range },
      ...range,
    };
    return {
      s: 'set',
      target: { t: 'member', object: { e: 'this', ...start }, name: `@${n.name}`, nameStart: range.start, ...range },
      value: { e: 'operator', operator: '??', left: { e: 'name', name: n.name, ...range }, right: named, ...range },
      ...range,
    };
  });
  return lo.builder.function({ name: 'initialize', nameStart: node.start, nameEnd: node.start, ...at(node), kind: 'constructor' }, () => ({
    params: [...params, { name: OPTIONS, ...start, rest: 'record' }],
    body,
  }));
}
