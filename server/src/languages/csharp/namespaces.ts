import type { Stmt } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { at, type Lowering, named, src } from './context.js';

/** `using A.B;`, `using static A.B.C;`, `using X = A.B.C;`. */
export function usingDirective(lo: Lowering, node: Node): void {
  const alias = child(node, 'name');
  const path = named(node).find((c) => c !== alias);
  if (!path) return;
  const full = src(lo, path)
    .replace(/^global::/, '')
    .replace(/\s+/g, '');
  const dot = full.lastIndexOf('.');
  const of = { module: full.slice(0, Math.max(0, dot)), name: full.slice(dot + 1), level: 0, ...at(node) };
  if (alias) lo.builder.import({ local: src(lo, alias), ...of });
  else if (node.children.some((c) => c.type === 'static')) lo.builder.import({ local: '*', ...of });
  else lo.builder.import({ local: '*', module: full, name: '*', level: 0, ...at(node) });
}

/** `namespace A.B { … }`, `namespace A.B;`. */
export function namespace(lo: Lowering, node: Node, out: Stmt[]): void {
  const name = child(node, 'name');
  if (name) lo.builder.package(src(lo, name).replace(/\s+/g, ''));
  out.push(...lo.statements((child(node, 'body') ?? { ...node, children: node.children.filter((c) => c !== name) }).children));
}
