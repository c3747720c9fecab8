import type { Arg, Expr, Prop } from '../../model/summary.js';
import { child, childOfType, type Node } from '../../syntax/node.js';
import { opaque, stringOf } from '../builder.js';
import { argumentsOf } from './arguments.js';
import { argumentValue, at, firstNamed, isBroken, type Lowering, named, src } from './context.js';
import { isListType, isTableType, typeName } from './types.js';

/** `new T(…) { … }`, and `new(…) { … }` where the type is written elsewhere. */
export function creation(lo: Lowering, node: Node, type: Node | undefined): Expr {
  const initializer = child(node, 'initializer') ?? childOfType(node, 'initializer_expression');
  const args = argumentsOf(lo, child(node, 'arguments') ?? childOfType(node, 'argument_list'));
  const parts = initializer ? named(initializer) : [];
  const from = args.filter((a) => a.value.e !== 'number' && !isComparer(a.value));
  if (initializer && ((type && isTableType(lo, type)) || parts.some(hasKey))) return table(lo, initializer, node, from);
  const elements = parts.length > 0 && parts.every((c) => c.type !== 'assignment_expression');
  if (initializer && ((type && isListType(lo, type)) || elements)) return list(lo, initializer, node, from);
  const members: Arg[] = parts.flatMap((c): Arg[] => {
    const left = child(c, 'left');
    const right = child(c, 'right');
    return left && right ? [{ name: src(lo, left), nameStart: left.start, value: memberValue(lo, right) }] : [];
  });
  const broken: Arg[] = initializer?.children.some(isBroken) ? [{ value: opaque(initializer), spread: 'record' }] : [];
  // Of which class the object is, only the one who takes it says: there may be more in it than what is written here.
  if (!type && args.length === 0) return openRecord(members, node);
  const callee: Expr = type ? typeName(lo, type) : opaque(node);
  return { e: 'call', callee, args: [...args, ...members, ...broken], construct: true, ...at(node) };
}

function openRecord(members: readonly Arg[], node: Node): Expr {
  const props = members.map((a): Prop => {
    const place = { start: a.nameStart ?? node.start, end: (a.nameStart ?? node.start) + (a.name ?? '').length };
    const key: Expr = { e: 'string', value: a.name ?? '', runs: [0, place.start, (a.name ?? '').length], ...place };
    return { key, value: a.value, keyStart: place.start, keyEnd: place.end };
  });
  const rest: Prop = { key: null, value: opaque({ start: node.start, end: node.start }), keyStart: node.start, keyEnd: node.start };
  return { e: 'record', props: [rest, ...props], ...at(node) };
}

/** `StringComparer.OrdinalIgnoreCase` says nothing about what a table holds. */
const isComparer = (e: Expr): boolean => e.e === 'member' && e.object.e === 'name' && e.object.name === 'StringComparer';

const hasKey = (c: Node): boolean => child(c, 'left')?.type === 'element_binding_expression';

/** What a member is given in braces: items, or members of its own. */
function memberValue(lo: Lowering, node: Node): Expr {
  if (node.type !== 'initializer_expression') return lo.expr(node);
  const parts = named(node);
  return parts.length > 0 && parts.every((c) => c.type === 'assignment_expression') ? table(lo, node, node, []) : list(lo, node, node);
}

/** `{ a, b }`; `before`: what a collection is copied from, `new List<string>(others) { "5" }`. */
export function list(lo: Lowering, node: Node, whole: Node, before: readonly Arg[] = []): Expr {
  const items = node.children.flatMap((c): Arg[] => {
    if (isBroken(c)) return [{ value: opaque(c), spread: 'list' }];
    return c.named && c.type !== 'comment' && !c.type.startsWith('preproc_') ? [{ value: lo.expr(c) }] : [];
  });
  return { e: 'list', items: [...before.map((a): Arg => ({ value: a.value, spread: 'list' })), ...items], ...at(whole) };
}

/** `{ ["a"] = 1, { "b", 2 } }` */
function table(lo: Lowering, node: Node, whole: Node, before: readonly Arg[]): Expr {
  const props = before.map((a): Prop => ({ key: null, value: a.value, keyStart: a.value.start, keyEnd: a.value.end }));
  for (const c of node.children) {
    if (isBroken(c)) props.push({ key: null, value: opaque(c), keyStart: c.start, keyEnd: c.end });
    const assigned = c.type === 'assignment_expression';
    const [left, right] = assigned ? [child(c, 'left'), child(c, 'right')] : c.type === 'initializer_expression' ? named(c) : [];
    if (!left || !right) continue;
    const key = left.type === 'element_binding_expression' ? argumentValue(firstNamed(left) ?? left) : left;
    if (!key) continue;
    // `Endpoint = "…"` names a member, everything else is a value.
    const name = assigned && key === left && key.type === 'identifier';
    props.push(
      name
        ? { ...keyOf(lo, key), value: memberValue(lo, right) }
        : { key: lo.expr(key), value: lo.expr(right), keyStart: key.start + 1, keyEnd: key.end - 1 },
    );
  }
  return { e: 'record', props, ...at(whole) };
}

/** A name as the key of a record. */
function keyOf(lo: Lowering, name: Node): Omit<Prop, 'value'> {
  const from = name.start + (lo.text[name.start] === '@' ? 1 : 0);
  return { key: stringOf(lo.text, from, name.end, [{ start: from, end: name.end }]), keyStart: from, keyEnd: name.end };
}

/** `new { Phone = phone, code, user.Name }`. */
export function anonymousObject(lo: Lowering, node: Node): Expr {
  const parts = named(node);
  const props: Prop[] = [];
  for (let i = 0; i < parts.length; i++) {
    const key = parts[i]!;
    if (isBroken(key)) {
      props.push({ key: null, value: opaque(key), keyStart: key.start, keyEnd: key.end });
      continue;
    }
    const assigned = /^\s*=/.test(lo.text.slice(key.end, parts[i + 1]?.start ?? key.end));
    const value = assigned ? parts[++i]! : key;
    const name = key.type === 'member_access_expression' ? (child(key, 'name') ?? key) : key;
    props.push({ ...keyOf(lo, name), value: lo.expr(value) });
  }
  return { e: 'record', props, ...at(node) };
}

/** `new string[2]`, `new[] { … }`, `new string[] { … }`. */
export function array(lo: Lowering, node: Node): Expr {
  const initializer = childOfType(node, 'initializer_expression');
  if (initializer) return list(lo, initializer, node);
  const size = /\[\s*(\d{1,2})\s*\]/.exec(src(lo, node))?.[1];
  const items = Array.from({ length: Number(size ?? 0) }, (): Arg => ({ value: { e: 'null', undefined: false, ...at(node) } }));
  return size === undefined ? opaque(node, [], 'list') : { e: 'list', items, ...at(node) };
}

/** `[a, .. others]`. */
export function collection(lo: Lowering, node: Node): Expr {
  const items = node.children.flatMap((c): Arg[] => {
    if (isBroken(c)) return [{ value: opaque(c), spread: 'list' }];
    if (!c.named || c.type === 'comment') return [];
    const part = c.type === 'collection_element' ? firstNamed(c) : c;
    const value = part ? (firstNamed(part) ?? part) : undefined;
    return value ? [{ value: lo.expr(value), ...(part?.type === 'spread_element' ? { spread: 'list' as const } : {}) }] : [];
  });
  return { e: 'list', items, ...at(node) };
}

/** `template with { Sign = "…" }`. */
export function withExpression(lo: Lowering, node: Node): Expr {
  const object = firstNamed(node);
  if (!object) return opaque(node);
  const changes = node.children.flatMap((c): Prop[] => {
    const [key, value] = c.type === 'with_initializer' ? named(c) : [];
    return key && value ? [{ ...keyOf(lo, key), value: lo.expr(value) }] : [];
  });
  return {
    e: 'record',
    props: [{ key: null, value: lo.expr(object), keyStart: object.start, keyEnd: object.end }, ...changes],
    ...at(node),
  };
}
