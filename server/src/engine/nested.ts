import type { Range } from '../base/range.js';

/**
 * JSON that is written inside a literal of the language (`'{"TemplateId": 1110}'`): its quotes are those of JSON, escaped where the literal
 * around it asks for it.
 */

/** The quote token around a string whose place covers its content only; undefined for whole literals, names and expressions. */
export function quoteAround(text: string, { start, end }: Range): string | undefined {
  for (const quote of ['\\"', '"']) {
    if (text.slice(start - quote.length, start) === quote && text.slice(end, end + quote.length) === quote) return quote;
  }
  return undefined;
}

/** The quote token that JSON takes at an offset inside a literal; undefined outside of literals; null where it cannot be told. */
export function quoteInside(text: string, offset: number): string | undefined | null {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  let open: string | undefined;
  for (let i = 0; i < line.length; i++) {
    const c = line[i]!;
    if (open !== undefined && c === '\\') i++;
    else if (c === open) open = undefined;
    else if (open === undefined && /["'`]/.test(c)) open = c;
  }
  if (open === undefined) return undefined;
  // In verbatim literals of C# a quote is doubled.
  if (/@\$?"|\$@"/.test(line)) return null;
  return open === '"' ? '\\"' : '"';
}
