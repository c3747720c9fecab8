import type { Expr } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, firstNamed, type Lowering } from './context.js';
import { targetOf } from './members.js';

/** Operators that the neutral form knows; on integers, the others only give "some number". */
const NEUTRAL = new Set(['+', '-', '*', '/', '%', '==', '!=', '<', '>', '<=', '>=', '&&', '||']);

export const isNeutralOperator = (operator: string): boolean => NEUTRAL.has(operator);

/** Runs of the same operator are read without recursion: people concatenate hundreds of pieces. */
export function binary(node: Node, l: Lowering): Expr {
  const operator = child(node, 'operator')?.type ?? '';
  const operands: Node[] = [];
  let left: Node | undefined = node;
  while (left && left.type === 'binary_expression' && (child(left, 'operator')?.type ?? '') === operator) {
    const right = child(left, 'right');
    if (right) operands.push(right);
    left = child(left, 'left');
  }
  if (left) operands.push(left);
  operands.reverse();
  const values = operands.map(l.expression);
  if (!NEUTRAL.has(operator)) return opaque(node, values, operator === '&' || operator === '|' || operator === '^' ? undefined : 'number');
  if (operator === '+') return sum(node, values);
  return fold(node, operator, values);
}

/** From the first text on, `+` joins texts; what stands left of it was added up first. */
function sum(node: Node, values: readonly Expr[]): Expr {
  const text = values.findIndex(isText);
  if (text < 0) return fold(node, '+', values);
  if (text <= 1) return { e: 'concat', parts: values, ...at(node) };
  const before = values.slice(0, text);
  const head = fold({ start: before[0]!.start, end: before.at(-1)!.end }, '+', before);
  return { e: 'concat', parts: [head, ...values.slice(text)], ...at(node) };
}

const isText = (value: Expr): boolean => value.e === 'string' || value.e === 'concat';

function fold(node: { readonly start: number; readonly end: number }, operator: string, values: readonly Expr[]): Expr {
  const [first, ...rest] = values;
  if (!first || rest.length === 0) return opaque(node, values);
  let left = first;
  for (const right of rest) left = { e: 'operator', operator, left, right, start: node.start, end: right.end };
  return left;
}

export function unary(node: Node, l: Lowering): Expr {
  const operand = child(node, 'operand');
  if (!operand) return opaque(node);
  const value = l.expression(operand);
  switch (child(node, 'operator')?.type) {
    case '!':
      return { e: 'operator', operator: '!', left: value, right: null, ...at(node) };
    case '-':
      if (value.e === 'number') return { ...value, value: -value.value, text: `-${value.text}`, ...at(node) };
      return { e: 'operator', operator: '-', left: value, right: null, ...at(node) };
    case '+':
      return value;
    default:
      return opaque(node, [value], 'number');
  }
}

/** `++` and `--` as assignments. The value of the postfix form is the one before: `(i = i + 1) - 1`. */
export function update(node: Node, l: Lowering): Expr {
  const step = updateOf(node, l);
  if (!step) return opaque(node, [], 'number');
  const target = targetOf(step.operand, l);
  const before = l.expression(step.operand);
  if (!target) return opaque(node, [before], 'number');
  const one: Expr = { e: 'number', value: 1, text: '1', ...at(node) };
  const after: Expr = {
    e: 'assign',
    target,
    value: { e: 'operator', operator: step.operator, left: before, right: one, ...at(node) },
    ...at(node),
  };
  if (step.prefix) return after;
  return { e: 'operator', operator: step.operator === '+' ? '-' : '+', left: after, right: one, ...at(node) };
}

/** The parts of `x++`, `--x`. */
export function updateOf(
  node: Node,
  l: Lowering,
): { readonly operand: Node; readonly operator: '+' | '-'; readonly prefix: boolean } | undefined {
  const operand = firstNamed(node);
  if (!operand) return undefined;
  const prefix = operand.start > node.start && (l.text[node.start] === '+' || l.text[node.start] === '-');
  const sign = prefix ? l.text[node.start] : l.text[node.end - 1];
  return { operand, operator: sign === '-' ? '-' : '+', prefix };
}
