import type { Expr } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { assignmentExpression } from './assignments.js';
import { callExpression } from './calls.js';
import { at, firstNamed, type Lowering, named, sliceOf } from './context.js';
import { lambda } from './functions.js';
import { braced, construct, initializerList, parenthesized } from './initializers.js';
import { charLiteral, numberLiteral, stringLiteral } from './literals.js';
import { fieldExpression, subscript } from './members.js';
import { identifier, qualifiedName } from './names.js';
import { binary, unary, update } from './operators.js';
import { declared, descriptorType, typeOf, UNKNOWN } from './types.js';

type Lower = (node: Node, l: Lowering) => Expr;

const inner: Lower = (node, l) => {
  const value = firstNamed(node);
  return value ? l.expression(value) : opaque(node);
};

const argumentOf: Lower = (node, l) => {
  const value = child(node, 'argument') ?? child(node, 'value');
  return value ? l.expression(value) : opaque(node);
};

const LOWER: ReadonlyMap<string, Lower> = new Map<string, Lower>([
  ['identifier', identifier],
  ['field_identifier', identifier],
  ['qualified_identifier', qualifiedName],
  ['template_function', qualifiedName],
  ['string_literal', (node, l) => stringLiteral(node, l.text)],
  ['raw_string_literal', (node, l) => stringLiteral(node, l.text)],
  ['char_literal', (node, l) => charLiteral(node, l.text)],
  ['concatenated_string', concatenated],
  ['number_literal', (node, l) => numberLiteral(node, l.text)],
  ['user_defined_literal', userDefined],
  ['true', (node) => ({ e: 'boolean', value: true, ...at(node) })],
  ['false', (node) => ({ e: 'boolean', value: false, ...at(node) })],
  ['null', (node) => ({ e: 'null', undefined: false, ...at(node) })],
  ['nullptr', (node) => ({ e: 'null', undefined: false, ...at(node) })],
  ['this', (node) => ({ e: 'this', ...at(node) })],
  ['parenthesized_expression', inner],
  ['condition_clause', (node, l) => conditionValue(node, l)],
  ['field_expression', fieldExpression],
  ['subscript_expression', subscript],
  ['call_expression', callExpression],
  ['new_expression', newExpression],
  ['compound_literal_expression', compoundLiteral],
  ['initializer_list', initializerList],
  ['lambda_expression', (node, l) => lambda(node, undefined, l)],
  ['binary_expression', binary],
  ['unary_expression', unary],
  ['update_expression', update],
  ['pointer_expression', argumentOf],
  ['cast_expression', castExpression],
  ['conditional_expression', conditional],
  ['assignment_expression', assignmentExpression],
  [
    'comma_expression',
    (node, l) =>
      opaque(
        node,
        [child(node, 'left'), child(node, 'right')].flatMap((n) => (n ? [l.expression(n)] : [])),
      ),
  ],
  ['co_await_expression', (node, l) => ({ e: 'await', value: argumentOf(node, l), ...at(node) })],
  ['parameter_pack_expansion', (node, l) => inner(node, l)],
]);

export const isExpression = (node: Node): boolean => LOWER.has(node.type) || node.type.endsWith('_expression');

export function lowerExpression(node: Node, l: Lowering): Expr {
  const lower = LOWER.get(node.type);
  if (lower) return lower(node, l);
  return opaque(
    node,
    named(node)
      .filter((c) => isExpression(c))
      .map(l.expression),
  );
}

/** Adjacent literals, with macros among them. */
function concatenated(node: Node, l: Lowering): Expr {
  return { e: 'concat', parts: named(node).map(l.expression), ...at(node) };
}

/** `"…"s`, `"…"_qs`, `"…"sv`: the text; other suffixes may mean anything. */
function userDefined(node: Node, l: Lowering): Expr {
  const literal = named(node).find((c) => /string_literal$/.test(c.type));
  const suffix = literal ? l.text.slice(literal.end, node.end) : '';
  return literal && /^(?:s|sv|_s|_qs|_L1|_sv|_ba)$/.test(suffix) ? l.expression(literal) : opaque(node);
}

export function conditionValue(node: Node, l: Lowering): Expr {
  const value = child(node, 'value') ?? firstNamed(node);
  if (!value) return opaque(node, [], 'boolean');
  if (value.type === 'condition_declaration' || value.type === 'declaration') {
    const declarator = child(value, 'declarator');
    const name = declarator && declared(declarator, UNKNOWN).name;
    return name?.type === 'identifier' ? identifier(name, l) : opaque(value, [], 'boolean');
  }
  return l.expression(value);
}

function newExpression(node: Node, l: Lowering): Expr {
  const type = child(node, 'type');
  const args = child(node, 'arguments');
  if (!type || child(node, 'declarator')) return opaque(node);
  const info = typeOf(type, l.text, l.file.aliases);
  if (!args) return info.kind === 'class' ? construct(info, [], node, l) : parenthesized(info, node, node, l);
  return args.type === 'initializer_list' ? braced(info, args, node, l) : parenthesized(info, args, node, l);
}

function compoundLiteral(node: Node, l: Lowering): Expr {
  const type = child(node, 'type');
  const value = child(node, 'value');
  if (!value) return opaque(node);
  // The grammar puts an empty type before `{}` as a default.
  if (!type || type.start === type.end) return initializerList(value, l);
  const info = type.type === 'type_descriptor' ? descriptorType(type, l.text, l.file.aliases) : typeOf(type, l.text, l.file.aliases);
  return braced(info, value, node, l);
}

/** A number that is cast to a character is another value; other casts keep it. */
function castExpression(node: Node, l: Lowering): Expr {
  const value = argumentOf(node, l);
  const type = child(node, 'type');
  const info = type ? descriptorType(type, l.text, l.file.aliases) : UNKNOWN;
  return info.name === 'char' && info.kind !== 'text' ? opaque(node, [value]) : value;
}

/** `p ? p : "…"`, `p != nullptr ? p : "…"`, `p == nullptr ? "…" : p`: the value or something else in its place. */
function orElse(test: Node, then: Node, otherwise: Node, l: Lowering): readonly [Node, Node] | undefined {
  const source = sliceOf(test, l)
    .replace(/^\((.*)\)$/s, '$1')
    .replace(/\s+/g, '');
  const asked = source.replace(/(?:==|!=)(?:nullptr|NULL|0)$/, '');
  const [a, b] = /==(?:nullptr|NULL|0)$/.test(source) ? [otherwise, then] : [then, otherwise];
  return /^[\w.>-]+$/.test(asked) && sliceOf(a, l).replace(/\s+/g, '') === asked ? [a, b] : undefined;
}

function conditional(node: Node, l: Lowering): Expr {
  const [test, then, otherwise] = ['condition', 'consequence', 'alternative'].map((f) => child(node, f));
  if (!test || !otherwise) return opaque(node);
  const condition = l.expression(test);
  const fallback = then && orElse(test, then, otherwise, l);
  if (fallback) return { e: 'operator', operator: '||', left: l.expression(fallback[0]), right: l.expression(fallback[1]), ...at(node) };
  return {
    e: 'conditional',
    test: condition,
    // GNU's `a ?: b`
    then: l.expression(then ?? test),
    else: l.expression(otherwise),
    ...at(node),
  };
}
