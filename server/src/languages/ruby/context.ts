import type { Expr, Stmt, Target } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import type { Builder } from '../builder.js';

/** What a `def` (or the body of a file or class) shares with the blocks inside it. */
export interface Method {
  /** As in the summary; empty outside of a `def`. */
  readonly name: string;
  readonly initializes: boolean;
  /** The expression that `super` without arguments hands on; null outside of a `def`. */
  readonly params: readonly { readonly name: string; readonly rest?: 'list' | 'record'; readonly keyword?: boolean }[];
}

/** A Ruby scope that is being lowered: a `def`, the body of a file or class, or a block, which sees the locals around it. */
export interface Scope {
  readonly kind: 'file' | 'class' | 'method' | 'block';
  readonly locals: Set<string>;
  /** The scope whose locals a block sees. */
  readonly around: Scope | null;
  readonly method: Method;
}

/** What one class or module body is known to do with its instance variables. */
export interface ClassFacts {
  /** How often each instance or class variable is assigned in the class. */
  readonly writes: ReadonlyMap<string, number>;
  /** Attributes that whoever has the object may set. */
  readonly settable: ReadonlySet<string>;
}

/** What the parts of the adapter share while one file is lowered. The functions close the recursion between statements and expressions. */
export interface Lowering {
  readonly text: string;
  readonly builder: Builder;
  scope: Scope;
  /** The class around; null at the top of a file. */
  facts: ClassFacts | null;
  /** Loops and blocks around, as they are written. */
  loops: number;
  /** Loops of the function that is being lowered, which `next` and `break` mean. */
  jumps: number;
  /** Bodies of here-documents by where their beginning stands. */
  readonly heredocs: ReadonlyMap<number, Node>;
  /** The local that the lambda which is lowered next is assigned to. */
  naming: { readonly name: string; readonly start: number; readonly end: number } | null;
  /** Syntax errors met so far. */
  errors: number;
  expr(node: Node): Expr;
  target(node: Node): Target;
  statements(nodes: readonly Node[]): Stmt[];
}

export const NO_METHOD: Method = { name: '', initializes: false, params: [] };

export const scopeOf = (kind: Scope['kind'], around: Scope | null, method: Method, locals: Iterable<string> = []): Scope => ({
  kind,
  locals: new Set(locals),
  around,
  method,
});

/** Runs `inside` with another scope. */
export function within<T>(lo: Lowering, scope: Scope, inside: () => T): T {
  const { scope: before, loops, jumps } = lo;
  lo.scope = scope;
  lo.jumps = 0;
  if (scope.kind !== 'block') lo.loops = 0;
  const result = inside();
  lo.scope = before;
  lo.loops = loops;
  lo.jumps = jumps;
  return result;
}

/** The scope that holds a local of this name, seen from the current one; undefined when there is none: then the name is a method. */
export function scopeWith(lo: Lowering, name: string): Scope | undefined {
  for (let s: Scope | null = lo.scope; s; s = s.kind === 'block' ? s.around : null) if (s.locals.has(name)) return s;
  return undefined;
}

export const src = (lo: Lowering, node: Node): string => lo.text.slice(node.start, node.end);

export const at = (node: { readonly start: number; readonly end: number }): { start: number; end: number } => ({
  start: node.start,
  end: node.end,
});

const SKIPPED = new Set(['comment', 'heredoc_body', 'empty_statement']);

/** Children without keywords, comments and the texts of here-documents. */
export const named = (node: Node): Node[] => node.children.filter((c) => c.named && !SKIPPED.has(c.type));

export const firstNamed = (node: Node): Node | undefined => node.children.find((c) => c.named && !SKIPPED.has(c.type));

/** A node the parser made up or could not read. */
export const isBroken = (node: Node): boolean => node.type === 'ERROR' || (node.start === node.end && node.children.length === 0);
