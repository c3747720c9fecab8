import type { Expr, Stmt } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import type { Builder } from '../builder.js';

/** One result of a function: its name, when it has one, and its type as written. */
export interface Result {
  readonly name: string | null;
  readonly type: string;
}

/** What the lowering of a function body has to know of the function. */
export interface FunctionScope {
  readonly results: readonly Result[];
  readonly outer: Scope | null;
}

/** One block: Go scopes names by block, the neutral form by function, so a name that hides another one is renamed. */
export interface Scope {
  readonly function: FunctionScope;
  readonly parent: Scope | null;
  /** Name as written → name in the neutral form; `RECEIVER` for the receiver of a method. */
  readonly names: Map<string, string>;
}

export const RECEIVER = '<receiver>';

/** What a named type of this file is made of. */
export type TypeKind = 'struct' | 'interface' | 'map' | 'list' | 'other';

/** What the parts of the adapter share while one file is lowered. The functions close the recursion between statements and expressions. */
export interface Lowering {
  readonly text: string;
  readonly builder: Builder;
  /** Whether the text has any, because Go drops carriage returns from raw literals. */
  readonly carriageReturns: boolean;
  /** Import path by local name. */
  readonly imports: Map<string, string>;
  /** Named types of this file. */
  readonly types: Map<string, { readonly kind: TypeKind; readonly node: Node }>;
  /** What functions are lowered by besides their own text: the imports and the named types, as written. */
  surroundings: string;
  scope: Scope | null;
  /** The value of `iota` where constants are declared. */
  iota: number | null;
  /** Where the parser met syntax errors. */
  readonly damage: readonly number[];
  /** How deep the walk is. */
  depth: number;
  /** Syntax errors met so far. */
  errors: number;
  expr(node: Node): Expr;
  statements(nodes: readonly Node[]): Stmt[];
}

/** Deeper nesting than this is generated text; it is given up so that no stack overflows here or in evaluation. */
export const DEEPEST = 400;

export type At = { readonly start: number; readonly end: number };

export const at = (node: At): At => ({ start: node.start, end: node.end });

export const src = (lo: Lowering, node: Node): string => lo.text.slice(node.start, node.end);

/** Children without keywords, separators and comments. */
export const namedChildren = (node: Node): Node[] => node.children.filter((c) => c.named && c.type !== 'comment');

/** The first child that is neither a keyword nor a comment. */
export function firstNamed(node: Node): Node | undefined {
  for (const c of node.children) if (c.named && c.type !== 'comment') return c;
  return undefined;
}

/** A node the parser made up or could not read. */
export const isBroken = (node: Node): boolean => node.type === 'ERROR' || (node.start === node.end && node.children.length === 0);

/** Runs `inside` in a block of its own. */
export function block<T>(lo: Lowering, inside: () => T): T {
  const outer = lo.scope;
  if (outer) lo.scope = { function: outer.function, parent: outer, names: new Map() };
  const result = inside();
  lo.scope = outer;
  return result;
}

/** Runs `inside` as the body of a function. */
export function functionScope<T>(lo: Lowering, results: readonly Result[], inside: () => T): T {
  const outer = lo.scope;
  lo.scope = { function: { results, outer }, parent: null, names: new Map() };
  const result = inside();
  lo.scope = outer;
  return result;
}

/** The neutral name of a declared name, and whether the running function declares it; undefined for names of the package. */
export function resolve(lo: Lowering, name: string): { readonly name: string; readonly own: boolean } | undefined {
  let own = true;
  for (let s = lo.scope; s; ) {
    const found = s.names.get(name);
    if (found !== undefined) return { name: found, own };
    if (s.parent) s = s.parent;
    else {
      s = s.function.outer;
      own = false;
    }
  }
  return undefined;
}

/** Declares a name in the present block and gives its neutral name. */
export function declare(lo: Lowering, name: string): string {
  const { scope } = lo;
  if (!scope || name === '_') return name;
  const here = scope.names.get(name);
  if (here !== undefined && here !== RECEIVER) return here;
  let depth = lo.imports.has(name) ? 2 : 1;
  for (let s = scope.parent; s; s = s.parent) if (s.names.has(name)) depth++;
  const neutral = depth === 1 ? name : `${name}~${depth}`;
  scope.names.set(name, neutral);
  return neutral;
}

/** The import path behind an identifier that no variable hides. */
export function importPath(lo: Lowering, node: Node | undefined): string | undefined {
  if (node?.type !== 'identifier' && node?.type !== 'package_identifier') return undefined;
  const name = src(lo, node);
  return resolve(lo, name) ? undefined : lo.imports.get(name);
}

/** The import path and name of `pkg.Name`; undefined for other selectors. */
export function qualified(lo: Lowering, node: Node): { readonly path: string; readonly name: string } | undefined {
  if (node.type !== 'selector_expression' && node.type !== 'qualified_type') return undefined;
  const [operand, field] = namedChildren(node);
  const path = importPath(lo, operand);
  return path !== undefined && field ? { path, name: src(lo, field) } : undefined;
}
