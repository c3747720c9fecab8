import type { RecordEntry, RecordValue } from '../value.js';
import { pieceBuilder } from './pieces.js';

/** One character as written: itself, an escape, or the end of a line that goes on below (nothing). */
const TOKEN = /\\u[0-9A-Fa-f]{4}|\\(?:\r\n|\r|\n)[ \t\f]*|\\[\s\S]?|[\s\S]/y;
/** The same in a value, where everything up to an escape or the end of the line is one run. */
const RUN = /[^\\\r\n]+|\\u[0-9A-Fa-f]{4}|\\(?:\r\n|\r|\n)[ \t\f]*|\\[\s\S]?|[\r\n]/y;
const ESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f' };

/**
 * Reads a Java properties file (java.util.Properties.load): comments, three separators, escapes, lines that go on below. Blanks at the end of a
 * value belong to it. Never throws; keys stay as written, a later one wins.
 */
export function parseProperties(file: string, text: string): RecordValue {
  const entries = new Map<string, RecordEntry>();
  let at = 0;
  const token = (pattern = TOKEN): string => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? '';
  };
  while (at < text.length) {
    at += /^[\s]*/.exec(text.slice(at, at + 2000))![0].length;
    if (at >= text.length) break;
    if (text[at] === '#' || text[at] === '!') {
      at = endOfLine(text, at);
      continue;
    }
    const keyStart = at;
    let key = '';
    for (let t = token(); t !== '' && !/^[\s=:]$/.test(t); t = token()) {
      key += decode(t);
      at += t.length;
    }
    const keyEnd = at;
    at += /^[ \t\f]*[=:]?[ \t\f]*/.exec(text.slice(at, at + 2000))![0].length;
    const out = pieceBuilder(file);
    let start = at;
    for (let t = token(RUN); t !== '' && t !== '\r' && t !== '\n'; t = token(RUN)) {
      if (!t.startsWith('\\')) out.verbatim(t, at);
      else out.escaped(decode(t), at, at + t.length);
      at += t.length;
      // A value that begins on the next line.
      if (out.value() === '') start = at;
    }
    const value = out.value();
    const place = { file, range: { start, end: at } };
    entries.delete(key);
    entries.set(key, {
      key,
      keyPlace: { file, range: { start: keyStart, end: keyEnd } },
      value: { kind: 'string', value, pieces: out.pieces(), place, literal: true, trail: [] },
    });
  }
  return { kind: 'record', entries: [...entries.values()], exact: true, place: { file, range: { start: 0, end: text.length } } };
}

function decode(token: string): string {
  if (!token.startsWith('\\')) return token;
  if (/^\\u./.test(token)) return String.fromCharCode(Number.parseInt(token.slice(2), 16));
  if (/^\\[\r\n]/.test(token)) return '';
  const letter = token.slice(1);
  return ESCAPES[letter] ?? letter;
}

function endOfLine(text: string, at: number): number {
  const found = text.slice(at).search(/[\r\n]/);
  return found < 0 ? text.length : at + found;
}
