import type { Target } from '../../model/summary.js';
import { child, childrenIn, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { firstNamed, type Lowering, namedChildren, shadow, src } from './context.js';

/** What is assigned to. A name binds in the scope around it unless it was declared `global` or `nonlocal`. */
export function targetOf(lo: Lowering, node: Node): Target {
  const at = { start: node.start, end: node.end };
  switch (node.type) {
    case 'identifier':
      return nameTarget(lo, src(lo, node), at);
    case 'attribute': {
      const object = child(node, 'object');
      const name = child(node, 'attribute');
      if (!object || !name) break;
      return { t: 'member', object: lo.expr(object), name: src(lo, name), nameStart: name.start, ...at };
    }
    case 'subscript': {
      const object = child(node, 'value');
      const indexes = childrenIn(node, 'subscript');
      const index = indexes[0];
      if (!object || !index) break;
      const value = lo.expr(index);
      return { t: 'index', object: lo.expr(object), index: indexes.length === 1 ? value : opaque(index, [value]), ...at };
    }
    case 'pattern_list':
    case 'tuple_pattern':
    case 'list_pattern':
    case 'tuple':
    case 'list':
    case 'expression_list': {
      const items = namedChildren(node);
      // `(a) = 1` assigns to `a`; only a comma makes a tuple.
      if (node.type === 'tuple_pattern' && items.length === 1 && !lo.text.slice(items[0]!.end, node.end).includes(','))
        return targetOf(lo, items[0]!);
      return listTarget(lo, items, at);
    }
    case 'as_pattern_target':
    case 'parenthesized_expression':
    case 'list_splat_pattern':
    case 'list_splat': {
      const inner = firstNamed(node);
      if (inner) return targetOf(lo, inner);
      break;
    }
    default:
      break;
  }
  return { t: 'name', name: '', declares: false, ...at };
}

/** Items after a starred one have no fixed position and are bound to nothing that is known. */
function listTarget(lo: Lowering, nodes: readonly Node[], at: { start: number; end: number }): Target {
  const star = nodes.findIndex((n) => n.type === 'list_splat_pattern' || n.type === 'list_splat');
  if (star < 0) return { t: 'list', items: nodes.map((n) => targetOf(lo, n)), rest: null, ...at };
  return { t: 'list', items: nodes.slice(0, star).map((n) => targetOf(lo, n)), rest: targetOf(lo, nodes[star]!), ...at };
}

/** The targets after a starred one, which `targetOf` leaves out. */
export function targetsAfterStar(lo: Lowering, node: Node): Target[] {
  if (node.type !== 'pattern_list' && node.type !== 'tuple_pattern' && node.type !== 'list_pattern') return [];
  const nodes = namedChildren(node);
  const star = nodes.findIndex((n) => n.type === 'list_splat_pattern');
  return star < 0 ? [] : nodes.slice(star + 1).map((n) => targetOf(lo, n));
}

export function nameTarget(lo: Lowering, name: string, at: { start: number; end: number; type?: string | undefined }): Target {
  const { scope } = lo;
  const range = { start: at.start, end: at.end };
  if (scope.kind === 'class')
    return { t: 'member', object: { e: 'this', start: at.start, end: at.start }, name, nameStart: at.start, ...range };
  shadow(scope, name);
  return { t: 'name', name, declares: !scope.globals.has(name), ...(at.type === undefined ? {} : { type: at.type }), ...range };
}
