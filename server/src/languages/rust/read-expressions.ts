import { type Table, table } from '../../base/table.js';
import type { Node } from '../../syntax/node.js';
import { readBlock, readPattern } from './read-blocks.js';
import { readCondition, readIf, readMatch } from './read-control.js';
import { readPath } from './read-paths.js';
import {
  inField,
  isNext,
  leaf,
  MOST_NESTED,
  NotRust,
  node,
  peek,
  type Reader,
  readType,
  skipAngles,
  stringNode,
  take,
  takeIf,
  word,
} from './reader.js';

/** How strongly binary operators bind, loosest first. */
const BINDING: Table<number> = table({
  '||': 2,
  '&&': 3,
  '==': 4,
  '!=': 4,
  '<': 4,
  '>': 4,
  '<=': 4,
  '>=': 4,
  '|': 5,
  '^': 6,
  '&': 7,
  '<<': 8,
  '>>': 8,
  '+': 9,
  '-': 9,
  '*': 10,
  '/': 10,
  '%': 10,
});
const RANGES = new Set(['..', '..=']);
const ASSIGNMENTS = new Set(['=', '+=', '-=', '*=', '/=', '%=', '^=', '&=', '|=', '<<=', '>>=']);

/** An expression. `braces`: whether a name may be followed by the fields of a struct, which it may not before a block. */
export function readExpression(r: Reader, braces = true): Node {
  if (++r.depth > MOST_NESTED) throw new NotRust();
  const left = readBinary(r, 0, braces);
  const t = peek(r);
  let result = left;
  if (t?.kind === 'punct' && ASSIGNMENTS.has(t.text)) {
    take(r);
    const right = readExpression(r, braces);
    const plain = t.text === '=';
    result = node(plain ? 'assignment_expression' : 'compound_assignment_expr', left.start, right.end, [
      inField(left, 'left'),
      ...(plain ? [] : [node(t.text, t.start, t.end, [], 'operator', false)]),
      inField(right, 'right'),
    ]);
  }
  r.depth--;
  return result;
}

export function readBinary(r: Reader, least: number, braces: boolean): Node {
  let left = readUnary(r, braces);
  for (;;) {
    const t = peek(r);
    if (!t || (t.kind !== 'punct' && t.text !== 'as')) return left;
    if (t.text === 'as') {
      take(r);
      const type = readType(r);
      left = node('type_cast_expression', left.start, type.end, [inField(left, 'value'), inField(type, 'type')]);
      continue;
    }
    if (RANGES.has(t.text) && least <= 1) {
      take(r);
      const right = startsExpression(r, braces) ? readBinary(r, 2, braces) : undefined;
      left = node('range_expression', left.start, right?.end ?? t.end, right ? [left, right] : [left]);
      continue;
    }
    const binding = BINDING[t.text];
    if (binding === undefined || binding < least) return left;
    take(r);
    const right = readBinary(r, binding + 1, braces);
    left = node('binary_expression', left.start, right.end, [
      inField(left, 'left'),
      node(t.text, t.start, t.end, [], 'operator', false),
      inField(right, 'right'),
    ]);
  }
}

function startsExpression(r: Reader, braces: boolean): boolean {
  const t = peek(r);
  if (!t || t.kind === 'close') return false;
  return t.kind === 'punct' ? ['-', '!', '*', '&', '|', '||'].includes(t.text) : braces || t.text !== '{';
}

function readUnary(r: Reader, braces: boolean): Node {
  const t = peek(r);
  if (!t) throw new NotRust();
  if (t.kind === 'punct' && (t.text === '&' || t.text === '&&')) {
    take(r);
    const mut = takeIf(r, 'mut');
    const value = readUnary(r, braces);
    return node('reference_expression', t.start, value.end, [...(mut ? [leaf('mutable_specifier', mut)] : []), inField(value, 'value')]);
  }
  if (t.kind === 'punct' && (t.text === '-' || t.text === '!' || t.text === '*')) {
    take(r);
    const value = readUnary(r, braces);
    return node('unary_expression', t.start, value.end, [value]);
  }
  if (t.kind === 'punct' && RANGES.has(t.text)) {
    take(r);
    const right = startsExpression(r, braces) ? readBinary(r, 2, braces) : undefined;
    return node('range_expression', t.start, right?.end ?? t.end, right ? [right] : []);
  }
  return readPostfix(r, readPrimary(r, braces));
}

function readPostfix(r: Reader, first: Node): Node {
  let n = first;
  for (;;) {
    const t = peek(r);
    if (!t) return n;
    if (isNext(r, '?')) {
      take(r);
      n = node('try_expression', n.start, t.end, [n]);
    } else if (isNext(r, '(')) {
      const args = readGroup(r, 'arguments');
      n = node('call_expression', n.start, args.end, [inField(n, 'function'), inField(args, 'arguments')]);
    } else if (isNext(r, '[')) {
      take(r);
      const index = readExpression(r);
      n = node('index_expression', n.start, take(r, ']').end, [n, index]);
    } else if (isNext(r, '.')) {
      take(r);
      const name = take(r);
      if (name.text === 'await') n = node('await_expression', n.start, name.end, [n, word(name)]);
      else {
        const field = leaf(name.kind === 'number' ? 'integer_literal' : 'field_identifier', name, 'field');
        n = node('field_expression', n.start, name.end, [inField(n, 'value'), field]);
        if (isNext(r, '::')) n = withTypes(r, n);
      }
    } else return n;
  }
}

export function withTypes(r: Reader, n: Node): Node {
  take(r, '::');
  const args = skipAngles(r);
  return node('generic_function', n.start, args.end, [inField(n, 'function'), inField(args, 'type_arguments')]);
}

/** Expressions between brackets, separated by commas. */
export function readGroup(r: Reader, type: string): Node {
  const open = take(r);
  const close = open.text === '(' ? ')' : ']';
  const items: Node[] = [];
  while (!isNext(r, close)) {
    items.push(readExpression(r));
    if (!takeIf(r, ',')) break;
  }
  return node(type, open.start, take(r, close).end, items);
}

function readPrimary(r: Reader, braces: boolean): Node {
  const t = peek(r)!;
  switch (t.kind) {
    case 'string':
    case 'raw':
      return stringNode(r, take(r));
    case 'char':
      return leaf('char_literal', take(r));
    case 'number':
      return leaf(/^\d[\d_]*\.|^\d[\d_]*e/i.test(t.text) || /f(?:32|64)$/.test(t.text) ? 'float_literal' : 'integer_literal', take(r));
    case 'open':
      return t.text === '(' ? readParenthesized(r) : t.text === '[' ? readArray(r) : readBlock(r);
    case 'word':
      return readWord(r, braces);
    default:
      if (t.text === '|' || t.text === '||') return readClosure(r, t.start);
      if (t.text === '::') take(r);
      else throw new NotRust();
      return readPath(r, braces);
  }
}

function readParenthesized(r: Reader): Node {
  const group = readGroupWithTrailing(r);
  const items = group.node.children;
  if (items.length === 0) return node('unit_expression', group.node.start, group.node.end);
  return { ...group.node, type: items.length === 1 && !group.trailing ? 'parenthesized_expression' : 'tuple_expression' };
}

function readGroupWithTrailing(r: Reader): { node: Node; trailing: boolean } {
  const n = readGroup(r, 'tuple_expression');
  return { node: n, trailing: isNext(r, ',', -2) };
}

function readArray(r: Reader): Node {
  const open = take(r, '[');
  const items: Node[] = [];
  while (!isNext(r, ']')) {
    items.push(readExpression(r));
    if (takeIf(r, ';')) items.push(inField(readExpression(r), 'length'));
    else if (!takeIf(r, ',')) break;
  }
  return node('array_expression', open.start, take(r, ']').end, items);
}

function readWord(r: Reader, braces: boolean): Node {
  const t = peek(r)!;
  switch (t.text) {
    case 'true':
    case 'false':
      return leaf('boolean_literal', take(r));
    case 'if':
      return readIf(r);
    case 'match':
      return readMatch(r);
    case 'unsafe':
    case 'async': {
      take(r);
      const move = takeIf(r, 'move');
      if (isNext(r, '|') || isNext(r, '||')) return readClosure(r, t.start);
      const body = readBlock(r);
      return node(t.text === 'async' ? 'async_block' : 'unsafe_block', t.start, body.end, [word(t), ...(move ? [word(move)] : []), body]);
    }
    case 'move':
      take(r);
      return readClosure(r, t.start);
    case 'loop': {
      take(r);
      const body = readBlock(r);
      return node('loop_expression', t.start, body.end, [inField(body, 'body')]);
    }
    case 'while': {
      take(r);
      const condition = readCondition(r);
      const body = readBlock(r);
      return node('while_expression', t.start, body.end, [inField(condition, 'condition'), inField(body, 'body')]);
    }
    case 'for': {
      take(r);
      const pattern = readPattern(r);
      take(r, 'in');
      const value = readExpression(r, false);
      const body = readBlock(r);
      return node('for_expression', t.start, body.end, [inField(pattern, 'pattern'), inField(value, 'value'), inField(body, 'body')]);
    }
    case 'return':
    case 'break':
    case 'continue': {
      take(r);
      if (peek(r)?.kind === 'lifetime') take(r);
      const value = t.text !== 'continue' && startsExpression(r, braces) ? readExpression(r, braces) : undefined;
      return node(`${t.text}_expression`, t.start, value?.end ?? t.end, value ? [value] : []);
    }
    default:
      return readPath(r, braces);
  }
}

function readClosure(r: Reader, start: number): Node {
  const open = take(r);
  const params: Node[] = [];
  let end = open.end;
  if (open.text !== '||') {
    while (!isNext(r, '|')) {
      const pattern = readPattern(r, false);
      if (takeIf(r, ':')) {
        const type = readType(r);
        params.push(node('parameter', pattern.start, type.end, [inField(pattern, 'pattern'), inField(type, 'type')]));
      } else params.push(pattern);
      if (!takeIf(r, ',')) break;
    }
    end = take(r, '|').end;
  }
  if (takeIf(r, '->')) readType(r);
  const body = readExpression(r);
  return node('closure_expression', start, body.end, [
    node('closure_parameters', open.start, end, params, 'parameters'),
    inField(body, 'body'),
  ]);
}
