import type { Expr } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { firstNamed, type Lowering } from './context.js';
import { inlineFunction } from './functions.js';
import { FILTER, MAP } from './library.js';

/** `[f(x) for x in xs if test(x)]`, also as a generator. */
export function listComprehension(lo: Lowering, node: Node): Expr {
  const body = child(node, 'body');
  return body ? clauses(lo, node, 0, () => lo.expr(body)) : opaque(node, [], 'list');
}

export function dictionaryComprehension(lo: Lowering, node: Node): Expr {
  const pair = child(node, 'body');
  const key = pair && child(pair, 'key');
  const value = pair && child(pair, 'value');
  if (!key || !value) return opaque(node);
  const items = clauses(lo, node, 0, () => ({
    e: 'list',
    items: [{ value: lo.expr(key) }, { value: lo.expr(value) }],
    start: pair.start,
    end: pair.end,
  }));
  return opaque(node, [items]);
}

/** The clauses from the `from`-th `for` on, outermost first. */
function clauses(lo: Lowering, node: Node, from: number, body: () => Expr): Expr {
  const list = node.children.filter((c) => c.type === 'for_in_clause' || c.type === 'if_clause');
  const loop = list[from];
  const target = loop && child(loop, 'left');
  const over = loop && child(loop, 'right');
  if (!target || !over) return opaque(node, [], 'list');
  let next = from + 1;
  let source = lo.expr(over);
  for (; list[next]?.type === 'if_clause'; next++) {
    const test = firstNamed(list[next]!);
    if (test)
      source = methodCall(
        node,
        source,
        FILTER,
        inlineFunction(lo, node, target, () => lo.expr(test)),
      );
  }
  if (next >= list.length) return methodCall(node, source, MAP, inlineFunction(lo, node, target, body));
  // Several loops: the inner ones run once for each item of this one, and the length is open.
  return opaque(
    node,
    [
      methodCall(
        node,
        source,
        MAP,
        inlineFunction(lo, node, target, () => clauses(lo, node, next, body)),
      ),
    ],
    'list',
  );
}

/** A call of a method on a value, both standing for `node`. */
export const methodCall = (node: { readonly start: number; readonly end: number }, object: Expr, name: string, argument: Expr): Expr => ({
  e: 'call',
  callee: { e: 'member', object, name, nameStart: node.start, start: node.start, end: node.end },
  args: [{ value: argument }],
  construct: false,
  start: node.start,
  end: node.end,
});
