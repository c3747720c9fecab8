import type { Arg, Expr } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { argumentNodes, argumentsOf, BLOCK } from './arguments.js';
import { blockFunction } from './blocks.js';
import { at, type Lowering, scopeWith, src } from './context.js';
import { meantBy, plainMeaning, queuedCall } from './idioms.js';
import { includeModule, requireFile } from './imports.js';
import { BRACED, CHANGES_TEXT, functions, MEMBER_ROOTS, TAKES_FUNCTION } from './library.js';

export const callWith = (callee: Expr, args: readonly Arg[], node: { readonly start: number; readonly end: number }): Expr => ({
  e: 'call',
  callee,
  args,
  construct: false,
  ...at(node),
});

/** A call with or without receiver, arguments and block. */
export function callOf(lo: Lowering, node: Node): Expr {
  const method = child(node, 'method');
  const receiver = child(node, 'receiver');
  const list = child(node, 'arguments');
  if (method?.type === 'super') return superCall(lo, method, list ?? null, node);
  if (!method) return receiver ? calledValue(lo, node, receiver, list) : opaque(node);
  const name = src(lo, method);
  lo.builder.mention(name);
  return receiver ? messageTo(lo, node, receiver, method, name, list) : plainCall(lo, node, method, name, list);
}

/** `handler.(a)` */
const calledValue = (lo: Lowering, node: Node, receiver: Node, list: Node | undefined): Expr => {
  const object = lo.expr(receiver);
  lo.builder.mention('call');
  return callWith(
    { e: 'member', object, name: 'call', nameStart: receiver.end, start: receiver.start, end: receiver.end },
    argumentsOf(lo, argumentNodes(list), false),
    node,
  );
};

/** Arguments, and the block as a function: in a place of its own where a method of the library takes one. */
function argumentsAndBlock(lo: Lowering, node: Node, name: string, list: Node | undefined): Arg[] {
  const args = argumentsOf(lo, argumentNodes(list), BRACED.has(name));
  const block = child(node, 'block');
  if (block) args.push({ value: blockFunction(lo, block, child(block, 'parameters')), name: BLOCK, nameStart: block.start });
  if (!TAKES_FUNCTION.has(name)) return args;
  return args.map((a) => (a.name === BLOCK ? { value: a.value } : a));
}

function plainCall(lo: Lowering, node: Node, method: Node, name: string, list: Node | undefined): Expr {
  if (requireFile(lo, node, name, list) || includeModule(lo, name, list)) return opaque(node);
  const args = argumentsAndBlock(lo, node, name, list);
  return plainMeaning(lo, node, name, args) ?? callWith({ e: 'name', name, ...at(method) }, args, node);
}

function messageTo(lo: Lowering, node: Node, receiver: Node, method: Node, name: string, list: Node | undefined): Expr {
  const object = lo.expr(receiver);
  const args = argumentsAndBlock(lo, node, name, list);
  // `Foo::BAR()` aside, a capital after `::` without arguments is a constant; the grammar says so by another node.
  if (name === 'new' && !isFunction(object)) return { e: 'call', callee: object, args, construct: true, ...at(node) };
  const meant = meantBy(lo, node, object, method, name, args) ?? queuedCall(lo, node, object, method, name, args);
  if (meant) return meant;
  const callee: Expr = { e: 'member', object, name, nameStart: method.start, start: node.start, end: method.end };
  if (CHANGES_TEXT.has(name) && isHolder(lo, receiver)) return changed(lo, node, receiver, object, callWith(callee, args, node));
  if (args.length === 0 && !child(node, 'block') && isSettings(object)) return { ...callee, end: node.end };
  return callWith(callee, args, node);
}

/** `OpenStruct.new` and the like, whose results the library knows. */
function isFunction(object: Expr): boolean {
  const path = pathOf(object);
  return path !== undefined && Object.hasOwn(functions, `${path}.new`);
}

function pathOf(e: Expr): string | undefined {
  if (e.e === 'name') return e.name;
  const outer = e.e === 'member' ? pathOf(e.object) : undefined;
  return outer === undefined || e.e !== 'member' ? undefined : `${outer}.${e.name}`;
}

/** A variable or attribute of the object itself, whose text a method may change in place. */
const isHolder = (lo: Lowering, node: Node): boolean =>
  /^(?:instance|class|global)_variable$/.test(node.type) || (node.type === 'identifier' && scopeWith(lo, src(lo, node)) !== undefined);

/** `text.concat(more)`: the variable holds another text afterwards. Lists are changed where they are. */
function changed(lo: Lowering, node: Node, receiver: Node, object: Expr, call: Expr): Expr {
  const value = callWith({ e: 'name', name: '<changed>', start: node.start, end: node.start }, [{ value: object }, { value: call }], node);
  return { e: 'assign', target: lo.target(receiver), value, ...at(node) };
}

/** Whether an expression is a chain of plain reads that begins with an object of settings: `Rails.configuration.x`. */
function isSettings(e: Expr): boolean {
  let root = e;
  while (root.e === 'member') root = root.object;
  return root.e === 'name' && MEMBER_ROOTS.has(root.name);
}

/** `super` hands on the parameters of the method, `super(…)` its own arguments. */
export function superCall(lo: Lowering, node: Node, list: Node | null, whole: Node = node): Expr {
  const { method } = lo.scope;
  const args: Arg[] =
    list || whole !== node
      ? argumentsOf(lo, argumentNodes(list ?? undefined), false)
      : method.params.map((p): Arg => {
          const value: Expr = { e: 'name', name: p.name, ...at(node) };
          if (p.rest) return { value, spread: p.rest };
          return p.keyword ? { value, name: p.name, nameStart: node.start } : { value };
        });
  const base: Expr = { e: 'super', ...at(node) };
  if (method.initializes) return callWith(base, args, whole);
  if (method.name === '') return opaque(whole);
  lo.builder.mention(method.name);
  return callWith({ e: 'member', object: base, name: method.name, nameStart: node.start, ...at(node) }, args, whole);
}
