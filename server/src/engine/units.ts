import { decode } from '../base/decode.js';
import { extname } from '../base/path.js';
import { message, type Text } from '../base/text.js';
import type { Unit } from '../evaluate/values.js';
import type { Host } from '../host/host.js';
import type { Language } from '../languages/language.js';
import { languages } from '../languages/registry.js';
import type { Problem } from '../model/finding.js';
import { textRoot } from '../syntax/node.js';
import type { OpenTree, Parsed, Syntax } from '../syntax/syntax.js';

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

export function languageOf(path: string): Language | undefined {
  const language = BY_EXTENSION.get(extname(path));
  return language?.reads?.(path) === false ? undefined : language;
}

/** Whether a file may call functions of other files. */
export const isCode = (path: string): boolean => {
  const language = languageOf(path);
  return language !== undefined && !language.standsAlone;
};

const BY_EXTENSION = new Map(languages.flatMap((l) => l.extensions.map((e) => [e, l] as const)));

/** Texts and summaries of the files that matter, read at most once until they change. */
export interface Units {
  setText(path: string, text: string): void;
  closeText(path: string): void;
  isOpen(path: string): boolean;
  /** The text as it is now; undefined when the file is gone. */
  text(path: string): Promise<string | undefined>;
  /** The text when it has been read. */
  known(path: string): string | undefined;
  /** The summary when it has been made: undefined for files that do not exist, have no language or are over budget. */
  unit(path: string): Unit | undefined | 'pending';
  load(path: string): Promise<Unit | undefined>;
  forget(path: string): void;
  /** Every file that has been summarised. */
  all(): readonly Unit[];
  /** Number of files that were parsed. */
  parsed(): number;
  problems(): readonly Problem[];
  problemsOf(path: string): readonly Problem[];
}

export function createUnits(host: Host, syntax: Syntax): Units {
  const texts = new Map<string, string>();
  const open = new Map<string, string>();
  const trees = new Map<string, OpenTree>();
  const units = new Map<string, Unit | undefined>();
  const problems = new Map<string, Problem[]>();

  const note = (path: string, problem: Problem): void => {
    const list = problems.get(path);
    if (list) list.push(problem);
    else problems.set(path, [problem]);
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

  const load = async (path: string): Promise<Unit | undefined> => {
    if (units.has(path)) return units.get(path);
    const language = languageOf(path);
    const source = language ? await text(path) : undefined;
    if (!language || source === undefined) {
      units.set(path, undefined);
      return undefined;
    }
    const { grammar, id } = language.grammarOf(path);
    if (grammar !== null) await syntax.prepare(grammar);
    const budget = { now: host.now, milliseconds: PARSE_BUDGET };
    let parsed: Parsed | undefined;
    if (grammar === null) parsed = { root: textRoot(source), errors: 0 };
    else if (open.has(path)) {
      const tree = trees.get(path);
      if (tree) parsed = tree.update(source);
      else {
        const opened = syntax.open(grammar, source, budget);
        if (opened) trees.set(path, opened);
        parsed = opened?.parsed;
      }
    } else parsed = syntax.parse(grammar, source, budget);
    if (!parsed) {
      note(path, { file: path, kind: 'budget', message: message(TEXTS.slow, { limit: PARSE_BUDGET }) });
      units.set(path, undefined);
      return undefined;
    }
    const summary = language.summarize(parsed.root, source);
    const unit: Unit = { path, id, language, summary };
    units.set(path, unit);
    return unit;
  };

  const closeTree = (path: string): void => {
    trees.get(path)?.close();
    trees.delete(path);
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
      closeTree(path);
      texts.delete(path);
      units.delete(path);
      problems.delete(path);
    },
    isOpen: (path) => open.has(path),
    text,
    known: (path) => open.get(path) ?? texts.get(path),
    unit: (path) => (units.has(path) ? units.get(path) : languageOf(path) ? 'pending' : undefined),
    load,
    forget(path) {
      texts.delete(path);
      units.delete(path);
      problems.delete(path);
    },
    all: () => [...units.values()].filter((u) => u !== undefined),
    parsed: () => [...units.values()].filter((u) => u !== undefined).length,
    problems: () => [...problems.values()].flat(),
    problemsOf: (path) => problems.get(path) ?? [],
  };
}
