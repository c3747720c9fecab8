import type { Arg, Expr, Prop } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { opaque, stringOf } from '../builder.js';
import { at, firstNamed, isBroken, type Lowering, namedChildren, src } from './context.js';

/** `[…]` and `array(…)`: a list where no key is written, or the keys only count; else a table. */
export function arrayOf(lo: Lowering, n: Node): Expr {
  const items = n.children.filter((c) => c.type === 'array_element_initializer' || (c.type !== 'comment' && isBroken(c)));
  const keyed = items.map((i) => (isBroken(i) ? undefined : keyOf(i)));
  const counts = keyed.every((k, i) => k === undefined || (k.type === 'integer' && src(lo, k) === String(i)));
  if (counts) return { e: 'list', items: items.map((i) => itemOf(lo, i)), ...at(n) };
  let next = 0;
  const props = items.map((i): Prop => {
    if (isBroken(i)) return broken(lo, i);
    const [first, second] = namedChildren(i);
    if (first && second) {
      const quoted = first.type === 'string' || first.type === 'encapsed_string' ? 1 : 0;
      if (first.type === 'integer') next = Number(src(lo, first)) + 1;
      return { key: keyExpr(lo, first), value: elementOf(lo, second), keyStart: first.start + quoted, keyEnd: first.end - quoted };
    }
    if (first?.type === 'variadic_unpacking') return { key: null, value: unpacked(lo, first), keyStart: i.start, keyEnd: i.start };
    return {
      key: { e: 'number', value: next, text: String(next++), ...at(i) },
      value: first ? elementOf(lo, first) : opaque(i),
      keyStart: i.start,
      keyEnd: i.start,
    };
  });
  return { e: 'record', props, ...at(n) };
}

const keyOf = (item: Node): Node | undefined => {
  const parts = namedChildren(item);
  return parts.length === 2 ? parts[0] : undefined;
};

function itemOf(lo: Lowering, item: Node): Arg {
  if (isBroken(item)) {
    lo.errors++;
    return { value: opaque(item, namedChildren(item).map(lo.expr)), spread: 'list' };
  }
  const value = namedChildren(item).at(-1);
  if (value?.type === 'variadic_unpacking') return { value: unpacked(lo, value), spread: 'list' };
  return { value: value ? elementOf(lo, value) : opaque(item) };
}

/** What could not be read may hold any key. */
function broken(lo: Lowering, n: Node): Prop {
  lo.errors++;
  return { key: null, value: opaque(n, namedChildren(n).map(lo.expr)), keyStart: n.start, keyEnd: n.start };
}

const elementOf = (lo: Lowering, n: Node): Expr => lo.expr(n.type === 'by_ref' ? (firstNamed(n) ?? n) : n);

const unpacked = (lo: Lowering, n: Node): Expr => {
  const value = firstNamed(n);
  return value ? lo.expr(value) : opaque(n);
};

/** Options of curl are numbers that only their names tell apart. */
const keyExpr = (lo: Lowering, n: Node): Expr =>
  n.type === 'name' && /^CURLOPT_\w+$/.test(src(lo, n)) ? stringOf(lo.text, n.start, n.end, [at(n)]) : lo.expr(n);
