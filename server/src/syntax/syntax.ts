import { Language as Grammar, Parser, type Tree, type TreeCursor } from 'web-tree-sitter';
import type { Node } from './node.js';
import { readable } from './readable.js';

type MutableNode = { -readonly [K in keyof Node]: K extends 'children' ? MutableNode[] : Node[K] };

/** A parsed text: plain nodes, and how many errors the parser met. */
export interface Parsed {
  readonly root: Node;
  readonly errors: number;
}

/** A text that is being edited: keeps tree-sitter's tree so that the next parse only reads what changed. Must be closed. */
export interface OpenTree {
  readonly parsed: Parsed;
  update(text: string): Parsed | undefined;
  close(): void;
}

export interface ParseBudget {
  readonly now: () => number;
  readonly milliseconds: number;
}

/** Owns the parsers. The only place that touches tree-sitter's memory. */
export interface Syntax {
  /** Loads a grammar; idempotent. Throws when the bytes cannot be had. */
  prepare(grammar: string): Promise<void>;
  ready(grammar: string): boolean;
  /** Parses once and frees the tree. undefined: over budget. The grammar must be ready. */
  parse(grammar: string, text: string, budget?: ParseBudget): Parsed | undefined;
  open(grammar: string, text: string, budget?: ParseBudget): OpenTree | undefined;
}

interface GrammarState {
  readonly parser: Parser;
  /** By node type id: whether an anonymous node is a word (keyword) and so is kept. */
  readonly word: boolean[];
  readonly names: readonly (string | null)[];
  readonly fields: readonly (string | null)[];
}

/** Subtrees at least this long are remembered for reuse; smaller ones cost less to copy than to remember. */
const REUSE_FROM = 48;

/** The same text as a property key: engines compare those by identity, and adapters compare node types all the time. */
const internalized = (text: string | null): string | null => (text === null ? null : Object.keys({ [text]: 0 })[0]!);

let runtime: Promise<void> | undefined;

interface Loaded {
  readonly grammars: Map<string, GrammarState>;
  readonly loading: Map<string, Promise<void>>;
}

/** Grammars by where their bytes come from: the runtime has room for one of each, and nothing frees one. Parsing never interleaves. */
const loaded = new WeakMap<object, Loaded>();

function loadedFrom(wasm: object): Loaded {
  const known = loaded.get(wasm) ?? { grammars: new Map(), loading: new Map() };
  loaded.set(wasm, known);
  return known;
}

/** `wasm` gives the bytes of `web-tree-sitter.wasm` and of grammar files by name. */
export function createSyntax(wasm: (name: string) => Promise<Uint8Array>): Syntax {
  const { grammars, loading } = loadedFrom(wasm);

  const load = async (name: string): Promise<void> => {
    runtime ??= wasm('web-tree-sitter.wasm').then((wasmBinary) => Parser.init({ wasmBinary }));
    await runtime;
    const grammar = await Grammar.load(await wasm(`${name}.wasm`));
    const parser = new Parser();
    parser.setLanguage(grammar);
    const names: (string | null)[] = [];
    const word: boolean[] = [];
    for (let id = 0; id < grammar.nodeTypeCount; id++) {
      const type = internalized(grammar.nodeTypeForId(id));
      names.push(type);
      word.push(type !== null && /^[A-Za-z]/.test(type));
    }
    const fields: (string | null)[] = [null];
    for (let id = 1; id <= grammar.fieldCount; id++) fields.push(internalized(grammar.fieldNameForId(id)));
    grammars.set(name, { parser, names, word, fields });
  };

  const state = (name: string): GrammarState => {
    const found = grammars.get(name);
    if (!found) throw new Error(`grammar ${name} is not loaded`);
    return found;
  };

  const run = (g: GrammarState, text: string, old: Tree | null, budget?: ParseBudget): Tree | null => {
    if (!budget) return g.parser.parse(text, old);
    const limit = budget.now() + budget.milliseconds;
    const tree = g.parser.parse(text, old, { progressCallback: () => budget.now() > limit });
    if (!tree) g.parser.reset();
    return tree;
  };

  return {
    async prepare(name) {
      if (grammars.has(name)) return;
      let pending = loading.get(name);
      if (!pending) {
        pending = load(name).finally(() => loading.delete(name));
        loading.set(name, pending);
      }
      await pending;
    },
    ready: (name) => grammars.has(name),
    parse(name, text, budget) {
      const g = state(name);
      const tree = run(g, readable(name, text), null, budget);
      if (!tree) return undefined;
      try {
        return copy(g, tree, undefined, undefined);
      } finally {
        tree.delete();
      }
    },
    open(name, text, budget) {
      const g = state(name);
      const first = run(g, readable(name, text), null, budget);
      if (!first) return undefined;
      let tree: Tree = first;
      let source = text;
      let ids = new Map<number, MutableNode>();
      let parsed = copy(g, tree, undefined, ids);
      return {
        get parsed() {
          return parsed;
        },
        update(next) {
          if (next === source) return parsed;
          tree.edit(editBetween([source, next], [readable(name, source), readable(name, next)]) as never);
          const fresh = run(g, readable(name, next), tree, budget);
          if (!fresh) return undefined;
          const nextIds = new Map<number, MutableNode>();
          // The old tree lives until the copy is done: no new node can have the address of an old one.
          parsed = copy(g, fresh, ids, nextIds);
          tree.delete();
          tree = fresh;
          source = next;
          ids = nextIds;
          return parsed;
        },
        close() {
          tree.delete();
          ids.clear();
        },
      };
    },
  };
}

/** Copies the tree; subtrees found in `reuse` (by identity in tree-sitter's memory) are taken over and only moved. */
function copy(
  g: GrammarState,
  tree: Tree,
  reuse: ReadonlyMap<number, MutableNode> | undefined,
  remember: Map<number, MutableNode> | undefined,
): Parsed {
  const cursor = tree.walk();
  let errors = 0;
  const visit = (): MutableNode => {
    const id = cursor.nodeId;
    const start = cursor.startIndex;
    const end = cursor.endIndex;
    const typeId = cursor.nodeTypeId;
    const field = g.fields[cursor.currentFieldId] ?? '';
    const long = end - start >= REUSE_FROM;
    if (long && reuse) {
      const old = reuse.get(id);
      if (old && old.end - old.start === end - start) {
        move(old, start - old.start);
        old.field = field;
        if (remember) collect(old, remember, reuse, id);
        return old;
      }
    }
    const type = g.names[typeId] ?? 'ERROR';
    if (type === 'ERROR' || start === end) errors++;
    const node: MutableNode = { type, field, start, end, children: [], named: cursor.nodeIsNamed };
    if (cursor.gotoFirstChild()) {
      do {
        if (cursor.nodeIsNamed || cursor.currentFieldId !== 0 || g.word[cursor.nodeTypeId]) node.children.push(visit());
      } while (cursor.gotoNextSibling());
      cursor.gotoParent();
    }
    if (long && remember) {
      remember.set(id, node);
      (node as Tagged).id = id;
    }
    return node;
  };
  try {
    const root = visit();
    return { root, errors: tree.rootNode.hasError ? Math.max(1, errors) : 0 };
  } finally {
    (cursor as TreeCursor).delete();
  }
}

type Tagged = MutableNode & { id?: number };

/** Remembers a reused subtree and everything long below it under the identities it had, which it keeps. */
function collect(node: Tagged, remember: Map<number, MutableNode>, reuse: ReadonlyMap<number, MutableNode>, id: number): void {
  remember.set(id, node);
  node.id = id;
  for (const c of node.children as Tagged[]) if (c.id !== undefined && reuse.get(c.id) === c) collect(c, remember, reuse, c.id);
}

function move(node: MutableNode, by: number): void {
  if (by === 0) return;
  node.start += by;
  node.end += by;
  for (const c of node.children) move(c, by);
}

type Pair = readonly [before: string, after: string];

/** The smallest single replacement that turns one text into the other, for the texts and for what the grammar reads of them. */
function editBetween([before, after]: Pair, read: Pair): Record<string, unknown> {
  const start = Math.min(sameStart(before, after), sameStart(...read));
  const tail = Math.min(sameEnd(before, after, start), sameEnd(...read, start));
  const oldEnd = before.length - tail;
  const newEnd = after.length - tail;
  return {
    startIndex: start,
    oldEndIndex: oldEnd,
    newEndIndex: newEnd,
    startPosition: pointAt(before, start),
    oldEndPosition: pointAt(before, oldEnd),
    newEndPosition: pointAt(after, newEnd),
  };
}

function sameStart(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let count = 0;
  while (count < shorter && a.charCodeAt(count) === b.charCodeAt(count)) count++;
  return count;
}

function sameEnd(a: string, b: string, from: number): number {
  const most = Math.min(a.length, b.length) - from;
  let count = 0;
  while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count++;
  return count;
}

function pointAt(text: string, offset: number): { row: number; column: number } {
  let row = 0;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    row++;
    lineStart = at + 1;
  }
  return { row, column: offset - lineStart };
}
