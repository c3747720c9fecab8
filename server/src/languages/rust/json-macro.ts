import type { Arg, Expr, Prop } from '../../model/summary.js';
import { opaque } from '../builder.js';
import { type At, at, type Lowering, nameExpr } from './context.js';
import { JSON_ENCODE } from './library.js';
import { attempt, skipPiece } from './macro-pieces.js';
import { readExpression } from './read-expressions.js';
import { isNext, MOST_NESTED, NotRust, peek, type Reader, stringNode, take, takeIf } from './reader.js';

const COMMA: ReadonlySet<string> = new Set([',']);
const COLON: ReadonlySet<string> = new Set([',', ':']);

/** The value of `serde_json::json!`: objects, arrays and `null` as JSON has them, and expressions in between. */
export function jsonValue(lo: Lowering, r: Reader, end: number, depth = 0): Expr {
  const t = peek(r);
  if (!t || depth > MOST_NESTED) return opaque({ start: end, end });
  if (isNext(r, '{')) return jsonObject(lo, r, end, depth);
  if (isNext(r, '[')) return jsonArray(lo, r, end, depth);
  if (isNext(r, 'null')) {
    take(r);
    return { e: 'null', undefined: false, ...at(t) };
  }
  const node = attempt(r, () => {
    const read = readExpression(r);
    const after = peek(r);
    if (after && after.text !== ',' && after.kind !== 'close') throw new NotRust();
    return read;
  });
  if (node) return serialized(lo.expr(node));
  skipPiece(r, COMMA);
  return opaque({ start: t.start, end: Math.max(t.end, r.tokens[r.at - 1]?.end ?? t.end) });
}

/** A value that becomes JSON: an object gets the keys that its type has there. */
const serialized = (value: Expr): Expr =>
  value.e === 'name' || value.e === 'member' || value.e === 'call'
    ? {
        e: 'call',
        callee: nameExpr(JSON_ENCODE, { start: value.start, end: value.start }),
        args: [{ value }],
        construct: false,
        ...at(value),
      }
    : value;

function jsonArray(lo: Lowering, r: Reader, end: number, depth: number): Expr {
  const open = take(r);
  const items: Arg[] = [];
  while (peek(r) && !isNext(r, ']')) {
    const before = r.at;
    const value = jsonValue(lo, r, end, depth + 1);
    // A syntax error: what else the list holds is open.
    items.push(isUnread(value) ? { value, spread: 'list' } : { value });
    if (!takeIf(r, ',') && !isNext(r, ']')) break;
    if (r.at === before) break;
  }
  const close = takeIf(r, ']');
  if (!close) items.push({ value: opaque({ start: end, end }), spread: 'list' });
  return { e: 'list', items, start: open.start, end: close?.end ?? end };
}

/** No Rust: a syntax error, or more than one value. */
const isUnread = (value: Expr): boolean => value.e === 'opaque' && value.parts.length === 0 && value.type === undefined;

function jsonObject(lo: Lowering, r: Reader, end: number, depth: number): Expr {
  const open = take(r);
  const props: Prop[] = [];
  const broken = (place: At): Prop => ({ key: null, value: opaque(place), keyStart: place.start, keyEnd: place.start });
  while (peek(r) && !isNext(r, '}')) {
    const t = peek(r)!;
    const key = readKey(lo, r);
    if (!key || !takeIf(r, ':')) {
      skipPiece(r, COMMA);
      props.push(broken(t));
    } else {
      const value = jsonValue(lo, r, end, depth + 1);
      if (isUnread(value)) props.push(broken(value));
      const quoted = key.e === 'string';
      props.push({ key, value, keyStart: key.start + (quoted ? 1 : 0), keyEnd: key.end - (quoted ? 1 : 0) });
    }
    if (!takeIf(r, ',')) {
      if (!isNext(r, '}')) props.push(broken({ start: end, end }));
      break;
    }
  }
  const close = takeIf(r, '}');
  if (!close) props.push(broken({ start: end, end }));
  return { e: 'record', props, start: open.start, end: close?.end ?? end };
}

/** A literal, or an expression up to the colon; most are in parentheses. */
function readKey(lo: Lowering, r: Reader): Expr | undefined {
  const t = peek(r)!;
  if ((t.kind === 'string' || t.kind === 'raw') && isNext(r, ':', 1)) return lo.expr(stringNode(r, take(r)));
  const node = attempt(r, () => {
    const read = readExpression(r);
    if (!isNext(r, ':')) throw new NotRust();
    return read;
  });
  if (!node) skipPiece(r, COLON);
  return node && lo.expr(node);
}
