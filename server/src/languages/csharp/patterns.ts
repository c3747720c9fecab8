import type { Expr } from '../../model/summary.js';
import { child, childOfType, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, firstNamed, type Lowering, named, src } from './context.js';
import { targetOf } from './targets.js';

const CONNECTIVES: Readonly<Record<string, string>> = { or_pattern: '||', and_pattern: '&&' };

/** `value is pattern`. */
export function isPattern(lo: Lowering, node: Node): Expr {
  const value = child(node, 'expression');
  const pattern = child(node, 'pattern');
  if (!value || !pattern) return opaque(node, value ? [lo.expr(value)] : [], 'boolean');
  const negated = pattern.type === 'negated_pattern';
  const constant = negated ? firstNamed(pattern) : pattern;
  if (constant?.type === 'constant_pattern' && isMisread(constant)) return takenApart(lo, value, firstNamed(constant)!, negated);
  if (isMisread(pattern)) return opaque(node, [lo.expr(value), ...named(pattern).map((c) => lo.expr(c))], 'boolean');
  return patternTest(lo, value, pattern) ?? { e: 'boolean', value: true, ...at(node) };
}

/** `(x is not null) && y` again, from `x is not (null && y)`. */
function takenApart(lo: Lowering, value: Node, node: Node, negated: boolean): Expr {
  const left = child(node, 'left');
  const right = child(node, 'right');
  const operator = child(node, 'operator')?.type ?? '';
  if (left && right && node.type === 'binary_expression' && CONNECTS.test(operator))
    return { e: 'operator', operator, left: takenApart(lo, value, left, negated), right: lo.expr(right), ...at(node) };
  return { e: 'operator', operator: negated ? '!=' : '==', left: lo.expr(value), right: lo.expr(node), ...at(node) };
}

const CONNECTS = /^(?:&&|\|\|)$/;

/** `x is not null && y`, of which the grammar may take everything behind `not` for the constant. */
function isMisread(pattern: Node): boolean {
  const constant = pattern.type === 'constant_pattern' ? firstNamed(pattern) : undefined;
  if (constant) return constant.type === 'binary_expression' && CONNECTS.test(child(constant, 'operator')?.type ?? '');
  return pattern.children.some((c) => /_pattern$/.test(c.type) && isMisread(c));
}

/**
 * Whether a value matches a pattern; undefined: it always does. What only types and shapes decide is open. Names that the pattern declares hold
 * the value.
 */
export function patternTest(lo: Lowering, value: Node, pattern: Node): Expr | undefined {
  switch (pattern.type) {
    case 'constant_pattern': {
      const constant = firstNamed(pattern);
      if (constant) return { e: 'operator', operator: '==', left: lo.expr(value), right: lo.expr(constant), ...at(pattern) };
      return opaque(pattern, [], 'boolean');
    }
    case 'discard':
      return undefined;
    case 'var_pattern':
    case 'declaration_pattern':
    case 'recursive_pattern':
    case 'list_pattern': {
      const name = pattern.children.findLast((c) => c.field === 'name' && c.type === 'identifier');
      if (!name) return pattern.type === 'var_pattern' ? undefined : opaque(pattern, [], 'boolean');
      const bound: Expr = { e: 'assign', target: targetOf(lo, name, true), value: lo.expr(value), ...at(name) };
      return opaque(pattern, [bound], 'boolean');
    }
    case 'parenthesized_pattern': {
      const inner = firstNamed(pattern);
      return inner ? patternTest(lo, value, inner) : opaque(pattern, [], 'boolean');
    }
    case 'negated_pattern': {
      const inner = firstNamed(pattern);
      const test = inner ? patternTest(lo, value, inner) : undefined;
      if (test?.e === 'operator' && test.operator === '==') return { ...test, operator: '!=' };
      return test ? { e: 'operator', operator: '!', left: test, right: null, ...at(pattern) } : opaque(pattern, [], 'boolean');
    }
    case 'or_pattern':
    case 'and_pattern': {
      const [left, right] = [child(pattern, 'left'), child(pattern, 'right')];
      const tests = [left, right].map((p) => (p ? patternTest(lo, value, p) : undefined));
      if (!tests[0] || !tests[1]) return pattern.type === 'or_pattern' ? undefined : (tests[0] ?? tests[1]);
      return { e: 'operator', operator: CONNECTIVES[pattern.type]!, left: tests[0], right: tests[1], ...at(pattern) };
    }
    case 'relational_pattern': {
      const operand = firstNamed(pattern);
      const operator = /^[<>]=?/.exec(src(lo, pattern))?.[0];
      if (!operand || !operator) return opaque(pattern, [], 'boolean');
      return { e: 'operator', operator, left: lo.expr(value), right: lo.expr(operand), ...at(pattern) };
    }
    default:
      return opaque(pattern, [], 'boolean');
  }
}

/** `value switch { pattern => result, … }`: the first arm that matches. */
export function switchExpression(lo: Lowering, node: Node): Expr {
  const [on, ...arms] = named(node);
  if (!on) return opaque(node);
  const results: { readonly test: Expr | undefined; readonly value: Expr; readonly arm: Node }[] = [];
  for (const arm of arms) {
    const pattern = arm.type === 'switch_expression_arm' ? firstNamed(arm) : undefined;
    const value = pattern ? named(arm).at(-1) : undefined;
    // What throws gives no value.
    if (!pattern || !value || value === pattern || value.type === 'throw_expression') continue;
    const matches = patternTest(lo, on, pattern);
    const when = childOfType(arm, 'when_clause');
    const condition = when ? firstNamed(when) : undefined;
    const test: Expr | undefined =
      condition && matches
        ? { e: 'operator', operator: '&&', left: matches, right: lo.expr(condition), ...at(arm) }
        : condition
          ? lo.expr(condition)
          : matches;
    results.push({ test, value: lo.expr(value), arm });
    if (!test) break;
  }
  // Where no arm is left, the program has ended.
  const last = results.pop();
  let result: Expr = last ? last.value : opaque(node, [lo.expr(on)]);
  for (const { test, value, arm } of results.reverse())
    result = test ? { e: 'conditional', test, then: value, else: result, ...at(arm) } : value;
  return result;
}
