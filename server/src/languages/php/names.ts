import type { Expr } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { at, dotted, type Lowering, src } from './context.js';

/** A constant, function or class by its name. */
export function nameOf(lo: Lowering, n: Node): Expr {
  const name = dotted(src(lo, n));
  lo.builder.mention(name.slice(name.lastIndexOf('.') + 1));
  return { e: 'name', name, ...at(n) };
}

/** What stands before `::`. */
export function scopeOf(lo: Lowering, n: Node): Expr {
  const s = src(lo, n).toLowerCase();
  if (n.type === 'relative_scope' || s === 'self' || s === 'static' || s === 'parent')
    return s === 'parent' ? { e: 'super', ...at(n) } : { e: 'name', name: `<${s}>`, ...at(n) };
  return n.type === 'name' || n.type === 'qualified_name' ? nameOf(lo, n) : lo.expr(n);
}
