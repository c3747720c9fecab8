import type { RecordEntry, RecordValue, Value } from '../value.js';
import { pieceBuilder, verbatimPiece } from './pieces.js';

interface Table {
  readonly entries: Map<string, { readonly keyPlace: RecordEntry['keyPlace']; readonly value: Table | Value }>;
}

const KEY = /(?:"[^"\r\n]*"|'[^'\r\n]*'|[A-Za-z0-9_-]+)(?:[ \t]*\.[ \t]*(?:"[^"\r\n]*"|'[^'\r\n]*'|[A-Za-z0-9_-]+))*/y;
const BLANK = /(?:\s|#[^\r\n]*)*/y;
const INLINE_BLANK = /[ \t]*/y;
const NUMBER = /[+-]?(?:\d[\d_]*)(?:\.[\d_]+)?(?:[eE][+-]?\d+)?(?![\w.:-])/y;
const ESCAPES: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', '"': '"', '\\': '\\' };

/**
 * Reads the part of TOML 1.0 that configuration uses: tables, dotted keys, strings of one line, numbers, booleans, arrays, inline tables. What
 * else there may be (dates, texts of several lines, arrays of tables) is an unknown value. Never throws.
 */
export function parseToml(file: string, text: string): RecordValue {
  const root: Table = { entries: new Map() };
  let table = root;
  let at = 0;
  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const place = (start: number) => ({ file, range: { start, end: at } });
  const unknownValue = (start: number): Value => ({ kind: 'unknown', reason: 'syntax', detail: 'toml', place: place(start), trail: [] });

  const string = (quote: string): Value => {
    const start = at;
    const long = quote.repeat(3);
    if (text.startsWith(long, at)) {
      const end = text.indexOf(long, at + 3);
      at = end < 0 ? text.length : end + 3;
      return unknownValue(start);
    }
    const body = match(quote === '"' ? /"(?:\\.|[^"\\\r\n])*"/y : /'[^'\r\n]*'/y);
    if (body === '') {
      at++;
      return unknownValue(start);
    }
    if (quote === "'") {
      const value = body.slice(1, -1);
      return { kind: 'string', value, pieces: verbatimPiece(file, value, start + 1), place: place(start), literal: true, trail: [] };
    }
    const out = pieceBuilder(file);
    for (const m of body.slice(1, -1).matchAll(/\\u[0-9A-Fa-f]{4}|\\.|[^\\]+/g)) {
      const from = start + 1 + m.index;
      if (!m[0].startsWith('\\')) out.verbatim(m[0], from);
      else
        out.escaped(
          m[0].length === 6 ? String.fromCharCode(Number.parseInt(m[0].slice(2), 16)) : (ESCAPES[m[0][1]!] ?? m[0]),
          from,
          from + m[0].length,
        );
    }
    return { kind: 'string', value: out.value(), pieces: out.pieces(), place: place(start), literal: true, trail: [] };
  };

  const value = (depth: number): Value | Table => {
    const start = at;
    const c = text[at];
    if (c === '"' || c === "'") return string(c);
    if (c === '[' && depth < 20) {
      at++;
      const items: Value[] = [];
      for (match(BLANK); at < text.length && text[at] !== ']'; match(BLANK)) {
        const before = at;
        items.push(closed(value(depth + 1)));
        match(BLANK);
        if (text[at] === ',') at++;
        if (at === before) break;
      }
      if (text[at] === ']') at++;
      return { kind: 'list', items, exact: true, place: place(start) };
    }
    if (c === '{' && depth < 20) {
      at++;
      const inner: Table = { entries: new Map() };
      for (match(INLINE_BLANK); at < text.length && text[at] !== '}'; match(INLINE_BLANK)) {
        const before = at;
        pair(inner, depth + 1);
        match(INLINE_BLANK);
        if (text[at] === ',') at++;
        if (at === before) break;
      }
      if (text[at] === '}') at++;
      return inner;
    }
    const word = match(/(?:true|false)\b/y);
    if (word !== '') return { kind: 'boolean', value: word === 'true', place: place(start) };
    const digits = match(NUMBER);
    if (digits !== '') return { kind: 'number', value: Number(digits.replaceAll('_', '')), text: digits, place: place(start), trail: [] };
    match(/[^\r\n,\]}#]*/y);
    return unknownValue(start);
  };

  const names = (): readonly { name: string; start: number; end: number }[] => {
    const start = at;
    const key = match(KEY);
    return [...key.matchAll(/"([^"]*)"|'([^']*)'|([A-Za-z0-9_-]+)/g)].map((m) => ({
      name: m[1] ?? m[2] ?? m[3]!,
      start: start + m.index,
      end: start + m.index + m[0].length,
    }));
  };
  const inside = (from: Table, path: readonly { name: string }[]): Table =>
    path.reduce((t, p) => {
      const found = t.entries.get(p.name)?.value;
      if (found && 'entries' in found && !('kind' in found)) return found;
      const made: Table = { entries: new Map() };
      t.entries.set(p.name, { keyPlace: null, value: made });
      return made;
    }, from);
  const pair = (into: Table, depth: number): boolean => {
    const path = names();
    const last = path.at(-1);
    match(INLINE_BLANK);
    if (!last || text[at] !== '=') return false;
    at++;
    match(INLINE_BLANK);
    const range = { start: last.start, end: last.end };
    inside(into, path.slice(0, -1)).entries.set(last.name, { keyPlace: { file, range }, value: value(depth) });
    return true;
  };
  const closed = (v: Value | Table): Value =>
    'kind' in v
      ? v
      : {
          kind: 'record',
          entries: [...v.entries].map(([key, e]) => ({ key, keyPlace: e.keyPlace, value: closed(e.value) })),
          exact: true,
          place: { file, range: { start: 0, end: text.length } },
        };

  for (match(BLANK); at < text.length; match(BLANK)) {
    if (text.startsWith('[[', at)) {
      at += 2;
      names();
      table = { entries: new Map() };
    } else if (text[at] === '[') {
      at++;
      match(INLINE_BLANK);
      table = inside(root, names());
    } else if (pair(table, 0)) continue;
    match(/[^\r\n]*/y);
  }
  return closed(root) as RecordValue;
}
