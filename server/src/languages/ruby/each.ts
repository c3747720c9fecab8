import type { Expr, Stmt, Target } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { argumentNodes } from './arguments.js';
import { setOf } from './assignments.js';
import { callWith } from './calls.js';
import { at, type Lowering, named, scopeWith, src } from './context.js';
import { inLoop } from './control.js';
import { type Sink, sequence } from './statements.js';

/** What the first parameter of the block gets: each item, a list of items, a number, or nothing that is known. */
const LOOPS: Readonly<Record<string, 'item' | 'slice' | 'number'>> = {
  each: 'item',
  each_with_index: 'item',
  each_with_object: 'item',
  each_entry: 'item',
  each_pair: 'item',
  each_value: 'item',
  find_each: 'item',
  reverse_each: 'slice',
  each_slice: 'slice',
  each_cons: 'slice',
  in_groups_of: 'slice',
  find_in_batches: 'slice',
  in_batches: 'slice',
  each_key: 'slice',
  times: 'number',
  upto: 'number',
  downto: 'number',
  step: 'number',
  loop: 'number',
};

/**
 * `list.each { |item| … }` as a loop, so that its body is part of the method around it. False where it is none, or where a parameter has the
 * name of a local outside, which it only hides.
 */
export function eachLoop(lo: Lowering, node: Node, out: Stmt[], sink: Sink): boolean {
  const method = child(node, 'method');
  const block = child(node, 'block');
  if (!method || !block) return false;
  const name = src(lo, method);
  const kind = Object.hasOwn(LOOPS, name) ? LOOPS[name]! : undefined;
  const receiver = child(node, 'receiver');
  if (kind === undefined || (name === 'loop' ? receiver !== undefined : receiver === undefined)) return false;
  const parameters = child(block, 'parameters');
  const params = parameters ? named(parameters) : [];
  if (params.some((p) => p.type !== 'identifier' && p.type !== 'destructured_parameter')) return false;
  const names = params.flatMap((p) => (p.type === 'identifier' ? [p] : identifiersIn(p)));
  if (names.some((n) => scopeWith(lo, src(lo, n)) !== undefined)) return false;
  lo.builder.mention(name);
  const args = argumentNodes(child(node, 'arguments')).map((a) => lo.expr(a));
  const object = receiver ? lo.expr(receiver) : null;
  const pairs = name === 'each_pair' || (name === 'each' && params.length > 1);
  const values = pairs ? '<pairs>' : name === 'each_value' ? '<values>' : undefined;
  const each =
    object && values ? callWith({ e: 'name', name: values, start: node.start, end: node.start }, [{ value: object }], object) : object;
  const memo = name === 'each_with_object' ? params[1] : undefined;
  const memoTarget = memo ? lo.target(memo) : undefined;
  if (memoTarget && args[0]) out.push(setOf(memoTarget, args[0]));
  const target = targetFor(lo, params, pairs);
  const unknownParams = pairs ? [] : params.slice(1).filter((p) => p !== memo);
  const over: Expr | null = kind === 'item' ? each : null;
  const first: Stmt[] = [];
  if (kind !== 'item' && object) out.push({ s: 'expression', value: object, ...at(object) });
  const body = inLoop(lo, () => {
    const stmts: Stmt[] = [];
    for (const p of unknownParams) stmts.push(setOf(lo.target(p), opaque(p)));
    const inside = child(block, 'body');
    if (inside) sequence(lo, named(inside), stmts, null);
    return stmts;
  });
  if (target && kind !== 'item') first.push(setOf(target, opaque(target, [], kind === 'slice' ? 'list' : 'number')));
  out.push({ s: 'loop', target: kind === 'item' ? target : null, over, test: null, body: [...first, ...body], ...at(node) });
  const result = memo ? lo.expr(memo) : opaque({ start: node.end, end: node.end });
  // The parameters are no locals of the method.
  for (const n of names) lo.scope.locals.delete(src(lo, n));
  if (sink) out.push(sink(result));
  return true;
}

function targetFor(lo: Lowering, params: readonly Node[], pairs: boolean): Target | null {
  const [first] = params;
  if (!first) return null;
  if (pairs && params.length > 1)
    return { t: 'list', items: params.map((p) => lo.target(p)), rest: null, start: first.start, end: params.at(-1)!.end };
  return lo.target(first);
}

const identifiersIn = (node: Node): Node[] => named(node).flatMap((c) => (c.type === 'identifier' ? [c] : identifiersIn(c)));
