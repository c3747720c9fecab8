import type { Place, Range } from '../base/range.js';
import { innerRange, inOneGroup, outerRange } from '../embedded/offsets.js';
import type { SuppressionComment } from '../model/summary.js';
import { type CodeModule, hostOf, modulesIn } from './embedded.js';
import type { SuppressInput } from './suppress.js';

/** The module of a file that holds a range. */
export const moduleAt = (path: string, text: string, range: Range): CodeModule | undefined =>
  modulesIn(path, text).find(({ spans }) =>
    spans.some((s) => s.start <= range.start && range.start <= s.end && range.start < Math.max(s.end, range.end)),
  );

/** A range of the file, in the code of a module. */
export const rangeInCode = ({ map }: CodeModule, range: Range): Range => (map ? innerRange(map, range) : range);

/** A range of the code of a module, in the file; undefined where what lies between its ends is not of the module alone. */
export function rangeInFile({ map, spans }: CodeModule, range: Range): Range | undefined {
  if (map) return inOneGroup(map, range) ? outerRange(map, range) : undefined;
  return spans.some((s) => s.start <= range.start && range.end <= s.end) ? range : undefined;
}

/**
 * Comments of a file for `suppress`. Where a file is written as one text of another notation (a notebook), lines are those of the code; in all
 * others they are those of the file.
 */
export function commentsIn(
  file: string,
  text: string,
  comments: readonly SuppressionComment[],
): Pick<SuppressInput, 'text' | 'comments' | 'view'> {
  const [module, ...more] = hostOf(file) ? modulesIn(file, text) : [];
  const map = module?.map;
  if (!map || more.length > 0) return { text, comments };
  const inside = (range: Range): Range => innerRange(map, range);
  const inCode = comments.map((c): SuppressionComment => {
    const words = inside({ start: c.textStart, end: c.textEnd });
    return { ...inside(c), textStart: words.start, textEnd: words.end };
  });
  return { text: module.text, comments: inCode, view: { inside, outside: (range) => outerRange(map, range) } };
}

/**
 * The places of files that hold code, seen as places in files of that code alone. What is written for those files is written as for any source
 * file, and brought back with `outside`.
 */
export interface EmbeddedView {
  /** `x` with all places in it seen so; undefined when one of them is in no code. */
  inside<T>(x: T): T | undefined;
  /** The module that one of the seen files stands for. */
  module(file: string): CodeModule | undefined;
  /** A place in a seen file and text for it, as they are in the file. Others stay. */
  outside<E extends Place & { readonly newText: string }>(edit: E): E | undefined;
}

export function embeddedView(textOf: (file: string) => string | undefined): EmbeddedView {
  const seen = new Map<string, { readonly module: CodeModule; readonly file: string }>();
  let failed = false;
  const place = (p: Place): Place => {
    if (!hostOf(p.file)) return p;
    const text = textOf(p.file);
    const module = text === undefined ? undefined : moduleAt(p.file, text, p.range);
    if (!module || text === undefined) {
      failed = true;
      return p;
    }
    const file = `${p.file}\0${modulesIn(p.file, text).indexOf(module)}`;
    seen.set(file, { module, file: p.file });
    return { file, range: rangeInCode(module, p.range) };
  };
  const visit = (x: unknown): unknown => {
    if (Array.isArray(x)) return x.map(visit);
    if (x === null || typeof x !== 'object') return x;
    if ('file' in x && 'range' in x) return { ...x, ...place(x as Place) };
    // Where a value came by is told, not edited.
    return Object.fromEntries(Object.entries(x).map(([key, value]) => [key, key === 'trail' ? value : visit(value)]));
  };
  return {
    inside<T>(x: T): T | undefined {
      failed = false;
      const out = visit(x) as T;
      return failed ? undefined : out;
    },
    module: (file) => seen.get(file)?.module,
    outside(edit) {
      const found = seen.get(edit.file);
      if (!found) return edit;
      const range = rangeInFile(found.module, edit.range);
      return range && { ...edit, file: found.file, range, newText: found.module.escape(edit.newText) };
    },
  };
}
