import { child, type Node } from '../../syntax/node.js';
import { at, type Lowering, namedChildren, src } from './context.js';
import { segments } from './types.js';

/** `use a::b::{self, c as d, e::*};` */
export function importsOf(lo: Lowering, node: Node): void {
  const argument = child(node, 'argument');
  if (argument) useTree(lo, argument, [], 0);
}

function useTree(lo: Lowering, node: Node, prefix: readonly string[], depth: number): void {
  if (depth > 20) return;
  switch (node.type) {
    case 'use_list':
      for (const c of namedChildren(node)) useTree(lo, c, prefix, depth + 1);
      return;
    case 'scoped_use_list': {
      const path = child(node, 'path');
      const list = child(node, 'list');
      if (list) useTree(lo, list, [...prefix, ...segments(lo, path)], depth + 1);
      return;
    }
    case 'use_wildcard': {
      const [inner] = namedChildren(node);
      add(lo, node, [...prefix, ...segments(lo, inner)], '*', true);
      return;
    }
    case 'use_as_clause': {
      const path = child(node, 'path');
      const alias = child(node, 'alias');
      if (path) add(lo, node, named(prefix, segments(lo, path)), alias ? src(lo, alias) : '_', false);
      return;
    }
    default: {
      const path = named(prefix, segments(lo, node));
      const last = path.at(-1);
      if (last !== undefined) add(lo, node, path, last, false);
    }
  }
}

/** `a::{self}` is `a`. */
const named = (prefix: readonly string[], path: readonly string[]): string[] =>
  path.length === 1 && path[0] === 'self' && prefix.length > 0 ? [...prefix] : [...prefix, ...path];

function add(lo: Lowering, node: Node, written: readonly string[], local: string, wildcard: boolean): void {
  const path = outward(lo, written);
  if (!path || path.length === 0 || local === '_') return;
  const place = at(node);
  if (wildcard) lo.builder.import({ local: '*', module: path.join('.'), name: '*', level: 0, ...place });
  else if (path.length === 1) lo.builder.import({ local, module: path[0]!, name: '*', level: 0, ...place });
  else lo.builder.import({ local, module: path.slice(0, -1).join('.'), name: path.at(-1)!, level: 0, ...place });
}

/**
 * A path as seen from the file. Inside a module that is written in the file, `self` and `super` are parts of the same file, whose names are
 * known anyway: such a path gives nothing (undefined).
 */
function outward(lo: Lowering, path: readonly string[]): string[] | undefined {
  let rest = path.filter((s, i) => !(s === 'self' && i > 0));
  if (rest[0] !== 'self' && rest[0] !== 'super') {
    // An item of a module around.
    const own = lo.modules.some((m) => m.items.has(rest[0] ?? ''));
    return own ? undefined : [...rest];
  }
  if (rest[0] === 'self') {
    if (lo.modules.length > 0) return undefined;
    return [...rest];
  }
  let level = lo.modules.length;
  while (level > 0 && rest[0] === 'super') {
    rest = rest.slice(1);
    level--;
  }
  if (level > 0 || rest.length === 0) return undefined;
  return rest[0] === 'super' ? [...rest] : ['self', ...rest];
}
