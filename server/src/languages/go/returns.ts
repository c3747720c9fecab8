import type { Expr, Stmt } from '../../model/summary.js';
import { child, childrenIn, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, type Lowering, namedChildren, resolve, src } from './context.js';
import { nameTarget } from './variables.js';
import { zeroValue } from './zero.js';

/** Named results are variables with their zero values. */
export function namedResults(lo: Lowering, node: Node | undefined): Stmt[] {
  if (node?.type !== 'parameter_list') return [];
  const out: Stmt[] = [];
  for (const c of node.children) {
    if (c.type !== 'parameter_declaration') continue;
    const type = child(c, 'type');
    for (const n of childrenIn(c, 'name')) {
      if (!n.named || src(lo, n) === '_') continue;
      const error = type !== undefined && src(lo, type) === 'error';
      out.push({ s: 'set', target: nameTarget(lo, n, type), value: error ? opaque(n) : zeroValue(lo, type, at(n)), ...at(n) });
    }
  }
  return out;
}

/**
 * `return`. A return of nothing but an error is lowered to a throw, because callers do not go on with the zero values beside it. That there
 * is no error stays unknown, so that what callers do about an error is looked at as well.
 */
export function returnStatement(lo: Lowering, node: Node): Stmt {
  const results = lo.scope?.function.results ?? [];
  const list = node.children.find((c) => c.type === 'expression_list');
  const nodes = list ? namedChildren(list) : namedChildren(node);
  const place = at(node);
  if (nodes.length === 0) {
    const named = results.map(
      (r): Expr => (r.name === null ? opaque(place) : { e: 'name', name: resolve(lo, r.name)?.name ?? r.name, ...place }),
    );
    if (named.length < 2) return { s: 'return', value: named[0] ?? null, ...place };
    return { s: 'return', value: { e: 'list', items: named.map((value) => ({ value })), ...place }, ...place };
  }
  const error = results.at(-1)?.type === 'error' && nodes.length === results.length;
  const values = nodes.map((n, i) => (error && i === nodes.length - 1 && n.type === 'nil' ? opaque(n) : lo.expr(n)));
  const [first] = values;
  if (values.length === 1) return { s: 'return', value: first!, ...place };
  const value: Expr = { e: 'list', items: values.map((v) => ({ value: v })), ...place };
  const failed = error && nodes.at(-1)!.type !== 'nil' && nodes.slice(0, -1).every((n) => isZero(lo, n));
  return failed ? { s: 'throw', value, ...place } : { s: 'return', value, ...place };
}

/** A value that stands beside an error because something has to. */
function isZero(lo: Lowering, node: Node): boolean {
  switch (node.type) {
    case 'nil':
    case 'false':
      return true;
    case 'interpreted_string_literal':
    case 'raw_string_literal':
      return node.end - node.start === 2;
    case 'int_literal':
    case 'float_literal':
      return /^-?[01](?:\.0)?$/.test(src(lo, node));
    case 'unary_expression':
      return namedChildren(node).every((n) => isZero(lo, n));
    case 'composite_literal':
      return (child(node, 'body')?.children ?? []).every((c) => c.type === 'comment');
    default:
      return false;
  }
}
