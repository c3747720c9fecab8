import type { ListValue, RecordEntry, RecordValue, StringValue, Value } from '../value.js';
import { pieceBuilder } from './pieces.js';

/** Objects and lists inside each other; nobody writes more. */
const DEEPEST = 60;

/** What ends an unquoted value or key. */
const ENDS = new Set(['', ',', '}', ']', '\n', '\r', '#']);

/**
 * Reads HOCON (github.com/lightbend/config, HOCON.md): objects without braces and commas, dotted keys, values over several literals, `${path}` and
 * `${?path}`, `"""…"""`. Includes are not followed. Never throws; what cannot be read is left out. Dotted keys stay as they are written. A
 * substitution stays in the text as `${path}`; an optional one over a text that stands before is `${path:text}`.
 */
export function parseHocon(file: string, text: string): RecordValue {
  let at = 0;
  const place = (start: number, end: number) => ({ file, range: { start, end } });

  const isComment = (): boolean => text[at] === '#' || text.startsWith('//', at);
  const skip = (breaks: boolean): void => {
    for (; at < text.length; at++) {
      const c = text[at]!;
      if (isComment()) {
        while (at < text.length && text[at] !== '\n') at++;
        at--;
      } else if (!(breaks ? /[\s,\ufeff]/ : /[^\S\n]/).test(c)) return;
    }
  };

  const quoted = (out: ReturnType<typeof pieceBuilder>): void => {
    if (text.startsWith('"""', at)) {
      const close = text.indexOf('"""', at + 3);
      const end = close < 0 ? text.length : close;
      out.verbatim(text.slice(at + 3, end), at + 3);
      at = Math.min(text.length, end + 3);
      return;
    }
    at++;
    let run = at;
    while (at < text.length && text[at] !== '"' && text[at] !== '\n') {
      if (text[at] !== '\\') {
        at++;
        continue;
      }
      out.verbatim(text.slice(run, at), run);
      const sequence = /^\\(?:u[0-9A-Fa-f]{4}|[\s\S])/.exec(text.slice(at, at + 6))?.[0] ?? '\\';
      out.escaped(meaningOf(sequence), at, at + sequence.length);
      at += sequence.length;
      run = at;
    }
    out.verbatim(text.slice(run, at), run);
    if (text[at] === '"') at++;
  };

  /** `${path}`: its text, and whether nothing may be there. */
  const substitution = (): { readonly path: string; readonly optional: boolean; readonly start: number } => {
    const start = at;
    const close = text.indexOf('}', at);
    const end = close < 0 ? text.length : close;
    const inner = text.slice(at + 2, end).trim();
    at = Math.min(text.length, end + 1);
    return { path: inner.replace(/^\?\s*/, '').replaceAll('"', ''), optional: inner.startsWith('?'), start };
  };

  const scalar = (before: Value | undefined): Value | undefined => {
    const start = at;
    const out = pieceBuilder(file);
    let plain = true;
    let end = at;
    let count = 0;
    let only: ReturnType<typeof substitution> | undefined;
    for (;;) {
      const c = text[at] ?? '';
      if (c === '"') {
        plain = false;
        quoted(out);
        end = at;
        count++;
      } else if (text.startsWith('${', at)) {
        plain = false;
        only = substitution();
        out.escaped(`\${${only.path}}`, only.start, at);
        end = at;
        count++;
      } else if (ENDS.has(c) || isComment()) break;
      else {
        const from = at;
        while (at < text.length && !ENDS.has(text[at]!) && text[at] !== '"' && !text.startsWith('${', at) && !isComment()) at++;
        const raw = text.slice(from, at);
        const kept = ENDS.has(text[at] ?? '') || isComment() ? raw.trimEnd() : raw;
        out.verbatim(kept, from);
        if (kept !== '') count++;
        if (kept !== '') end = from + kept.length;
      }
    }
    if (end === start) return undefined;
    if (only?.optional && count === 1) return overridden(only.path, before, place(start, end));
    const value = out.value();
    if (plain && /^-?\d+$/.test(value)) return { kind: 'number', value: Number(value), text: value, place: place(start, end), trail: [] };
    if (plain && (value === 'true' || value === 'false')) return { kind: 'boolean', value: value === 'true', place: place(start, end) };
    if (plain && value === 'null') return { kind: 'null', undefined: false, place: place(start, end) };
    return { kind: 'string', value, pieces: out.pieces(), place: place(start, end), literal: true, trail: [] };
  };

  const list = (depth: number): ListValue => {
    const start = at++;
    const items: Value[] = [];
    for (;;) {
      skip(true);
      if (at >= text.length || text[at] === ']') break;
      const before = at;
      const item = value(depth + 1, undefined);
      if (item) items.push(item);
      if (at === before) at++;
    }
    if (at < text.length) at++;
    return { kind: 'list', items, exact: true, place: place(start, at) };
  };

  const value = (depth: number, before: Value | undefined): Value | undefined => {
    if (depth > DEEPEST) {
      at = text.length;
      return undefined;
    }
    if (text[at] === '[') return list(depth);
    if (text[at] !== '{') return scalar(before);
    const start = at++;
    const record = fields(depth + 1, start);
    if (at < text.length) at++;
    return { ...record, place: place(start, at) };
  };

  const key = (): { readonly name: string; readonly start: number; readonly end: number } => {
    const start = at;
    const out = pieceBuilder(file);
    let end = at;
    while (at < text.length && !/[:={+,}\n]/.test(text[at]!) && !isComment()) {
      if (text[at] === '"') quoted(out);
      else out.verbatim(text[at]!, at++);
      if (!/\s/.test(text[at - 1]!)) end = at;
    }
    return { name: out.value().trim(), start, end };
  };

  const fields = (depth: number, start: number): RecordValue => {
    const entries: RecordEntry[] = [];
    for (;;) {
      skip(true);
      if (at >= text.length || text[at] === '}') break;
      const before = at;
      const named = key();
      skip(false);
      const isAdded = text.startsWith('+=', at);
      if (isAdded) at += 2;
      else if (text[at] === ':' || text[at] === '=') at++;
      // The brace of an object may stand on the next line.
      skip(text[at] === '\n' && /^\s*\{/.test(text.slice(at, at + 200)));
      const earlier = entries.findLast((e) => e.key === named.name)?.value;
      const found = named.name === '' || /^include\b/.test(named.name) || isAdded ? undefined : value(depth, earlier);
      if (found) entries.push({ key: named.name, keyPlace: place(named.start, named.end), value: found });
      else while (at < text.length && text[at] !== '\n' && text[at] !== '}') at++;
      if (at === before) at++;
    }
    return { kind: 'record', entries: withoutReplaced(entries), exact: true, place: place(start, at) };
  };

  const root = (): RecordValue => {
    skip(true);
    if (text[at] === '{') at++;
    return fields(0, 0);
  };
  const record = root();
  return { ...record, place: place(0, text.length) };
}

/** Of scalars under one key the last counts; objects are laid over each other by whoever reads them. */
const withoutReplaced = (entries: readonly RecordEntry[]): RecordEntry[] =>
  entries.filter((e, i) => e.value.kind === 'record' || !entries.some((x, j) => j > i && x.key === e.key));

/** `${?NAME}`: where nothing has that name, what stood before. */
function overridden(name: string, before: Value | undefined, place: StringValue['place']): Value {
  const known = before?.kind === 'string' ? before : before?.kind === 'number' ? asText(before) : undefined;
  if (!known || /[${}]/.test(known.value))
    return before ?? { kind: 'string', value: `\${${name}}`, pieces: [], place, literal: true, trail: [] };
  const head = `\${${name}:`;
  const pieces = known.pieces.map((p) => ({ ...p, from: p.from + head.length, to: p.to + head.length }));
  return { ...known, value: `${head}${known.value}}`, pieces };
}

const asText = (v: Extract<Value, { kind: 'number' }>): StringValue => ({
  kind: 'string',
  value: v.text,
  pieces: v.place ? [{ from: 0, to: v.text.length, place: v.place, verbatim: true }] : [],
  place: v.place,
  literal: true,
  trail: [],
});

function meaningOf(source: string): string {
  switch (source[1]) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'u': {
      const code = Number.parseInt(source.slice(2), 16);
      return Number.isNaN(code) ? source : String.fromCharCode(code);
    }
    default:
      return source.slice(1);
  }
}
