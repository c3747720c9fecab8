import type { ClassSummary, Expr, FunctionSummary, Stmt, Target } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import type { Builder } from '../builder.js';

/** What the parts of the adapter share while one file is lowered. The functions close the recursion between them. */
export interface Lowering {
  readonly text: string;
  readonly builder: Builder;
  /** Names that the current function takes from outside: `global $x`, `use (&$x)`. */
  outer: Set<string>;
  /** Outside of every function, where `return` gives the file's value to whoever includes it. */
  atTop: boolean;
  /** Statements and expressions inside each other. */
  depth: number;
  /** Syntax errors met so far. */
  errors: number;
  expr(node: Node): Expr;
  target(node: Node): Target;
  statements(nodes: readonly Node[]): Stmt[];
  functionOf(node: Node, kind: FunctionSummary['kind'], boundTo?: Node): number;
  classOf(node: Node, kind: ClassSummary['kind']): number;
}

/** What is nested deeper was written by no person. */
export const DEEPEST = 400;

export const src = (lo: Lowering, node: Node): string => lo.text.slice(node.start, node.end);

export const at = (node: { readonly start: number; readonly end: number }): { start: number; end: number } => ({
  start: node.start,
  end: node.end,
});

/** Children without keywords and comments. */
export const namedChildren = (node: Node): Node[] => node.children.filter((c) => c.named && c.type !== 'comment');

/** The first of them. */
export const firstNamed = (node: Node): Node | undefined => node.children.find((c) => c.named && c.type !== 'comment');

/** A name with dots for namespace separators. */
export const dotted = (text: string): string =>
  text
    .replace(/\s+/g, '')
    .replace(/^\\/, '')
    .replace(/^namespace\\/i, '')
    .replaceAll('\\', '.');

/** A node the parser made up or could not read. */
export const isBroken = (node: Node): boolean => node.type === 'ERROR' || (node.start === node.end && node.children.length === 0);

/** A call of a function by its name alone. */
export const callOf = (name: string, values: readonly Expr[], node: { readonly start: number; readonly end: number }): Expr => ({
  e: 'call',
  callee: { e: 'name', name, start: node.start, end: node.start },
  args: values.map((value) => ({ value })),
  construct: false,
  ...at(node),
});
