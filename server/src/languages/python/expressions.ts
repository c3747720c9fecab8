import type { Arg, Expr, Prop } from '../../model/summary.js';
import { child, childrenIn, type Node } from '../../syntax/node.js';
import { limited, numberOf, opaque } from '../builder.js';
import { callOf } from './calls.js';
import { dictionaryComprehension, listComprehension } from './comprehensions.js';
import { firstNamed, isBroken, type Lowering, namedChildren, src } from './context.js';
import { lambdaOf } from './functions.js';
import { COPY } from './library.js';
import { binary, comparison, infix, unary } from './operators.js';
import { adjacentStrings, stringLiteral } from './strings.js';

/** Deeper nesting than this is generated text; it is given up so that no stack overflows here or in evaluation. */
const DEEPEST = 400;
/** No dotted module name is longer. */
const LONGEST_MODULE = 120;

/** The lowering of expressions, with its own depth count. */
export const createExpressions = (lo: Lowering): ((node: Node) => Expr) => limited(DEEPEST, (node) => expression(lo, node));

function expression(lo: Lowering, node: Node): Expr {
  switch (node.type) {
    case 'identifier':
      return name(lo, node);
    case 'string':
      return stringLiteral(lo, node);
    case 'concatenated_string':
      return adjacentStrings(lo, node);
    case 'integer':
    case 'float':
      return number(lo, node);
    case 'true':
    case 'false':
      return { e: 'boolean', value: node.type === 'true', start: node.start, end: node.end };
    case 'none':
      return { e: 'null', undefined: false, start: node.start, end: node.end };
    case 'attribute':
      return attribute(lo, node);
    case 'subscript':
      return subscript(lo, node);
    case 'call':
      return callOf(lo, node);
    case 'list':
    case 'tuple':
    case 'set':
    case 'expression_list':
    case 'pattern_list':
    case 'list_pattern':
    case 'tuple_pattern':
      return { e: 'list', items: items(lo, node), start: node.start, end: node.end };
    case 'dictionary':
      return { e: 'record', props: properties(lo, node), start: node.start, end: node.end };
    case 'list_comprehension':
    case 'generator_expression':
      return listComprehension(lo, node);
    case 'set_comprehension':
      return opaque(node, [listComprehension(lo, node)], 'list');
    case 'dictionary_comprehension':
      return dictionaryComprehension(lo, node);
    case 'parenthesized_expression':
    case 'case_pattern':
      return inner(lo, node);
    case 'binary_operator':
      return binary(lo, node);
    case 'boolean_operator': {
      const operator = child(node, 'operator')?.type === 'and' ? '&&' : '||';
      return infix(lo, node, operator);
    }
    case 'comparison_operator':
      return comparison(lo, node);
    case 'not_operator': {
      const operand = child(node, 'argument');
      return operand
        ? { e: 'operator', operator: '!', left: lo.expr(operand), right: null, start: node.start, end: node.end }
        : opaque(node);
    }
    case 'unary_operator':
      return unary(lo, node);
    case 'conditional_expression': {
      const [then, test, otherwise] = namedChildren(node);
      if (!then || !test || !otherwise) return opaque(node);
      return { e: 'conditional', test: lo.expr(test), then: lo.expr(then), else: lo.expr(otherwise), start: node.start, end: node.end };
    }
    case 'named_expression': {
      const target = child(node, 'name');
      const value = child(node, 'value');
      if (!target || !value) return opaque(node);
      return { e: 'assign', target: lo.target(target), value: lo.expr(value), start: node.start, end: node.end };
    }
    case 'assignment': {
      const left = child(node, 'left');
      const right = child(node, 'right');
      if (!left || !right) return opaque(node);
      return { e: 'assign', target: lo.target(left), value: lo.expr(right), start: node.start, end: node.end };
    }
    case 'lambda':
      return lambdaOf(lo, node);
    case 'await': {
      const value = firstNamed(node);
      return value ? { e: 'await', value: lo.expr(value), start: node.start, end: node.end } : opaque(node);
    }
    case 'yield':
      lo.scope.generator = true;
      return opaque(node, parts(lo, node));
    case 'ERROR':
      lo.errors++;
      return opaque(node, parts(lo, node));
    case 'comment':
    case 'ellipsis':
    case 'type':
      return opaque(node);
    default:
      return opaque(node, parts(lo, node));
  }
}

const parts = (lo: Lowering, node: Node): Expr[] => namedChildren(node).map((c) => lo.expr(c));

function inner(lo: Lowering, node: Node): Expr {
  const value = firstNamed(node);
  return value ? lo.expr(value) : opaque(node);
}

function name(lo: Lowering, node: Node): Expr {
  const { scope, builder } = lo;
  const text = src(lo, node);
  const at = { start: node.start, end: node.end };
  if (text === '') return broken(lo, node);
  if (text === scope.receiver) return { e: 'this', ...at };
  builder.mention(text);
  if (!scope.attributes?.has(text)) return { e: 'name', name: scope.imports.get(text) ?? text, ...at };
  // Only the class body itself sees its attributes as plain names.
  return { e: 'member', object: classReference(scope.classPath, at.start), name: text, nameStart: at.start, ...at };
}

function classReference(path: readonly string[], at: number): Expr {
  let object: Expr = { e: 'name', name: path[0] ?? '', start: at, end: at };
  for (const part of path.slice(1)) object = { e: 'member', object, name: part, nameStart: at, start: at, end: at };
  return object;
}

function broken(lo: Lowering, node: Node): Expr {
  lo.errors++;
  return opaque(node);
}

function number(lo: Lowering, node: Node): Expr {
  const value = numberOf(node, lo.text);
  // `3j` is no number that a request could hold.
  return value.e === 'number' && Number.isNaN(value.value) ? opaque(node) : value;
}

function attribute(lo: Lowering, node: Node): Expr {
  const object = child(node, 'object');
  const property = child(node, 'attribute');
  if (!object || !property) return opaque(node);
  const text = src(lo, property);
  if (object.type === 'attribute' || object.type === 'identifier') {
    // `a.b` after `import a.b` is the module.
    const path = lo.modules.size > 0 && node.end - node.start < LONGEST_MODULE ? src(lo, node) : '';
    if (lo.modules.has(path)) return { e: 'name', name: path, start: node.start, end: node.end };
  }
  const value = lo.expr(object);
  // The class of the receiver: its attributes are found on the receiver as well.
  if (text === '__class__') return value;
  lo.builder.mention(text);
  return { e: 'member', object: value, name: text, nameStart: property.start, start: node.start, end: node.end };
}

function subscript(lo: Lowering, node: Node): Expr {
  const object = child(node, 'value');
  const indexes = childrenIn(node, 'subscript');
  const index = indexes[0];
  if (!object) return opaque(node);
  // `x[:]` is a copy.
  if (index?.type === 'slice' && indexes.length === 1 && index.children.every((c) => !c.named))
    return {
      e: 'call',
      callee: { e: 'name', name: COPY, start: node.start, end: node.end },
      args: [{ value: lo.expr(object) }],
      construct: false,
      start: node.start,
      end: node.end,
    };
  if (!index || indexes.length > 1 || index.type === 'slice')
    return opaque(node, [lo.expr(object), ...indexes.flatMap((i) => (i.type === 'slice' ? parts(lo, i) : [lo.expr(i)]))]);
  return { e: 'index', object: lo.expr(object), index: lo.expr(index), start: node.start, end: node.end };
}

/** The items of a list, tuple or set. A syntax error among them leaves the length open. */
function items(lo: Lowering, node: Node): Arg[] {
  const out: Arg[] = [];
  for (const c of node.children) {
    if (!c.named || c.type === 'comment' || c.type === 'line_continuation') continue;
    if (isBroken(c)) out.push({ value: broken(lo, c), spread: 'list' });
    else if (c.type === 'list_splat' || c.type === 'list_splat_pattern') out.push({ value: inner(lo, c), spread: 'list' });
    else if (c.type === 'parenthesized_list_splat') out.push({ value: inner(lo, c), spread: 'list' });
    else out.push({ value: lo.expr(c) });
  }
  return out;
}

function properties(lo: Lowering, node: Node): Prop[] {
  const out: Prop[] = [];
  for (const c of node.children) {
    if (!c.named || c.type === 'comment' || c.type === 'line_continuation') continue;
    const key = c.type === 'pair' ? child(c, 'key') : undefined;
    const value = c.type === 'pair' ? child(c, 'value') : undefined;
    if (key && value && !isBroken(value)) {
      const written = lo.expr(key);
      const quoted = key.type === 'string' && key.children.length >= 2;
      out.push({
        key: written,
        value: lo.expr(value),
        keyStart: quoted ? key.children[0]!.end : key.start,
        keyEnd: quoted ? key.children.at(-1)!.start : key.end,
      });
    } else if (c.type === 'dictionary_splat') out.push({ key: null, value: inner(lo, c), keyStart: c.start, keyEnd: c.start });
    else out.push({ key: null, value: broken(lo, c), keyStart: c.start, keyEnd: c.start });
  }
  return out;
}
