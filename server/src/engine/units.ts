import { decode } from '../base/decode.js';
import { message, type Text } from '../base/text.js';
import type { Settings } from '../config/settings.js';
import type { Unit } from '../evaluate/values.js';
import type { Host } from '../host/host.js';
import type { Problem } from '../model/finding.js';
import { textRoot } from '../syntax/node.js';
import type { OpenTree, Parsed, Syntax } from '../syntax/syntax.js';
import { hostOf, languageOf, modulesIn, summaryInFile } from './embedded.js';

export { languageOf };

/** Milliseconds that one file may take to parse. */
const PARSE_BUDGET = 4_000;

const TEXTS = {
  slow: {
    en: 'Parsing took longer than {limit} ms; the file was not analysed.',
    'zh-CN': '解析超过 {limit} 毫秒，未分析该文件。',
  },
  damaged: {
    en: 'The file is neither UTF-8 nor GBK; unreadable bytes were replaced.',
    'zh-CN': '文件既非 UTF-8 也非 GBK 编码，无法识别的字节已替换。',
  },
} as const satisfies Record<string, Text>;

/** Texts and summaries of the files that matter, read at most once until they change. */
export interface Units {
  setText(path: string, text: string): void;
  closeText(path: string): void;
  isOpen(path: string): boolean;
  openPaths(): Iterable<string>;
  configure(settings: Settings): void;
  /** Whether a file is read for code: a source file, or one of a format that holds code. */
  isCode(path: string): boolean;
  /** Whether what is in it may call functions of other files. */
  mayCall(path: string): boolean;
  /** The text as it is now; undefined when the file is gone. */
  text(path: string): Promise<string | undefined>;
  /** The text when it has been read. */
  known(path: string): string | undefined;
  /** What other files may import, when it has been read: undefined for files that do not exist, hold no code or are over budget. */
  unit(path: string): Unit | undefined | 'pending';
  /** All modules of a file that has been read; a source file is one, a file of another format holds any number. */
  modules(path: string): readonly Unit[];
  /** The code that a module was read from: all of the text, or a part of it. */
  codeOf(unit: Unit): string;
  load(path: string): Promise<readonly Unit[]>;
  forget(path: string): void;
  /** Everything that has been summarised. */
  all(): readonly Unit[];
  /** Number of files that were parsed. */
  parsed(): number;
  problems(): readonly Problem[];
  problemsOf(path: string): readonly Problem[];
}

export function createUnits(host: Host, syntax: Syntax, initial: Settings): Units {
  let settings = initial;
  const texts = new Map<string, string>();
  const open = new Map<string, string>();
  /** By path: one for each module. */
  const trees = new Map<string, { readonly grammar: string; readonly tree: OpenTree }[]>();
  const units = new Map<string, readonly Unit[]>();
  const codes = new WeakMap<Unit, string>();
  const problems = new Map<string, Problem[]>();

  const note = (path: string, problem: Problem): void => {
    const list = problems.get(path);
    if (list) list.push(problem);
    else problems.set(path, [problem]);
  };

  const isCode = (path: string): boolean => {
    if (languageOf(path)) return true;
    const format = hostOf(path);
    return format !== undefined && (format.optIn === undefined || settings[format.optIn]);
  };

  const text = async (path: string): Promise<string | undefined> => {
    const live = open.get(path) ?? texts.get(path);
    if (live !== undefined) return live;
    const bytes = await host.read(path);
    if (!bytes) return undefined;
    const decoded = decode(bytes);
    if (decoded.encoding === 'damaged') note(path, { file: path, kind: 'encoding', message: message(TEXTS.damaged) });
    texts.set(path, decoded.text);
    return decoded.text;
  };

  /** Parses a module of an open document beside its last tree. */
  const parseOpen = (path: string, index: number, grammar: string, code: string, budget: Parameters<Syntax['parse']>[2]) => {
    const list = trees.get(path) ?? [];
    trees.set(path, list);
    const known = list[index];
    if (known?.grammar === grammar) return known.tree.update(code);
    known?.tree.close();
    const tree = syntax.open(grammar, code, budget);
    if (tree) list[index] = { grammar, tree };
    else delete list[index];
    return tree?.parsed;
  };

  const closeTrees = (path: string, from = 0): void => {
    for (const one of trees.get(path)?.splice(from) ?? []) one?.tree.close();
    if (from === 0) trees.delete(path);
  };

  const load = async (path: string): Promise<readonly Unit[]> => {
    const known = units.get(path);
    if (known) return known;
    const source = isCode(path) ? await text(path) : undefined;
    const modules = source === undefined ? [] : modulesIn(path, source);
    for (const { grammar } of modules) if (grammar !== null) await syntax.prepare(grammar);
    const made: Unit[] = [];
    for (const [index, module] of modules.entries()) {
      const budget = { now: host.now, milliseconds: PARSE_BUDGET };
      const { grammar } = module;
      const parsed: Parsed | undefined =
        grammar === null
          ? { root: textRoot(module.text), errors: 0 }
          : open.has(path)
            ? parseOpen(path, index, grammar, module.text, budget)
            : syntax.parse(grammar, module.text, budget);
      if (!parsed) {
        note(path, { file: path, kind: 'budget', message: message(TEXTS.slow, { limit: PARSE_BUDGET }) });
        continue;
      }
      const { language, id, map } = module;
      const summary = language.summarize(parsed.root, module.text);
      const unit: Unit = { path, id, language, summary: map ? summaryInFile(summary, map) : summary };
      codes.set(unit, module.text);
      made.push(unit);
    }
    closeTrees(path, modules.length);
    units.set(path, made);
    return made;
  };

  return {
    setText(path, next) {
      if (open.get(path) === next) return;
      open.set(path, next);
      units.delete(path);
      problems.delete(path);
    },
    closeText(path) {
      open.delete(path);
      closeTrees(path);
      texts.delete(path);
      units.delete(path);
      problems.delete(path);
    },
    isOpen: (path) => open.has(path),
    openPaths: () => open.keys(),
    configure(next) {
      settings = next;
      for (const path of units.keys()) if (hostOf(path)?.optIn) units.delete(path);
    },
    isCode,
    mayCall: (path) => isCode(path) && !languageOf(path)?.standsAlone,
    text,
    known: (path) => open.get(path) ?? texts.get(path),
    unit(path) {
      const host = hostOf(path);
      if (host && !host.importable) return undefined;
      const known = units.get(path);
      return known ? known[0] : isCode(path) ? 'pending' : undefined;
    },
    modules: (path) => units.get(path) ?? [],
    codeOf: (unit) => codes.get(unit) ?? '',
    load,
    forget(path) {
      texts.delete(path);
      units.delete(path);
      problems.delete(path);
    },
    all: () => [...units.values()].flat(),
    parsed: () => [...units.values()].filter((list) => list.length > 0).length,
    problems: () => [...problems.values()].flat(),
    problemsOf: (path) => problems.get(path) ?? [],
  };
}
