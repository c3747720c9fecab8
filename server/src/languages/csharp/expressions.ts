import type { Expr } from '../../model/summary.js';
import { child, childOfType, type Node } from '../../syntax/node.js';
import { numberOf, opaque } from '../builder.js';
import { elementAccess, invocation, member } from './calls.js';
import { argumentValue, at, firstNamed, type Lowering, nameAt, named, nameOf, src } from './context.js';
import { anonymousObject, array, collection, creation, list, withExpression } from './creation.js';
import { functionOf } from './functions.js';
import { binary, cast, conditional, postfix, prefix } from './operators.js';
import { isPattern, switchExpression } from './patterns.js';
import { query } from './queries.js';
import { interpolated, literal, verbatim } from './strings.js';
import { targetOf } from './targets.js';
import { typeName } from './types.js';

type Lower = (lo: Lowering, node: Node) => Expr;

const opaqueOver: Lower = (lo, node) =>
  opaque(
    node,
    named(node).map((c) => lo.expr(c)),
  );
const name: Lower = (lo, node) => {
  lo.builder.mention(nameOf(lo, node));
  return { e: 'name', name: nameOf(lo, node), ...nameAt(lo, node) };
};
const nothing: Lower = (_, node) => ({ e: 'null', undefined: false, ...at(node) });
const self: Lower = (_, node) => ({ e: 'this', ...at(node) });
const above: Lower = (_, node) => ({ e: 'super', ...at(node) });
/** What only stands around another expression. */
const inner: Lower = (lo, node) => {
  const value = firstNamed(node);
  return value ? lo.expr(value) : opaque(node);
};

const LOWER: ReadonlyMap<string, Lower> = new Map<string, Lower>([
  ['identifier', name],
  ['generic_name', inner],
  ['qualified_name', typeName],
  ['alias_qualified_name', typeName],
  ['predefined_type', (lo, node) => ({ e: 'name', name: src(lo, node), ...at(node) })],
  ['this', self],
  ['this_expression', self],
  ['base', above],
  ['base_expression', above],
  ['string_literal', literal],
  ['raw_string_literal', literal],
  ['character_literal', literal],
  ['verbatim_string_literal', verbatim],
  ['interpolated_string_expression', interpolated],
  ['integer_literal', (lo, node) => numberOf(node, lo.text)],
  ['real_literal', (lo, node) => numberOf(node, lo.text)],
  ['boolean_literal', (lo, node) => ({ e: 'boolean', value: src(lo, node) === 'true', ...at(node) })],
  ['null_literal', nothing],
  ['default_expression', nothing],
  ['member_access_expression', (lo, node) => member(lo, node)],
  ['conditional_access_expression', (lo, node) => member(lo, node)],
  ['invocation_expression', invocation],
  ['object_creation_expression', (lo, node) => creation(lo, node, child(node, 'type'))],
  ['array_creation_expression', array],
  ['implicit_array_creation_expression', array],
  ['initializer_expression', (lo, node) => list(lo, node, node)],
  ['collection_expression', collection],
  ['anonymous_object_creation_expression', anonymousObject],
  ['element_access_expression', elementAccess],
  ['argument', (lo, node) => lo.expr(argumentValue(node) ?? node)],
  ['assignment_expression', assignment],
  ['binary_expression', binary],
  ['is_expression', binary],
  ['as_expression', binary],
  ['is_pattern_expression', isPattern],
  ['constant_pattern', inner],
  ['checked_expression', inner],
  ['ref_expression', inner],
  ['expression_element', inner],
  ['prefix_unary_expression', prefix],
  ['postfix_unary_expression', postfix],
  ['conditional_expression', conditional],
  ['with_expression', withExpression],
  ['switch_expression', switchExpression],
  ['query_expression', query],
  ['tuple_expression', tuple],
  ['await_expression', awaited],
  ['cast_expression', cast],
  ['typeof_expression', typeOfExpression],
  ['comment', (_, node) => opaque(node)],
]);

/** An expression. `declared`: the type that is written where the value goes. `bound`: the name that a lambda is bound to. */
export function expression(lo: Lowering, node: Node, declared?: Node, bound?: Node): Expr {
  switch (node.type) {
    case 'implicit_object_creation_expression':
      return creation(lo, node, declared && declared.type !== 'implicit_type' ? nullableOf(declared) : undefined);
    case 'parenthesized_expression': {
      const value = firstNamed(node);
      return value ? lo.expr(value, declared) : opaque(node);
    }
    case 'lambda_expression':
    case 'anonymous_method_expression': {
      const body = child(node, 'body') ?? childOfType(node, 'block');
      return { e: 'function', function: functionOf(lo, node, bound, 'lambda', body ? { body } : {}), ...at(node) };
    }
    default:
      return (LOWER.get(node.type) ?? opaqueOver)(lo, node);
  }
}

/** `SmsOptions?` makes a `SmsOptions`. */
const nullableOf = (type: Node): Node => (type.type === 'nullable_type' ? (child(type, 'type') ?? firstNamed(type) ?? type) : type);

function assignment(lo: Lowering, node: Node): Expr {
  const left = child(node, 'left');
  const right = child(node, 'right');
  if (!left || !right) return opaqueOver(lo, node);
  const operator = child(node, 'operator')?.type ?? '=';
  const value = lo.expr(right);
  const target = targetOf(lo, left, false);
  if (operator === '=') return { e: 'assign', target, value, ...at(node) };
  const combined: Expr = { e: 'operator', operator: operator.slice(0, -1), left: lo.expr(left), right: value, ...at(node) };
  return { e: 'assign', target, value: combined, ...at(node) };
}

/** `(a, b)`. */
function tuple(lo: Lowering, node: Node): Expr {
  const items = named(node).map((c) => ({ value: lo.expr(argumentValue(c) ?? c) }));
  return { e: 'list', items, ...at(node) };
}

function awaited(lo: Lowering, node: Node): Expr {
  const value = firstNamed(node);
  return value ? { e: 'await', value: lo.expr(value), ...at(node) } : opaque(node);
}

function typeOfExpression(lo: Lowering, node: Node): Expr {
  const type = child(node, 'type') ?? firstNamed(node);
  return type ? { e: 'type', name: src(lo, type), ...at(node) } : opaque(node);
}
