import type { Expr, FileSummary, Stmt } from '../model/summary.js';

/** Nothing that a person writes is nested deeper. */
const DEEPEST = 80;

/** The parts of a file that hold its expressions. Each stays the same object while the file is edited elsewhere. */
export const partsOfFile = ({ functions, classes }: FileSummary): readonly object[] => [
  ...functions.map((f) => f.body),
  ...classes.flatMap((c) => [c.fields, c.members]),
];

/** Goes through all expressions and statements of a part of a summary, from the outside inward. */
export function walk(part: object, visit: (node: Expr | Stmt) => void): void {
  walkNode(part, visit, 0);
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
