import type { Node } from '../../syntax/node.js';
import { readBlock, readPattern } from './read-blocks.js';
import { readBinary, readExpression } from './read-expressions.js';
import { inField, isNext, node, peek, type Reader, take, takeIf } from './reader.js';

/** A condition: tests and patterns, joined with `&&`. */
export function readCondition(r: Reader): Node {
  const parts: Node[] = [];
  do {
    const start = peek(r)?.start ?? 0;
    if (takeIf(r, 'let')) {
      const pattern = readPattern(r);
      take(r, '=');
      const value = readBinary(r, 4, false);
      parts.push(node('let_condition', start, value.end, [inField(pattern, 'pattern'), inField(value, 'value')]));
    } else parts.push(readBinary(r, isNext(r, 'let') ? 4 : parts.length > 0 ? 4 : 0, false));
  } while (takeIf(r, '&&'));
  return parts.length === 1 ? parts[0]! : node('let_chain', parts[0]!.start, parts.at(-1)!.end, parts);
}

export function readIf(r: Reader): Node {
  const start = take(r, 'if').start;
  const condition = readCondition(r);
  const then = readBlock(r);
  const children = [inField(condition, 'condition'), inField(then, 'consequence')];
  let { end } = then;
  const other = takeIf(r, 'else');
  if (other) {
    const inner = isNext(r, 'if') ? readIf(r) : readBlock(r);
    end = inner.end;
    children.push(node('else_clause', other.start, end, [inner], 'alternative'));
  }
  return node('if_expression', start, end, children);
}

export function readMatch(r: Reader): Node {
  const start = take(r, 'match').start;
  const value = readExpression(r, false);
  const open = take(r, '{');
  const arms: Node[] = [];
  while (!isNext(r, '}')) {
    takeIf(r, '|');
    const pattern = readPattern(r);
    const guard = takeIf(r, 'if') ? readCondition(r) : undefined;
    take(r, '=>');
    const body = readExpression(r);
    takeIf(r, ',');
    const head = node(
      'match_pattern',
      pattern.start,
      guard?.end ?? pattern.end,
      [pattern.type === '_' ? undefined : pattern, guard && inField(guard, 'condition')].filter((x) => x !== undefined),
      'pattern',
    );
    arms.push(node('match_arm', pattern.start, body.end, [head, inField(body, 'value')]));
  }
  const end = take(r, '}').end;
  return node('match_expression', start, end, [inField(value, 'value'), node('match_block', open.start, end, arms, 'body')]);
}
