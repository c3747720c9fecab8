import type { Expr, Stmt, Target } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import type { Builder } from '../builder.js';

/** A `return` that becomes unknown when its function turns out to be a generator. */
export type OpenReturn = { value: Expr | null };

/** The Python scope that is being lowered. */
export interface Scope {
  readonly kind: 'module' | 'function' | 'class';
  /** The name of the receiver (`self`, `cls`) here or in an enclosing method; null where there is none. */
  readonly receiver: string | null;
  /** Names declared `global` or `nonlocal`. */
  readonly globals: Set<string>;
  /** Class bodies: attributes bound so far, which later statements of the body may name without a qualifier. */
  readonly attributes: Set<string> | null;
  /** Class bodies: how the class is reached from the scope around it, outermost class first. */
  readonly classPath: readonly string[];
  /**
   * Names imported here or around here that stand in the summary under another name, because the file imports something else by the same
   * one. Shared with the scope around until it changes.
   */
  imports: ReadonlyMap<string, string>;
  readonly returns: OpenReturn[];
  generator: boolean;
}

const NO_IMPORTS: ReadonlyMap<string, string> = new Map();

/** What the parts of the adapter share while one file is lowered. The functions close the recursion between statements and expressions. */
export interface Lowering {
  readonly text: string;
  readonly builder: Builder;
  /** Whether the text has any, because Python reads a CRLF inside a literal as one line feed. */
  readonly carriageReturns: boolean;
  scope: Scope;
  /** Names bound by `import a`, dotted ones too. */
  readonly modules: Set<string>;
  /** What each imported name stands for. */
  readonly imported: Map<string, { readonly target: string; readonly scope: Scope }>;
  /** Import statements met so far. */
  importStatements: number;
  /** Syntax errors met so far. */
  errors: number;
  expr(node: Node): Expr;
  target(node: Node): Target;
  statements(nodes: readonly Node[]): Stmt[];
}

export const scopeOf = (
  kind: Scope['kind'],
  receiver: string | null,
  around: Scope | null,
  attributes: Set<string> | null = null,
  classPath: readonly string[] = [],
): Scope => ({
  kind,
  receiver,
  globals: new Set(),
  attributes,
  classPath,
  imports: around?.imports ?? NO_IMPORTS,
  returns: [],
  generator: false,
});

/** A name is bound to something else here: it no longer means what was imported. */
export function shadow(scope: Scope, name: string): void {
  if (!scope.imports.has(name)) return;
  const imports = new Map(scope.imports);
  imports.delete(name);
  scope.imports = imports;
}

/** Runs `inside` with another scope. */
export function within<T>(lo: Lowering, scope: Scope, inside: () => T): T {
  const before = lo.scope;
  lo.scope = scope;
  const result = inside();
  lo.scope = before;
  return result;
}

export const src = (lo: Lowering, node: Node): string => lo.text.slice(node.start, node.end);

/** The first child that is neither a keyword nor a comment. */
export function firstNamed(node: Node): Node | undefined {
  for (const c of node.children) if (c.named && c.type !== 'comment') return c;
  return undefined;
}

/** Children without keywords and comments. */
export const namedChildren = (node: Node): Node[] =>
  node.children.filter((c) => c.named && c.type !== 'comment' && c.type !== 'line_continuation');

/** A node the parser made up or could not read. */
export const isBroken = (node: Node): boolean => node.type === 'ERROR' || (node.start === node.end && node.children.length === 0);
