import type { Arg, Expr } from '../../model/summary.js';
import { child, childOfType, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { callOf } from './calls.js';
import { at, firstNamed, isBroken, isLent, type Lowering, methodCall, namedChildren, nameExpr, resolve, src } from './context.js';
import { emit, simpleConditional, temporary } from './control.js';
import { closure, immediately } from './functions.js';
import { CAST, SLICE, SOME } from './library.js';
import { charLiteral, numberLiteral, rawStringLiteral, stringLiteral } from './literals.js';
import { macroCall, repeated } from './macros.js';
import { pathExpr } from './paths.js';
import { structExpression } from './structs.js';
import { assignedTarget } from './targets.js';

export function expression(lo: Lowering, node: Node): Expr {
  switch (node.type) {
    case 'identifier':
    case 'scoped_identifier':
    case 'type_identifier':
    case 'scoped_type_identifier':
    case 'generic_type':
    case 'generic_type_with_turbofish':
    case 'primitive_type':
    case 'self':
    case 'super':
    case 'crate':
    case 'metavariable':
      return /(?:^|::)Value::Null$|^None$|^Option::None$/.test(src(lo, node))
        ? { e: 'null', undefined: false, ...at(node) }
        : pathExpr(lo, node);
    case 'generic_function': {
      const inner = child(node, 'function');
      return inner ? lo.expr(inner) : opaque(node);
    }
    case 'string_literal':
      return stringLiteral(lo, node);
    case 'raw_string_literal':
      return rawStringLiteral(lo, node);
    case 'char_literal':
      return charLiteral(lo, node);
    case 'integer_literal':
    case 'float_literal':
      return numberLiteral(lo, node);
    case 'negative_literal': {
      const value = firstNamed(node);
      return value ? negative(lo.expr(value), node) : opaque(node, [], 'number');
    }
    case 'boolean_literal':
      return { e: 'boolean', value: src(lo, node) === 'true', ...at(node) };
    case 'unit_expression':
      return { e: 'null', undefined: true, ...at(node) };
    case 'field_expression':
      return field(lo, node);
    case 'index_expression':
      return index(lo, node);
    case 'call_expression':
      return callOf(lo, node);
    case 'macro_invocation':
      return macroCall(lo, node);
    case 'struct_expression':
      return structExpression(lo, node);
    case 'array_expression':
      return array(lo, node);
    case 'tuple_expression':
    case 'arguments':
      return { e: 'list', items: items(lo, namedChildren(node)), ...at(node) };
    case 'parenthesized_expression':
    case 'reference_expression':
    case 'expression_statement': {
      const inner = child(node, 'value') ?? namedChildren(node).filter((c) => c.type !== 'mutable_specifier')[0];
      return inner ? lo.expr(inner) : opaque(node);
    }
    case 'unary_expression':
      return unary(lo, node);
    case 'binary_expression':
      return binary(lo, node);
    case 'type_cast_expression': {
      const value = child(node, 'value');
      return value ? methodCall(lo.expr(value), CAST, [], { start: node.start, end: node.end }) : opaque(node);
    }
    case 'try_expression': {
      const inner = firstNamed(node);
      return inner ? methodCall(lo.expr(inner), SOME, [], node) : opaque(node);
    }
    case 'await_expression': {
      const inner = firstNamed(node);
      return inner ? { e: 'await', value: lo.expr(inner), ...at(node) } : opaque(node);
    }
    case 'range_expression':
      return opaque(
        node,
        namedChildren(node).map((c) => lo.expr(c)),
        'list',
      );
    case 'closure_expression':
      return closure(lo, node);
    case 'async_block': {
      const body = childOfType(node, 'block');
      return body ? immediately(lo, node, body) : opaque(node);
    }
    case 'assignment_expression': {
      const left = child(node, 'left');
      const right = child(node, 'right');
      if (!left || !right) return opaque(node);
      const value = lo.expr(right);
      return { e: 'assign', target: assignedTarget(lo, left), value, ...at(node) };
    }
    case 'compound_assignment_expr': {
      const left = child(node, 'left');
      const right = child(node, 'right');
      if (!left || !right) return opaque(node);
      const operator = (child(node, 'operator')?.type ?? '+=').slice(0, -1);
      lo.out.push({ s: 'augment', target: assignedTarget(lo, left), operator, value: lo.expr(right), ...at(node) });
      return { e: 'null', undefined: true, start: node.end, end: node.end };
    }
    case 'if_expression':
    case 'match_expression':
    case 'block':
    case 'unsafe_block':
    case 'const_block':
    case 'try_block':
    case 'gen_block':
    case 'loop_expression':
    case 'while_expression':
    case 'for_expression':
    case 'return_expression':
    case 'break_expression':
    case 'continue_expression':
      return blockValue(lo, node);
    case 'ERROR':
      lo.errors++;
      return opaque(
        node,
        namedChildren(node).map((c) => lo.expr(c)),
      );
    default:
      if (/_type$|_item$|^lifetime$|^label$|^let_/.test(node.type)) return opaque(node);
      return opaque(
        node,
        namedChildren(node).map((c) => lo.expr(c)),
      );
  }
}

/** Code that is used as a value runs before the expression around it. */
function blockValue(lo: Lowering, node: Node): Expr {
  if (node.type === 'if_expression') {
    const simple = simpleConditional(node);
    if (simple)
      return { e: 'conditional', test: lo.expr(simple.test), then: lo.expr(simple.then), else: lo.expr(simple.other), ...at(node) };
  }
  const sink = temporary(lo);
  emit(lo, node, sink, lo.out);
  return nameExpr(sink.name, { start: node.start, end: node.start });
}

export const items = (lo: Lowering, nodes: readonly Node[]): Arg[] =>
  nodes.flatMap((n): Arg[] => {
    if (n.type === 'attribute_item') return [];
    if (!isBroken(n)) return [{ value: lo.expr(n), ...(isMutable(lo, n) ? { mutable: true } : {}) }];
    lo.errors++;
    return [{ value: opaque(n), spread: 'list' }];
  });

/** `&mut x`, or a parameter that is such a reference already. */
function isMutable(lo: Lowering, node: Node): boolean {
  if (node.type === 'reference_expression') return node.children.some((c) => c.type === 'mutable_specifier');
  const neutral = node.type === 'identifier' ? resolve(lo, src(lo, node)) : undefined;
  return neutral !== undefined && isLent(lo, neutral);
}

function array(lo: Lowering, node: Node): Expr {
  const length = child(node, 'length');
  const values = namedChildren(node).filter((c) => c !== length);
  if (length && values[0]) return repeated(lo.expr(values[0]), lo.expr(length), node);
  return { e: 'list', items: items(lo, values), ...at(node) };
}

function field(lo: Lowering, node: Node): Expr {
  const value = child(node, 'value');
  const name = child(node, 'field');
  if (!value || !name) return opaque(node);
  const object = lo.expr(value);
  if (name.type === 'integer_literal') return { e: 'index', object, index: lo.expr(name), ...at(node) };
  const member = src(lo, name).replace(/^r#/, '');
  lo.builder.mention(member);
  return { e: 'member', object, name: member, nameStart: name.start, ...at(node) };
}

/** `xs[0]`, `map["key"]`; `xs[..]` is the list itself. */
function index(lo: Lowering, node: Node): Expr {
  const [object, key] = namedChildren(node);
  if (!object || !key) return opaque(node);
  const value = lo.expr(object);
  if (key.type !== 'range_expression') return { e: 'index', object: value, index: lo.expr(key), ...at(node) };
  const source = src(lo, key).trim();
  const bounds = namedChildren(key).map((c) => lo.expr(c));
  if (bounds.length === 0) return value;
  const nowhere = { start: node.end, end: node.end };
  const zero: Expr = { e: 'number', value: 0, text: '0', ...nowhere };
  if (source.includes('..=')) return opaque(node, [value, ...bounds]);
  return methodCall(value, SLICE, source.startsWith('..') ? [zero, ...bounds] : bounds, node);
}

function unary(lo: Lowering, node: Node): Expr {
  const operand = firstNamed(node);
  if (!operand) return opaque(node);
  const value = lo.expr(operand);
  switch (lo.text[node.start]) {
    case '*':
      return value;
    case '!':
      return { e: 'operator', operator: '!', left: value, right: null, ...at(node) };
    default:
      return negative(value, node);
  }
}

const negative = (value: Expr, node: Node): Expr =>
  value.e === 'number' ? { ...value, value: -value.value, text: `-${value.text}`, ...at(node) } : opaque(node, [value], 'number');

const NEUTRAL = new Set(['+', '-', '*', '/', '%', '==', '!=', '<', '>', '<=', '>=', '&&', '||']);

function binary(lo: Lowering, node: Node): Expr {
  const left = child(node, 'left');
  const right = child(node, 'right');
  const operator = child(node, 'operator')?.type ?? '';
  if (!left || !right)
    return opaque(
      node,
      namedChildren(node).map((c) => lo.expr(c)),
    );
  const [a, b] = [lo.expr(left), lo.expr(right)];
  return NEUTRAL.has(operator) ? { e: 'operator', operator, left: a, right: b, ...at(node) } : opaque(node, [a, b]);
}
