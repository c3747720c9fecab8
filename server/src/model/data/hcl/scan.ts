import type { Place } from '../../../base/range.js';
import type { Ending } from './parse.js';

/** A place in a text of HCL that moves on. */
export interface Scanner {
  readonly file: string;
  readonly text: string;
  at(): number;
  done(): boolean;
  is(token: string): boolean;
  move(by: number): void;
  moveTo(offset: number): void;
  /** The match of a sticky expression, which is passed. */
  take(pattern: RegExp): RegExpExecArray | undefined;
  identifier(): string | undefined;
  /** Passes blanks and comments. */
  blanks(lineBreaks: boolean): void;
  /** Whether an expression ends here. */
  ends(ending: Ending): boolean;
  /** Passes the rest of an expression, with all brackets, texts and comments in it. */
  skip(ending: Ending): void;
  /** The parts of the heredoc that begins here; undefined when there is none, or none that is closed. */
  heredoc(): Heredoc | undefined;
  /** From an offset to here. */
  place(start: number): Place;
}

/** Texts in interpolations in texts … nested deeper than this are taken as not closed. */
const NESTING = 30;
/** Closing words that were looked for in vain before heredocs are given up in a file. */
const UNCLOSED = 16;

export function createScanner(file: string, text: string): Scanner {
  let i = 0;
  /** A word that closes nothing here closes nothing further on. */
  const unclosed = new Set<string>();
  const s: Scanner = {
    file,
    text,
    at: () => i,
    done: () => i >= text.length,
    is: (token) => text.startsWith(token, i),
    move(by) {
      i = Math.min(text.length, i + by);
    },
    moveTo(offset) {
      i = offset;
    },
    take(pattern) {
      pattern.lastIndex = i;
      const found = pattern.exec(text);
      if (!found) return undefined;
      i += found[0].length;
      return found;
    },
    identifier: () => s.take(/[\p{ID_Start}_][\p{ID_Continue}-]*/uy)?.[0],
    blanks(lineBreaks) {
      while (
        s.take(lineBreaks ? /[\s\ufeff]+|(?:#|\/\/)[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y : /[^\S\n]+|(?:#|\/\/)[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y)
      );
    },
    ends: (ending) => i >= text.length || /[,\])}]/.test(text[i]!) || (ending !== 'nested' && text[i] === '\n'),
    skip(ending) {
      let depth = 0;
      while (i < text.length) {
        const c = text[i]!;
        if (depth === 0 && ending !== 'line' && /[,\])}]/.test(c)) return;
        if (depth === 0 && ending !== 'nested' && c === '\n') return;
        if (depth === 0 && ending === 'line' && c === '}') return;
        if (c === '"') i = endOfQuoted(text, i);
        else if (s.is('<<')) i = s.heredoc()?.close ?? i + 2;
        else if (s.is('#') || s.is('//') || s.is('/*')) s.blanks(false);
        else {
          if ('([{'.includes(c)) depth++;
          else if (')]}'.includes(c)) depth = Math.max(0, depth - 1);
          i++;
        }
      }
    },
    heredoc() {
      HEREDOC.lastIndex = i;
      const open = HEREDOC.exec(text);
      if (!open || unclosed.has(open[2]!) || unclosed.size > UNCLOSED) return undefined;
      const start = i + open[0].length;
      for (let line = start; line < text.length; ) {
        const found = text.indexOf('\n', line);
        const end = found < 0 ? text.length : found;
        const content = text.slice(line, end);
        if (content.trim() === open[2]) return { flush: open[1] === '-', start, end: line, close: line + content.trimEnd().length };
        line = end + 1;
      }
      unclosed.add(open[2]!);
      return undefined;
    },
    place: (start) => ({ file, range: { start, end: i } }),
  };
  return s;
}

/** The offset after the closing quote of the text that begins at `start`; the end of the line where it is not closed. */
export function endOfQuoted(text: string, start: number, depth = 0): number {
  for (let i = start + 1; i < text.length; i++) {
    const c = text[i];
    if (c === '\\') i++;
    else if (c === '"') return i + 1;
    else if (c === '\n') return i;
    else if ((c === '$' || c === '%') && text[i + 1] === c && text[i + 2] === '{') i += 2;
    else if ((c === '$' || c === '%') && text[i + 1] === '{') i = endOfInterpolation(text, i + 2, depth + 1) - 1;
  }
  return text.length;
}

/** The offset after the brace that closes an interpolation whose content begins at `start`. */
export function endOfInterpolation(text: string, start: number, depth = 0): number {
  if (depth > NESTING) return text.length;
  let open = 0;
  for (let i = start; i < text.length; i++) {
    const c = text[i];
    if (c === '"') i = Math.max(i, endOfQuoted(text, i, depth + 1) - 1);
    else if (c === '{') open++;
    else if (c === '}' && open-- === 0) return i + 1;
  }
  return text.length;
}

/** `<<EOT`, `<<-EOT` with its line break. */
const HEREDOC = /<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*)[^\S\n]*\n/uy;

export interface Heredoc {
  readonly flush: boolean;
  /** Of the lines between. */
  readonly start: number;
  readonly end: number;
  /** After the closing word. */
  readonly close: number;
}
