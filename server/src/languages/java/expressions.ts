import type { Expr, Target } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { constructorInvocation, methodInvocation } from './calls.js';
import { at, firstNamed, type Lowering, sliceOf } from './context.js';
import { arrayCreation, arrayInitializer, objectCreation } from './creation.js';
import { lambda, methodReference } from './lambdas.js';
import { numberLiteral, stringLiteral } from './literals.js';
import { arrayAccess, fieldAccess, targetOf } from './members.js';
import { binary, unary, update } from './operators.js';
import { switchExpression } from './switches.js';
import { typeName } from './types.js';

type Lower = (node: Node, l: Lowering) => Expr;

const number: Lower = (node, l) => numberLiteral(node, l.text);

const inner: Lower = (node, l) => {
  const value = firstNamed(node);
  return value ? l.expression(value) : opaque(node);
};

const name: Lower = (node, l) => {
  const value = sliceOf(node, l);
  l.builder.mention(value);
  return { e: 'name', name: value, ...at(node) };
};

/** How each kind of expression is lowered. Everything else becomes `opaque` over what it holds. */
const LOWER: ReadonlyMap<string, Lower> = new Map<string, Lower>([
  ['identifier', name],
  [
    'string_literal',
    (node, l) => (node.children.some((c) => c.type === 'string_interpolation') ? template(node, l) : stringLiteral(node, l.text)),
  ],
  ['character_literal', (node, l) => stringLiteral(node, l.text)],
  ['decimal_integer_literal', number],
  ['hex_integer_literal', number],
  ['octal_integer_literal', number],
  ['binary_integer_literal', number],
  ['decimal_floating_point_literal', number],
  ['hex_floating_point_literal', number],
  ['true', (node) => ({ e: 'boolean', value: true, ...at(node) })],
  ['false', (node) => ({ e: 'boolean', value: false, ...at(node) })],
  ['null_literal', (node) => ({ e: 'null', undefined: false, ...at(node) })],
  ['this', (node) => ({ e: 'this', ...at(node) })],
  ['super', (node) => ({ e: 'super', ...at(node) })],
  ['class_literal', (node, l) => ({ e: 'type', name: typeName(firstNamed(node), l.text) ?? '', ...at(node) })],
  ['parenthesized_expression', inner],
  ['field_access', fieldAccess],
  ['array_access', arrayAccess],
  ['method_invocation', methodInvocation],
  ['explicit_constructor_invocation', constructorInvocation],
  ['object_creation_expression', objectCreation],
  ['array_creation_expression', arrayCreation],
  ['array_initializer', arrayInitializer],
  ['element_value_array_initializer', arrayInitializer],
  ['lambda_expression', (node, l) => lambda(node, undefined, l)],
  ['method_reference', methodReference],
  ['binary_expression', binary],
  ['unary_expression', unary],
  ['update_expression', update],
  ['instanceof_expression', instanceOf],
  ['assignment_expression', assignment],
  ['ternary_expression', ternary],
  ['cast_expression', (node, l) => operand(node, 'value', l)],
  ['switch_expression', switchExpression],
  ['template_expression', (node, l) => operand(node, 'template_argument', l)],
]);

export const isExpression = (node: Node): boolean => LOWER.has(node.type);

export function lowerExpression(node: Node, l: Lowering): Expr {
  const lower = LOWER.get(node.type);
  if (lower) return lower(node, l);
  return opaque(node, node.children.filter((c) => isExpression(c) || c.type === 'ERROR').map(l.expression));
}

function operand(node: Node, field: string, l: Lowering): Expr {
  const value = child(node, field);
  return value ? l.expression(value) : opaque(node);
}

/** `x instanceof T t` binds `t` to `x`, whatever the test says: where it is read, the test held. */
function instanceOf(node: Node, l: Lowering): Expr {
  const left = child(node, 'left');
  const bound = child(node, 'name');
  if (!left) return opaque(node, [], 'boolean');
  const value = l.expression(left);
  if (!bound) return opaque(node, [value], 'boolean');
  const type = typeName(child(node, 'right'), l.text);
  const target: Target = { t: 'name', name: sliceOf(bound, l), declares: true, ...(type === undefined ? {} : { type }), ...at(bound) };
  return opaque(node, [{ e: 'assign', target, value, ...at(node) }], 'boolean');
}

/** The operator of `a += b` without its `=`; empty for a plain assignment. */
export const assignmentOperator = (node: Node): string => child(node, 'operator')?.type.slice(0, -1) ?? '';

function assignment(node: Node, l: Lowering): Expr {
  const left = child(node, 'left');
  const right = child(node, 'right');
  if (!left || !right) return opaque(node);
  const operator = assignmentOperator(node);
  const value = operator === '' ? l.bound(right, left) : l.expression(right);
  const result: Expr = operator === '' ? value : { e: 'operator', operator, left: l.expression(left), right: value, ...at(node) };
  const target = targetOf(left, l);
  return target ? { e: 'assign', target, value: result, ...at(node) } : opaque(node, [result]);
}

function ternary(node: Node, l: Lowering): Expr {
  const test = child(node, 'condition');
  const yes = child(node, 'consequence');
  const no = child(node, 'alternative');
  if (!test || !yes || !no) return opaque(node);
  return { e: 'conditional', test: l.expression(test), then: l.expression(yes), else: l.expression(no), ...at(node) };
}

/** `STR."…\{x}…"`. */
function template(node: Node, l: Lowering): Expr {
  const parts: Expr[] = [];
  for (const c of node.children) {
    if (c.type === 'string_interpolation') parts.push(inner(c, l));
    else if (c.named) parts.push({ e: 'string', value: sliceOf(c, l), runs: [0, c.start, c.end - c.start], ...at(c) });
  }
  return { e: 'concat', parts, ...at(node) };
}
