import type { Expr, Prop } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque, stringOf } from '../builder.js';
import { ALL, callOf, type Lowering, namedChildren, nameExpr, src, variable } from './context.js';
import { COUNT } from './library.js';

interface At {
  readonly start: number;
  readonly end: number;
}

/** `$1`, `$@`, `$#` and other names that the shell gives itself. */
export function parameterOf(lo: Lowering, name: string, at: At): Expr {
  if (name === '@' || name === '*') return lo.scope.asList ? nameExpr(ALL, at) : opaque(at, [], 'list');
  if (/^[1-9]\d*$/.test(name)) {
    if (!lo.scope.asList) return nameExpr(variable(name), at);
    return {
      e: 'index',
      object: nameExpr(ALL, at),
      index: { e: 'number', value: Number(name) - 1, text: String(Number(name) - 1), start: at.start, end: at.end },
      start: at.start,
      end: at.end,
    };
  }
  if (name === '#' && lo.scope.asList) return callOf(COUNT, at, [{ value: nameExpr(ALL, at) }]);
  if (/^\w/.test(name) && !/^\d/.test(name)) return nameExpr(variable(name), at);
  return opaque(at, [], 'string');
}

/** `$X` */
export const simpleExpansion = (lo: Lowering, node: Node): Expr => parameterOf(lo, src(lo, node).slice(1), node);

/** An element of an array, or the variable itself. */
function subject(lo: Lowering, node: Node, at: At): Expr {
  if (node.type !== 'subscript') return parameterOf(lo, src(lo, node), at);
  const name = child(node, 'name');
  const index = child(node, 'index');
  if (!name || !index) return opaque(at, [], 'string');
  const object = nameExpr(variable(src(lo, name)), at);
  if (/^[@*]$/.test(src(lo, index))) return src(lo, index) === '@' ? object : opaque(at, [object], 'string');
  return { e: 'index', object, index: indexOf(lo, index), start: at.start, end: at.end };
}

/** A number in brackets counts the items of a list, other words are keys. */
export function indexOf(lo: Lowering, node: Node): Expr {
  const text = src(lo, node);
  if (/^\d+$/.test(text)) return { e: 'number', value: Number(text), text, start: node.start, end: node.end };
  if (node.type === 'binary_expression' || node.type === 'arithmetic_expansion') return opaque(node, [], 'number');
  return lo.word(node);
}

/** `${X}`, `${X:-default}` and the other forms in braces. */
export function expansion(lo: Lowering, node: Node): Expr {
  const at = { start: node.start, end: node.end };
  const operators = node.children.filter((c) => c.field === 'operator');
  const named = namedChildren(node).filter((c) => c.field !== 'operator');
  const first = named[0];
  if (!first) return opaque(node, [], 'string');
  const operator = operators[0] ? src(lo, operators[0]) : '';
  const position = operators[0]?.start ?? node.end;
  const inside = lo.text.slice(node.start + 2, node.end - 1);
  if (position < first.start || /^[!#]/.test(inside)) return opaque(node, [], operator === '#' ? 'number' : 'string');
  const value = subject(lo, first, at);
  // A slice of a list or text: `${X:0:3}`.
  if (operator === '')
    return namedChildren(node).length === 1 && lo.text.slice(first.end, node.end) === '}' ? value : opaque(node, [value], 'string');
  const word = named[1] ? wordAfter(lo, named.slice(1), node) : stringOf(lo.text, node.end - 1, node.end - 1, []);
  switch (operator) {
    case ':-':
      if ([...lo.scope.defaults.values()].includes(node)) return value;
      return { e: 'operator', operator: '||', left: value, right: word, ...at };
    case '-':
      return { e: 'operator', operator: '??', left: value, right: word, ...at };
    case ':=':
    case '=': {
      const given: Expr = { e: 'operator', operator: operator === '=' ? '??' : '||', left: value, right: word, ...at };
      return value.e === 'name'
        ? { e: 'assign', target: { t: 'name', name: value.name, declares: false, ...at }, value: given, ...at }
        : given;
    }
    case ':?':
    case '?':
      return value;
    case ':+':
    case '+':
      return { e: 'conditional', test: value, then: word, else: stringOf(lo.text, node.end - 1, node.end - 1, []), ...at };
    default:
      return opaque(node, [value], 'string');
  }
}

/** The default of an expansion, which the grammar may cut into several words. */
function wordAfter(lo: Lowering, nodes: readonly Node[], whole: Node): Expr {
  if (nodes.length === 1 && nodes[0]!.end === whole.end - 1) return lo.word(nodes[0]!);
  const parts = nodes.map((n) => lo.word(n));
  return nodes.every((n, i) => n.start === (nodes[i - 1]?.end ?? n.start)) && nodes.at(-1)!.end === whole.end - 1
    ? { e: 'concat', parts, start: nodes[0]!.start, end: whole.end - 1 }
    : opaque(whole, parts, 'string');
}

/** `"${arr[@]}"`, `"$@"`: all items as words of their own. */
export function wholeArray(lo: Lowering, node: Node): Expr | undefined {
  const inner =
    node.type === 'string' && node.children.length === 1 && node.end - node.start === node.children[0]!.end - node.children[0]!.start + 2
      ? node.children[0]!
      : node;
  if (inner.type === 'simple_expansion' && inner !== node && src(lo, inner) === '$@') return parameterOf(lo, '@', inner);
  if (inner.type !== 'expansion') return undefined;
  const text = src(lo, inner);
  if (text === '${@}') return parameterOf(lo, '@', inner);
  const name = /^\$\{(\w+)\[[@*]\]\}$/.exec(text)?.[1];
  // `"${arr[*]}"` in quotes is one text.
  if (name === undefined || (inner !== node && text.includes('[*]'))) return undefined;
  return nameExpr(variable(name), inner);
}

/** `(a "b c" "${more[@]}")`, `([key]=value …)` */
export function arrayOf(lo: Lowering, node: Node): Expr {
  const items = namedChildren(node);
  const keyed = items.map((item) => keyedItem(lo, item));
  if (keyed.length > 0 && keyed.every((k) => k !== undefined)) {
    const numbers = keyed.every((k) => k.key?.e === 'string' && /^\d+$/.test(k.key.value));
    if (numbers)
      return opaque(
        node,
        keyed.map((k) => k.value),
        'list',
      );
    return { e: 'record', props: keyed, start: node.start, end: node.end };
  }
  if (keyed.some((k) => k !== undefined))
    return opaque(
      node,
      items.map((i) => lo.word(i)),
      'list',
    );
  return { e: 'list', items: items.flatMap((i) => lo.args(i)), start: node.start, end: node.end };
}

/** `[login]=1110`, which the grammar reads as words that touch each other. */
function keyedItem(lo: Lowering, node: Node): Prop | undefined {
  const { text } = lo;
  const source = src(lo, node);
  const head = /^\[(?:"([^"\\$`]*)"|'([^']*)'|([^\]"'$`\\]*))\]=/.exec(source);
  if (!head || node.type !== 'concatenation') return undefined;
  const quoted = head[3] === undefined ? 1 : 0;
  const keyStart = node.start + 1 + quoted;
  const keyEnd = keyStart + (head[1] ?? head[2] ?? head[3] ?? '').length;
  const from = node.start + head[0].length;
  const parts: Expr[] = [];
  for (const c of node.children) {
    if (!c.named || c.end <= from) continue;
    // The grammar puts the equals sign and the begin of the value into one word.
    if (c.start < from) parts.push(stringOf(text, from, c.end, [{ start: from, end: c.end }]));
    else parts.push(lo.word(c));
  }
  const value: Expr =
    parts.length === 1
      ? parts[0]!
      : parts.length === 0
        ? stringOf(text, from, from, [])
        : { e: 'concat', parts, start: from, end: node.end };
  return { key: stringOf(text, keyStart - quoted, keyEnd + quoted, [{ start: keyStart, end: keyEnd }]), value, keyStart, keyEnd };
}
