import type { Decorator } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { argumentsOf } from './calls.js';
import { at, type Lowering } from './context.js';
import { segmentsOf } from './types.js';

/** The annotations among modifiers, under their last name; `@field:Value("…")` and `@param:Value("…")` are `Value`. */
export function decoratorsOf(modifiers: Node, l: Lowering): readonly Decorator[] {
  const out: Decorator[] = [];
  for (const c of modifiers.children) {
    if (c.type !== 'annotation') continue;
    for (const written of c.children) {
      const call = written.type === 'constructor_invocation' ? written : undefined;
      const type = call ? call.children.find((x) => x.type === 'user_type') : written.type === 'user_type' ? written : undefined;
      const name = type && segmentsOf(type, l.text).at(-1);
      if (name === undefined) continue;
      const list = call?.children.find((x) => x.type === 'value_arguments');
      out.push({ name, args: argumentsOf({ list, trailing: undefined }, '', l), ...at(c) });
    }
  }
  return out;
}
