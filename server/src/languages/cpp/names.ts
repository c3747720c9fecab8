import type { Expr, Target } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import { opaque } from '../builder.js';
import { at, type Lowering, sliceOf, variableOf } from './context.js';
import { dotted, type TypeInfo } from './types.js';

const cache = new Map<string, readonly string[]>();

/** Namespaces in which a name that stands here may be declared, innermost first; undefined where there are none. */
export function scopesOf(l: Lowering): readonly string[] | undefined {
  if (l.namespaces.length === 0 && l.used.length === 0) return undefined;
  const key = `${l.namespaces.join('.')}|${l.used.join(',')}`;
  const known = cache.get(key);
  if (known) return known;
  const scopes = [...l.namespaces.map((_, i) => l.namespaces.slice(0, i + 1).join('.')).reverse(), ...l.used].slice(0, 16);
  if (cache.size > 500) cache.clear();
  cache.set(key, scopes);
  return scopes;
}

/** The name as the file declares it in the namespaces around. */
export const qualified = (l: Lowering, name: string): string => (l.namespaces.length === 0 ? name : `${l.namespaces.join('.')}.${name}`);

/** Names of the standard library that `using namespace std` brings. */
const STANDARD = new Set(
  'string,to_string,format,make_shared,make_unique,make_pair,move,getenv,stoi,stol,stoll,begin,end,vector,map,pair,back_inserter,copy'.split(
    ',',
  ),
);

/** A name as a value. */
export function nameOf(node: Node, name: string, l: Lowering): Expr {
  const head = name.split('.', 1)[0]!;
  for (const part of name.split('.')) l.builder.mention(part);
  if (!name.includes('.')) {
    const variable = variableOf(l, name);
    if (variable) return { e: 'name', name: variable.as, ...at(node) };
    if (STANDARD.has(name) && l.file.uses.has('std')) return { e: 'name', name: `std.${name}`, ...at(node) };
  }
  const scopes = head === 'std' ? undefined : scopesOf(l);
  return { e: 'name', name, ...(scopes ? { scopes } : {}), ...at(node) };
}

export function identifier(node: Node, l: Lowering): Expr {
  const name = sliceOf(node, l);
  switch (name) {
    case 'NULL':
    case 'nullptr':
      return { e: 'null', undefined: false, ...at(node) };
    case 'TRUE':
    case 'FALSE':
      return { e: 'boolean', value: name === 'TRUE', ...at(node) };
    case '':
      return opaque(node);
    default:
      return nameOf(node, name, l);
  }
}

export function qualifiedName(node: Node, l: Lowering): Expr {
  const name = dotted(node, l.text);
  return name === undefined ? opaque(node) : nameOf(node, name, l);
}

/** A named type as a value: what is constructed. */
export const typeReference = (type: TypeInfo, place: Node, l: Lowering): Expr =>
  type.name === undefined ? opaque(place) : nameOf(type.node ?? place, type.name, l);

/** A name that is declared here. */
export const nameTarget = (node: Node, name: string, type: string | undefined): Extract<Target, { t: 'name' }> => ({
  t: 'name',
  name,
  declares: true,
  ...(type === undefined ? {} : { type }),
  ...at(node),
});
