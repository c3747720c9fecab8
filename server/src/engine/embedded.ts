import { extname } from '../base/path.js';
import type { Range } from '../base/range.js';
import type { HostFormat } from '../embedded/format.js';
import { isVerbatim, outerEnd, outerStart, type Segment, segmentsIn } from '../embedded/offsets.js';
import { formats } from '../embedded/registry.js';
import type { Language } from '../languages/language.js';
import { extensionNamed } from '../languages/named.js';
import { languages } from '../languages/registry.js';
import type { FileSummary, Runs } from '../model/summary.js';

export function languageOf(path: string): Language | undefined {
  const language = BY_EXTENSION.get(extname(path));
  return language?.reads?.(path) === false ? undefined : language;
}
const BY_EXTENSION = new Map(languages.flatMap((l) => l.extensions.map((e) => [e, l] as const)));

/** The format of a file that holds code in other languages. */
export const hostOf = (path: string): HostFormat | undefined => HOSTS.get(extname(path));
const HOSTS = new Map(formats.flatMap((f) => f.extensions.map((e) => [e, f] as const)));

/** Code of one language: a whole file, or a module in a file of another format. */
export interface CodeModule {
  readonly language: Language;
  /** null: the language reads the text itself. */
  readonly grammar: string | null;
  /** VS Code language id of the code. */
  readonly id: string;
  readonly text: string;
  /** Where the code stands in the file; absent: at the same offsets. */
  readonly map?: readonly Segment[];
  readonly spans: readonly Range[];
  escape(code: string): string;
}

const asItIs = (code: string): string => code;

/** The code in a file. The last one asked for is remembered, because its parts are asked for together. */
export function modulesIn(path: string, text: string): readonly CodeModule[] {
  const language = languageOf(path);
  if (language) return [{ language, ...language.grammarOf(path), text, spans: [{ start: 0, end: text.length }], escape: asItIs }];
  const host = hostOf(path);
  if (!host) return [];
  if (last?.host === host && last.text === text) return last.modules;
  const modules = host.modules(text).flatMap(({ language: name, text: code, map, spans, ...rest }): readonly CodeModule[] => {
    const extension = extensionNamed(name);
    const inner = extension === undefined ? undefined : languageOf(extension.slice(1) + extension);
    if (!inner) return [];
    return [{ language: inner, ...inner.grammarOf(path + extension), spans, escape: rest.escape ?? asItIs, ...opened(inner, code, map) }];
  });
  last = { host, text, modules };
  return modules;
}
let last: { readonly host: HostFormat; readonly text: string; readonly modules: readonly CodeModule[] } | undefined;

/** Code that stands alone may lack what a file of its language begins with. */
function opened(language: Language, text: string, map: readonly Segment[] | undefined): Pick<CodeModule, 'text' | 'map'> {
  const { opening } = language;
  if (!map || opening === undefined || text.includes(opening.trim())) return map ? { text, map } : { text };
  const by = opening.length;
  return { text: opening + text, map: map.map((s) => ({ ...s, from: s.from + by, to: s.to + by })) };
}

const STARTS: ReadonlySet<string> = new Set(['start', 'nameStart', 'keyStart', 'textStart']);
const ENDS: ReadonlySet<string> = new Set(['end', 'nameEnd', 'keyEnd', 'textEnd']);

/** The summary of embedded code with all offsets as they are in the file. */
export const summaryInFile = (summary: FileSummary, map: readonly Segment[]): FileSummary => moved(summary, map) as FileSummary;

function moved(x: unknown, map: readonly Segment[]): unknown {
  if (Array.isArray(x)) return x.map((y) => (typeof y === 'object' ? moved(y, map) : y));
  if (x === null || typeof x !== 'object') return x;
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(x)) {
    if (key === 'runs') out[key] = runsInFile(value as Runs, map);
    else if (typeof value === 'object') out[key] = moved(value, map);
    else if (typeof value !== 'number') out[key] = value;
    else if (STARTS.has(key)) out[key] = outerStart(map, value);
    else if (ENDS.has(key)) out[key] = endInFile(x as Record<string, unknown>, key, value, map);
    else out[key] = value;
  }
  return out;
}

/** What is empty in the code is empty in the file. */
function endInFile(of: Record<string, unknown>, key: string, end: number, map: readonly Segment[]): number {
  const start = of[key === 'end' ? 'start' : `${key.slice(0, -3)}Start`];
  if (typeof start !== 'number') return outerEnd(map, end);
  return end <= start ? outerStart(map, start) : Math.max(outerStart(map, start), outerEnd(map, end));
}

/** Runs end where the file writes something else than the code has. */
function runsInFile(runs: Runs, map: readonly Segment[]): Runs {
  const out: number[] = [];
  for (let i = 0; i + 2 < runs.length; i += 3) {
    const [from, source, length] = [runs[i]!, runs[i + 1]!, runs[i + 2]!];
    for (const s of segmentsIn(map, { start: source, end: source + length })) {
      if (!isVerbatim(s)) continue;
      const a = Math.max(s.from, source);
      const b = Math.min(s.to, source + length);
      out.push(from + (a - source), s.start + (a - s.from), b - a);
    }
  }
  return out;
}
