import type { Piece } from '../value.js';
import { pieceBuilder } from './pieces.js';

/** Maps a single-quoted YAML scalar (`source` with its quotes, at `offset`); undefined when that does not give `value`. */
export function singleQuoted(file: string, value: string, source: string, offset: number): readonly Piece[] | undefined {
  return walk(file, value, source, offset, /''|[ \t]*(?:\r\n|\r|\n)\s*|[^'\r\n \t]+|[ \t]+|'/g, (token) =>
    token === "''" ? "'" : undefined,
  );
}

/** Maps a double-quoted YAML scalar (`source` with its quotes, at `offset`); undefined when that does not give `value`. */
export function doubleQuoted(file: string, value: string, source: string, offset: number): readonly Piece[] | undefined {
  return walk(file, value, source, offset, DOUBLE, (token) => (token.startsWith('\\') ? unescapeToken(token) : undefined));
}

const DOUBLE =
  /\\u[Dd][89ABab][0-9A-Fa-f]{2}\\u[Dd][C-Fc-f][0-9A-Fa-f]{2}|\\x[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|\\(?:\r\n|\r|\n)[ \t]*|\\.|[ \t]*(?:\r\n|\r|\n)\s*|[^\\\r\n \t]+|[ \t]+/g;

function walk(
  file: string,
  value: string,
  source: string,
  offset: number,
  tokens: RegExp,
  decode: (token: string) => string | undefined,
): readonly Piece[] | undefined {
  const out = pieceBuilder(file);
  for (const m of source.slice(1, -1).matchAll(tokens)) {
    const token = m[0];
    const start = offset + 1 + m.index;
    const escaped = decode(token);
    if (escaped !== undefined) out.escaped(escaped, start, start + token.length);
    else if (/[\r\n]/.test(token)) out.escaped(fold(token), start, start + token.length);
    else out.verbatim(token, start);
  }
  return out.value() === value ? out.pieces() : undefined;
}

/** One line break reads as a blank, n of them as n - 1 line breaks (YAML 1.2, 6.5 Line Folding). */
function fold(token: string): string {
  const breaks = token.match(/\r\n|\r|\n/g)?.length ?? 0;
  return breaks <= 1 ? ' ' : '\n'.repeat(breaks - 1);
}

const SIMPLE: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

function unescapeToken(token: string): string {
  if (/^\\[\r\n]/.test(token)) return '';
  if (/^\\[xuU]./.test(token)) {
    return token.replace(/\\[xuU]([0-9A-Fa-f]+)/g, (_, hex: string) => {
      const code = Number.parseInt(hex, 16);
      return code <= 0xffff ? String.fromCharCode(code) : code <= 0x10ffff ? String.fromCodePoint(code) : '';
    });
  }
  const letter = token.slice(1);
  return SIMPLE[letter] ?? letter;
}
