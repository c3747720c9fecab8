import type { Param } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { at, type Lowering, sliceOf } from './context.js';
import { getter } from './generated.js';

/** The canonical constructor: its parameters are the components, which the constructor puts into the fields. `node`: the compact form. */
export function recordConstructor(
  node: Node | undefined,
  record: string,
  components: readonly Param[],
  l: Lowering,
  nameStart = 0,
): number {
  const written = node && child(node, 'name');
  const name = written ? sliceOf(written, l) : record;
  const start = written?.start ?? nameStart;
  const end = start + name.length;
  const head = { name, nameStart: start, nameEnd: end, ...(node ? at(node) : { start, end }), kind: 'constructor' } as const;
  return l.builder.function(head, () => ({ params: components, body: node ? l.body(child(node, 'body')) : [] }));
}

/** One method for each component that has none of its own. */
export function accessorsOf(components: readonly Param[], written: ReadonlySet<string>, l: Lowering): number[] {
  return components.filter((c) => !written.has(c.name)).map((c) => getter(c.name, c.name, c, false, l));
}
