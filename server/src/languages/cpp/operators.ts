import type { Expr } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { targetOf, unknownWrite } from './assignments.js';
import { at, fieldType, firstNamed, type Lowering, libraryCall, outerType, sliceOf, variableOf } from './context.js';
import { type Kind, typeOf } from './types.js';

/** Operators that the neutral form knows; on integers, the others only give "some number". */
const NEUTRAL = new Set(['+', '-', '*', '/', '%', '==', '!=', '<', '>', '<=', '>=', '&&', '||']);
const WORDS: Readonly<Record<string, string>> = { and: '&&', or: '||', not: '!', not_eq: '!=' };

export const operatorOf = (node: Node): string => {
  const written = child(node, 'operator')?.type ?? '';
  return WORDS[written] ?? written;
};

export const isNeutralOperator = (operator: string): boolean => NEUTRAL.has(operator);

/** Runs of the same operator are read without recursion: people concatenate hundreds of pieces. */
export function binary(node: Node, l: Lowering): Expr {
  const operator = operatorOf(node);
  const operands: Node[] = [];
  let left: Node | undefined = node;
  while (left && left.type === 'binary_expression' && operatorOf(left) === operator) {
    const right = child(left, 'right');
    if (right) operands.push(right);
    left = child(left, 'left');
  }
  if (left) operands.push(left);
  operands.reverse();
  if (operator === '<<' || operator === '>>') return shift(node, operator, operands, l);
  const values = operands.map(l.expression);
  if (!NEUTRAL.has(operator)) return opaque(node, values);
  return operator === '+' ? sum(node, operands, values, l) : fold(node, operator, values);
}

/** The kind of what stands as an operand or receiver, as far as declarations of this file tell. */
export function kindOf(node: Node | undefined, l: Lowering): Kind {
  switch (node?.type) {
    case 'identifier':
    case 'field_identifier': {
      const name = sliceOf(node, l);
      return (variableOf(l, name)?.type ?? outerType(l, name))?.kind ?? 'unknown';
    }
    case 'field_expression': {
      const object = child(node, 'argument');
      const field = child(node, 'field');
      return object?.type === 'this' && field ? (fieldType(l, sliceOf(field, l))?.kind ?? 'unknown') : 'unknown';
    }
    case 'pointer_expression':
      return kindOf(child(node, 'argument'), l);
    case 'parenthesized_expression':
      return kindOf(firstNamed(node), l);
    case 'string_literal':
    case 'raw_string_literal':
    case 'concatenated_string':
      return 'text';
    case 'subscript_expression':
      return kindOf(child(node, 'argument'), l) === 'json' ? 'json' : 'unknown';
    case 'call_expression': {
      const callee = child(node, 'function');
      const made = callee?.type === 'identifier' ? typeOf({ ...callee, type: 'type_identifier' }, l.text, l.file.aliases).kind : 'unknown';
      if (made === 'list' || made === 'record') return made;
      return /(?:^|::)(?:to_string|string|QString|QStringLiteral|number)$/.test(
        l.text.slice(node.start, child(node, 'function')?.end ?? node.start),
      )
        ? 'text'
        : 'unknown';
    }
    default:
      return 'unknown';
  }
}

/** From the first text on, `+` joins texts; what stands left of it was added up first. */
function sum(node: Node, operands: readonly Node[], values: readonly Expr[], l: Lowering): Expr {
  const isText = (value: Expr, i: number): boolean => value.e === 'string' || value.e === 'concat' || kindOf(operands[i], l) === 'text';
  const first = values.findIndex(isText);
  if (first < 0) return fold(node, '+', values);
  // A literal and a number: that moves a pointer.
  if (first === 0 && values[1]?.e === 'number' && values.length === 2) return opaque(node, values, 'string');
  if (first <= 1) return { e: 'concat', parts: values, ...at(node) };
  const before = values.slice(0, first);
  const head = fold({ start: before[0]!.start, end: before.at(-1)!.end }, '+', before);
  return { e: 'concat', parts: [head, ...values.slice(first)], ...at(node) };
}

function fold(node: { readonly start: number; readonly end: number }, operator: string, values: readonly Expr[]): Expr {
  const [first, ...rest] = values;
  if (!first || rest.length === 0) return opaque(node, values);
  let left = first;
  for (const right of rest) left = { e: 'operator', operator, left, right, start: node.start, end: right.end };
  return left;
}

/** `stream << a << b` puts texts together, `list << a` appends; `stream >> x` writes to what stands right of it. */
function shift(node: Node, operator: string, operands: readonly Node[], l: Lowering): Expr {
  const [base, ...rest] = operands;
  if (!base) return opaque(node);
  const to = operator === '>>' && rest.length === 1 && kindOf(rest[0], l) === 'json' ? targetOf(rest[0]!, l) : undefined;
  if (to) return { e: 'assign', target: to, value: libraryCall('json.parse', [l.expression(base)], node), ...at(node) };
  if (operator === '>>') return opaque(node, [l.expression(base), ...rest.map((n) => unknownWrite(n, l))]);
  const kind = kindOf(base, l);
  const isList = kind === 'list';
  if (kind !== 'builder' && !isList && !isOutput(base, l)) return opaque(node, operands.map(l.expression));
  let receiver = l.expression(base);
  for (const n of rest) {
    if (isList) {
      receiver = libraryCall('<appended>', [receiver, l.expression(n)], { start: receiver.start, end: n.end });
      continue;
    }
    const value = /(?:^|::)(?:endl|ends|flush)$/.test(sliceOf(n, l)) ? opaque(n, [], 'string') : l.expression(n);
    // `std::setw(2)` changes what is written next.
    const isManipulator = value.e === 'call' && value.callee.e === 'name' && /set|hex/.test(value.callee.name);
    receiver = {
      e: 'call',
      callee: {
        e: 'member',
        object: receiver,
        name: kind === 'builder' ? '<write>' : 'write',
        nameStart: kind === 'builder' ? n.start : base.start,
        start: receiver.start,
        end: n.start,
      },
      args: [{ value: isManipulator ? opaque(n, [], 'string') : value }],
      construct: false,
      start: receiver.start,
      end: n.end,
    };
  }
  return receiver;
}

/** A stream to somewhere else, such as the body of a request that is being sent. */
function isOutput(node: Node, l: Lowering): boolean {
  const type = node.type === 'identifier' ? variableOf(l, sliceOf(node, l))?.type : undefined;
  return type?.name === 'ostream';
}

export function unary(node: Node, l: Lowering): Expr {
  const operand = child(node, 'argument');
  if (!operand) return opaque(node);
  const value = l.expression(operand);
  switch (operatorOf(node)) {
    case '!':
      return { e: 'operator', operator: '!', left: value, right: null, ...at(node) };
    case '-':
      if (value.e === 'number') return { ...value, value: -value.value, text: `-${value.text}`, ...at(node) };
      return { e: 'operator', operator: '-', left: value, right: null, ...at(node) };
    case '+':
      return value;
    default:
      return opaque(node, [value]);
  }
}

/** `++` and `--` as assignments. The value of the postfix form is the one before: `(i = i + 1) - 1`. */
export function update(node: Node, l: Lowering): Expr {
  const operand = child(node, 'argument') ?? firstNamed(node);
  const target = operand && targetOf(operand, l);
  if (!operand || !target) return opaque(node, operand ? [l.expression(operand)] : [], 'number');
  const prefix = operand.start > node.start;
  const operator = l.text[prefix ? node.start : node.end - 1] === '-' ? '-' : '+';
  const one = (): Expr => ({ e: 'number', value: 1, text: '1', ...at(node) });
  const after: Expr = {
    e: 'assign',
    target,
    value: { e: 'operator', operator, left: l.expression(operand), right: one(), ...at(node) },
    ...at(node),
  };
  return prefix ? after : { e: 'operator', operator: operator === '+' ? '-' : '+', left: after, right: one(), ...at(node) };
}

/** A text of which nothing more is known. */
export const opaqueText = (node: { readonly start: number; readonly end: number }, parts: readonly Expr[] = []): Expr =>
  opaque(node, parts, 'string');
