import type { Arg, Expr } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, isBroken, type Lowering, named, src } from './context.js';
import { targetOf } from './targets.js';

/** The arguments of a call, an attribute or an index. Where text could not be read, there may be more of them. */
export function argumentsOf(lo: Lowering, list: Node | undefined): Arg[] {
  const out: Arg[] = [];
  for (const a of list?.children ?? []) {
    if (isBroken(a))
      out.push({
        value: opaque(
          a,
          named(a).map((c) => lo.expr(c)),
          'list',
        ),
        spread: 'list',
      });
    if (a.type !== 'argument' && a.type !== 'attribute_argument') continue;
    const label = child(a, 'name');
    const value = named(a).find((c) => c !== label);
    if (!value) continue;
    const written = a.children.some((c) => c.type === 'out' || c.type === 'ref');
    out.push({
      value: written ? filled(lo, a, value) : lo.expr(value),
      ...(label ? { name: src(lo, label), nameStart: label.start } : {}),
    });
  }
  return out;
}

/** `out var x`, `ref x`: the function writes to the variable, so it holds something else afterwards. */
const filled = (lo: Lowering, argument: Node, value: Node): Expr => ({
  e: 'assign',
  target: targetOf(lo, value, false),
  value: opaque(value),
  ...at(argument),
});
