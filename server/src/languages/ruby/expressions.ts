import type { Arg, Expr, Stmt } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { limited, numberOf, opaque } from '../builder.js';
import { argumentsOf, propsOf } from './arguments.js';
import { inlineFunction, lambdaOf } from './blocks.js';
import { callOf, callWith, superCall } from './calls.js';
import { at, firstNamed, isBroken, type Lowering, named, scopeWith, src } from './context.js';
import { plainMeaning } from './idioms.js';
import { binary, unary } from './operators.js';
import { intoValue } from './statements.js';
import { chainedString, characterLiteral, heredoc, stringLiteral, symbolLiteral } from './strings.js';

/** Deeper nesting than this is generated text; it is given up so that no stack overflows here or in evaluation. */
const DEEPEST = 300;

/** The lowering of expressions, with its own depth count. */
export const createExpressions = (lo: Lowering): ((node: Node) => Expr) => limited(DEEPEST, (node) => expression(lo, node));

function expression(lo: Lowering, node: Node): Expr {
  switch (node.type) {
    case 'identifier':
      return node.start === node.end ? broken(lo, node) : identifier(lo, node, src(lo, node));
    case 'constant':
      lo.builder.mention(src(lo, node));
      return { e: 'name', name: src(lo, node), ...at(node) };
    case 'scope_resolution':
      return scopeResolution(lo, node);
    case 'instance_variable':
      return {
        e: 'member',
        object: { e: 'this', start: node.start, end: node.start },
        name: src(lo, node),
        nameStart: node.start,
        ...at(node),
      };
    case 'class_variable':
      return {
        e: 'member',
        object: { e: 'name', name: '<static>', start: node.start, end: node.start },
        name: src(lo, node),
        nameStart: node.start,
        ...at(node),
      };
    case 'global_variable':
      return { e: 'name', name: src(lo, node), ...at(node) };
    case 'self':
      return { e: 'this', ...at(node) };
    case 'string':
    case 'delimited_symbol':
    case 'bare_string':
    case 'bare_symbol':
      return stringLiteral(lo, node);
    case 'simple_symbol':
      return symbolLiteral(lo, node);
    case 'character':
      return characterLiteral(lo, node);
    case 'chained_string':
      return chainedString(lo, node);
    case 'heredoc_beginning':
      return heredoc(lo, node);
    case 'integer':
    case 'float':
      return number(lo, node);
    case 'true':
    case 'false':
      return { e: 'boolean', value: node.type === 'true', ...at(node) };
    case 'nil':
      return { e: 'null', undefined: false, ...at(node) };
    case 'array':
      return { e: 'list', items: argumentsOf(lo, named(node), true), ...at(node) };
    case 'right_assignment_list':
      return { e: 'list', items: argumentsOf(lo, named(node), true), ...at(node) };
    case 'string_array':
    case 'symbol_array':
      return { e: 'list', items: named(node).map((c): Arg => ({ value: lo.expr(c) })), ...at(node) };
    case 'hash':
      return { e: 'record', props: propsOf(lo, named(node)), ...at(node) };
    case 'element_reference':
      return elementReference(lo, node);
    case 'call':
      return callOf(lo, node);
    case 'super':
      return superCall(lo, node, null);
    case 'yield':
      return callWith({ e: 'name', name: '&', ...at(node) }, argumentsOf(lo, named(firstNamed(node) ?? node), false), node);
    case 'lambda':
      return lambdaOf(lo, node);
    case 'binary':
      return binary(lo, node);
    case 'unary':
      return unary(lo, node);
    case 'conditional': {
      const [test, then, otherwise] = ['condition', 'consequence', 'alternative'].map((f) => child(node, f));
      if (!test || !then || !otherwise) return opaque(node, parts(lo, node));
      return { e: 'conditional', test: lo.expr(test), then: lo.expr(then), else: lo.expr(otherwise), ...at(node) };
    }
    case 'parenthesized_statements':
    case 'interpolation':
    case 'pattern':
    case 'then': {
      const inner = named(node);
      if (inner.length === 0) return { e: 'null', undefined: false, ...at(node) };
      return inner.length === 1 ? lo.expr(inner[0]!) : inPlace(lo, node);
    }
    case 'assignment': {
      const left = child(node, 'left');
      const right = child(node, 'right');
      if (!left || !right || left.type === 'left_assignment_list') return inPlace(lo, node);
      const value = lo.expr(right);
      return { e: 'assign', target: lo.target(left), value, ...at(node) };
    }
    case 'if':
    case 'unless':
    case 'case':
    case 'case_match':
    case 'begin':
    case 'operator_assignment':
    case 'if_modifier':
    case 'unless_modifier':
    case 'rescue_modifier':
    case 'while':
    case 'until':
    case 'for':
      return inPlace(lo, node);
    case 'regex':
    case 'subshell':
      return opaque(node, parts(lo, node));
    case 'ERROR':
      lo.errors++;
      return opaque(node, parts(lo, node));
    default:
      return opaque(node, parts(lo, node));
  }
}

const parts = (lo: Lowering, node: Node): Expr[] =>
  named(node)
    .filter((c) => c.type !== 'string_content' && c.type !== 'escape_sequence')
    .map((c) => lo.expr(c));

function broken(lo: Lowering, node: Node): Expr {
  lo.errors++;
  return opaque(node);
}

/** A name without receiver: a local, or a method of the receiver that is called without arguments. */
export function identifier(lo: Lowering, node: Node, name: string): Expr {
  if (isBroken(node)) return broken(lo, node);
  lo.builder.mention(name);
  const local: Expr = { e: 'name', name, ...at(node) };
  if (scopeWith(lo, name)) return local;
  if (name === '__method__' || name === 'block_given?') return opaque(node);
  return plainMeaning(lo, node, name, []) ?? { e: 'call', callee: local, args: [], construct: false, ...at(node) };
}

/** `A::B`; `::A` is a constant of the top. */
function scopeResolution(lo: Lowering, node: Node): Expr {
  const scope = child(node, 'scope');
  const name = child(node, 'name');
  if (!name) return opaque(node);
  lo.builder.mention(src(lo, name));
  if (!scope) return { e: 'name', name: src(lo, name), ...at(node) };
  return { e: 'member', object: lo.expr(scope), name: src(lo, name), nameStart: name.start, ...at(node) };
}

function number(lo: Lowering, node: Node): Expr {
  const text = src(lo, node);
  // `010` is eight, `0b1` and the like are no ids.
  if (/^0[0-9_]|^0[bodx]/i.test(text)) return opaque(node, [], 'number');
  return numberOf(node, lo.text);
}

/** `x[i]`; a slice of several indexes is not known. */
function elementReference(lo: Lowering, node: Node): Expr {
  const object = child(node, 'object');
  if (!object) return opaque(node);
  const value = lo.expr(object);
  const index = indexOf(lo, node);
  // `X.load_file(path)[Rails.env]`: the section of the environment that is running.
  if (index.e === 'member' && index.name === 'env' && index.object.e === 'name' && index.object.name === 'Rails')
    return callWith({ e: 'name', name: '<environment>', start: node.start, end: node.start }, [{ value }], node);
  return { e: 'index', object: value, index, ...at(node) };
}

export function indexOf(lo: Lowering, node: Node): Expr {
  const object = child(node, 'object');
  const indexes = named(node).filter((c) => c !== object && c.field !== 'block');
  const only = indexes.length === 1 ? indexes[0]! : undefined;
  if (!only || only.type === 'range' || only.type === 'pair' || only.type === 'splat_argument')
    return opaque(
      node,
      indexes.map((c) => lo.expr(c)),
    );
  return lo.expr(only);
}

/** Statements whose value is wanted inside an expression: a function that is called where it is written. */
function inPlace(lo: Lowering, node: Node): Expr {
  const fn = inlineFunction(lo, node, (): Stmt[] => {
    const out: Stmt[] = [];
    intoValue(
      lo,
      node.type === 'parenthesized_statements' || node.type === 'then' || node.type === 'interpolation' ? named(node) : [node],
      out,
    );
    return out;
  });
  return callWith(fn, [], node);
}
