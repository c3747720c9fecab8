import type { RecordEntry, RecordValue, StringValue } from '../value.js';
import { pieceBuilder, verbatimPiece } from './pieces.js';

/**
 * `export NAME=value`, also over several lines between quotes (dotenv 16, python-dotenv 1, docker compose env files agree on this form).
 * A value without quotes ends at a blank before `#`.
 */
const LINE =
  /^[^\S\r\n]*(?:export[^\S\r\n]+)?([\w.-]+)[^\S\r\n]*(?:=|:(?=[^\S\r\n]))[^\S\r\n]*("(?:\\[\s\S]|[^"\\])*"|'[^']*'|`[^`]*`|[^\r\n]*)?[^\r\n]*$/gm;

/** Reads an env file into a record of texts that know where they stand. A later line with the same name wins. Never throws. */
export function parseDotenv(file: string, text: string): RecordValue {
  const entries = new Map<string, RecordEntry>();
  // ThinkPHP reads its env file as INI: a key below `[SMS]` is a variable that begins with `SMS_`.
  const sections = [...text.matchAll(/^[^\S\r\n]*\[([\w.-]+)\][^\S\r\n]*$/gm)];
  for (const m of text.matchAll(LINE)) {
    const written = m[1]!;
    const section = sections.findLast((x) => x.index < m.index);
    const key = section ? `${section[1]}_${written}`.toUpperCase() : written;
    const raw = m[2] ?? '';
    const keyStart = m.index + m[0].indexOf(written, m[0].search(/\S/) + (/^\s*export\s/.test(m[0]) ? 6 : 0));
    const valueStart = valueOffset(m[0], keyStart - m.index + written.length) + m.index;
    entries.delete(key);
    entries.set(key, {
      key,
      keyPlace: { file, range: { start: keyStart, end: keyStart + written.length } },
      value: scalarOf(file, raw, valueStart),
    });
  }
  return { kind: 'record', entries: [...entries.values()], exact: true, place: { file, range: { start: 0, end: text.length } } };
}

/** Where the value begins: after the separator and the blanks around it. */
const valueOffset = (line: string, from: number): number => from + /^[^\S\r\n]*[=:][^\S\r\n]*/.exec(line.slice(from))![0].length;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\', $: '$' };

function scalarOf(file: string, raw: string, start: number): StringValue {
  const quote = /^(["'`])[\s\S]*\1$/.test(raw) && raw.length > 1 ? raw[0]! : '';
  if (quote === '') {
    const value = raw.replace(/(?:^|\s+)#.*$/, '').trim();
    const place = { file, range: { start, end: start + value.length } };
    return { kind: 'string', value, pieces: verbatimPiece(file, value, start), place, literal: true, trail: [] };
  }
  const place = { file, range: { start, end: start + raw.length } };
  const out = pieceBuilder(file);
  for (const m of raw.slice(1, -1).matchAll(quote === '"' ? /\\[\s\S]|[^\\]+/g : /[\s\S]+/g)) {
    const at = start + 1 + m.index;
    const escaped = quote === '"' && m[0].startsWith('\\') ? ESCAPES[m[0][1]!] : undefined;
    if (escaped === undefined) out.verbatim(m[0], at);
    else out.escaped(escaped, at, at + m[0].length);
  }
  return { kind: 'string', value: out.value(), pieces: out.pieces(), place, literal: true, trail: [] };
}
