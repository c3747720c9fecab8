import type { Arg, Expr, Stmt } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import type { Builder } from '../builder.js';

/** The function that is being lowered. */
export interface Scope {
  /** In a function `local` and `declare` make variables of its own. */
  readonly inFunction: boolean;
  /** Parameters are taken from one list, because the function counts, shifts or hands on all of them. */
  readonly asList: boolean;
  /** What it prints is its result: nothing else in it can print. */
  readonly prints: boolean;
  /** Parameters that are read in one place, which gives them a default. */
  readonly defaults: Map<number, Node>;
}

/** What the parts of the adapter share while one file is lowered. The functions close the recursion between words and commands. */
export interface Lowering {
  readonly text: string;
  readonly builder: Builder;
  scope: Scope;
  errors: number;
  /** Names of functions that are defined more than once: which one is meant depends on what has run. */
  readonly redefined: ReadonlySet<string>;
  /** A word as a value. */
  word(node: Node): Expr;
  /** A word as arguments: without quotes it may fall into several, an array in quotes does. */
  args(node: Node): readonly Arg[];
  /** What a command prints. */
  output(node: Node): Expr;
  /** A command or pipeline as an expression whose value says nothing. */
  run(node: Node): Expr;
  statements(nodes: readonly Node[]): Stmt[];
}

export const src = (lo: Lowering, node: Node): string => lo.text.slice(node.start, node.end);

/** Variables and functions live apart, so variables keep their sign. */
export const variable = (name: string): string => `$${name}`;

/** The list of all positional parameters. */
export const ALL = '$@';

export const nameExpr = (name: string, at: { readonly start: number; readonly end: number }): Expr => ({
  e: 'name',
  name,
  start: at.start,
  end: at.end,
});

/** A call of a function that stands for syntax, or of a library function. */
export const callOf = (name: string, at: { readonly start: number; readonly end: number }, args: readonly Arg[]): Expr => ({
  e: 'call',
  callee: nameExpr(name, { start: at.start, end: at.start }),
  args,
  construct: false,
  start: at.start,
  end: at.end,
});

/** Children that are neither keywords nor comments. */
export const namedChildren = (node: Node): Node[] => node.children.filter((c) => c.named && c.type !== 'comment');

export const isBroken = (node: Node): boolean => node.type === 'ERROR' || (node.start === node.end && node.children.length === 0);
