import type { Arg, Expr, Stmt } from '../../model/summary.js';
import type { Node } from '../../syntax/node.js';
import type { Builder } from '../builder.js';
import type { TypeInfo } from './types.js';

/** What is known of a variable from its declaration. */
export interface Variable {
  readonly type: TypeInfo;
  /** Nobody can write to it after its declaration. */
  readonly constant: boolean;
  /** Its name in the neutral form, where functions have one scope: one that hides another of its function has a number. */
  readonly as: string;
  /** Of a writer of a JSON library: the buffer that it writes to. */
  readonly buffer?: Node;
}

/** A class body around the code that is being lowered, or the class that a definition outside of it belongs to. */
export interface ClassContext {
  readonly name: string;
  /** Declared fields; undefined where the class is declared in another file. */
  readonly fields: ReadonlyMap<string, TypeInfo> | undefined;
  readonly bases: readonly string[];
}

/** What the parts of the adapter share while one file is lowered. The parts call each other only through it. */
export interface Lowering {
  readonly text: string;
  readonly builder: Builder;
  /** Names of the namespaces around, outermost first, and of those that blocks and namespaces around use. */
  readonly namespaces: string[];
  readonly used: string[];
  readonly classes: ClassContext[];
  /** Blocks around with their variables, innermost last. Empty at the top of a file. */
  readonly scopes: Map<string, Variable>[];
  /** How many of them are around the function that is being lowered. */
  outside: number;
  /** Declarations of the file itself, and what of them a function may depend on. */
  readonly file: FileFacts;
  readonly environment: string;
  expression(node: Node): Expr;
  /** An expression that is bound to a name: a lambda takes that name. */
  bound(node: Node, name: Node): Expr;
  statements(nodes: readonly Node[]): Stmt[];
  /** The statements of a node that is a block or a single statement, in a scope of their own. */
  body(node: Node | undefined): Stmt[];
}

/** What declarations anywhere in a file say about the names in it; collected before anything is lowered. */
export interface FileFacts {
  /** Fields of the classes of the file, by class name. */
  readonly fields: ReadonlyMap<string, ReadonlyMap<string, TypeInfo>>;
  /** Bases of the classes of the file. */
  readonly bases: ReadonlyMap<string, readonly string[]>;
  /** Namespaces whose names are used without qualification all over the file. */
  readonly uses: ReadonlySet<string>;
  /** Names that `using` and `typedef` give to types. */
  readonly aliases: ReadonlyMap<string, Node>;
  /** Types of the variables of the file and its namespaces. */
  readonly globals: ReadonlyMap<string, TypeInfo>;
  /** Where the parser met syntax errors, in order. */
  readonly damage: readonly number[];
}

export const sliceOf = (node: Node, l: Lowering): string => l.text.slice(node.start, node.end);

export const at = (node: { readonly start: number; readonly end: number }) => ({ start: node.start, end: node.end });

export const isComment = (node: Node): boolean => node.type === 'comment';

/** Children that are neither keywords nor comments. */
export const named = (node: Node | undefined): Node[] => (node?.children ?? []).filter((c) => c.named && !isComment(c));

export const firstNamed = (node: Node | undefined): Node | undefined => named(node)[0];

export const variableOf = (l: Lowering, name: string): Variable | undefined => {
  for (let i = l.scopes.length - 1; i >= 0; i--) {
    const found = l.scopes[i]!.get(name);
    if (found) return found;
  }
  return undefined;
};

/** The type of a name that is no local variable: a field of the class around, or a variable of the file. */
export const outerType = (l: Lowering, name: string): TypeInfo | undefined => fieldType(l, name) ?? l.file.globals.get(name);

/** The type of a field of the class around, where the class is declared in this file. */
export function fieldType(l: Lowering, name: string): TypeInfo | undefined {
  for (let i = l.classes.length - 1; i >= 0; i--) {
    const { fields, bases } = l.classes[i]!;
    const own = fields?.get(name);
    if (own) return own;
    for (const base of bases) {
      const inherited = l.file.fields.get(base)?.get(name);
      if (inherited) return inherited;
    }
  }
  return undefined;
}

/** Declares a variable in the innermost scope; gives its name in the neutral form. */
export function declare(l: Lowering, name: string, type: TypeInfo, constant: boolean, buffer?: Node): string {
  const inside = l.scopes.slice(l.outside, -1).filter((s) => s.has(name)).length;
  const as = inside === 0 ? name : `${name}~${inside}`;
  l.scopes.at(-1)?.set(name, { type, constant, as, ...(buffer ? { buffer } : {}) });
  return as;
}

/** The body of a function, whose variables hide those around without touching them. */
export function functionScope<T>(l: Lowering, inside: () => T): T {
  const { outside } = l;
  l.outside = l.scopes.length;
  const result = scoped(l, inside);
  l.outside = outside;
  return result;
}

/** Lowers inside of a block. */
export function scoped<T>(l: Lowering, inside: () => T): T {
  l.scopes.push(new Map());
  const used = l.used.length;
  const result = inside();
  l.used.length = used;
  l.scopes.pop();
  return result;
}

export const text = (value: string, place: { readonly start: number; readonly end: number }): Expr => ({
  e: 'string',
  value,
  runs: [],
  ...at(place),
});

/** A call of a function of the library, by the name under which `library.ts` knows it. */
export const libraryCall = (name: string, args: readonly Expr[], place: { readonly start: number; readonly end: number }): Expr => ({
  e: 'call',
  callee: { e: 'name', name, start: place.start, end: place.start },
  args: args.map((value): Arg => ({ value })),
  construct: false,
  ...at(place),
});
