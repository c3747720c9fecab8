import type { Node } from '../../syntax/node.js';
import { readExpression, withTypes } from './read-expressions.js';
import { inField, isNext, leaf, NotRust, node, peek, type Reader, skipGroup, take, takeIf } from './reader.js';

const ROOTS = new Set(['self', 'super', 'crate']);

/** A path, and what may follow one: a macro's arguments, the fields of a struct. */
export function readPath(r: Reader, braces: boolean): Node {
  const first = take(r);
  if (first.kind !== 'word') throw new NotRust();
  let n = leaf(ROOTS.has(first.text) ? first.text : 'identifier', first);
  while (isNext(r, '::')) {
    if (isNext(r, '<', 1)) {
      n = withTypes(r, n);
      continue;
    }
    take(r);
    const name = take(r);
    if (name.kind !== 'word') throw new NotRust();
    const path = n.type === 'generic_function' ? { ...n.children[0]!, field: '' } : n;
    n = node('scoped_identifier', n.start, name.end, [
      inField(path, 'path'),
      leaf(ROOTS.has(name.text) ? name.text : 'identifier', name, 'name'),
    ]);
  }
  if (isNext(r, '!') && peek(r, 1)?.kind === 'open') {
    take(r);
    const open = peek(r)!;
    const close = skipGroup(r);
    return node('macro_invocation', n.start, close.end, [inField(n, 'macro'), node('token_tree', open.start, close.end)]);
  }
  if (braces && isNext(r, '{') && /^[A-Z]/.test(r.text.slice(n.children.at(-1)?.start ?? n.start, n.end)) && looksLikeFields(r))
    return readStruct(r, n);
  return n;
}

/** `{}`, `{ a: …`, `{ a, …`, `{ a }`, `{ ..base }`. */
const looksLikeFields = (r: Reader): boolean =>
  isNext(r, '}', 1) || isNext(r, '..', 1) || (peek(r, 1)?.kind === 'word' && (isNext(r, ':', 2) || isNext(r, ',', 2) || isNext(r, '}', 2)));

function readStruct(r: Reader, name: Node): Node {
  const open = take(r, '{');
  const fields: Node[] = [];
  while (!isNext(r, '}')) {
    const dots = takeIf(r, '..');
    if (dots) {
      const base = readExpression(r);
      fields.push(node('base_field_initializer', dots.start, base.end, [base]));
    } else {
      const field = take(r);
      if (takeIf(r, ':')) {
        const value = readExpression(r);
        fields.push(node('field_initializer', field.start, value.end, [leaf('field_identifier', field, 'field'), inField(value, 'value')]));
      } else fields.push(node('shorthand_field_initializer', field.start, field.end, [leaf('identifier', field)]));
    }
    if (!takeIf(r, ',')) break;
  }
  const end = take(r, '}').end;
  return node('struct_expression', name.start, end, [
    inField(name, 'name'),
    node('field_initializer_list', open.start, end, fields, 'body'),
  ]);
}
