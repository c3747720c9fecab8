/**
 * The neutral form of one file: what a language adapter hands over. Plain serialisable data, made from that file's text alone.
 * It is structured like a small program, so that one evaluator can run it for all languages: statements in order, branches as branches.
 * All offsets are UTF-16 code units of the file.
 */

/** Every expression carries where it is written. */
interface At {
  readonly start: number;
  readonly end: number;
}

/**
 * A run of a literal's value that equals the source text: `value.slice(from, from + length)` stands at `source`.
 * Flattened triples `from, source, length`, in order.
 */
export type Runs = readonly number[];

export interface Arg {
  readonly value: Expr;
  /** Keyword or label: `sign=SIGN`, `label: x`. */
  readonly name?: string;
  readonly nameStart?: number;
  readonly spread?: 'list' | 'record';
  /** Where the language says so at the call (`&mut x`): the function may change what it is given. */
  readonly mutable?: boolean;
  /** The callee may write to the variable that stands here (C++: an address, or a variable that is not constant). */
  readonly reference?: boolean;
}

export interface Prop {
  /** null: a spread of `value`. */
  readonly key: Expr | null;
  readonly value: Expr;
  /** Offsets of the key's name without quotes. */
  readonly keyStart: number;
  readonly keyEnd: number;
}

export type Expr =
  | (At & { readonly e: 'string'; readonly value: string; readonly runs: Runs })
  | (At & { readonly e: 'number'; readonly value: number; readonly text: string })
  | (At & { readonly e: 'boolean'; readonly value: boolean })
  | (At & { readonly e: 'null'; readonly undefined: boolean })
  /** Text put together: interpolation, adjacent literals. Parts that are not strings are converted. */
  | (At & { readonly e: 'concat'; readonly parts: readonly Expr[] })
  | (At & { readonly e: 'list'; readonly items: readonly Arg[] })
  | (At & { readonly e: 'record'; readonly props: readonly Prop[] })
  /** `scopes`: namespaces in which the name may be declared, innermost first. The name itself may be dotted then. */
  | (At & { readonly e: 'name'; readonly name: string; readonly scopes?: readonly string[] })
  | (At & { readonly e: 'member'; readonly object: Expr; readonly name: string; readonly nameStart: number })
  | (At & { readonly e: 'index'; readonly object: Expr; readonly index: Expr })
  /** `construct`: `new X(…)`. `callee` is `member` for method calls. */
  | (At & { readonly e: 'call'; readonly callee: Expr; readonly args: readonly Arg[]; readonly construct: boolean })
  /** A function or class written as an expression: index into `functions` or `classes`. */
  | (At & { readonly e: 'function'; readonly function: number })
  | (At & { readonly e: 'class'; readonly class: number })
  | (At & { readonly e: 'this' })
  | (At & { readonly e: 'super' })
  /** Operators by their neutral spelling: + - * / % == != < > <= >= && || ?? ! in. Unary: `left` only. `strict`: values of different types are never equal (`===`). */
  | (At & {
      readonly e: 'operator';
      readonly operator: string;
      readonly left: Expr;
      readonly right: Expr | null;
      readonly strict?: boolean;
    })
  | (At & { readonly e: 'conditional'; readonly test: Expr; readonly then: Expr; readonly else: Expr })
  | (At & { readonly e: 'await'; readonly value: Expr })
  /** An assignment used as a value. */
  | (At & { readonly e: 'assign'; readonly target: Target; readonly value: Expr })
  /** A type seen as a value, as written: `SendSmsRequest.class`, a generic argument. */
  | (At & { readonly e: 'type'; readonly name: string })
  /** What the adapter does not understand. Its parts still run, because they may hold calls. */
  | (At & { readonly e: 'opaque'; readonly parts: readonly Expr[]; readonly type?: 'string' | 'number' | 'boolean' | 'list' });

export type Target =
  | (At & {
      readonly t: 'name';
      readonly name: string;
      readonly declares: boolean;
      readonly type?: string;
      /** Never written to after its declaration. */
      readonly fixed?: boolean;
      /** Only declared here: another file defines it. */
      readonly elsewhere?: boolean;
      /** As of a name that is read. */
      readonly scopes?: readonly string[];
    })
  | (At & { readonly t: 'member'; readonly object: Expr; readonly name: string; readonly nameStart: number })
  | (At & { readonly t: 'index'; readonly object: Expr; readonly index: Expr })
  | (At & { readonly t: 'list'; readonly items: readonly (Target | null)[]; readonly rest: Target | null })
  | (At & {
      readonly t: 'record';
      readonly props: readonly { readonly key: string; readonly target: Target; readonly default: Expr | null }[];
      readonly rest: Target | null;
    });

export type Stmt =
  /** Declaration or assignment. `value` null: declared without a value. */
  | (At & {
      readonly s: 'set';
      readonly target: Target;
      readonly value: Expr | null;
      /** The target is another name for what `value` names, also where an assignment copies (PHP: `$a = &$b`). */
      readonly shares?: boolean;
    })
  /** `target op= value`. */
  | (At & { readonly s: 'augment'; readonly target: Target; readonly operator: string; readonly value: Expr })
  | (At & { readonly s: 'expression'; readonly value: Expr })
  | (At & { readonly s: 'return'; readonly value: Expr | null })
  | (At & { readonly s: 'throw'; readonly value: Expr | null })
  | (At & { readonly s: 'if'; readonly test: Expr; readonly then: readonly Stmt[]; readonly else: readonly Stmt[] })
  /** `tests` empty: the default case. A case whose body does not end in break, return or throw falls through only if `falls`. */
  | (At & {
      readonly s: 'switch';
      readonly on: Expr;
      readonly cases: readonly { readonly tests: readonly Expr[]; readonly body: readonly Stmt[]; readonly falls: boolean }[];
    })
  | (At & {
      readonly s: 'loop';
      readonly target: Target | null;
      readonly over: Expr | null;
      readonly test: Expr | null;
      readonly body: readonly Stmt[];
      /** The list that the rounds use up from its begin (`shift`): when it is known, so are they. */
      readonly uses?: string;
    })
  | (At & {
      readonly s: 'try';
      readonly body: readonly Stmt[];
      readonly handlers: readonly (readonly Stmt[])[];
      readonly final: readonly Stmt[];
    })
  | (At & { readonly s: 'jump'; readonly jump: 'break' | 'continue' })
  | (At & { readonly s: 'block'; readonly body: readonly Stmt[] })
  /** A function or class declared here: binds its name in the scope around it (hoisted). */
  | (At & { readonly s: 'function'; readonly function: number })
  | (At & { readonly s: 'class'; readonly class: number })
  | (At & { readonly s: 'delete'; readonly target: Target });

/** The member by which a value of an enum with parts says which variant it is; its value is the variant's name. */
export const VARIANT = '<variant>';

export interface Param {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Written type name without generics and nullability, e.g. `SmsService`, `String[]`. */
  readonly type?: string;
  readonly default?: Expr;
  /** `...rest`, `*args`, varargs: list; `**kwargs`: record. */
  readonly rest?: 'list' | 'record';
  /** Given by name only. Written down where `Language.keywordsAsRecord` makes a difference of it. */
  readonly keyword?: boolean;
  /** A destructured parameter: bound through this target. */
  readonly target?: Target;
  readonly decorators?: readonly Decorator[];
  /** The object on which the function is called as if it were a method of it (C# `this ISmsSender sender`). */
  readonly receiver?: boolean;
  /**
   * What the function writes to it, the caller's variable has afterwards: another name for the argument where arguments are copied (PHP: `&$list`), a
   * reference (C++).
   */
  readonly reference?: boolean;
  /** TypeScript `constructor(private x: X)`, Kotlin `class A(val x: X)`: also a field of the class. */
  readonly field?: boolean;
}

/** An annotation, decorator or attribute: `@Value("${sms.tpl}")`. */
export interface Decorator {
  readonly name: string;
  readonly args: readonly Arg[];
  readonly start: number;
  readonly end: number;
}

export interface FunctionSummary {
  /** As declared; empty for anonymous ones. A function bound to a name (`const f = () => …`, `f: function () {}`) has that name. */
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly start: number;
  readonly end: number;
  readonly kind: 'module' | 'function' | 'method' | 'constructor' | 'getter' | 'lambda';
  /** Index of the class that declares it, or -1. */
  readonly owner: number;
  /** Index of the function that contains it; -1 for the module itself. */
  readonly parent: number;
  readonly static: boolean;
  readonly params: readonly Param[];
  readonly returns?: string;
  /** Of an extension: the written type of its receiver, which is `this` in it. */
  readonly extends?: string;
  readonly decorators: readonly Decorator[];
  /** Dotted namespaces around a function of a file that has several (C++); its name is declared there. */
  readonly namespace?: string;
  /** Only declared here: its body stands elsewhere. */
  readonly declared?: boolean;
  /** Empty for declarations without a body (`hasBody` false). */
  readonly body: readonly Stmt[];
  readonly hasBody: boolean;
  /** Last names of everything this function's own body calls, constructs or refers to as a member; for choosing what to run. */
  readonly mentions: readonly string[];
}

export interface FieldSummary {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly static: boolean;
  readonly type?: string;
  /** A property that whoever has the object may set, so that `value` is only its default (C# `{ get; set; }`). */
  readonly settable?: boolean;
  readonly value: Expr | null;
  readonly decorators: readonly Decorator[];
}

export interface EnumMember {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Constructor arguments (`LOGIN("1110", "…")`), or the single value in languages where a member has one. */
  readonly args: readonly Arg[];
  readonly value: Expr | null;
  readonly decorators?: readonly Decorator[];
}

export interface ClassSummary {
  readonly name: string;
  readonly nameStart: number;
  readonly start: number;
  readonly end: number;
  readonly kind: 'class' | 'interface' | 'enum' | 'record';
  /** Index of the function in whose body it is declared (0: the module). */
  readonly parent: number;
  /** Index of the class that contains it, or -1. */
  readonly owner: number;
  /** Only methods of a class that is declared elsewhere. */
  readonly partial?: boolean;
  /** Other files may declare more of it (C# `partial`). */
  readonly parts?: boolean;
  /** As of a function. */
  readonly namespace?: string;
  /** Names as written: superclass first, then interfaces. */
  readonly bases: readonly string[];
  readonly fields: readonly FieldSummary[];
  readonly members: readonly EnumMember[];
  /** Indexes into `functions`. Static initialisers and instance initialisers are methods named `<static>` and `<init>`. */
  readonly methods: readonly number[];
  readonly decorators: readonly Decorator[];
}

export interface Import {
  /** The local name; `*` for everything into the scope; empty for a side effect import. */
  readonly local: string;
  /** As written: `./const`, `app.settings`, `com.acme.SmsConst`. */
  readonly module: string;
  /** The name in that module; `*` for the module itself; `default` for JavaScript's default export. Under the local name `*`: all its members. */
  readonly name: string;
  /** Of types alone: nothing of it is left when the program runs (TypeScript). */
  readonly typesOnly?: true;
  /** Leading dots of a relative Python import; otherwise 0. */
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

export interface Export {
  readonly name: string;
  /** Local name, or null for a re-export. */
  readonly local: string | null;
  /** Re-export: module and name there (`*` for all). */
  readonly from?: { readonly module: string; readonly name: string };
  /** `export default <expr>`, `module.exports = <expr>`. */
  readonly value?: Expr;
}

export interface SuppressionComment {
  /** The whole comment with its delimiters. */
  readonly start: number;
  readonly end: number;
  /** Offsets of the text after the delimiters, from `smslint-…` on. */
  readonly textStart: number;
  readonly textEnd: number;
}

export interface FileSummary {
  readonly language: string;
  /** `com.acme.sms`, PHP or C# namespace, Go package; empty elsewhere. */
  readonly package: string;
  /** `functions[0]` is the module. */
  readonly functions: readonly FunctionSummary[];
  readonly classes: readonly ClassSummary[];
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
  readonly suppressions: readonly SuppressionComment[];
  /** Number of syntax errors; evaluation goes on with what is there. */
  readonly syntaxErrors: number;
}
