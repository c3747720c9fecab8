import type { Expr } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { callWith } from './calls.js';
import { at, type Lowering, src } from './context.js';

const NEUTRAL: Readonly<Record<string, string>> = {
  '+': '+',
  '-': '-',
  '*': '*',
  '/': '/',
  '%': '%',
  '==': '==',
  '===': '==',
  '!=': '!=',
  '<': '<',
  '>': '>',
  '<=': '<=',
  '>=': '>=',
  '&&': '&&',
  and: '&&',
  '||': '||',
  or: '||',
};

export function binary(lo: Lowering, node: Node): Expr {
  const left = child(node, 'left');
  const right = child(node, 'right');
  const operator = child(node, 'operator');
  if (!left || !right || !operator) return opaque(node);
  const spelled = operator.type === 'operator' ? src(lo, operator) : operator.type;
  if (spelled === '<<') return push(lo, node, left, right);
  const [a, b] = [lo.expr(left), lo.expr(right)];
  const neutral = NEUTRAL[spelled];
  return neutral ? { e: 'operator', operator: neutral, left: a, right: b, ...at(node) } : opaque(node, [a, b]);
}

const ASSIGNABLE = new Set(['identifier', 'instance_variable', 'class_variable', 'global_variable', 'element_reference']);

/** `list << item` changes the list, `text << more` the text that a variable holds; both give what was changed. */
function push(lo: Lowering, node: Node, left: Node, right: Node): Expr {
  const base = lo.expr(left);
  const value = callWith(
    { e: 'name', name: '<push>', start: node.start, end: node.start },
    [{ value: base }, { value: lo.expr(right) }],
    node,
  );
  const holder = rootOf(left);
  if (!ASSIGNABLE.has(holder.type) || (holder.type === 'identifier' && lo.expr(holder).e !== 'name')) return value;
  return { e: 'assign', target: lo.target(holder), value, ...at(node) };
}

/** The first of a chain: `list` of `list << a << b`. */
function rootOf(node: Node): Node {
  let n = node;
  for (;;) {
    const left: Node | undefined = n.type === 'binary' && child(n, 'operator')?.type === '<<' ? child(n, 'left') : undefined;
    if (!left) return n;
    n = left;
  }
}

export function unary(lo: Lowering, node: Node): Expr {
  const operand = child(node, 'operand');
  const operator = child(node, 'operator')?.type;
  if (!operand || operator === 'defined?' || operator === '~') return opaque(node);
  const value = lo.expr(operand);
  if (operator === '!' || operator === 'not') return { e: 'operator', operator: '!', left: value, right: null, ...at(node) };
  if (value.e === 'number') {
    const negative = operator === '-';
    return { ...value, value: negative ? -value.value : value.value, text: negative ? `-${value.text}` : value.text, ...at(node) };
  }
  // `-"text"` and `+"text"` are the text, frozen or not.
  if (value.e === 'string') return value;
  return { e: 'operator', operator: operator ?? '-', left: value, right: null, ...at(node) };
}
