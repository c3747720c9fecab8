import { basename, extname } from '../base/path.js';
import type { SuppressionComment } from '../model/summary.js';

const HASH = ['#'];

/** What begins a comment in the data files whose findings can be suppressed; none where the format has no comments. */
export function dataComments(path: string): readonly string[] {
  if (/^\.env(?:[.-]|$)|\.env$/i.test(basename(path))) return HASH;
  switch (extname(path)) {
    case '.yaml':
    case '.yml':
    case '.toml':
    case '.conf':
      return HASH;
    case '.properties':
      return ['#', '!'];
    case '.tf':
      return ['#', '//'];
    case '.ini':
    case '.cfg':
      return ['#', ';'];
    case '.json':
    case '.jsonc':
    case '.json5':
      return ['//'];
    default:
      return [];
  }
}

/** The suppression comments of a data file: at the begin of a line or after a blank, to the end of the line. */
export function dataSuppressions(path: string, text: string): readonly SuppressionComment[] {
  const tokens = dataComments(path);
  if (tokens.length === 0 || !text.includes('smslint-')) return [];
  const out: SuppressionComment[] = [];
  for (const m of text.matchAll(/(?<=^|[^\S\r\n])(#|!|;|\/\/)[#!;/]*[^\S\r\n]*(smslint-[^\r\n]*)/gm)) {
    const [whole, token, words] = m;
    if (!tokens.includes(token!)) continue;
    const end = m.index + whole.trimEnd().length;
    out.push({ start: m.index, end, textStart: m.index + whole.length - words!.length, textEnd: end });
  }
  return out;
}
