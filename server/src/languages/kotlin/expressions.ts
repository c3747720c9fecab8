import type { Expr } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { callExpression } from './calls.js';
import { at, firstPart, type Lowering, nameExpr, nameOf, partsOf } from './context.js';
import { chainBehind } from './generics.js';
import { anonymousFunction, lambda } from './lambdas.js';
import { characterLiteral, numberLiteral, stringLiteral } from './literals.js';
import { callableReference, indexed, navigation, thisExpression } from './members.js';
import { objectLiteral } from './objects.js';
import { binary, cast, infix, tested, unary } from './operators.js';
import { branching } from './values.js';

type Lower = (node: Node, l: Lowering) => Expr;

const inner: Lower = (node, l) => {
  const value = firstPart(node);
  return value ? l.expression(value) : opaque(node);
};

/** The last part: what stands before is an annotation or a label. */
const last: Lower = (node, l) => {
  const value = partsOf(node).at(-1);
  return value && value.type !== 'label' ? l.expression(value) : opaque(node);
};

const name: Lower = (node, l) => {
  const written = nameOf(node, l.text);
  switch (written.name) {
    case 'true':
    case 'false':
      return { e: 'boolean', value: written.name === 'true', ...at(node) };
    case 'null':
      return { e: 'null', undefined: false, ...at(node) };
    case 'field':
      if (l.backing !== '')
        return { e: 'member', object: { e: 'this', ...at(node) }, name: l.backing, nameStart: written.start, ...at(node) };
      break;
    default:
  }
  l.builder.mention(written.name);
  return nameExpr(written.name, written);
};

/** `return`, `throw`, `break` inside of an expression: nothing comes of it. */
const leaving: Lower = (node, l) => {
  const value = partsOf(node).find((c) => c.field !== 'label');
  return opaque(node, value ? [l.expression(value)] : []);
};

/** How each kind of expression is lowered. Everything else becomes `opaque` over what it holds. */
const LOWER: ReadonlyMap<string, Lower> = new Map<string, Lower>([
  ['identifier', name],
  ['string_literal', stringLiteral],
  ['multiline_string_literal', stringLiteral],
  ['character_literal', (node, l) => characterLiteral(node, l.text)],
  ['number_literal', (node, l) => numberLiteral(node, l.text)],
  ['float_literal', (node, l) => numberLiteral(node, l.text)],
  ['this_expression', thisExpression],
  ['super_expression', (node) => ({ e: 'super', ...at(node) })],
  ['parenthesized_expression', inner],
  ['navigation_expression', navigation],
  ['callable_reference', callableReference],
  ['index_expression', indexed],
  ['call_expression', callExpression],
  ['binary_expression', binary],
  ['unary_expression', unary],
  ['infix_expression', infix],
  ['range_expression', (node, l) => opaque(node, partsOf(node).map(l.expression))],
  ['as_expression', cast],
  ['is_expression', tested],
  ['in_expression', tested],
  ['if_expression', branching],
  ['when_expression', branching],
  ['try_expression', branching],
  ['lambda_literal', (node, l) => lambda(node, undefined, l)],
  ['annotated_lambda', last],
  ['anonymous_function', anonymousFunction],
  ['object_literal', objectLiteral],
  ['collection_literal', (node, l) => ({ e: 'list', items: partsOf(node).map((c) => ({ value: l.expression(c) })), ...at(node) })],
  ['spread_expression', inner],
  ['labeled_expression', last],
  ['annotated_expression', last],
  ['return_expression', leaving],
  ['throw_expression', leaving],
]);

export const isExpression = (node: Node): boolean => LOWER.has(node.type);

export function lowerExpression(node: Node, l: Lowering): Expr {
  const behind = chainBehind(node);
  if (behind) return l.expression(behind);
  const lower = LOWER.get(node.type);
  if (lower) return lower(node, l);
  return opaque(node, node.children.filter((c) => isExpression(c) || c.type === 'ERROR').map(l.expression));
}
