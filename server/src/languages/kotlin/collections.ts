import type { Arg, Expr, Prop } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { argumentsOf, entryOf, givenIn, pairOf, valueArguments, type Written } from './calls.js';
import { at, type Lowering, sliceOf } from './context.js';

const LISTS = new Set([
  'listOf',
  'mutableListOf',
  'arrayListOf',
  'arrayOf',
  'emptyList',
  'emptyArray',
  'setOf',
  'mutableSetOf',
  'hashSetOf',
  'linkedSetOf',
  'sortedSetOf',
  'emptySet',
  'intArrayOf',
  'longArrayOf',
  'sequenceOf',
  'Pair',
  'Triple',
]);
const TABLES = new Set(['mapOf', 'mutableMapOf', 'hashMapOf', 'linkedMapOf', 'linkedHashMapOf', 'sortedMapOf', 'emptyMap']);

/** A call of the standard library that makes a list or table of its arguments, as that list or table (kotlin.collections). */
export function collectionOf(node: Node, called: string, written: Written, l: Lowering): Expr | undefined {
  if (written.trailing) return undefined;
  if (LISTS.has(called)) return copyOf(node, written, l) ?? { e: 'list', items: argumentsOf(written, called, l), ...at(node) };
  if (called === 'listOfNotNull' || called === 'setOfNotNull') return notNull(node, written, l);
  if (TABLES.has(called)) return table(node, written, l);
  return undefined;
}

/** `arrayOf(*x)` is a copy of `x`, also where nothing is known of `x`. */
function copyOf(node: Node, written: Written, l: Lowering): Expr | undefined {
  const [only, ...more] = valueArguments(written.list);
  const value = only && more.length === 0 ? givenIn(only) : undefined;
  if (value?.type !== 'spread_expression') return undefined;
  const callee: Expr = { e: 'member', object: l.expression(value), name: 'copyOf', nameStart: value.start, ...at(value) };
  return { e: 'call', callee, args: [], construct: false, ...at(node) };
}

/** What may be null may be left out. */
function notNull(node: Node, written: Written, l: Lowering): Expr {
  const items = argumentsOf(written, '', l);
  const certain = items.every((a) => a.value.e === 'string' || a.value.e === 'concat' || a.value.e === 'number');
  if (certain) return { e: 'list', items, ...at(node) };
  return { e: 'list', items: items.map((a): Arg => ({ value: opaque(a.value, [a.value], 'list'), spread: 'list' })), ...at(node) };
}

function table(node: Node, written: Written, l: Lowering): Expr {
  const props = valueArguments(written.list).flatMap((argument): Prop[] => {
    const value = givenIn(argument);
    if (!value) return [];
    const pair = l.text[value.start - 1] === '*' || sliceOf(value, l).startsWith('*') ? undefined : pairOf(value, l);
    if (pair) return [entryOf(pair.key, pair.value, l)];
    // A pair that is made elsewhere: some key has some value.
    return [{ key: opaque(value), value: l.expression(value), keyStart: value.start, keyEnd: value.start }];
  });
  if (written.list?.children.some((c) => c.type === 'ERROR'))
    props.push({ key: opaque(written.list), value: opaque(written.list), keyStart: node.start, keyEnd: node.start });
  return { e: 'record', props, ...at(node) };
}
