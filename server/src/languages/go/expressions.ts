import type { Expr } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { numberOf, opaque } from '../builder.js';
import { callOf } from './calls.js';
import { compositeLiteral } from './composites.js';
import { at, firstNamed, type Lowering, namedChildren, RECEIVER, resolve, src } from './context.js';
import { functionLiteral } from './functions.js';
import { interpretedString, rawString, rune } from './strings.js';
import { typeReference } from './zero.js';

export function expression(lo: Lowering, node: Node): Expr {
  switch (node.type) {
    case 'identifier':
    case 'package_identifier':
      return name(lo, node);
    case 'interpreted_string_literal':
      return interpretedString(lo, node);
    case 'raw_string_literal':
      return rawString(lo, node);
    case 'rune_literal':
      return rune(node);
    case 'int_literal':
    case 'float_literal':
      return number(lo, node);
    case 'imaginary_literal':
      return opaque(node, [], 'number');
    case 'true':
    case 'false':
      return { e: 'boolean', value: node.type === 'true', ...at(node) };
    case 'nil':
      return { e: 'null', undefined: false, ...at(node) };
    case 'iota':
      return lo.iota === null ? opaque(node) : { e: 'number', value: lo.iota, text: String(lo.iota), ...at(node) };
    case 'selector_expression':
      return selector(lo, node);
    case 'index_expression':
      return index(lo, node);
    case 'slice_expression':
      return slice(lo, node);
    case 'call_expression':
      return callOf(lo, node);
    case 'composite_literal':
      return compositeLiteral(lo, node);
    case 'func_literal':
      return functionLiteral(lo, node);
    case 'parenthesized_expression':
    case 'literal_element':
    case 'expression_list': {
      const inner = firstNamed(node);
      return inner ? lo.expr(inner) : opaque(node);
    }
    case 'type_instantiation_expression': {
      const inner = child(node, 'type') ?? firstNamed(node);
      return inner ? lo.expr(inner) : opaque(node);
    }
    case 'type_assertion_expression': {
      const operand = child(node, 'operand');
      return operand ? lo.expr(operand) : opaque(node);
    }
    case 'type_conversion_expression': {
      // `[]byte(text)`, `map[string]any(m)`: the same value in another type.
      const operand = child(node, 'operand');
      return operand ? lo.expr(operand) : opaque(node);
    }
    case 'unary_expression':
      return unary(lo, node);
    case 'binary_expression':
      return binary(lo, node);
    case 'type_identifier':
    case 'qualified_type':
    case 'generic_type':
      return typeReference(lo, node);
    case 'ERROR':
      lo.errors++;
      return opaque(node, parts(lo, node));
    case 'comment':
      return opaque(node);
    default:
      if (node.type.endsWith('_type')) return opaque(node);
      return opaque(node, parts(lo, node));
  }
}

const parts = (lo: Lowering, node: Node): Expr[] => namedChildren(node).map((c) => lo.expr(c));

function name(lo: Lowering, node: Node): Expr {
  const text = src(lo, node);
  if (text === '' || text === '_') return opaque(node);
  const found = resolve(lo, text);
  if (found?.name === RECEIVER) return { e: 'this', ...at(node) };
  lo.builder.mention(text);
  return { e: 'name', name: found?.name ?? text, ...at(node) };
}

function number(lo: Lowering, node: Node): Expr {
  const source = src(lo, node);
  // `0644` is octal in Go.
  if (/^0\d/.test(source) && node.type === 'int_literal') return opaque(node, [], 'number');
  const value = numberOf(node, lo.text);
  return value.e === 'number' && Number.isNaN(value.value) ? opaque(node, [], 'number') : value;
}

function selector(lo: Lowering, node: Node): Expr {
  const operand = child(node, 'operand');
  const field = child(node, 'field');
  if (!operand || !field) return opaque(node);
  const member = src(lo, field);
  lo.builder.mention(member);
  return { e: 'member', object: lo.expr(operand), name: member, nameStart: field.start, ...at(node) };
}

function index(lo: Lowering, node: Node): Expr {
  const operand = child(node, 'operand');
  const key = child(node, 'index');
  if (!operand || !key) return opaque(node);
  return { e: 'index', object: lo.expr(operand), index: lo.expr(key), ...at(node) };
}

/** `xs[:]` is the list itself; other slices leave out what is not followed. */
function slice(lo: Lowering, node: Node): Expr {
  const operand = child(node, 'operand');
  if (!operand) return opaque(node);
  const bounds = ['start', 'end', 'capacity'].flatMap((f) => child(node, f) ?? []);
  if (bounds.length === 0) return lo.expr(operand);
  return opaque(node, [lo.expr(operand), ...bounds.map((b) => lo.expr(b))]);
}

/** Pointers are the values that they point to. */
function unary(lo: Lowering, node: Node): Expr {
  const operand = child(node, 'operand');
  const operator = child(node, 'operator')?.type;
  if (!operand) return opaque(node);
  const value = lo.expr(operand);
  switch (operator) {
    case '&':
    case '*':
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

const NEUTRAL = new Set(['+', '-', '*', '/', '%', '==', '!=', '<', '>', '<=', '>=', '&&', '||']);

function binary(lo: Lowering, node: Node): Expr {
  const left = child(node, 'left');
  const right = child(node, 'right');
  const operator = child(node, 'operator')?.type ?? '';
  if (!left || !right) return opaque(node, parts(lo, node));
  if (!NEUTRAL.has(operator)) return opaque(node, [lo.expr(left), lo.expr(right)]);
  return { e: 'operator', operator, left: lo.expr(left), right: lo.expr(right), ...at(node) };
}
