import { child, type Node } from '../../syntax/node.js';

/**
 * `f<T>(x)` with one type and one argument: the grammar takes it for two comparisons with a value in parentheses. In the language itself it is
 * always a call (Kotlin specification, 8.6). Gives the expression with the call in it; undefined for real comparisons.
 */
export function genericCall(node: Node, text: string): Node | undefined {
  const [left, right] = [child(node, 'left'), child(node, 'right')];
  if (!left || !right || left.type !== 'binary_expression' || child(left, 'operator')?.type !== '<') return undefined;
  const [before, type] = [child(left, 'left'), child(left, 'right')];
  if (!before || !type || !isTypeName(type, text)) return undefined;
  const callee = rightmost(before);
  const group = leftmost(right);
  if (group?.type !== 'parenthesized_expression') return undefined;
  if (text[callee.end] !== '<' || text.slice(type.end, group.start) !== '>') return undefined;
  const inner = group.children.filter((c) => c.named);
  const argument: Node = { ...group, type: 'value_argument', children: inner, field: '', named: true };
  const call: Node = {
    type: 'call_expression',
    field: callee.field,
    start: callee.start,
    end: group.end,
    named: true,
    children: [
      { ...callee, field: '' },
      { ...type, type: 'type_arguments', field: '', children: [asProjection(type)] },
      { ...group, type: 'value_arguments', field: '', children: [argument] },
    ],
  };
  const behind = replaceLeftmost(right, group, { ...call, field: group.field });
  return { ...replaceRightmost(before, callee, { ...behind, field: callee.field }), field: node.field };
}

const isTypeName = (node: Node, text: string): boolean =>
  (node.type === 'identifier' || node.type === 'navigation_expression') &&
  /^(?:[\w]+\.)*\p{Lu}\w*$/u.test(text.slice(node.start, node.end));

const asProjection = (type: Node): Node => {
  const names = type.type === 'identifier' ? [{ ...type, field: '' }] : identifiersOf(type);
  const user: Node = { ...type, type: 'user_type', field: '', children: names };
  return { ...user, type: 'type_projection', children: [user] };
};

const identifiersOf = (node: Node): Node[] =>
  node.type === 'identifier' ? [{ ...node, field: '' }] : node.children.flatMap(identifiersOf);

/** `!x`, `-x` */
const isPrefixed = (node: Node): boolean => {
  const argument = node.type === 'unary_expression' ? child(node, 'argument') : undefined;
  return argument !== undefined && argument.start > node.start;
};

const lastOf = (node: Node): Node | undefined => {
  if (node.type === 'binary_expression') return child(node, 'right');
  if (isPrefixed(node)) return child(node, 'argument');
  return node.type === 'infix_expression' ? node.children.findLast((c) => c.named) : undefined;
};

/** What an expression ends with. */
function rightmost(node: Node): Node {
  const last = lastOf(node);
  return last ? rightmost(last) : node;
}

const POSTFIX = new Set(['call_expression', 'navigation_expression', 'index_expression']);

/**
 * `a + f<T>(x).y` and `!a.b()`: the grammar takes the call for one of `a + f`, the member for one of `!a`. Gives the sum with the call in it; undefined where a chain begins with what it
 * seems to begin with.
 */
export function chainBehind(node: Node): Node | undefined {
  const path: Node[] = [];
  let at: Node | undefined = node;
  while (at && POSTFIX.has(at.type)) {
    path.push(at);
    at = at.children.find((c) => c.named);
  }
  if (!at || !lastOf(at) || path.length === 0 || !(isPrefixed(at) || path.at(-1)?.type === 'call_expression')) return undefined;
  const last = rightmost(at);
  const inner = path.reduceRight<Node>(
    (first, link) => ({
      ...link,
      start: last.start,
      children: link.children.map((c, i) => (i === link.children.findIndex((x) => x.named) ? first : c)),
    }),
    { ...last, field: '' },
  );
  return { ...replaceRightmost(at, last, { ...inner, field: last.field }), field: node.field };
}

const BEGINS = new Set([
  'binary_expression',
  'navigation_expression',
  'call_expression',
  'index_expression',
  'infix_expression',
  'as_expression',
]);

const firstOf = (node: Node): Node | undefined =>
  BEGINS.has(node.type) || (node.type === 'unary_expression' && child(node, 'argument')?.start === node.start)
    ? node.children.find((c) => c.named)
    : undefined;

/** What an expression begins with. */
function leftmost(node: Node): Node | undefined {
  const first = firstOf(node);
  return first ? leftmost(first) : node;
}

function replaceLeftmost(node: Node, old: Node, by: Node): Node {
  if (node === old) return by;
  const first = firstOf(node)!;
  return { ...node, start: by.start, children: node.children.map((c) => (c === first ? replaceLeftmost(c, old, by) : c)) };
}

function replaceRightmost(node: Node, old: Node, by: Node): Node {
  if (node === old) return by;
  const last = lastOf(node)!;
  return { ...node, end: by.end, children: node.children.map((c) => (c === last ? replaceRightmost(c, old, by) : c)) };
}
