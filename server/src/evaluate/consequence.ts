import type { Expr, Stmt } from '../model/summary.js';
import type { Unit } from './values.js';

interface At {
  readonly start: number;
  readonly end: number;
}

/** More words than that tell of many things. */
const MOST = 16;

/**
 * The texts and names in the code that runs because a comparison holds: what the program takes a value for. Empty where the comparison decides
 * nothing, or where what it decides is too much to be about it alone.
 */
export function consequenceOf(unit: Unit, at: At, equal: boolean): readonly string[] {
  let found: unknown;
  const visit = (x: unknown): void => {
    if (found !== undefined || typeof x !== 'object' || x === null) return;
    if (Array.isArray(x)) {
      for (const y of x) visit(y);
      return;
    }
    const node = x as Partial<At> & { readonly s?: string; readonly e?: string };
    if (node.start !== undefined && node.end !== undefined && !(node.start <= at.start && at.end <= node.end)) return;
    found = decided(x as Expr | Stmt, at, equal);
    if (found === undefined) for (const y of Object.values(x)) visit(y);
  };
  for (const f of unit.summary.functions) if (f.start <= at.start && at.end <= f.end) visit(f.body);
  const words = wordsIn(found);
  return words.length <= MOST ? words : [];
}

/** What a branch runs when the comparison at a place holds; undefined for other code. */
function decided(node: Expr | Stmt, at: At, equal: boolean): unknown {
  if ('s' in node && node.s === 'switch') {
    const index = node.cases.findIndex((c) => c.tests.some((t) => t.start <= at.start && at.end <= t.end));
    if (index < 0) return undefined;
    const end = node.cases.findIndex((c, i) => i >= index && (c.body.length > 0 || !c.falls));
    return node.cases[end]?.body;
  }
  const branch = ('s' in node && node.s === 'if') || ('e' in node && node.e === 'conditional') ? node : undefined;
  if (!branch || !isOperand(branch.test, at)) return undefined;
  return equal ? branch.then : branch.else;
}

/** Whether a test is the comparison, or that and others. */
const isOperand = (test: Expr, at: At): boolean =>
  (test.start === at.start && test.end === at.end) ||
  (test.e === 'operator' &&
    (test.operator === '&&' || test.operator === '||') &&
    (isOperand(test.left, at) || (test.right !== null && isOperand(test.right, at))));

/** Texts and names in a piece of a program. */
function wordsIn(x: unknown): string[] {
  if (typeof x !== 'object' || x === null) return [];
  if (Array.isArray(x)) return x.flatMap(wordsIn);
  const node = x as { readonly e?: string; readonly value?: unknown; readonly name?: unknown };
  const own = node.e === 'string' ? [String(node.value)] : typeof node.name === 'string' && node.name !== '' ? [node.name] : [];
  return [...own, ...Object.values(x).flatMap((y) => (typeof y === 'object' ? wordsIn(y) : []))];
}
