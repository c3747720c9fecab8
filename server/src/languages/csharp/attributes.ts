import type { Arg, Decorator } from '../../model/summary.js';
import { child, childOfType, type Node } from '../../syntax/node.js';
import { argumentsOf } from './arguments.js';
import { at, type Lowering, src } from './context.js';

/** `[JsonProperty("sign")]`: names without the suffix `Attribute` and without namespace. */
export function attributesOf(lo: Lowering, node: Node): Decorator[] {
  const out: Decorator[] = [];
  for (const list of node.children) {
    if (list.type !== 'attribute_list') continue;
    for (const a of list.children) {
      const name = a.type === 'attribute' ? child(a, 'name') : undefined;
      if (!name) continue;
      const written = src(lo, name);
      const args: Arg[] = argumentsOf(lo, childOfType(a, 'attribute_argument_list'));
      out.push({ name: written.slice(written.lastIndexOf('.') + 1).replace(/(?<=\w)Attribute$/, ''), args, ...at(a) });
    }
  }
  return out;
}
