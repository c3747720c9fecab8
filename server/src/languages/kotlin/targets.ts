import type { Target } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { at, type Lowering, nameOf, partsOf } from './context.js';
import { isType, typeName } from './types.js';

/** What a declaration binds: one variable, or several of a value that is taken apart. */
export function bindingOf(node: Node, l: Lowering): Target | undefined {
  if (node.type === 'multi_variable_declaration') {
    const items = partsOf(node).map((c) => (c.type === 'variable_declaration' ? (bindingOf(c, l) ?? null) : null));
    return { t: 'list', items, rest: null, ...at(node) };
  }
  const parts = partsOf(node);
  const name = parts.find((c) => c.type === 'identifier');
  if (!name) return undefined;
  const written = nameOf(name, l.text);
  if (written.name === '_') return undefined;
  const type = typeName(parts.find(isType), l.text);
  l.declares(written.name);
  return { t: 'name', name: written.name, declares: true, ...(type === undefined ? {} : { type }), start: written.start, end: written.end };
}
