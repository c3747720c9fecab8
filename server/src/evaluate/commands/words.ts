import { concat, slice } from '../text.js';
import { type CallArg, mapAlternatives, unknown, type V } from '../values.js';

/** The words of a command line, and what stands on standard input. */
export interface CommandLine {
  readonly words: readonly V[];
  /** Indexes of words that may stand for any number of words. */
  readonly several: ReadonlySet<number>;
  readonly stdin: V | undefined;
}

export function commandLine(args: readonly CallArg[]): CommandLine {
  const words = args.filter((a) => a.name === undefined);
  return {
    words: words.map((a) => a.value),
    several: new Set(words.flatMap((a, i) => (a.spread === undefined ? [] : [i]))),
    stdin: args.find((a) => a.name === '<stdin>')?.value,
  };
}

/** The text of a word, or how it begins where its end is not known. */
export const beginOf = (v: V | undefined): string | undefined =>
  v?.t === 'str' ? v.value : v?.t === 'cat' && v.parts[0]?.t === 'str' ? v.parts[0].value : undefined;

/** A word without its first characters, which are known. */
export function after(v: V, count: number): V {
  if (v.t === 'str') return slice(v, count, v.value.length);
  const [first, ...rest] = v.t === 'cat' ? v.parts : [];
  if (v.t !== 'cat' || first?.t !== 'str') return unknown('operator', 'word');
  return concat(count >= first.value.length ? rest : [slice(first, count, first.value.length), ...rest], v.place);
}

/** The name and the rest of `name=value` and the like; undefined where no separator is known. */
export function splitWord(v: V, separator: string): { readonly name: string; readonly namePlace: V; readonly value: V } | undefined {
  const begin = beginOf(v);
  const at = begin?.indexOf(separator) ?? -1;
  if (begin === undefined || at < 0) return undefined;
  const whole = v.t === 'cat' ? v.parts[0]! : v;
  if (whole.t !== 'str') return undefined;
  return { name: begin.slice(0, at), namePlace: slice(whole, 0, at), value: after(v, at + separator.length) };
}

/** Text without blanks around it. */
export function trimmed(v: V): V {
  return mapAlternatives(v, (x) => {
    const begin = beginOf(x);
    const lead = begin === undefined ? 0 : begin.length - begin.trimStart().length;
    const cut = lead > 0 ? after(x, lead) : x;
    return cut.t === 'str' && cut.value !== cut.value.trimEnd() ? slice(cut, 0, cut.value.trimEnd().length) : cut;
  });
}
