import type { Expr, FileSummary, Stmt } from '../model/summary.js';

/** Nothing that a person writes is nested deeper. */
const DEEPEST = 80;

/** Goes through all expressions and statements of a file, from the outside inward. */
export function walk(summary: FileSummary, visit: (node: Expr | Stmt) => void): void {
  for (const f of summary.functions) walkNode(f.body, visit, 0);
  for (const c of summary.classes) {
    walkNode(c.fields, visit, 0);
    walkNode(c.members, visit, 0);
  }
}

function walkNode(x: unknown, visit: (node: Expr | Stmt) => void, depth: number): void {
  if (typeof x !== 'object' || x === null || depth > DEEPEST) return;
  if (Array.isArray(x)) {
    for (const y of x) if (typeof y === 'object') walkNode(y, visit, depth + 1);
    return;
  }
  const node = x as { e?: string; s?: string };
  if (node.e !== undefined || node.s !== undefined) visit(x as Expr | Stmt);
  for (const key in x) {
    const y = (x as Record<string, unknown>)[key];
    if (typeof y === 'object') walkNode(y, visit, depth + 1);
  }
}
