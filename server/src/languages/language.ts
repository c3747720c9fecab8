import type { FileSummary } from '../model/summary.js';
import type { Node } from '../syntax/node.js';
import type { SdkShapes } from './sdk.js';
import type { Spelling } from './spelling.js';

/** What a method or function of the standard library means to the evaluator. Closed list in `evaluate/intrinsics`. */
export type Intrinsic = string;

/** One programming language. A folder `languages/<name>/index.ts` exports one of these as `language`; nothing else knows the folder. */
export interface Language {
  /** VS Code language ids that this adapter reads; the first is the one in outputs unless `idOf` says otherwise. */
  readonly ids: readonly string[];
  /** Lower case, with dot. */
  readonly extensions: readonly string[];
  /** Grammar file and VS Code language id for a path. */
  grammarOf(path: string): { readonly grammar: string; readonly id: string };
  /** Comment tokens, for suppression comments and the suppression action. */
  readonly comments: { readonly line: readonly string[]; readonly block: readonly (readonly [string, string])[] };
  /** Lowers a parsed file to the neutral form. Pure; never throws for any tree. */
  summarize(root: Node, text: string): FileSummary;
  /** Calls of the language's own library that the evaluator understands: `JSON.stringify` → `json.encode`. */
  readonly functions: Readonly<Record<string, Intrinsic>>;
  /** Methods by name, on a receiver of any known kind: `push` → `list.append`. */
  readonly methods: Readonly<Record<string, Intrinsic>>;
  /** How the SDKs of this language spell a send call. */
  readonly sdk: SdkShapes;
  /** How literals and names are written back. */
  readonly spelling: Spelling;
  /** Inside a class a bare name may mean a member of it (Java, C#, Kotlin, C++). */
  readonly implicitMembers?: boolean;
  /**
   * Lambdas and functions may have a receiver, whose members are bare names in them (Kotlin): `apply { … }`, `fun T.f() = …`. A method that a
   * value does not have may be such a function.
   */
  readonly receivers?: boolean;
  /** A property stands for the getter and setter of a class of Java: `x.name` is `x.getName()`. */
  readonly accessors?: boolean;
  /** Members of an enum are objects of it, with or without arguments. */
  readonly enumObjects?: boolean;
  /** A package is what its files say, not where they lie, and holds functions and values besides classes (Kotlin). */
  readonly namedPackages?: boolean;
  /** Empty lists and dictionaries count as false (Python, PHP). */
  readonly emptyIsFalse?: boolean;
  /** An import names a class that has a file of its own (Java): the class stands for the file. */
  readonly fileIsClass?: boolean;
  /** Classes live in namespaces and have files of their own name (PHP, C#): found by name over the workspace, told apart by namespace. */
  readonly namespaces?: boolean;
  /** A list in the place of a variable number of arguments stands for all of them (Java, C#). */
  readonly listAsRest?: boolean;
  /** Lists and tables are values: an assignment or an argument copies them (PHP). */
  readonly valueCollections?: boolean;
  /**
   * The files of a folder share one scope (Go): whether the top-level names of `other`, a file beside `from` with the same extension, are
   * known in `from`. Absent: every file is a scope of its own.
   */
  packageMates?(from: string, other: string): boolean;
  /** Whether the file that was found for an import is of the package that the import names. Absent: it always is. */
  importsFile?(module: string, path: string, packageName: string): boolean;
  /** A call may give several results at once; what is not known to be a list of them stands for the first. */
  readonly severalResults?: boolean;
  /** An object that a literal makes holds what the literal says and nothing else, whatever its class; no constructor runs. */
  readonly literalObjects?: boolean;
  /** A class implements every interface whose methods it has, without naming it. */
  readonly structuralInterfaces?: boolean;
  /**
   * Candidate paths for an import, most likely first, relative to the workspace; empty for packages from elsewhere. `folder/*.ext` stands
   * for a package that is a folder: any file of it.
   */
  resolveImport(module: string, level: number, from: string): readonly string[];
}
