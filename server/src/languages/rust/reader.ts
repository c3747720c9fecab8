import type { Node } from '../../syntax/node.js';
import type { Token } from './tokens.js';

/**
 * Reads the tokens of a macro as Rust, into nodes of the kinds that the grammar has for code outside of macros, so that one lowering serves both.
 * The grammar itself leaves the arguments of macros as they stand, because a macro may give them any meaning.
 */
export interface Reader {
  readonly text: string;
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
}

/** Nesting that is followed inside one macro. */
export const MOST_NESTED = 60;

/** Thrown where tokens are no Rust; caught where a piece of a macro is read. */
export class NotRust extends Error {}

export const peek = (r: Reader, ahead = 0): Token | undefined => r.tokens[r.at + ahead];

export const isNext = (r: Reader, text: string, ahead = 0): boolean => {
  const t = r.tokens[r.at + ahead];
  return t !== undefined && t.text === text && t.kind !== 'string' && t.kind !== 'raw' && t.kind !== 'char';
};

export function take(r: Reader, text?: string): Token {
  const t = r.tokens[r.at];
  if (!t || (text !== undefined && !isNext(r, text))) throw new NotRust();
  r.at++;
  return t;
}

export function takeIf(r: Reader, text: string): Token | undefined {
  return isNext(r, text) ? r.tokens[r.at++] : undefined;
}

export const node = (type: string, start: number, end: number, children: readonly Node[] = [], field = '', named = true): Node => ({
  type,
  field,
  start,
  end,
  children,
  named,
});

/** The same node as the child in a field. */
export const inField = (n: Node, field: string): Node => ({ ...n, field });

export const leaf = (type: string, t: Token, field = ''): Node => node(type, t.start, t.end, [], field);

export const word = (t: Token): Node => node(t.text, t.start, t.end, [], '', false);

/** From an opening bracket to behind the one that closes it. */
export function skipGroup(r: Reader): Token {
  let depth = 0;
  for (;;) {
    const t = take(r);
    if (t.kind === 'open') depth++;
    else if (t.kind === 'close' && --depth <= 0) return t;
  }
}

/** A type, of which only the extent matters. */
export function readType(r: Reader): Node {
  const start = peek(r)?.start;
  if (start === undefined) throw new NotRust();
  let angle = 0;
  let end = start;
  for (;;) {
    const t = peek(r);
    if (!t || t.kind === 'close') break;
    if (angle === 0 && (t.text === ',' || t.text === ';' || t.text === '=' || t.text === '=>' || t.text === '{' || t.text === '|')) break;
    if (t.kind === 'open') {
      end = skipGroup(r).end;
      continue;
    }
    if (t.text === '<') angle++;
    else if (t.text === '>') {
      if (angle === 0) break;
      angle--;
    } else if (t.text === '>>') {
      if (angle < 2) break;
      angle -= 2;
    } else if (angle === 0 && t.kind === 'punct' && !['&', '&&', '::', '->', '!', '*', '+', '?'].includes(t.text)) break;
    end = take(r).end;
  }
  if (end === start) throw new NotRust();
  const name = /^(?:&\s*(?:'\w+\s*)?(?:mut\s+)?)?(?:dyn\s+)?([\p{L}_][\p{L}\p{N}_]*)$/u.exec(r.text.slice(start, end))?.[1];
  return name === undefined ? node('macro_type', start, end) : node('type_identifier', end - name.length, end);
}

/** Type arguments in angle brackets. */
export function skipAngles(r: Reader): Node {
  const start = take(r, '<').start;
  let angle = 1;
  for (;;) {
    const t = take(r);
    if (t.kind === 'open') {
      r.at--;
      skipGroup(r);
    } else if (t.text === '<') angle++;
    else if (t.text === '>' || t.text === '>>') {
      angle -= t.text.length;
      if (angle <= 0) return node('type_arguments', start, t.end, [node('macro_type', start + 1, t.end - 1)]);
    }
  }
}

/** A string literal with its escapes as children, as the grammar has it. */
export function stringNode(r: Reader, t: Token): Node {
  const { text } = r;
  const open = text.indexOf('"', t.start) + 1;
  if (t.kind === 'raw') {
    const hashes = /^[bc]?r(#*)/.exec(t.text)?.[1]?.length ?? 0;
    const end = Math.max(open, t.end - 1 - hashes);
    return node('raw_string_literal', t.start, t.end, end > open ? [node('string_content', open, end)] : []);
  }
  const children: Node[] = [];
  const end = text[t.end - 1] === '"' && t.end - 1 >= open ? t.end - 1 : t.end;
  let from = open;
  const sequence = /\\(?:u\{[^}]*\}|x..|\r?\n|[\s\S])/y;
  for (let i = open; i < end; i++) {
    if (text[i] !== '\\') continue;
    sequence.lastIndex = i;
    const found = sequence.exec(text)?.[0] ?? '\\';
    if (i > from) children.push(node('string_content', from, i));
    const stop = Math.min(end, i + found.length);
    children.push(node('escape_sequence', i, stop));
    from = stop;
    i = stop - 1;
  }
  if (end > from) children.push(node('string_content', from, end));
  return node('string_literal', t.start, t.end, children);
}
