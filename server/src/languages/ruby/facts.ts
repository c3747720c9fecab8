import { child, type Node } from '../../syntax/node.js';
import { type ClassFacts, type Lowering, src } from './context.js';
import { symbolNames } from './imports.js';

const ATTRIBUTES =
  /^(?:(?:c|m|thread_m|thread_c)?attr_(?:accessor|writer)|(?:mattr|cattr|thread_mattr)_(?:accessor|writer)|class_attribute)$/;

/** What bodies of a class assign, and which attributes others may set. */
export function factsOf(lo: Lowering, bodies: readonly Node[]): ClassFacts {
  const writes = new Map<string, number>();
  const settable = new Set<string>();
  const note = (n: Node): void => {
    if (n.type === 'instance_variable' || n.type === 'class_variable') writes.set(src(lo, n), (writes.get(src(lo, n)) ?? 0) + 1);
    else if (n.type === 'left_assignment_list' || n.type === 'rest_assignment') for (const c of n.children) note(c);
  };
  const visit = (n: Node, depth: number): void => {
    if (depth > 200) return;
    if (n.type === 'assignment' || n.type === 'operator_assignment') {
      const left = child(n, 'left');
      if (left) note(left);
    }
    const method = n.type === 'call' && !child(n, 'receiver') ? child(n, 'method') : undefined;
    if (method && ATTRIBUTES.test(src(lo, method))) for (const s of symbolNames(lo, child(n, 'arguments'))) settable.add(s.name);
    if (n.type === 'method') {
      const name = child(n, 'name');
      if (name?.type === 'setter') settable.add(src(lo, name).replace(/\s*=$/, ''));
    }
    for (const c of n.children) visit(c, depth + 1);
  };
  for (const b of bodies) visit(b, 0);
  return { writes, settable };
}

/** Names of variables that belong to the class itself: `@@x`, and `@x` in its own methods and its body. */
export function classVariables(lo: Lowering, bodies: readonly Node[], allStatic: boolean): ReadonlySet<string> {
  const out = new Set<string>();
  const visit = (n: Node, isStatic: boolean, depth: number): void => {
    if (depth > 200) return;
    if (n.type === 'class_variable' || (n.type === 'instance_variable' && isStatic)) out.add(src(lo, n));
    if (depth > 0 && (n.type === 'class' || n.type === 'module')) return;
    const inside = n.type === 'method' ? isStatic && depth > 0 : isStatic || n.type === 'singleton_method' || n.type === 'singleton_class';
    for (const c of n.children) visit(c, inside, depth + 1);
  };
  for (const b of bodies) for (const c of b.children) visit(c, allStatic || (c.type !== 'method' && c.type !== 'call'), 1);
  return out;
}
