import type { Expr } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, firstNamed, type Lowering, named, src } from './context.js';

const OPERATORS: Readonly<Record<string, string>> = { is: 'instanceof' };
const NUMBERS = /^(?:s?byte|u?short|u?int|u?long|System\.U?Int(?:16|32|64))\??$/;

/** `a + b`, `a is T`, `a as T`. */
export function binary(lo: Lowering, node: Node): Expr {
  const left = child(node, 'left');
  const right = child(node, 'right');
  if (!left || !right)
    return opaque(
      node,
      named(node).map((c) => lo.expr(c)),
    );
  const operator = child(node, 'operator')?.type ?? '';
  if (operator === 'as') return lo.expr(left);
  // `x ?? throw …`
  if (right.type === 'throw_expression') return lo.expr(left);
  return { e: 'operator', operator: OPERATORS[operator] ?? operator, left: lo.expr(left), right: lo.expr(right), ...at(node) };
}

export function prefix(lo: Lowering, node: Node): Expr {
  const operand = firstNamed(node);
  const operator = /^(?:!|-(?!-)|\+(?!\+))/.exec(src(lo, node))?.[0];
  if (operand && operator) return { e: 'operator', operator, left: lo.expr(operand), right: null, ...at(node) };
  return operand ? changed(lo, node, operand) : opaque(node);
}

/** `value!` only silences the compiler. */
export function postfix(lo: Lowering, node: Node): Expr {
  const operand = firstNamed(node);
  if (!operand) return opaque(node);
  return src(lo, node).endsWith('!') ? lo.expr(operand) : changed(lo, node, operand);
}

/** `i++` inside of an expression. */
const changed = (lo: Lowering, node: Node, operand: Node): Expr => opaque(node, [lo.expr(operand)], 'number');

export function conditional(lo: Lowering, node: Node): Expr {
  const test = child(node, 'condition');
  const yes = child(node, 'consequence');
  const no = child(node, 'alternative');
  if (!test || !yes || !no)
    return opaque(
      node,
      named(node).map((c) => lo.expr(c)),
    );
  if (yes.type === 'throw_expression') return lo.expr(no);
  if (no.type === 'throw_expression') return lo.expr(yes);
  return { e: 'conditional', test: lo.expr(test), then: lo.expr(yes), else: lo.expr(no), ...at(node) };
}

/** `(int)Template.Login` is the number of an enum member; other casts change nothing that matters. */
export function cast(lo: Lowering, node: Node): Expr {
  const value = child(node, 'value');
  const type = child(node, 'type');
  if (!value) return opaque(node);
  const inner = lo.expr(value);
  if (!type || !NUMBERS.test(src(lo, type))) return inner;
  const callee: Expr = { e: 'name', name: '<number>', start: node.start, end: node.start };
  return { e: 'call', callee, args: [{ value: inner }], construct: false, ...at(node) };
}
