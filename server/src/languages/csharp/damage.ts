import type { ClassSummary, Stmt } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { at, type Lowering, src } from './context.js';

/** Words that begin a type. */
const DECLARES: Readonly<Record<string, ClassSummary['kind']>> = {
  class: 'class',
  struct: 'class',
  record: 'record',
  interface: 'interface',
};

/**
 * What the parser gave up on: the namespace and the class that it began still hold the members that follow. `typeOf` lowers a type from the
 * nodes that follow its keyword.
 */
export function salvage(
  lo: Lowering,
  node: Node,
  out: Stmt[],
  typeOf: (kind: ClassSummary['kind'], parts: readonly Node[]) => number,
): void {
  const parts = node.children;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    const next = parts[i + 1];
    const kind = DECLARES[part.type];
    if (part.type === 'namespace' && next && /^(?:identifier|qualified_name)$/.test(next.type)) {
      lo.builder.package(src(lo, next));
      i++;
    } else if (kind && next?.type === 'identifier') {
      out.push({ s: 'class', class: typeOf(kind, parts.slice(i + 1)), ...at(node) });
      return;
    } else if (part.named) out.push(...lo.statements([part]));
  }
}
