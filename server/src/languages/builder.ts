import type {
  ClassSummary,
  Decorator,
  EnumMember,
  Export,
  Expr,
  FieldSummary,
  FileSummary,
  FunctionSummary,
  Import,
  Param,
  Runs,
  Stmt,
  SuppressionComment,
} from '../model/summary.js';
import { isKept, type Node } from '../syntax/node.js';
import { type Lowered, moveTo } from './kept.js';

export interface FunctionHead {
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly start: number;
  readonly end: number;
  readonly kind: FunctionSummary['kind'];
  readonly static?: boolean;
  readonly returns?: string;
  readonly extends?: string;
  readonly decorators?: readonly Decorator[];
  readonly hasBody?: boolean;
  readonly namespace?: string;
  readonly declared?: boolean;
  /**
   * The function's node, where what is inside is lowered from that node and `context` alone: then the lowered form is kept with the node, and
   * used again when an edit elsewhere leaves the node as it is.
   */
  readonly node?: Node;
  /** What else of the file decides how the inside is lowered: the names that are imported, the class around. Absent: nothing. */
  readonly context?: string;
}

export interface FunctionInside {
  readonly params: readonly Param[];
  readonly body: readonly Stmt[];
  /** What is inside has to be lowered each time: it has syntax errors, which are counted, or tells the rest of the file something. */
  readonly broken?: boolean;
}

export interface ClassHead {
  readonly name: string;
  readonly nameStart: number;
  readonly start: number;
  readonly end: number;
  readonly kind: ClassSummary['kind'];
  readonly partial?: boolean;
  readonly parts?: boolean;
  readonly namespace?: string;
  readonly bases?: readonly string[];
  readonly decorators?: readonly Decorator[];
}

export interface ClassInside {
  readonly fields: readonly FieldSummary[];
  readonly members?: readonly EnumMember[];
  readonly methods: readonly number[];
}

/**
 * Collects the parts of one file's summary while an adapter walks its tree. It knows which function and class the walk is in, so that
 * adapters only say where one begins.
 */
export interface Builder {
  readonly text: string;
  /** Adds a function; parameters and body are lowered inside `inside`, so that nested functions know their parent. */
  function(head: FunctionHead, inside: () => FunctionInside): number;
  class(head: ClassHead, inside: () => ClassInside): number;
  /** Notes a name that the current function calls or refers to. `call`, `member` and `name` below do it themselves. */
  mention(name: string): void;
  import(entry: Import): void;
  export(entry: Export): void;
  /**
   * Collects suppression comments of the whole tree; `delimiters` gives the lengths of a comment node's delimiters, undefined for other
   * nodes. Costs nothing where the text has no suppression.
   */
  comments(root: Node, delimiters: (node: Node) => { readonly open: number; readonly close: number } | undefined): void;
  package(name: string): void;
  finish(syntaxErrors: number): FileSummary;
}

export function createBuilder(
  language: string,
  text: string,
  module: { readonly start: number; readonly end: number },
): Builder & {
  /** `params`: what a file takes that can be run like a function. */
  module(inside: () => readonly Stmt[], params?: () => readonly Param[]): void;
} {
  type Open = { index: number; mentions: Set<string> };
  const functions: (FunctionSummary | undefined)[] = [];
  const classes: (ClassSummary | undefined)[] = [];
  const imports: Import[] = [];
  const exports: Export[] = [];
  const suppressions: SuppressionComment[] = [];
  const stack: Open[] = [];
  const owners: number[] = [-1];
  let packageName = '';

  const headOf = (head: FunctionHead, parent: number, owner: number): Omit<FunctionSummary, 'params' | 'body' | 'mentions'> => ({
    name: head.name,
    nameStart: head.nameStart,
    nameEnd: head.nameEnd,
    start: head.start,
    end: head.end,
    kind: head.kind,
    owner,
    parent,
    static: head.static ?? false,
    ...(head.returns === undefined ? {} : { returns: head.returns }),
    ...(head.extends === undefined ? {} : { extends: head.extends }),
    decorators: head.decorators ?? [],
    hasBody: head.hasBody ?? true,
    ...(head.namespace === undefined ? {} : { namespace: head.namespace }),
    ...(head.declared ? { declared: true } : {}),
  });

  const addFunction = (head: FunctionHead, inside: () => FunctionInside): number => {
    const index = functions.length;
    const parent = stack.at(-1)?.index ?? -1;
    const owner = owners.at(-1)!;
    const kept = head.node ? lowered.get(head.node) : undefined;
    if (kept && parent === 0 && kept.context === head.context) {
      moveTo(kept, head.start, index, classes.length);
      const { params, body, mentions } = kept.functions[0]!;
      functions.push({ ...headOf(head, parent, owner), params, body, mentions }, ...kept.functions.slice(1));
      classes.push(...kept.classes);
      return index;
    }
    const before = { classes: classes.length, imports: imports.length, exports: exports.length };
    functions.push(undefined);
    const open: Open = { index, mentions: new Set() };
    stack.push(open);
    // A function nested in a method is not itself a member of the class.
    owners.push(-1);
    const { params, body, broken } = inside();
    owners.pop();
    stack.pop();
    functions[index] = { ...headOf(head, parent, owner), params, body, mentions: [...open.mentions] };
    // Only functions and methods that stand in no other function: what is nested in a kept one moves with it. Imports and exports belong to
    // the file.
    if (
      head.node &&
      parent === 0 &&
      !broken &&
      isKept(head.node) &&
      imports.length === before.imports &&
      exports.length === before.exports
    ) {
      lowered.set(head.node, {
        start: head.start,
        index,
        classIndex: before.classes,
        context: head.context,
        functions: functions.slice(index) as FunctionSummary[],
        classes: classes.slice(before.classes) as ClassSummary[],
      });
    }
    return index;
  };

  return {
    text,
    module(inside, params) {
      addFunction(
        { name: '', nameStart: module.start, nameEnd: module.start, start: module.start, end: module.end, kind: 'module' },
        () => ({ params: params?.() ?? [], body: inside() }),
      );
    },
    function: addFunction,
    class(head, inside) {
      const index = classes.length;
      classes.push(undefined);
      const owner = owners.at(-1)!;
      owners.push(index);
      const { fields, members, methods } = inside();
      owners.pop();
      classes[index] = {
        name: head.name,
        nameStart: head.nameStart,
        start: head.start,
        end: head.end,
        kind: head.kind,
        ...(head.partial ? { partial: true } : {}),
        ...(head.parts ? { parts: true } : {}),
        ...(head.namespace === undefined ? {} : { namespace: head.namespace }),
        parent: stack.at(-1)?.index ?? 0,
        owner,
        bases: head.bases ?? [],
        fields,
        members: members ?? [],
        methods,
        decorators: head.decorators ?? [],
      };
      return index;
    },
    mention: (name) => void stack.at(-1)?.mentions.add(name),
    import: (entry) => void imports.push(entry),
    export: (entry) => void exports.push(entry),
    comments(root, delimiters) {
      if (!text.includes('smslint-')) return;
      const visit = (n: Node): void => {
        const found = delimiters(n);
        if (!found) {
          for (const c of n.children) visit(c);
          return;
        }
        const at = text.indexOf('smslint-', n.start);
        if (at < 0 || at >= n.end) return;
        if (/[^\s*#/!-]/.test(text.slice(n.start + found.open, at))) return;
        let textEnd = n.end - found.close;
        while (textEnd > at && /\s/.test(text[textEnd - 1]!)) textEnd--;
        suppressions.push({ start: n.start, end: n.end, textStart: at, textEnd });
      };
      visit(root);
    },
    package: (name) => {
      packageName = name;
    },
    finish: (syntaxErrors) => ({
      language,
      package: packageName,
      functions: functions as FunctionSummary[],
      classes: classes as ClassSummary[],
      imports,
      exports,
      suppressions,
      syntaxErrors,
    }),
  };
}

const lowered = new WeakMap<Node, Lowered>();

/** A piece of a literal: text taken as it stands, or an escape that means `value`. */
export type LiteralPart = { readonly start: number; readonly end: number; readonly value?: string };

/** A string expression from its parts; `start` and `end` include the quotes. */
export function stringOf(text: string, start: number, end: number, parts: readonly LiteralPart[]): Extract<Expr, { e: 'string' }> {
  let value = '';
  const runs: number[] = [];
  for (const part of parts) {
    if (part.value === undefined) {
      runs.push(value.length, part.start, part.end - part.start);
      value += text.slice(part.start, part.end);
    } else value += part.value;
  }
  return { e: 'string', value, runs: runs as Runs, start, end };
}

/** The JavaScript-style escape `\x` (also Java, Python, Go, PHP double quotes, …) as text; undefined when it is not known. */
export function unescapeCommon(sequence: string): string | undefined {
  const c = sequence[1];
  switch (c) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'v':
      return '\v';
    case '\n':
    case '\r':
      return '';
    case 'u':
    case 'U':
    case 'x': {
      const digits = /^\\[uUx]\{?([0-9A-Fa-f]+)\}?$/.exec(sequence)?.[1];
      const code = digits === undefined ? Number.NaN : Number.parseInt(digits, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    }
    default: {
      if (c === undefined) return undefined;
      const octal = /^\\([0-7]{1,3})$/.exec(sequence)?.[1];
      return octal === undefined ? sequence.slice(1) : String.fromCharCode(Number.parseInt(octal, 8));
    }
  }
}

/** An opaque expression over lowered parts. */
export const opaque = (
  node: { start: number; end: number },
  parts: readonly Expr[] = [],
  type?: 'string' | 'number' | 'boolean' | 'list',
): Expr => ({
  e: 'opaque',
  parts,
  start: node.start,
  end: node.end,
  ...(type ? { type } : {}),
});

/** Number literals as every C-like language writes them. */
export function numberOf(node: Node, text: string): Expr {
  const source = text.slice(node.start, node.end);
  const plain = source.replace(/_/g, '').replace(/[lLnN]$/, '');
  return { e: 'number', value: Number(plain), text: plain, start: node.start, end: node.end };
}

/** Type names without generics, nullability and package. */
export const bareType = (type: string): string =>
  type
    .replace(/<.*>/s, '')
    .replace(/^[:\s]+/, '')
    .replace(/\s*\|\s*(null|undefined|None)\b/g, '')
    .replace(/\?$/, '')
    .trim();

/** A lowering of expressions that gives up where they are nested deeper than `deepest`, so that no stack overflows. */
export function limited(deepest: number, lower: (node: Node) => Expr): (node: Node) => Expr {
  let depth = 0;
  return (node) => {
    if (depth >= deepest) return opaque(node);
    depth++;
    const result = lower(node);
    depth--;
    return result;
  };
}
