import type { Expr, Stmt } from '../model/summary.js';
import type { Unit } from './values.js';

/** Every statement and expression under a node of a summary, outermost first. Functions written inside are entered where `unit` is given. */
export function walk(node: unknown, visit: (node: Expr | Stmt, parents: readonly (Expr | Stmt)[]) => void, unit?: Unit): void {
  const parents: (Expr | Stmt)[] = [];
  const go = (x: unknown, depth: number): void => {
    if (typeof x !== 'object' || x === null || depth > 80) return;
    if (Array.isArray(x)) {
      for (const y of x) if (typeof y === 'object') go(y, depth + 1);
      return;
    }
    const known = 'e' in x || 's' in x ? (x as Expr | Stmt) : undefined;
    if (known) {
      visit(known, parents);
      parents.push(known);
    }
    for (const key in x) {
      const y = (x as Record<string, unknown>)[key];
      if (typeof y === 'object') go(y, depth + 1);
    }
    if (unit && ((known && 'e' in known && known.e === 'function') || (known && 's' in known && known.s === 'function')))
      go(unit.summary.functions[known.function]?.body, depth + 1);
    if (known) parents.pop();
  };
  go(node, 0);
}

/** The dotted name of what is called, at most its last two parts. */
export function dottedName(e: Expr): string {
  if (e.e === 'name') return e.name;
  if (e.e !== 'member') return '';
  const before = e.object.e === 'name' || e.object.e === 'member' ? e.object.name : '';
  return before === '' ? e.name : `${before}.${e.name}`;
}
