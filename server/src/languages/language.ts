import type { Table } from '../base/table.js';
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
  /** Grammar file and VS Code language id for a path. Without a grammar the adapter reads the text itself: the root has no children. */
  grammarOf(path: string): { readonly grammar: string | null; readonly id: string };
  /** Comment tokens, for suppression comments and the suppression action. */
  readonly comments: { readonly line: readonly string[]; readonly block: readonly (readonly [string, string])[] };
  /** Lowers a parsed file to the neutral form. Pure; never throws for any tree. */
  summarize(root: Node, text: string): FileSummary;
  /** Calls of the language's own library that the evaluator understands: `JSON.stringify` → `json.encode`. */
  readonly functions: Table<Intrinsic>;
  /** Methods by name, on a receiver of any known kind: `push` → `list.append`. */
  readonly methods: Table<Intrinsic>;
  /** Functions that give random numbers which can be guessed, by canonical path. */
  readonly guessable?: RegExp;
  /** How the SDKs of this language spell a send call. */
  readonly sdk: SdkShapes;
  /** How literals and names are written back. */
  readonly spelling: Spelling;
  /** What a file has to begin with before anything in it is code (PHP): put before code that stands alone without it. */
  readonly opening?: string;
  /** Inside a class a bare name may mean a member of it (Java, C#, Kotlin, C++). */
  readonly implicitMembers?: boolean;
  /**
   * Lambdas and functions may have a receiver, whose members are bare names in them (Kotlin): `apply { … }`, `fun T.f() = …`. A method that a
   * value does not have may be such a function.
   */
  readonly receivers?: boolean;
  /** A property stands for the getter and setter of a class of Java: `x.name` is `x.getName()`. */
  readonly accessors?: boolean;
  /** A package is what its files say, not where they lie, and holds functions and values besides classes (Kotlin). */
  readonly namedPackages?: boolean;
  /** Empty lists and dictionaries count as false (Python, PHP). */
  readonly emptyIsFalse?: boolean;
  /** An import names a class that has a file of its own (Java): the class stands for the file. */
  readonly fileIsClass?: boolean;
  /**
   * What a file declares, another one may define that imports it; imports bring everything into scope, and a file may have several namespaces (C++).
   */
  readonly separateDefinitions?: boolean;
  /** A list in the place of an object makes one of its items (C++). */
  readonly listsMakeObjects?: boolean;
  /** Classes live in namespaces and have files of their own name (PHP, C#): found by name over the workspace, told apart by namespace. */
  readonly namespaces?: boolean;
  /** A list in the place of a variable number of arguments stands for all of them (Java, C#). */
  readonly listAsRest?: boolean;
  /** Lists and tables are values: an assignment or an argument copies them (PHP). They are one kind, whose keys may be numbers or texts. */
  readonly valueCollections?: boolean;
  /** Functions and constants that a file does not declare are those of any file of the program (PHP), but for those with this name. */
  readonly sharedNames?: { readonly builtin: RegExp };
  /** Names of functions, methods and classes are compared without case (PHP). */
  readonly caseless?: boolean;
  /** A field and a method of one class may share a name; without a call the field is meant (PHP). */
  readonly fieldsApart?: boolean;
  /** A member of an enum is an object of it, with or without arguments: it has the member `name`, and `value` where a value is written (PHP, Kotlin). */
  readonly enumObjects?: boolean;
  /**
   * The files of a folder share one scope (Go): whether the top-level names of `other`, a file beside `from` with the same extension, are
   * known in `from`. Absent: every file is a scope of its own.
   */
  packageMates?(from: string, other: string): boolean;
  /** Whether the file that was found for an import is of the package that the import names. Absent: it always is. */
  importsFile?(module: string, path: string, packageName: string): boolean;
  /** `/` of whole numbers gives a whole number (Java, Go, C#). */
  readonly wholeDivision?: boolean;
  /** Files that say which versions of the language a project is for, and under which keys. */
  readonly manifests?: readonly { readonly file: string; readonly keys: readonly (readonly string[])[] }[];
  /** Values of different types are never equal (Python, Ruby); elsewhere an operator of its own says so. */
  readonly strictEquality?: boolean;
  /** A call may give several results at once; what is not known to be a list of them stands for the first. */
  readonly severalResults?: boolean;
  /** A member of an enum turns into its name as text; its number wants a conversion (C#). */
  readonly enumNames?: boolean;
  /** Members that give what the receiver only wraps (C# `options.Value`, `task.Result`), where it has none of that name itself. */
  readonly wrapperMembers?: ReadonlySet<string>;
  /** What the two halves of a table's entry are called where a loop goes through the table (C# `Key` and `Value`). */
  readonly pairs?: readonly [string, string];
  /** A function may be called as a method of its first argument, where the declaration says so (`Param.receiver`). */
  readonly extensionMethods?: boolean;
  /** An object that a literal makes holds what the literal says and nothing else, whatever its class; no constructor runs. */
  readonly literalObjects?: boolean;
  /**
   * Programs by name whose command lines are read: curl, tccli and the like (shells). All files that a run includes share their variables,
   * and functions see the ones of whoever calls them.
   */
  readonly commands?: Readonly<Record<string, string>>;
  /** The environment variable that a name means when nothing has bound it. */
  environmentNames?(name: string): string | undefined;
  /** An empty text counts as a missing argument where a parameter has a default. */
  readonly emptyIsMissing?: boolean;
  /** Whether a file of one of the extensions is read at all. Absent: every one is. */
  reads?(path: string): boolean;
  /** Nothing in a file calls what is in another one: requests that are written down, data. */
  readonly standsAlone?: boolean;
  /**
   * Modules, types and what belongs to them share one path, and what a type can do is written apart from it, in any number of places (Rust). The
   * bases of a class are traits, which have no fields; functions of a type make its instances.
   */
  readonly traits?: boolean;
  /** A class implements every interface whose methods it has, without naming it. */
  readonly structuralInterfaces?: boolean;
  /** Only null and false count as false (Ruby): an empty text and zero are true. */
  readonly onlyNullIsFalse?: boolean;
  /**
   * Everything is a message to an object (Ruby): a call without arguments reads an attribute, a class has one method of a name, and a
   * method of instances cannot be called on the class.
   */
  readonly messages?: boolean;
  /** Keywords that a function does not declare are one table, its last argument (Ruby); `Param.keyword` marks the ones that it declares. */
  readonly keywordsAsRecord?: boolean;
  /**
   * Constants and classes are known in all files of the workspace, by their full names, and a class may be opened in several files (Ruby).
   * `elsewhere`: names that no file of a workspace declares; `fileOf`: the base name of the file in which one is usually declared.
   */
  readonly sharedConstants?: { readonly elsewhere: ReadonlySet<string>; fileOf(name: string): string };
  /** Further names under which callers run a method: `perform` is run by `perform_later`. */
  readonly calledAs?: Readonly<Record<string, readonly string[]>>;
  /**
   * Candidate paths for an import, most likely first, relative to the workspace; empty for packages from elsewhere. `folder/*.ext` stands
   * for a package that is a folder: any file of it.
   */
  resolveImport(module: string, level: number, from: string): readonly string[];
}
