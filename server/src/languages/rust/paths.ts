import type { Expr } from '../../model/summary.js';
import { child, type Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { type At, at, type Lowering, namedChildren, nameExpr, resolve, src } from './context.js';

/** A name or path as a value: what its first segment means, and members of it. */
export function pathExpr(lo: Lowering, node: Node): Expr {
  const parts = flat(node);
  const [first] = parts;
  if (!first) return opaque(node);
  if (parts.length === 1) return single(lo, first);
  return members(lo, parts, node);
}

/** The nodes of a path's segments, generics left out; empty for what is no path. */
export function flat(node: Node, depth = 0): Node[] {
  if (depth > 60) return [];
  switch (node.type) {
    case 'scoped_identifier':
    case 'scoped_type_identifier': {
      const path = child(node, 'path');
      const name = child(node, 'name');
      const before = path ? flat(path, depth + 1) : [];
      return name && (!path || before.length > 0) ? [...before, name] : [];
    }
    case 'generic_type':
    case 'generic_type_with_turbofish': {
      const type = child(node, 'type');
      return type ? flat(type, depth + 1) : [];
    }
    case 'generic_function': {
      const inner = child(node, 'function');
      return inner ? flat(inner, depth + 1) : [];
    }
    case 'bracketed_type': {
      const inner = namedChildren(node)[0];
      const type = inner?.type === 'qualified_type' ? child(inner, 'type') : inner;
      return type ? flat(type, depth + 1) : [];
    }
    case 'reference_type': {
      const type = child(node, 'type');
      return type ? flat(type, depth + 1) : [];
    }
    case 'identifier':
    case 'type_identifier':
    case 'field_identifier':
    case 'shorthand_field_identifier':
    case 'primitive_type':
    case 'self':
    case 'super':
    case 'crate':
      return [node];
    default:
      return [];
  }
}

function single(lo: Lowering, node: Node): Expr {
  const name = src(lo, node);
  if (name === 'self') return { e: 'this', ...at(node) };
  if (name === '' || name === '_') return opaque(node);
  return head(lo, name, node);
}

/** What a first name means: a local, `Self`, an item of a module around, or a name of the file. */
function head(lo: Lowering, name: string, place: At): Expr {
  if (name === 'Self') return nameExpr('<self>', place);
  const local = resolve(lo, name);
  lo.builder.mention(name);
  if (local !== undefined) return nameExpr(local, place);
  for (let i = lo.modules.length - 1; i >= 0; i--)
    if (lo.modules[i]!.items.has(name)) return member(moduleExpr(lo, i + 1, place), name, place);
  return nameExpr(name, place);
}

/** The class that stands for the first `depth` modules around. */
function moduleExpr(lo: Lowering, depth: number, place: At): Expr {
  const nowhere = { start: place.start, end: place.start };
  const [outer, ...inner] = lo.modules.slice(0, depth).map((m) => m.name);
  return inner.reduce<Expr>(
    (object, name) => ({ e: 'member', object, name, nameStart: place.start, ...nowhere }),
    nameExpr(outer!, nowhere),
  );
}

const member = (object: Expr, name: string, place: At): Expr => ({ e: 'member', object, name, nameStart: place.start, ...at(place) });

function members(lo: Lowering, parts: readonly Node[], node: Node): Expr {
  let i = 0;
  let base: Expr | undefined;
  const first = src(lo, parts[0]!);
  if (first === 'crate') {
    base = root(lo, 'crate', parts[0]!);
    i = 1;
  } else if (first === 'self' || first === 'super') {
    // A module of this file stands between; past it, parents are other files.
    let level = lo.modules.length;
    while (i < parts.length && (src(lo, parts[i]!) === 'super' || src(lo, parts[i]!) === 'self')) {
      if (src(lo, parts[i]!) === 'super') level--;
      i++;
    }
    if (level > 0) base = moduleExpr(lo, level, parts[0]!);
    else if (level < 0)
      base = root(lo, Array.from({ length: -level }, () => 'super').join('::'), { start: parts[0]!.start, end: parts[0]!.start });
  }
  if (base === undefined) {
    if (i >= parts.length) return opaque(node);
    base = head(lo, src(lo, parts[i]!), parts[i]!);
    i++;
  }
  for (; i < parts.length; i++) {
    const name = src(lo, parts[i]!);
    lo.builder.mention(name);
    base = { e: 'member', object: base, name, nameStart: parts[i]!.start, start: node.start, end: parts[i]!.end };
  }
  return base;
}

/** `crate`, `super`: imported under that name when it is first used. */
export function root(lo: Lowering, name: string, place: At): Expr {
  importRoot(lo, name, place);
  return nameExpr(name, place);
}

export function importRoot(lo: Lowering, name: string, place: At): void {
  if (lo.roots.has(name)) return;
  lo.roots.add(name);
  lo.builder.import({ local: name, module: name.replaceAll('::', '.'), name: '*', level: 0, ...at(place) });
}
