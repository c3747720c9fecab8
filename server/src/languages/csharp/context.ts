import type { Expr, Stmt } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import type { Builder } from '../builder.js';

/** What the parts of the adapter share while one file is lowered. The functions close the recursion between statements and expressions. */
export interface Lowering {
  readonly text: string;
  readonly builder: Builder;
  /** Where the parser met syntax errors. */
  readonly damage: readonly number[];
  /** Variables of the running function, innermost last: only kept where the file has syntax errors. */
  readonly variables: string[];
  /** The result type of the running function as written: what `return new()` makes. */
  returns: Node | undefined;
  /** How deep the walk is. */
  depth: number;
  /** `declared`: the type that is written where the value goes, for `new()`. `name`: what a lambda is bound to. */
  expr(node: Node, declared?: Node, name?: Node): Expr;
  statements(nodes: readonly Node[]): Stmt[];
  /** A class, struct, record, interface or enum: its index. */
  type(node: Node): number;
}

/** Deeper nesting than this is generated text; it is given up so that no stack overflows here or in evaluation. */
export const DEEPEST = 400;

export type At = { readonly start: number; readonly end: number };

export const at = (node: At): At => ({ start: node.start, end: node.end });

export const src = (lo: Lowering, node: Node): string => lo.text.slice(node.start, node.end);

/** `@params` is the name `params`. */
export const nameOf = (lo: Lowering, node: Node): string => src(lo, node).replace(/^@/, '');

const isNamed = (c: Node): boolean =>
  (c.named && c.type !== 'comment' && !c.type.startsWith('preproc_')) || c.type === 'this' || c.type === 'base';

/** Where that name stands. */
export const nameAt = (lo: Lowering, node: Node): At => ({ start: node.start + (lo.text[node.start] === '@' ? 1 : 0), end: node.end });

/** Children without keywords, comments and directives. `this` and `base` alone are keywords to the grammar. */
export const named = (node: Node): readonly Node[] => node.children.filter(isNamed);

/** The first of them. */
export function firstNamed(node: Node): Node | undefined {
  for (const c of node.children) if (isNamed(c)) return c;
  return undefined;
}

/** The value in an `argument`, which may have a label and `ref`, `out` or `in` before it. */
export const argumentValue = (node: Node): Node | undefined => (node.type === 'argument' ? named(node).at(-1) : node);

/** A node the parser made up or could not read. */
export const isBroken = (node: Node): boolean => node.type === 'ERROR' || (node.named && node.start === node.end);
