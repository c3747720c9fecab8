import type { Stmt } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { at, firstNamed, type Lowering, src } from './context.js';
import { targetOf } from './targets.js';

/** An expression as a statement: assignments write, the rest only runs. */
export function assigned(lo: Lowering, node: Node, out: Stmt[]): void {
  if (node.type === 'assignment_expression') assignment(lo, node, out);
  else if (/^(?:post|pre)fix_unary_expression$/.test(node.type)) step(lo, node, out);
  else out.push({ s: 'expression', value: lo.expr(node), ...at(node) });
}

function assignment(lo: Lowering, node: Node, out: Stmt[]): void {
  const left = child(node, 'left');
  const right = child(node, 'right');
  const operator = child(node, 'operator')?.type ?? '=';
  if (!left || !right) return;
  const value = lo.expr(right, undefined, left.type === 'identifier' ? left : undefined);
  // `_ = Task.Run(…)` keeps nothing.
  if (src(lo, left) === '_') out.push({ s: 'expression', value, ...at(node) });
  else if (operator === '=') out.push({ s: 'set', target: targetOf(lo, left, false), value, ...at(node) });
  else if (operator === '??=')
    out.push({
      s: 'set',
      target: targetOf(lo, left, false),
      value: { e: 'operator', operator: '??', left: lo.expr(left), right: value, ...at(node) },
      ...at(node),
    });
  else out.push({ s: 'augment', target: targetOf(lo, left, false), operator: operator.slice(0, -1), value, ...at(node) });
}

/** `i++`, `--i`. */
function step(lo: Lowering, node: Node, out: Stmt[]): void {
  const operand = firstNamed(node);
  if (!operand || !/\+\+|--/.test(src(lo, node))) {
    out.push({ s: 'expression', value: lo.expr(node), ...at(node) });
    return;
  }
  out.push({
    s: 'augment',
    target: targetOf(lo, operand, false),
    operator: '+',
    value: { e: 'number', value: 1, text: '1', ...at(node) },
    ...at(node),
  });
}
