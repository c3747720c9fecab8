import type { Arg, Prop } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { blockArgument } from './blocks.js';
import { at, firstNamed, isBroken, type Lowering, named, src } from './context.js';
import { identifier } from './expressions.js';
import { nameLiteral } from './strings.js';

/** The name under which a block is handed to the method that is called. */
export const BLOCK = '&';
/** What `...` stands for. */
export const REST = '<rest>';
export const OPTIONS = '<options>';

/** The arguments of a call. `braced`: pairs without braces are one table, as for methods that take no keywords. */
export function argumentsOf(lo: Lowering, nodes: readonly Node[], braced: boolean): Arg[] {
  const out: Arg[] = [];
  const pairs: Node[] = [];
  for (const c of nodes) {
    if (isBroken(c)) {
      out.push({ value: lo.expr(c), spread: 'list' });
      continue;
    }
    switch (c.type) {
      case 'pair':
      case 'hash_splat_argument':
        if (braced) pairs.push(c);
        else out.push(keyword(lo, c));
        break;
      case 'splat_argument': {
        const inner = firstNamed(c);
        out.push({ value: inner ? lo.expr(inner) : { e: 'name', name: REST, ...at(c) }, spread: 'list' });
        break;
      }
      case 'block_argument':
        out.push(blockArgument(lo, c));
        break;
      case 'forward_argument':
        out.push(
          { value: { e: 'name', name: REST, ...at(c) }, spread: 'list' },
          { value: { e: 'name', name: OPTIONS, ...at(c) }, spread: 'record' },
          { value: { e: 'name', name: BLOCK, ...at(c) }, name: BLOCK, nameStart: c.start },
        );
        break;
      default:
        out.push({ value: lo.expr(c) });
    }
  }
  if (pairs.length > 0) {
    const record: Arg = { value: { e: 'record', props: propsOf(lo, pairs), start: pairs[0]!.start, end: pairs.at(-1)!.end } };
    out.push(record);
  }
  return out;
}

function keyword(lo: Lowering, node: Node): Arg {
  if (node.type === 'hash_splat_argument') {
    const inner = firstNamed(node);
    return { value: inner ? lo.expr(inner) : { e: 'name', name: OPTIONS, ...at(node) }, spread: 'record' };
  }
  const [prop] = propsOf(lo, [node]);
  if (prop?.key?.e === 'string') return { value: prop.value, name: prop.key.value, nameStart: prop.keyStart };
  return { value: { e: 'record', props: prop ? [prop] : [], ...at(node) }, spread: 'record' };
}

/** The pairs of a hash; `{ a:, **b }` too. */
export function propsOf(lo: Lowering, nodes: readonly Node[]): Prop[] {
  const out: Prop[] = [];
  for (const n of nodes) {
    if (n.type === 'hash_splat_argument') {
      const inner = firstNamed(n);
      const value = inner ? lo.expr(inner) : ({ e: 'name', name: OPTIONS, ...at(n) } as const);
      out.push({ key: null, value, keyStart: n.start, keyEnd: n.start });
      continue;
    }
    if (n.type !== 'pair') {
      // What could not be read may be any key.
      out.push({ key: null, value: opaque(n, isBroken(n) ? [lo.expr(n)] : []), keyStart: n.start, keyEnd: n.start });
      continue;
    }
    const key = child(n, 'key');
    if (!key) continue;
    const value = child(n, 'value');
    const lowered = value ? lo.expr(value) : identifier(lo, key, src(lo, key));
    const inside =
      key.type === 'string' ? { start: key.children[0]?.start ?? key.start, end: key.children.at(-1)?.end ?? key.end } : at(key);
    const start = key.type === 'simple_symbol' ? key.start + 1 : inside.start;
    out.push({
      key: key.type === 'hash_key_symbol' ? nameLiteral(lo, key) : lo.expr(key),
      value: lowered,
      keyStart: start,
      keyEnd: inside.end,
    });
  }
  return out;
}

export const argumentNodes = (list: Node | undefined): Node[] => (list ? named(list) : []);
