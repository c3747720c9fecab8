import type { Arg, Decorator, Expr, Stmt } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import type { Builder } from '../builder.js';

/** What the parts of the adapter share while one file is lowered. The parts call each other only through it. */
export interface Lowering {
  readonly text: string;
  readonly builder: Builder;
  /** Names of the classes around, innermost last; empty for anonymous ones. */
  readonly classNames: string[];
  /** Whether the walk is inside of a lambda, where a plain `return` leaves the function around it. */
  lambdas: number;
  expression(node: Node): Expr;
  /** An expression that is bound to a name: a lambda takes that name. */
  bound(node: Node, name: Name): Expr;
  statements(nodes: readonly Node[]): Stmt[];
  /** Runs `inside` with variables of its own. */
  scoped(inside: () => Stmt[]): Stmt[];
  /** The statements of a node that is a block or a single statement. */
  body(node: Node | undefined): Stmt[];
  /** Statements that hand the value of an expression on, with what decides about it as branches. */
  handed(node: Node, sink: Sink): Stmt[];
  /** A class, interface, enum or object: its index. */
  declaration(node: Node): number;
  function(node: Node): number;
  decorators(modifiers: Node): readonly Decorator[];
  /** Notes a variable of the running function: only kept where the file has syntax errors. */
  declares(name: string): void;
  /** Whether syntax errors lie in a node. */
  isDamaged(node: Node): boolean;
  /** The property whose accessor is lowered: its value is `field` there. */
  backing: string;
}

/** What becomes of a value: a statement around it. */
export type Sink = (value: Expr) => Stmt;

/** An identifier without the backticks that may stand around it. */
export interface Name {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export const sliceOf = (node: Node, l: Lowering): string => l.text.slice(node.start, node.end);

export const at = (node: { readonly start: number; readonly end: number }) => ({ start: node.start, end: node.end });

const BACKTICK = 0x60;

export function nameOf(node: Node, text: string): Name {
  const quoted = text.charCodeAt(node.start) === BACKTICK && text.charCodeAt(node.end - 1) === BACKTICK && node.end - node.start > 2;
  const [start, end] = quoted ? [node.start + 1, node.end - 1] : [node.start, node.end];
  return { name: text.slice(start, end), start, end };
}

export const isComment = (node: Node): boolean => node.type === 'line_comment' || node.type === 'block_comment' || node.type === 'shebang';

/** Children that mean something. */
export const partsOf = (node: Node): Node[] => node.children.filter((c) => c.named && !isComment(c));

/** The first child that is neither a keyword nor a comment. */
export const firstPart = (node: Node): Node | undefined => node.children.find((c) => c.named && !isComment(c));

/** Whether one of the words stands among the children. */
export const hasWord = (node: Node, word: string): boolean => node.children.some((c) => !c.named && c.type === word);

export const stringAt = (value: string, place: { readonly start: number; readonly end: number }, runs: readonly number[] = []): Expr => ({
  e: 'string',
  value,
  runs,
  ...at(place),
});

export const nameExpr = (name: string, place: { readonly start: number; readonly end: number }): Expr => ({
  e: 'name',
  name,
  ...at(place),
});

export const callOf = (callee: Expr, args: readonly Arg[], place: { readonly start: number; readonly end: number }): Expr => ({
  e: 'call',
  callee,
  args,
  construct: false,
  ...at(place),
});
