import type { Expr, Target } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { argumentsOf, at, firstNamed, isComment, type Lowering, sliceOf } from './context.js';
import { arrayCreation, arrayInitializer, objectCreation } from './creation.js';
import { lambda, methodReference } from './lambdas.js';
import { numberLiteral, stringLiteral } from './literals.js';
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
  ['update_expression', (node, l) => update(node, targetOf, l)],
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
  if (node.type === 'ERROR') l.error();
  return opaque(node, node.children.filter((c) => isExpression(c) || c.type === 'ERROR').map(l.expression));
}

function operand(node: Node, field: string, l: Lowering): Expr {
  const value = child(node, field);
  return value ? l.expression(value) : opaque(node);
}

/** `x.y`; `Outer.this` is the object itself and `Outer.this.y` the name `y`, which is looked up in the classes around as well. */
function fieldAccess(node: Node, l: Lowering): Expr {
  const object = child(node, 'object');
  const field = child(node, 'field');
  if (!object || !field) return opaque(node);
  if (field.type === 'this') return outerThis(node, object, l);
  const member = sliceOf(field, l);
  l.builder.mention(member);
  if (isOuterThis(object) && outerThis(object, child(object, 'object')!, l).e !== 'this') return { e: 'name', name: member, ...at(field) };
  return { e: 'member', object: l.expression(object), name: member, nameStart: field.start, ...at(node) };
}

const isOuterThis = (node: Node): boolean =>
  node.type === 'field_access' && child(node, 'field')?.type === 'this' && child(node, 'object') !== undefined;

const outerThis = (node: Node, type: Node, l: Lowering): Expr =>
  l.classNames.at(-1) === sliceOf(type, l) ? { e: 'this', ...at(node) } : opaque(node);

function arrayAccess(node: Node, l: Lowering): Expr {
  const array = child(node, 'array');
  const index = child(node, 'index');
  if (!array || !index) return opaque(node);
  return { e: 'index', object: l.expression(array), index: l.expression(index), ...at(node) };
}

/** Static helpers that compare two values; `a.equals(b)` itself is the same comparison. */
const COMPARERS = new Set(['Objects', 'StringUtils', 'StrUtil', 'ObjectUtil', 'ObjectUtils', 'CharSequenceUtil']);

function methodInvocation(node: Node, l: Lowering): Expr {
  let object: Node | undefined;
  let method: Node | undefined;
  let list: Node | undefined;
  let parent = false;
  for (const c of node.children) {
    if (c.field === 'object') object = c;
    else if (c.field === 'name') method = c;
    else if (c.field === 'arguments') list = c;
    else if (c.type === 'super') parent = true;
  }
  if (!method) return opaque(node, object ? [l.expression(object)] : []);
  const called = sliceOf(method, l);
  l.builder.mention(called);
  if (!object) {
    const callee: Expr = { e: 'name', name: called, ...at(method) };
    return { e: 'call', callee, args: argumentsOf(list, l), construct: false, ...at(node) };
  }
  if (called === 'equals' || called === 'equal') {
    const compared = comparison(node, object, list, l);
    if (compared) return compared;
  }
  if (isOuterThis(object) && outerThis(object, child(object, 'object')!, l).e !== 'this') {
    return { e: 'call', callee: { e: 'name', name: called, ...at(method) }, args: argumentsOf(list, l), construct: false, ...at(node) };
  }
  const collector = called === 'collect' ? joiningOf(list, l) : undefined;
  if (collector) return joined(node, object, method, collector, l);
  const receiver: Expr = parent ? { e: 'super', ...at(object) } : l.expression(object);
  const callee: Expr = { e: 'member', object: receiver, name: called, nameStart: method.start, start: object.start, end: method.end };
  return { e: 'call', callee, args: argumentsOf(list, l), construct: false, ...at(node) };
}

function comparison(node: Node, object: Node, list: Node | undefined, l: Lowering): Expr | undefined {
  const operands = (list?.children ?? []).filter((c) => c.named && !isComment(c));
  const [first, second] = operands;
  if (operands.length === 1 && first)
    return { e: 'operator', operator: '==', left: l.expression(object), right: l.expression(first), ...at(node) };
  if (operands.length === 2 && first && second && object.type === 'identifier' && COMPARERS.has(sliceOf(object, l))) {
    return { e: 'operator', operator: '==', left: l.expression(first), right: l.expression(second), ...at(node) };
  }
  return undefined;
}

/** The `joining(…)` in `collect(Collectors.joining(…))`. */
function joiningOf(list: Node | undefined, l: Lowering): Node | undefined {
  const collector = list && firstNamed(list);
  const name = collector?.type === 'method_invocation' ? child(collector, 'name') : undefined;
  return name && sliceOf(name, l) === 'joining' ? collector : undefined;
}

/** `stream.collect(Collectors.joining(x))` as `stream.joining(x)`: of all collectors this one gives no list. */
function joined(node: Node, object: Node, method: Node, collector: Node, l: Lowering): Expr {
  const callee: Expr = {
    e: 'member',
    object: l.expression(object),
    name: 'joining',
    nameStart: method.start,
    start: object.start,
    end: method.end,
  };
  return { e: 'call', callee, args: argumentsOf(child(collector, 'arguments'), l), construct: false, ...at(node) };
}

/** `super(…)` and `this(…)`: a call of `super` or `this` itself. */
function constructorInvocation(node: Node, l: Lowering): Expr {
  const called = child(node, 'constructor');
  const callee: Expr = { e: called?.type === 'this' ? 'this' : 'super', ...at(called ?? node) };
  return { e: 'call', callee, args: argumentsOf(child(node, 'arguments'), l), construct: false, ...at(node) };
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

/** What may stand left of `=`. */
export function targetOf(node: Node, l: Lowering): Target | undefined {
  switch (node.type) {
    case 'identifier':
      return { t: 'name', name: sliceOf(node, l), declares: false, ...at(node) };
    case 'field_access': {
      const value = fieldAccess(node, l);
      if (value.e === 'member') return { t: 'member', object: value.object, name: value.name, nameStart: value.nameStart, ...at(node) };
      return value.e === 'name' ? { t: 'name', name: value.name, declares: false, ...at(node) } : undefined;
    }
    case 'array_access': {
      const value = arrayAccess(node, l);
      return value.e === 'index' ? { t: 'index', object: value.object, index: value.index, ...at(node) } : undefined;
    }
    case 'parenthesized_expression': {
      const value = firstNamed(node);
      return value ? targetOf(value, l) : undefined;
    }
    default:
      return undefined;
  }
}
