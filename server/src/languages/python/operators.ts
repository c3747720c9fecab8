import type { Expr } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import type { Lowering } from './context.js';

const NEUTRAL = new Set(['+', '-', '*', '/', '//', '%', '|', '&']);

export function binary(lo: Lowering, node: Node): Expr {
  const operator = child(node, 'operator')?.type ?? '';
  if (NEUTRAL.has(operator)) return infix(lo, node, operator);
  const left = child(node, 'left');
  const right = child(node, 'right');
  return opaque(node, [...(left ? [lo.expr(left)] : []), ...(right ? [lo.expr(right)] : [])]);
}

export function infix(lo: Lowering, node: Node, operator: string): Expr {
  const left = child(node, 'left');
  const right = child(node, 'right');
  if (!left || !right) return opaque(node);
  const [a, b] = [lo.expr(left), lo.expr(right)];
  // `base | {…}` merges dicts; of other values `|` means other things.
  if (operator === '|' && (a.e === 'record' || b.e === 'record')) {
    const props = [a, b].map((value) => ({ key: null, value, keyStart: value.start, keyEnd: value.start }));
    return { e: 'record', props, start: node.start, end: node.end };
  }
  return { e: 'operator', operator, left: a, right: b, start: node.start, end: node.end };
}

export function unary(lo: Lowering, node: Node): Expr {
  const operand = child(node, 'argument');
  const operator = child(node, 'operator')?.type;
  if (!operand || operator === '~') return opaque(node, operand ? [lo.expr(operand)] : []);
  const value = lo.expr(operand);
  if (value.e === 'number') {
    const sign = operator === '-' ? -1 : 1;
    return {
      ...value,
      value: sign * value.value,
      text: operator === '-' ? `-${value.text}` : value.text,
      start: node.start,
      end: node.end,
    };
  }
  return { e: 'operator', operator: operator ?? '-', left: value, right: null, start: node.start, end: node.end };
}

const COMPARISONS: Readonly<Record<string, string>> = { is: '==', 'is not': '!=', '<>': '!=', 'not in': 'in' };

/** `a < b < c` is `a < b and b < c`. */
export function comparison(lo: Lowering, node: Node): Expr {
  let result: Expr | undefined;
  let left: Expr | undefined;
  let operator = '';
  for (const c of node.children) {
    if (c.field === 'operators') {
      operator = c.type;
      continue;
    }
    if (!c.named || c.type === 'comment') continue;
    const right = lo.expr(c);
    if (left) {
      const at = { start: left.start, end: right.end };
      let pair: Expr = { e: 'operator', operator: COMPARISONS[operator] ?? operator, left, right, ...at };
      if (operator === 'not in') pair = { e: 'operator', operator: '!', left: pair, right: null, ...at };
      result = result ? { e: 'operator', operator: '&&', left: result, right: pair, start: node.start, end: right.end } : pair;
    }
    left = right;
  }
  return result ?? left ?? opaque(node);
}
