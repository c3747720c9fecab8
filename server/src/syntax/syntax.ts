import { Language as Grammar, Parser, type Tree, type TreeCursor } from 'web-tree-sitter';
import { type Edit, editBetween } from './edit.js';
import { counterparts, isSame, KeptNode } from './kept.js';
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
        return copy(g, tree);
      } finally {
        tree.delete();
      }
    },
    open(name, text, budget) {
      const g = state(name);
      let known = readable(name, text);
      const first = run(g, known, null, budget);
      if (!first) return undefined;
      let tree: Tree = first;
      let source = text;
      let lost = false;
      let parsed = copyKept(g, tree);
      return {
        get parsed() {
          return parsed;
        },
        update(next) {
          if (next === source && !lost) return parsed;
          const read = readable(name, next);
          const edit = editBetween([source, next], [known, read]);
          if (!lost) tree.edit(edit as never);
          const fresh = run(g, read, lost ? null : tree, budget);
          // The tree has been told of an edit that it never took in: the next parse begins anew.
          const whole = lost;
          lost = !fresh;
          if (!fresh) return undefined;
          parsed = whole ? copyKept(g, fresh) : copyKept(g, fresh, parsed.root as KeptNode, edit);
          tree.delete();
          tree = fresh;
          source = next;
          known = read;
          return parsed;
        },
        close() {
          tree.delete();
        },
      };
    },
  };
}

/** Anonymous nodes are kept where they are words or stand in a field. */
const isWanted = (g: GrammarState, cursor: TreeCursor): boolean =>
  cursor.nodeIsNamed || cursor.currentFieldId !== 0 || g.word[cursor.nodeTypeId] === true;

const parsedOf = (tree: Tree, root: Node, errors: number): Parsed => ({ root, errors: tree.rootNode.hasError ? Math.max(1, errors) : 0 });

/** Copies a tree that will be freed. */
function copy(g: GrammarState, tree: Tree): Parsed {
  const cursor = tree.walk();
  let errors = 0;
  const visit = (): MutableNode => {
    const start = cursor.startIndex;
    const end = cursor.endIndex;
    const type = g.names[cursor.nodeTypeId] ?? 'ERROR';
    if (type === 'ERROR' || start === end) errors++;
    const field = g.fields[cursor.currentFieldId] ?? '';
    const node: MutableNode = { type, field, start, end, children: [], named: cursor.nodeIsNamed };
    if (cursor.gotoFirstChild()) {
      do if (isWanted(g, cursor)) node.children.push(visit());
      while (cursor.gotoNextSibling());
      cursor.gotoParent();
    }
    return node;
  };
  try {
    const root = visit();
    return parsedOf(tree, root, errors);
  } finally {
    cursor.delete();
  }
}

/** Copies a tree that will be edited. What an edit has left alone is taken over from the old tree, and only moved. */
function copyKept(g: GrammarState, tree: Tree, old?: KeptNode, edit: Edit = EVERYTHING): Parsed {
  const cursor = tree.walk();
  let errors = 0;
  const visit = (type: string, start: number, end: number, before: KeptNode | undefined): KeptNode => {
    const field = g.fields[cursor.currentFieldId] ?? '';
    if (before && isSame(before, edit, end - start)) return before.takeOver(start, field);
    const broken = type === 'ERROR' || start === end;
    if (broken) errors++;
    const node = new KeptNode(type, field, start, end, cursor.nodeIsNamed, broken);
    if (cursor.gotoFirstChild()) {
      const counterpart = counterparts(before, edit);
      do {
        if (!isWanted(g, cursor)) continue;
        const childType = g.names[cursor.nodeTypeId] ?? 'ERROR';
        const childStart = cursor.startIndex;
        node.add(visit(childType, childStart, cursor.endIndex, counterpart(childType, childStart)));
      } while (cursor.gotoNextSibling());
      cursor.gotoParent();
    }
    return node;
  };
  try {
    const type = g.names[cursor.nodeTypeId] ?? 'ERROR';
    const root = visit(type, cursor.startIndex, cursor.endIndex, old?.type === type ? old : undefined);
    return parsedOf(tree, root, errors);
  } finally {
    cursor.delete();
  }
}

/** Of a text that is read for the first time. */
const EVERYTHING: Edit = {
  startIndex: 0,
  oldEndIndex: 0,
  newEndIndex: 0,
  startPosition: { row: 0, column: 0 },
  oldEndPosition: { row: 0, column: 0 },
  newEndPosition: { row: 0, column: 0 },
};
