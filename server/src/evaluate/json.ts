import type { Place } from '../base/range.js';
import { type Machine, newList, newRecord, nullValue } from './machine.js';
import { concat, slice } from './text.js';
import { type Entry, unknown, type V } from './values.js';

/** Stands for one unknown part while a text with holes is parsed; a private-use character that no JSON needs. */
const HOLE = '\uE0A0';

/** Such a part whose own text may hold quotes and commas: the result of a function that may put several values together. */
const WILD = '\uE0A1';

/** Functions whose result is one plain value. */
const PLAIN_CALL =
  /^(?:get|str$|string$|value|to_?s|to_?string|text|trim|strip|rand|next|code|gen|make_?code|create_?code|new_?code|strftime|slice|sub|pad|zfill|rjust|ljust|to_?fixed|uuid|now|time|itoa|format|env|upper|lower|floor|round|int$|parse_?int)/i;

const holeOf = (v: V): string =>
  v.t === 'unknown' && v.reason === 'call' && v.type !== 'number' && v.type !== 'boolean' && !PLAIN_CALL.test(v.detail) ? WILD : HOLE;

interface Source {
  /** The text, one HOLE character for each part that is not known. */
  readonly text: string;
  cut(from: number, to: number): V;
}

function sourceOf(v: V): Source | undefined {
  if (v.t === 'str') return { text: v.value, cut: (from, to) => slice(v, from, to) };
  if (v.t !== 'cat') return undefined;
  const spans: { from: number; to: number; part: V }[] = [];
  let text = '';
  for (const part of v.parts) {
    const piece = part.t === 'str' ? part.value : holeOf(part);
    spans.push({ from: text.length, to: text.length + piece.length, part });
    text += piece;
  }
  return {
    text,
    cut(from, to) {
      const parts: V[] = [];
      for (const s of spans) {
        if (s.to <= from || s.from >= to) continue;
        parts.push(s.part.t === 'str' ? slice(s.part, Math.max(0, from - s.from), Math.min(s.part.value.length, to - s.from)) : s.part);
      }
      return concat(parts, parts.length === 1 && parts[0]!.t === 'str' ? parts[0]!.place : v.place);
    },
  };
}

/** From the begin to the end of a text with holes, where both are written in one file. */
function around(v: V): Place | undefined {
  if (v.t !== 'cat') return undefined;
  const [first, last] = [v.parts[0], v.parts.at(-1)];
  const begin = first?.t === 'str' ? first.pieces[0] : undefined;
  const end = last?.t === 'str' ? last.pieces.at(-1) : undefined;
  if (!begin?.verbatim || !end?.verbatim || begin.place.file !== end.place.file) return undefined;
  const range = { start: begin.place.range.start, end: end.place.range.end };
  return range.start < range.end ? { file: begin.place.file, range } : undefined;
}

const beginning = (v: V, place: Place | null): V => concat([v, unknown('call', 'json', place)], place);

/** Reads a JSON text, also one with unknown parts, into records and lists that know where they stand. undefined: not JSON. */
export function decodeJson(m: Machine, v: V, place: Place | null): V | undefined {
  const source = sourceOf(v);
  if (!source) return undefined;
  // A wild part outside of quotes is a hole like every other; inside it may end the text that it stands in.
  const wild = source.text;
  const text = wild.replaceAll(WILD, HOLE);
  const wildBetween = (from: number, to: number): boolean => wild.slice(from, to).includes(WILD);
  let at = 0;
  const space = (): void => {
    while (at < text.length && /\s/.test(text[at]!)) at++;
  };
  const placeFrom = (from: number, to: number): Place | null => {
    const cut = source.cut(from, to);
    return cut.t === 'str' ? cut.place : (around(cut) ?? place);
  };
  const value = (depth: number): V | undefined => {
    space();
    const c = text[at];
    if (c === undefined || depth > 32) return undefined;
    if (c === '{') return object(depth);
    if (c === '[') return array(depth);
    if (c === '"') return string();
    if (c === HOLE) {
      const from = at++;
      const cut = source.cut(from, at);
      return cut.t === 'str' || cut.t === 'cat'
        ? unknown('operator', 'json', place)
        : cut.t === 'unknown'
          ? { ...cut, type: undefined }
          : cut;
    }
    const word = /^(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/.exec(text.slice(at, at + 40))?.[0];
    if (word === undefined) return undefined;
    const from = at;
    at += word.length;
    if (word === 'null') return nullValue(false, placeFrom(from, at));
    if (word === 'true' || word === 'false') return { t: 'bool', value: word === 'true', place: placeFrom(from, at), trail: [] };
    // A hole right after digits: the number goes on.
    if (text[at] === HOLE) {
      while (text[at] === HOLE || /\d/.test(text[at] ?? '')) at++;
      return { ...unknown('operator', 'json', place), type: 'number' };
    }
    return { t: 'num', value: Number(word), text: word, place: placeFrom(from, at), trail: [] };
  };
  const string = (): V | undefined => {
    const from = ++at;
    let parts: V[] | undefined;
    let run = from;
    for (; at < text.length; at++) {
      const c = text[at]!;
      if (c === '"') {
        const last = source.cut(run, at);
        at++;
        // What stands before it is still how the value begins.
        if (wildBetween(from, at)) return beginning(source.cut(from, from + wild.slice(from).indexOf(WILD)), place);
        if (!parts) return last;
        parts.push(last);
        return concat(parts, place);
      }
      if (c === '\\') {
        parts ??= [];
        if (at > run) parts.push(source.cut(run, at));
        const sequence = /^\\(?:u[0-9a-fA-F]{4}|.)/s.exec(text.slice(at, at + 6))?.[0];
        if (!sequence) return undefined;
        const meant =
          sequence[1] === 'u'
            ? String.fromCharCode(Number.parseInt(sequence.slice(2), 16))
            : ({ n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }[sequence[1]!] ?? sequence[1]!);
        const cut = source.cut(at, at + sequence.length);
        parts.push({
          t: 'str',
          value: meant,
          pieces: cut.t === 'str' && cut.place ? [{ from: 0, to: meant.length, place: cut.place, verbatim: false }] : [],
          literal: false,
          place: cut.t === 'str' ? cut.place : place,
          trail: [],
        });
        at += sequence.length - 1;
        run = at + 1;
      }
    }
    return undefined;
  };
  const object = (depth: number): V | undefined => {
    const from = at++;
    const entries = new Map<string, Entry>();
    let exact = true;
    space();
    if (text[at] === '}') at++;
    else {
      for (;;) {
        space();
        if (text[at] === HOLE) {
          // Whole members may come from somewhere else.
          at++;
          exact = false;
        } else {
          if (text[at] !== '"') return undefined;
          const key = string();
          space();
          if (!key || text[at] !== ':') return undefined;
          at++;
          const v2 = value(depth + 1);
          if (!v2) return undefined;
          if (key.t === 'str') entries.set(key.value, { value: v2, keyPlace: key.place });
          else exact = false;
        }
        space();
        if (text[at] === ',') {
          at++;
          continue;
        }
        if (text[at] === HOLE) continue;
        if (text[at] !== '}') return undefined;
        at++;
        break;
      }
    }
    return newRecord(m, placeFrom(from, at), { entries, exact: exact && !wildBetween(from, at) });
  };
  const array = (depth: number): V | undefined => {
    const from = at++;
    const items: V[] = [];
    let exact = true;
    space();
    if (text[at] === ']') at++;
    else {
      for (;;) {
        space();
        // A number or truth value is one item, whatever it is.
        const part = text[at] === HOLE ? source.cut(at, at + 1) : undefined;
        const hole = part !== undefined && !(part.t === 'unknown' && (part.type === 'number' || part.type === 'boolean'));
        const v2 = value(depth + 1);
        if (!v2) return undefined;
        // An unquoted hole may hold several items.
        if (hole) exact = false;
        else items.push(v2);
        space();
        if (text[at] === ',') {
          at++;
          continue;
        }
        if (text[at] !== ']') return undefined;
        at++;
        break;
      }
    }
    return newList(m, items, exact && !wildBetween(from, at), placeFrom(from, at));
  };
  const result = value(0);
  space();
  return at === text.length ? result : undefined;
}
