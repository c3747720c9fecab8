import type { Arg, Expr, Param, Stmt } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { BLOCK } from './arguments.js';
import { at, firstNamed, type Lowering, named, type Scope, scopeOf, src, within } from './context.js';
import { paramsOf } from './params.js';
import { bodyOf } from './statements.js';
import { symbolLiteral } from './strings.js';

/** A block or lambda as a function; it sees the locals around it. */
export function blockFunction(lo: Lowering, block: Node, parameters: Node | undefined): Expr {
  const scope = blockScope(lo);
  const { naming } = lo;
  lo.naming = null;
  const head = { name: naming?.name ?? '', nameStart: naming?.start ?? block.start, nameEnd: naming?.end ?? block.start };
  const index = lo.builder.function({ ...head, start: block.start, end: block.end, kind: 'lambda' }, () =>
    within(lo, scope, () => {
      lo.loops++;
      const params = parameters ? paramsOf(lo, parameters) : numbered(lo, block);
      for (const p of params) if (p.name !== '') scope.locals.add(p.name);
      const body = child(block, 'body');
      return { params, body: body ? bodyOf(lo, body, true) : [] };
    }),
  );
  return { e: 'function', function: index, ...at(block) };
}

const blockScope = (lo: Lowering): Scope => scopeOf('block', lo.scope, lo.scope.method);

/** `_1`, `_2` and `it` of a block without parameters. */
function numbered(lo: Lowering, block: Node): Param[] {
  const text = lo.text.slice(block.start, block.end);
  if (!/\b(?:_[12]|it)\b/.test(text)) return [];
  const names = new Set<string>();
  const visit = (n: Node): void => {
    if (n.type === 'identifier') names.add(src(lo, n));
    if (n !== block && (n.type === 'block' || n.type === 'do_block')) return;
    for (const c of n.children) visit(c);
  };
  visit(block);
  const param = (name: string): Param => ({ name, start: block.start, end: block.start });
  if (names.has('_2')) return [param('_1'), param('_2')];
  if (names.has('_1')) return [param('_1')];
  return names.has('it') ? [param('it')] : [];
}

/** `->(a) { … }` */
export function lambdaOf(lo: Lowering, node: Node): Expr {
  const body = child(node, 'body');
  return body ? blockFunction(lo, { ...body, start: node.start, end: node.end }, child(node, 'parameters')) : opaque(node);
}

/** `&:to_s`, `&method(:send_code)`, `&handler`. */
export function blockArgument(lo: Lowering, node: Node): Arg {
  const inner = firstNamed(node);
  const asBlock = (value: Expr): Arg => ({ value, name: BLOCK, nameStart: node.start });
  if (!inner) return asBlock({ e: 'name', name: BLOCK, ...at(node) });
  const method = inner.type === 'simple_symbol' ? src(lo, inner).slice(1) : undefined;
  if (method !== undefined) {
    lo.builder.mention(method);
    return asBlock(applying(lo, inner, (x) => ({ e: 'member', object: x, name: method, nameStart: inner.start + 1, ...at(inner) })));
  }
  const taken = inner.type === 'call' && src(lo, child(inner, 'method') ?? inner) === 'method' && !child(inner, 'receiver');
  const name = taken ? firstNamed(child(inner, 'arguments') ?? inner) : undefined;
  if (name?.type === 'simple_symbol') {
    const called = symbolLiteral(lo, name);
    const text = called.e === 'string' ? called.value : '';
    lo.builder.mention(text);
    return asBlock(applying(lo, inner, () => ({ e: 'name', name: text, ...at(name) }), true));
  }
  return asBlock(lo.expr(inner));
}

/** A function of one parameter that calls what `callee` makes of it. */
function applying(lo: Lowering, node: Node, callee: (x: Expr) => Expr, passes = false): Expr {
  const x: Expr = { e: 'name', name: '_1', ...at(node) };
  const call: Expr = { e: 'call', callee: callee(x), args: passes ? [{ value: x }] : [], construct: false, ...at(node) };
  const index = lo.builder.function(
    { name: '', nameStart: node.start, nameEnd: node.start, start: node.start, end: node.end, kind: 'lambda' },
    () => ({ params: [{ name: '_1', start: node.start, end: node.start }], body: [{ s: 'return', value: call, ...at(node) }] }),
  );
  return { e: 'function', function: index, ...at(node) };
}

/** A function that the source does not spell as one. */
export function inlineFunction(lo: Lowering, node: Node, body: () => Stmt[]): Expr {
  const index = lo.builder.function(
    { name: '', nameStart: node.start, nameEnd: node.start, start: node.start, end: node.end, kind: 'lambda' },
    () => within(lo, blockScope(lo), () => ({ params: [], body: body() })),
  );
  return { e: 'function', function: index, ...at(node) };
}

/** The parameters of a block when all of them are plain names. */
export const plainParams = (block: Node): readonly Node[] | undefined => {
  const list = child(block, 'parameters');
  const all = list ? named(list) : [];
  return all.every((p) => p.type === 'identifier') ? all : undefined;
};
