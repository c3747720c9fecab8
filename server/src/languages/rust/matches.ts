import type { Expr, Stmt } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { at, block, firstNamed, into, type Lowering, namedChildren } from './context.js';
import { conditionOf, emit, give, lowered, type Sink, subjectOf } from './control.js';
import { fallbackOf, only } from './fallbacks.js';
import { type Pattern, patternOf, variantOf } from './patterns.js';

interface Arm {
  readonly node: Node;
  readonly pattern: Pattern;
  readonly guard: Expr | null;
  readonly before: readonly Stmt[];
  readonly body: Stmt[];
}

/** `match`: as cases where the arms compare with values or variants, else as a chain of conditions. The last arm needs no test. */
export function matchExpression(lo: Lowering, node: Node, sink: Sink, out: Stmt[]): void {
  const value = child(node, 'value');
  const body = child(node, 'body');
  const nodes = body ? namedChildren(body).filter((c) => c.type === 'match_arm') : [];
  if (!value || nodes.length === 0) {
    if (value) out.push({ s: 'expression', value: lowered(lo, value, out), ...at(node) });
    return;
  }
  const [first, second] = nodes;
  if (nodes.length === 2) {
    const pattern = child(first!, 'pattern');
    const arms = [child(first!, 'value'), child(second!, 'value')];
    const fallback = pattern && arms[0] && arms[1] ? fallbackOf(lo, firstNamed(pattern), value, only(arms[0]), only(arms[1])) : undefined;
    if (fallback) {
      give(into(lo, out, fallback), sink, node, out);
      return;
    }
  }
  const subject = subjectOf(lo, value, out);
  const arms = nodes.map((n) => armOf(lo, n, subject, sink));
  const kinds = new Set(arms.flatMap((a) => (a.pattern.test === null && !a.guard ? [] : [a.pattern.equals?.of])));
  const kind = [...kinds][0];
  if (kinds.size === 1 && kind !== undefined && arms.every((a) => a.guard === null)) {
    const on = kind === 'value' ? subject : variantOf(subject, value);
    const cases = arms.map((a, i) => ({
      tests: i === arms.length - 1 || a.pattern.test === null ? [] : a.pattern.equals!.values,
      body: [...a.pattern.sets, ...a.body],
      falls: false,
    }));
    const end = cases.findIndex((c) => c.tests.length === 0);
    out.push({ s: 'switch', on, cases: cases.slice(0, end + 1), ...at(node) });
    return;
  }
  out.push(...chain(arms, 0));
}

function armOf(lo: Lowering, node: Node, subject: Expr, sink: Sink): Arm {
  return block(lo, () => {
    const head = child(node, 'pattern');
    const value = child(node, 'value');
    const pattern = patternOf(lo, head && namedChildren(head).find((c) => c.field !== 'condition'), subject);
    const before: Stmt[] = [];
    const guard = head && child(head, 'condition') ? conditionOf(lo, child(head, 'condition'), before) : null;
    const body: Stmt[] = [];
    if (value) emit(lo, value, sink, body);
    return { node, pattern, guard, before, body };
  });
}

function chain(arms: readonly Arm[], index: number): Stmt[] {
  const arm = arms[index];
  if (!arm) return [];
  const { pattern, guard, before, body, node } = arm;
  const test: Expr | null =
    pattern.test === null
      ? guard
      : guard === null
        ? pattern.test
        : { e: 'operator', operator: '&&', left: pattern.test, right: guard, ...at(node) };
  if (test === null || index === arms.length - 1) return [...pattern.sets, ...before, ...body];
  return [
    ...pattern.sets,
    ...before,
    { s: 'if', test, then: body, else: chain(arms, index + 1), start: node.start, end: arms.at(-1)!.node.end },
  ];
}
