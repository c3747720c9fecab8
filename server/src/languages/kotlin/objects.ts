import type { Expr } from '../../model/summary.js';
import { childOfType, type Node } from '../../syntax/node.js';
import { argumentsOf } from './calls.js';
import { anonymousClass, supertypesOf } from './classes.js';
import { at, type Lowering } from './context.js';

/** `object : T(…) { … }`: an instance of an anonymous class with `T` as its base. */
export function objectLiteral(node: Node, l: Lowering): Expr {
  const supers = supertypesOf(node, l);
  for (const s of supers) l.builder.mention(s.name.slice(s.name.lastIndexOf('.') + 1));
  const list = supers.find((s) => s.list)?.list;
  const args = argumentsOf({ list, trailing: undefined }, '', l);
  const index = anonymousClass(
    node,
    childOfType(node, 'class_body'),
    supers.map((s) => s.name),
    l,
  );
  return { e: 'call', callee: { e: 'class', class: index, ...at(node) }, args, construct: true, ...at(node) };
}
