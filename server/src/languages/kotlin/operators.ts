import { type Table, table } from '../../base/table.js';
import type { Expr, Stmt } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, firstPart, type Lowering, nameOf, partsOf } from './context.js';
import { genericCall } from './generics.js';
import { targetOf } from './members.js';

/** Operators that the neutral form knows. */
const NEUTRAL: Table<string> = table({
  '+': '+',
  '-': '-',
  '*': '*',
  '/': '/',
  '%': '%',
  '==': '==',
  '!=': '!=',
  '===': '==',
  '!==': '!=',
  '<': '<',
  '>': '>',
  '<=': '<=',
  '>=': '>=',
  '&&': '&&',
  '||': '||',
  '?:': '??',
});

export const neutralOperator = (operator: string): string | undefined => (Object.hasOwn(NEUTRAL, operator) ? NEUTRAL[operator] : undefined);

/** Runs of the same operator are read without recursion: people concatenate hundreds of pieces. */
export function binary(node: Node, l: Lowering): Expr {
  const operator = child(node, 'operator')?.type ?? '';
  const call = operator === '>' ? genericCall(node, l.text) : undefined;
  if (call) return l.expression(call);
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
  const neutral = neutralOperator(operator);
  if (neutral === undefined) return opaque(node, values);
  if (neutral === '+') return sum(node, values);
  return fold(node, neutral, values);
}

/** From the first text on, `+` joins texts; what stands left of it was added up first. */
function sum(node: Node, values: readonly Expr[]): Expr {
  const text = values.findIndex((v) => v.e === 'string' || v.e === 'concat');
  // A list on the left makes a longer list.
  if (text !== 0) return fold(node, '+', values);
  return { e: 'concat', parts: values, ...at(node) };
}

function fold(node: Node, operator: string, values: readonly Expr[]): Expr {
  const [first, ...rest] = values;
  if (!first || rest.length === 0) return opaque(node, values);
  let left = first;
  for (const right of rest) left = { e: 'operator', operator, left, right, start: node.start, end: right.end };
  return left;
}

export function unary(node: Node, l: Lowering): Expr {
  const operand = child(node, 'argument');
  if (!operand) return opaque(node, partsOf(node).map(l.expression));
  const operator = child(node, 'operator')?.type;
  if (operator === '++' || operator === '--') return stepped(node, operand, operator, l);
  const value = l.expression(operand);
  switch (operator) {
    // `x!!` is `x`, or nothing is reached.
    case '!!':
    case '+':
      return value;
    case '!':
      return { e: 'operator', operator: '!', left: value, right: null, ...at(node) };
    case '-':
      if (value.e === 'number') return { ...value, value: -value.value, text: `-${value.text}`, ...at(node) };
      return { e: 'operator', operator: '-', left: value, right: null, ...at(node) };
    default:
      return opaque(node, [value]);
  }
}

/** `++` and `--` as assignments. The value of the postfix form is the one before: `(i = i + 1) - 1`. */
function stepped(node: Node, operand: Node, operator: string, l: Lowering): Expr {
  const target = targetOf(operand, l);
  const before = l.expression(operand);
  if (!target) return opaque(node, [before], 'number');
  const sign = operator === '++' ? '+' : '-';
  const one: Expr = { e: 'number', value: 1, text: '1', ...at(node) };
  const value: Expr = { e: 'operator', operator: sign, left: before, right: one, ...at(node) };
  const after: Expr = { e: 'assign', target, value, ...at(node) };
  if (operand.start > node.start) return after;
  return { e: 'operator', operator: sign === '+' ? '-' : '+', left: after, right: one, ...at(node) };
}

/** `x++` as a statement. */
export function stepStatement(node: Node, l: Lowering): Stmt | undefined {
  const operator = child(node, 'operator')?.type;
  const operand = child(node, 'argument');
  const target = operand && (operator === '++' || operator === '--') ? targetOf(operand, l) : undefined;
  if (!target) return undefined;
  const value: Expr = { e: 'number', value: 1, text: '1', ...at(node) };
  return { s: 'augment', target, operator: operator === '++' ? '+' : '-', value, ...at(node) };
}

/** `a to b` is a pair; other infix calls are calls of methods. */
export function infix(node: Node, l: Lowering): Expr {
  const [left, name, right] = partsOf(node);
  if (!left || name?.type !== 'identifier' || !right) return opaque(node, partsOf(node).map(l.expression));
  const written = nameOf(name, l.text);
  const values = [l.expression(left), l.expression(right)] as const;
  switch (written.name) {
    case 'to':
      return { e: 'list', items: [{ value: values[0] }, { value: values[1] }], ...at(node) };
    case 'until':
    case 'downTo':
    case 'step':
    case 'shl':
    case 'shr':
    case 'ushr':
      return opaque(node, values);
    case 'and':
    case 'or':
    case 'xor':
      return opaque(node, values);
    default: {
      l.builder.mention(written.name);
      const callee: Expr = {
        e: 'member',
        object: values[0],
        name: written.name,
        nameStart: written.start,
        start: left.start,
        end: name.end,
      };
      return { e: 'call', callee, args: [{ value: values[1] }], construct: false, ...at(node) };
    }
  }
}

/** `x as T`: the value itself. */
export function cast(node: Node, l: Lowering): Expr {
  const left = child(node, 'left') ?? firstPart(node);
  return left ? l.expression(left) : opaque(node);
}

export function tested(node: Node, l: Lowering): Expr {
  return opaque(
    node,
    partsOf(node)
      .filter((c) => c.field !== 'right' || node.type === 'in_expression')
      .map(l.expression),
    'boolean',
  );
}
