import type { Node } from '../../syntax/node.js';
import { readExpression } from './read-expressions.js';
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
} from './reader.js';

/** `{ … }`: statements, and an expression at the end that is its value. */
export function readBlock(r: Reader): Node {
  if (++r.depth > MOST_NESTED) throw new NotRust();
  const open = take(r, '{');
  const statements: Node[] = [];
  while (!isNext(r, '}')) {
    if (takeIf(r, ';')) continue;
    statements.push(isNext(r, 'let') ? readLet(r) : readStatement(r));
  }
  r.depth--;
  return node('block', open.start, take(r, '}').end, statements);
}

function readLet(r: Reader): Node {
  const start = take(r, 'let').start;
  const children: Node[] = [inField(readPattern(r), 'pattern')];
  if (takeIf(r, ':')) children.push(inField(readType(r), 'type'));
  if (takeIf(r, '=')) children.push(inField(readExpression(r), 'value'));
  if (takeIf(r, 'else')) children.push(inField(readBlock(r), 'alternative'));
  return node('let_declaration', start, take(r, ';').end, children);
}

const ENDS_WITH_BLOCK = /^(?:if|match|loop|while|for)_expression$|^(?:block|unsafe_block)$/;

function readStatement(r: Reader): Node {
  const value = readExpression(r);
  const semicolon = takeIf(r, ';');
  if (semicolon) return node('expression_statement', value.start, semicolon.end, [value]);
  if (isNext(r, '}')) return value;
  if (ENDS_WITH_BLOCK.test(value.type) || value.type === 'macro_invocation')
    return node('expression_statement', value.start, value.end, [value]);
  throw new NotRust();
}

/** A pattern. `alternatives`: whether `|` separates further ones; between the bars of a closure it does not. */
export function readPattern(r: Reader, alternatives = true): Node {
  if (++r.depth > MOST_NESTED) throw new NotRust();
  const all = [readOnePattern(r)];
  while (alternatives && takeIf(r, '|')) all.push(readOnePattern(r));
  r.depth--;
  return all.length === 1 ? all[0]! : node('or_pattern', all[0]!.start, all.at(-1)!.end, all);
}

function readOnePattern(r: Reader): Node {
  const t = peek(r);
  if (!t) throw new NotRust();
  if (isNext(r, '&') || isNext(r, '&&')) {
    take(r);
    takeIf(r, 'mut');
    const inner = readOnePattern(r);
    return node('reference_pattern', t.start, inner.end, [inner]);
  }
  if (isNext(r, 'ref') || isNext(r, 'mut')) {
    take(r);
    const inner = readOnePattern(r);
    return t.text === 'mut' ? inner : node('ref_pattern', t.start, inner.end, [inner]);
  }
  if (t.text === '..' && t.kind === 'punct') return leaf('remaining_field_pattern', take(r));
  if (isNext(r, '(') || isNext(r, '[')) {
    const { children, end } = readPatterns(r);
    const type = t.text === '[' ? 'slice_pattern' : 'tuple_pattern';
    return type === 'tuple_pattern' && children.length === 1 && !isNext(r, ',', -2) ? children[0]! : node(type, t.start, end, children);
  }
  if (t.kind === 'string' || t.kind === 'raw') return stringNode(r, take(r));
  if (t.kind === 'char') return leaf('char_literal', take(r));
  if (t.kind === 'number' || isNext(r, '-')) return readNumber(r);
  if (t.kind === 'word') return readNamed(r);
  throw new NotRust();
}

function readNumber(r: Reader): Node {
  const first = take(r);
  const end = first.text === '-' ? take(r).end : first.end;
  if (isNext(r, '..') || isNext(r, '..=')) {
    const dots = take(r);
    takeIf(r, '-');
    return node('range_pattern', first.start, peek(r)?.kind === 'number' ? take(r).end : dots.end);
  }
  return first.text === '-' ? node('negative_literal', first.start, end) : leaf('integer_literal', first);
}

function readPatterns(r: Reader): { children: Node[]; end: number } {
  const close = take(r).text === '(' ? ')' : ']';
  const children: Node[] = [];
  while (!isNext(r, close)) {
    const p = readPattern(r);
    if (p.type !== '_') children.push(p);
    if (!takeIf(r, ',')) break;
  }
  return { children, end: take(r, close).end };
}

/** A name, a path, or one with patterns behind it. */
function readNamed(r: Reader): Node {
  const first = take(r);
  if (first.text === '_') return node('_', first.start, first.end, [], '', false);
  if (first.text === 'true' || first.text === 'false') return leaf('boolean_literal', first);
  let n = leaf(first.text === 'self' || first.text === 'crate' || first.text === 'super' ? first.text : 'identifier', first);
  while (isNext(r, '::')) {
    take(r);
    if (isNext(r, '<')) {
      skipAngles(r);
      continue;
    }
    const name = take(r);
    n = node('scoped_identifier', n.start, name.end, [inField(n, 'path'), leaf('identifier', name, 'name')]);
  }
  if (isNext(r, '(')) {
    const { children, end } = readPatterns(r);
    return node('tuple_struct_pattern', n.start, end, [inField(n, 'type'), ...children]);
  }
  if (isNext(r, '{')) return readFields(r, n);
  if (takeIf(r, '@')) {
    const inner = readOnePattern(r);
    return node('captured_pattern', n.start, inner.end, inner.type === '_' ? [n] : [n, inner]);
  }
  return n;
}

function readFields(r: Reader, type: Node): Node {
  take(r, '{');
  const fields: Node[] = [];
  while (!isNext(r, '}')) {
    const start = peek(r)!.start;
    if (isNext(r, '..')) fields.push(leaf('remaining_field_pattern', take(r)));
    else {
      while (isNext(r, 'ref') || isNext(r, 'mut')) take(r);
      const name = take(r);
      if (takeIf(r, ':')) {
        const pattern = readPattern(r);
        fields.push(node('field_pattern', start, pattern.end, [leaf('field_identifier', name, 'name'), inField(pattern, 'pattern')]));
      } else fields.push(node('field_pattern', start, name.end, [leaf('shorthand_field_identifier', name, 'name')]));
    }
    if (!takeIf(r, ',')) break;
  }
  return node('struct_pattern', type.start, take(r, '}').end, [inField(type, 'type'), ...fields]);
}
