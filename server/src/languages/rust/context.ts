import type { Expr, Stmt } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import type { Builder } from '../builder.js';

/** One block. Rust scopes names by block, the neutral form by function, so a name that hides one of an outer block is renamed. */
export interface Scope {
  readonly parent: Scope | null;
  /** A new function begins here: what is outside is captured. */
  readonly isFunction: boolean;
  /** Name as written → name in the neutral form. */
  readonly names: Map<string, string>;
  /** Neutral names of variables that hold a text of their own, which grows in place. */
  readonly texts: Set<string>;
  /** Neutral names of parameters that stand for something of the caller that may be changed. */
  readonly lent: Set<string>;
}

/** A module written inside the file: it becomes a class whose members are the items. */
export interface InlineModule {
  readonly name: string;
  readonly items: ReadonlySet<string>;
}

/** What the parts of the adapter share while one file is lowered. The functions close the recursion between statements and expressions. */
export interface Lowering {
  readonly text: string;
  readonly builder: Builder;
  scope: Scope | null;
  /** Modules around the item that is being lowered, outermost first. */
  modules: readonly InlineModule[];
  /** Structs of the file that are filled from configuration. */
  readonly settings: ReadonlySet<string>;
  /** Type parameters with the trait that bounds them. */
  bounds: ReadonlyMap<string, string>;
  /** Statements that have to run before the expression that is being lowered: Rust writes branches as values. */
  out: Stmt[];
  /** Names of modules and parents that paths begin with and imports stand for already. */
  readonly roots: Set<string>;
  /** For names that no program has. */
  temporaries: number;
  depth: number;
  errors: number;
  expr(node: Node): Expr;
}

/** Deeper nesting than this is generated text; it is given up so that no stack overflows here or in evaluation. */
export const DEEPEST = 200;

export type At = { readonly start: number; readonly end: number };

export const at = (node: At): At => ({ start: node.start, end: node.end });

export const src = (lo: Lowering, node: At): string => lo.text.slice(node.start, node.end);

const isComment = (node: Node): boolean => node.type === 'line_comment' || node.type === 'block_comment';

/** Children without keywords, separators and comments. */
export const namedChildren = (node: Node): Node[] => node.children.filter((c) => c.named && !isComment(c));

/** The first child that is neither a keyword nor a comment. */
export function firstNamed(node: Node): Node | undefined {
  for (const c of node.children) if (c.named && !isComment(c)) return c;
  return undefined;
}

/** A node the parser made up or could not read. */
export const isBroken = (node: Node): boolean => node.type === 'ERROR' || (node.start === node.end && node.children.length === 0);

const newScope = (parent: Scope | null, isFunction: boolean): Scope => ({
  parent,
  isFunction,
  names: new Map(),
  texts: new Set(),
  lent: new Set(),
});

/** Runs `inside` in a block of its own. */
export function block<T>(lo: Lowering, inside: () => T): T {
  const outer = lo.scope;
  lo.scope = newScope(outer, false);
  const result = inside();
  lo.scope = outer;
  return result;
}

/** Runs `inside` as the body of a function, whose statements are collected apart. */
export function functionScope<T>(lo: Lowering, inside: () => T): T {
  const { scope, out } = lo;
  lo.scope = newScope(scope, true);
  lo.out = [];
  const result = inside();
  lo.scope = scope;
  lo.out = out;
  return result;
}

/** Runs `inside` with the statements it needs going to `out`. */
export function into<T>(lo: Lowering, out: Stmt[], inside: () => T): T {
  const outer = lo.out;
  lo.out = out;
  const result = inside();
  lo.out = outer;
  return result;
}

/** The neutral name of a local variable; undefined for items. */
export function resolve(lo: Lowering, name: string): string | undefined {
  for (let s = lo.scope; s; s = s.parent) {
    const found = s.names.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Declares a name in the present block and gives its neutral name. */
export function declare(lo: Lowering, name: string): string {
  const { scope } = lo;
  if (!scope || name === '_') return name;
  const here = scope.names.get(name);
  if (here !== undefined) return here;
  let depth = 1;
  for (let s = scope.parent; s; s = s.parent) if (s.names.has(name)) depth++;
  const neutral = depth === 1 ? name : `${name}~${depth}`;
  scope.names.set(name, neutral);
  return neutral;
}

/** Whether a neutral name belongs to the function that is being lowered, not to one around it. */
export function isOwn(lo: Lowering, neutral: string): boolean {
  for (let s = lo.scope; s; s = s.parent) {
    for (const n of s.names.values()) if (n === neutral) return true;
    if (s.isFunction) return false;
  }
  return false;
}

export const isText = (lo: Lowering, neutral: string): boolean => {
  for (let s = lo.scope; s; s = s.parent) if (s.texts.has(neutral)) return true;
  return false;
};

export const isLent = (lo: Lowering, neutral: string): boolean => {
  for (let s = lo.scope; s; s = s.parent) if (s.lent.has(neutral)) return true;
  return false;
};

/** Members that no Rust name can have, for what the language does without a name. */
export { VARIANT } from '../../model/summary.js';
export const DISCRIMINANT = '<value>';

export const textExpr = (value: string, place: At, runs: readonly number[] = []): Expr => ({ e: 'string', value, runs, ...at(place) });

export const nameExpr = (name: string, place: At): Expr => ({ e: 'name', name, ...at(place) });

/** `object.name(args)` for what the library tables know under `name`. */
export const methodCall = (object: Expr, name: string, args: readonly Expr[], place: At): Expr => ({
  e: 'call',
  callee: { e: 'member', object, name, nameStart: place.end, ...at(place) },
  args: args.map((value) => ({ value })),
  construct: false,
  ...at(place),
});

/** Commas between the children of a list: the place that a child has in it, where `_` leaves no node. */
export function slots(lo: Lowering, node: Node, children: readonly Node[]): readonly number[] {
  let from = node.start;
  let commas = 0;
  return children.map((c) => {
    for (const skipped of [...node.children.filter((x) => x.start >= from && x.end <= c.start && isComment(x)), c]) {
      for (let i = from; i < skipped.start; i++) if (lo.text[i] === ',') commas++;
      from = skipped.end;
    }
    return commas;
  });
}
