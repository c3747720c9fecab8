import type { Expr } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, firstNamed, type Lowering, namedChildren } from './context.js';

/** `match ($x) { 1, 2 => a, default => b }` as conditions in turn. Without a match it throws. */
export function matched(lo: Lowering, n: Node): Expr {
  const condition = child(n, 'condition');
  const subject = condition && (condition.type === 'parenthesized_expression' ? firstNamed(condition) : condition);
  if (!subject) return opaque(n, namedChildren(n).map(lo.expr));
  const on = lo.expr(subject);
  // Without a default the last arm is the only one left.
  let result: Expr | undefined;
  const arms = namedChildren(child(n, 'body') ?? n).filter((arm) => child(arm, 'return_expression'));
  const fallback = arms.find((arm) => !child(arm, 'conditional_expressions'));
  if (fallback) result = lo.expr(child(fallback, 'return_expression')!);
  for (const arm of [...arms].reverse()) {
    if (arm === fallback) continue;
    const value = lo.expr(child(arm, 'return_expression')!);
    const tests = namedChildren(child(arm, 'conditional_expressions')!).map(
      (t): Expr => ({ e: 'operator', operator: '==', left: on, right: lo.expr(t), ...at(t) }),
    );
    const test = tests.reduce<Expr | undefined>(
      (all, t) => (all ? { e: 'operator', operator: '||', left: all, right: t, ...at(arm) } : t),
      undefined,
    );
    result = !test || !result ? value : { e: 'conditional', test, then: value, else: result, ...at(arm) };
  }
  return result ?? opaque(n, [on]);
}
