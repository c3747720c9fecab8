import type { Expr, Stmt } from '../../model/summary.js';
import { child, childOfType, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, type Lowering } from './context.js';
import { targetOf } from './targets.js';

type Switch = Extract<Stmt, { s: 'switch' }>;

/** `switch (value) { case …: … }`. What a pattern or a condition decides is open. */
export function switchStatement(lo: Lowering, node: Node): Switch {
  const on = child(node, 'value');
  const sections = (child(node, 'body')?.children ?? []).filter((c) => c.type === 'switch_section');
  const cases = sections.map((section, i): Switch['cases'][number] => {
    const body = statementsOf(lo, section);
    const bound = on ? binding(lo, section, on) : [];
    return { tests: testsOf(lo, section), body: [...bound, ...body], falls: body.length === 0 && i < sections.length - 1 };
  });
  return { s: 'switch', on: on ? lo.expr(on) : opaque(node), cases, ...at(node) };
}

/** Empty for `default`. */
function testsOf(lo: Lowering, section: Node): Expr[] {
  const constants = section.children.filter((c) => c.type === 'constant_pattern');
  const open = section.children.some((c) => c.type === 'when_clause' || (/_pattern$/.test(c.type) && c.type !== 'constant_pattern'));
  if (!open) return constants.map((c) => lo.expr(c));
  const either = childOfType(section, 'or_pattern');
  const alternatives = either && !childOfType(section, 'when_clause') ? constantsOf(either) : undefined;
  return alternatives ? alternatives.map((c) => lo.expr(c)) : [opaque(section)];
}

/** The constants of `"a" or "b"`; undefined where something else is among them. */
function constantsOf(pattern: Node): readonly Node[] | undefined {
  if (pattern.type === 'constant_pattern') return [pattern];
  if (pattern.type !== 'or_pattern') return undefined;
  const [left, right] = [child(pattern, 'left'), child(pattern, 'right')];
  const a = left && constantsOf(left);
  const b = right && constantsOf(right);
  return a && b ? [...a, ...b] : undefined;
}

/** `case string text:` gives the value another name. */
function binding(lo: Lowering, section: Node, on: Node): Stmt[] {
  const pattern = childOfType(section, 'declaration_pattern', 'var_pattern', 'recursive_pattern');
  const name = pattern?.children.findLast((c) => c.field === 'name' && c.type === 'identifier');
  return name ? [{ s: 'set', target: targetOf(lo, name, true), value: lo.expr(on), ...at(name) }] : [];
}

const statementsOf = (lo: Lowering, section: Node): Stmt[] => {
  const nodes = section.children.filter((c) => /_statement$|^block$|^preproc_if$|^ERROR$/.test(c.type));
  // `case "a": { …; break; }`
  const only = nodes.length === 1 && nodes[0]!.type === 'block' ? nodes[0]!.children : nodes;
  return lo.statements(only);
};
