import type { Arg } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { firstNamed, isBroken, type Lowering, src } from './context.js';

/** The arguments of a call. A syntax error among them leaves open how many there are. */
export function argumentsOf(lo: Lowering, list: Node): Arg[] {
  if (list.type === 'generator_expression') return [{ value: lo.expr(list) }];
  const out: Arg[] = [];
  for (const c of list.children) {
    if (!c.named || c.type === 'comment' || c.type === 'line_continuation') continue;
    if (isBroken(c)) {
      out.push({ value: lo.expr(c), spread: 'list' });
      continue;
    }
    switch (c.type) {
      case 'keyword_argument': {
        const name = child(c, 'name');
        const value = child(c, 'value');
        if (name && value) out.push({ value: lo.expr(value), name: src(lo, name), nameStart: name.start });
        break;
      }
      case 'list_splat':
      case 'list_splat_pattern':
      case 'dictionary_splat':
      case 'dictionary_splat_pattern': {
        const inner = firstNamed(c);
        out.push({ value: inner ? lo.expr(inner) : opaque(c), spread: c.type.startsWith('list') ? 'list' : 'record' });
        break;
      }
      default:
        out.push({ value: lo.expr(c) });
    }
  }
  return out;
}
