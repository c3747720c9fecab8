import type { Arg, Decorator, Expr, Stmt } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import type { Builder } from '../builder.js';

/** What the parts of the adapter share while one file is lowered. The parts call each other only through it. */
export interface Lowering {
  readonly text: string;
  readonly builder: Builder;
  /** Names of the classes around, innermost last; empty for anonymous ones. */
  readonly classNames: string[];
  /** Whether the parser met syntax errors in a node. */
  damaged(node: Node): boolean;
  expression(node: Node): Expr;
  /** An expression that is bound to a name: a lambda takes that name. */
  bound(node: Node, name: Node): Expr;
  statements(nodes: readonly Node[]): Stmt[];
  /** The statements of a node that is a block or a single statement. */
  body(node: Node | undefined): Stmt[];
  /** A class, interface, enum, record or annotation type: its index. */
  declaration(node: Node): number;
  /** The body of `new T() { … }`, or of an enum constant. */
  anonymous(body: Node, base: string): number;
  method(node: Node): number;
  decorators(modifiers: Node): readonly Decorator[];
  /** Notes a variable of the running function: only kept where the file has syntax errors. */
  declares(name: string): void;
}

export const sliceOf = (node: Node, l: Lowering): string => l.text.slice(node.start, node.end);

export const at = (node: { readonly start: number; readonly end: number }) => ({ start: node.start, end: node.end });

export const isComment = (node: Node): boolean => node.type === 'line_comment' || node.type === 'block_comment';

/** The first child that is neither a keyword nor a comment. */
export function firstNamed(node: Node): Node | undefined {
  for (const c of node.children) if (c.named && !isComment(c)) return c;
  return undefined;
}

/** The expressions of an argument list, or of an array's braces. */
export function argumentsOf(list: Node | undefined, l: Lowering): Arg[] {
  const out: Arg[] = [];
  for (const c of list?.children ?? []) if (c.named && !isComment(c)) out.push({ value: l.expression(c) });
  return out;
}
