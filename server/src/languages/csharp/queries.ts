import type { Expr } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, type Lowering, named, nameOf } from './context.js';
import { declare } from './targets.js';

/** `from p in phones where … select "+86" + p` is `phones.Where(p => …).Select(p => "+86" + p)`. Other clauses leave it open. */
export function query(lo: Lowering, node: Node): Expr {
  const [from, ...clauses] = named(node);
  const name = from ? child(from, 'name') : undefined;
  const source = from ? named(from).findLast((c) => c.field === '') : undefined;
  const simple = clauses.every((c) => c.type === 'where_clause' || c.type === 'order_by_clause' || c.type === 'select_clause');
  if (from?.type !== 'from_clause' || !name || !source || !simple)
    return opaque(
      node,
      named(node).flatMap((c) =>
        named(c)
          .filter((x) => x.field !== 'name')
          .map((x) => lo.expr(x)),
      ),
      'list',
    );
  let result = lo.expr(source);
  for (const clause of clauses) {
    const value = named(clause)[0];
    if (!value) continue;
    if (clause.type === 'order_by_clause')
      result = { e: 'call', callee: method(result, 'OrderBy', clause), args: [], construct: false, ...at(clause) };
    else result = applied(lo, result, clause.type === 'where_clause' ? 'Where' : 'Select', clause, name, value);
  }
  return result;
}

const method = (object: Expr, name: string, node: Node): Expr => ({ e: 'member', object, name, nameStart: node.start, ...at(node) });

function applied(lo: Lowering, source: Expr, name: string, clause: Node, variable: Node, value: Node): Expr {
  const index = lo.builder.function({ name: '', nameStart: clause.start, nameEnd: clause.start, ...at(clause), kind: 'lambda' }, () => {
    declare(lo, variable);
    return {
      params: [{ name: nameOf(lo, variable), ...at(variable) }],
      body: [{ s: 'return', value: lo.expr(value), ...at(value) }],
    };
  });
  const callback: Expr = { e: 'function', function: index, ...at(clause) };
  return { e: 'call', callee: method(source, name, clause), args: [{ value: callback }], construct: false, ...at(clause) };
}
