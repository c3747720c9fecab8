import type { Stmt, Target } from '../../model/summary.js';
import { child, childOfType, childrenIn, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { firstNamed, type Lowering, namedChildren, src } from './context.js';

const at = (node: Node): { start: number; end: number } => ({ start: node.start, end: node.end });

const block = (lo: Lowering, node: Node | undefined): Stmt[] => (node ? lo.statements(node.children) : []);

/** True for `__name__ == "__main__"` and `TYPE_CHECKING`: their block is read as part of the module. */
function alwaysRuns(lo: Lowering, test: Node): boolean {
  if (test.type === 'identifier' || test.type === 'attribute') return /(?:^|\.)TYPE_CHECKING$/.test(src(lo, test));
  return test.type === 'comparison_operator' && test.end - test.start < 40 && /^__name__\s*==\s*["']__main__["']$/.test(src(lo, test));
}

export function ifStatement(lo: Lowering, node: Node, out: Stmt[]): void {
  const test = child(node, 'condition');
  if (test && alwaysRuns(lo, test)) {
    out.push({ s: 'block', body: block(lo, child(node, 'consequence')), ...at(node) });
    return;
  }
  // In source order, so that functions are numbered as they stand; nested from the last arm.
  const arms = [node, ...childrenIn(node, 'alternative')].map((arm) => {
    const condition = child(arm, 'condition');
    const body = child(arm, 'consequence') ?? child(arm, 'body');
    return { arm, test: condition ? lo.expr(condition) : null, body: block(lo, body) };
  });
  let otherwise: Stmt[] = [];
  for (const { arm, test, body } of arms.reverse()) {
    if (test === null && arm.type === 'else_clause') otherwise = body;
    else otherwise = [{ s: 'if', test: test ?? opaque(arm), then: body, else: otherwise, start: arm.start, end: node.end }];
  }
  out.push(...otherwise);
}

export function loop(lo: Lowering, node: Node, out: Stmt[]): void {
  const left = child(node, 'left');
  const right = child(node, 'right');
  const condition = child(node, 'condition');
  const body = child(node, 'body');
  out.push({
    s: 'loop',
    over: right ? lo.expr(right) : null,
    target: left ? lo.target(left) : null,
    test: condition ? lo.expr(condition) : null,
    body: block(lo, body),
    ...at(node),
  });
  const otherwise = child(node, 'alternative');
  const rest = otherwise ? block(lo, child(otherwise, 'body')) : [];
  if (!otherwise || rest.length === 0) return;
  // `else` runs unless the loop was left by `break`.
  if (body && breaks(body)) out.push({ s: 'if', test: opaque(otherwise), then: rest, else: [], ...at(otherwise) });
  else out.push(...rest);
}

function breaks(node: Node): boolean {
  for (const c of node.children) {
    if (c.type === 'break_statement') return true;
    if (/^(?:if|try|with|match)_statement$|_clause$|^block$/.test(c.type) && breaks(c)) return true;
  }
  return false;
}

export function tryStatement(lo: Lowering, node: Node, out: Stmt[]): void {
  const body = block(lo, child(node, 'body'));
  const handlers: Stmt[][] = [];
  const final: Stmt[] = [];
  for (const c of node.children) {
    switch (c.type) {
      case 'except_clause':
      case 'except_group_clause':
        handlers.push(handler(lo, c));
        break;
      case 'else_clause':
        body.push(...block(lo, child(c, 'body')));
        break;
      case 'finally_clause':
        final.push(...block(lo, childOfType(c, 'block')));
        break;
      default:
        break;
    }
  }
  out.push({ s: 'try', body, handlers, final, ...at(node) });
}

/** `except E as e:`, and Python 2's `except E, e:`. The exception itself is unknown. */
function handler(lo: Lowering, node: Node): Stmt[] {
  const values = childrenIn(node, 'value');
  const second = values.length === 2 && values[1]!.type === 'identifier' ? values[1] : undefined;
  const inner = values[0]?.type === 'as_pattern' ? child(values[0], 'alias') : undefined;
  const alias = child(node, 'alias') ?? inner ?? second;
  const bound: Target | undefined = alias && lo.target(alias);
  return [
    ...(bound ? [{ s: 'set' as const, target: bound, value: opaque(bound), start: bound.start, end: bound.end }] : []),
    ...block(lo, childOfType(node, 'block')),
  ];
}

/** Clients and executors return themselves when entered; files are unknown anyway. */
export function withStatement(lo: Lowering, node: Node, out: Stmt[]): void {
  const clause = childOfType(node, 'with_clause');
  for (const item of clause?.children ?? []) {
    const value = item.type === 'with_item' ? child(item, 'value') : undefined;
    if (!value) continue;
    const entered = value.type === 'tuple' ? namedChildren(value) : [value];
    for (const e of entered) enter(lo, e, out);
  }
  out.push({ s: 'block', body: block(lo, child(node, 'body')), ...at(node) });
}

function enter(lo: Lowering, node: Node, out: Stmt[]): void {
  const alias = node.type === 'as_pattern' ? child(node, 'alias') : undefined;
  const value = node.type === 'as_pattern' ? firstNamed(node) : node;
  if (!value) return;
  const entered = lo.expr(value);
  if (alias) out.push({ s: 'set', target: lo.target(alias), value: entered, ...at(node) });
  else out.push({ s: 'expression', value: entered, ...at(node) });
}
