import { type Machine, newRecord } from '../machine.js';
import { concat, slice } from '../text.js';
import type { Entry, V } from '../values.js';
import { after, beginOf, splitWord, trimmed } from './words.js';

/** `Name: value` among headers. */
export function headerOf(value: V, into: Map<string, Entry>): void {
  const pair = splitWord(value, ':');
  if (!pair) return;
  const { namePlace } = pair;
  into.set(pair.name.trim(), { value: trimmed(pair.value), keyPlace: namePlace.t === 'str' ? namePlace.place : null });
}

interface Pair {
  readonly name: string;
  readonly namePlace: V;
  readonly value: V;
}

/** Fields of a form as a record. */
export function formOf(m: Machine, pairs: readonly Pair[]): V {
  const entries = new Map<string, Entry>();
  for (const p of pairs) entries.set(p.name, { value: p.value, keyPlace: p.namePlace.t === 'str' ? p.namePlace.place : null });
  return newRecord(m, null, { entries });
}

export function joinForms(m: Machine, parts: readonly V[]): V {
  const entries = new Map<string, Entry>();
  let exact = true;
  for (const p of parts) {
    const h = p.t === 'ref' ? m.run.state.object(p.id) : undefined;
    if (h?.h !== 'record') exact = false;
    else {
      for (const [k, entry] of h.entries) entries.set(k, entry);
      exact &&= h.exact;
    }
  }
  return newRecord(m, null, { entries, exact });
}

/** A text as the body of a request: `a=1&b=2` becomes a record, everything else stays. */
export function bodyText(m: Machine, v: V): { readonly value: V; readonly form: boolean } {
  const begin = beginOf(v);
  if (begin === undefined || !/^[A-Za-z]\w*(?:\.\w+)*=/.test(begin)) return { value: v, form: false };
  return { value: formOf(m, pairsOf(v)), form: true };
}

/** The query of an address that names an action. */
export function queryForm(m: Machine, url: V): V | undefined {
  const begin = beginOf(url);
  const at = begin?.indexOf('?') ?? -1;
  return begin !== undefined && at >= 0 && /[?&]Action=\w/.test(begin) ? formOf(m, pairsOf(after(url, at + 1))) : undefined;
}

/** `a=1&b=2`. What is not known is taken for a part of the value that it stands in. */
function pairsOf(v: V): Pair[] {
  const fields: V[][] = [[]];
  for (const part of v.t === 'cat' ? v.parts : [v]) {
    if (part.t !== 'str') {
      fields.at(-1)!.push(part);
      continue;
    }
    let at = 0;
    for (const [i, piece] of part.value.split('&').entries()) {
      if (i > 0) fields.push([]);
      if (piece !== '') fields.at(-1)!.push(slice(part, at, at + piece.length));
      at += piece.length + 1;
    }
  }
  return fields.flatMap((parts): Pair[] => {
    const pair =
      parts.length === 0 ? undefined : splitWord(concat(parts, parts.length === 1 && parts[0]!.t === 'str' ? parts[0]!.place : null), '=');
    return pair && pair.name !== ''
      ? [{ ...pair, value: pair.value.t === 'cat' ? concat(pair.value.parts.map(decoded), pair.value.place) : decoded(pair.value) }]
      : [];
  });
}

/** Percent signs and plus signs of a form in the text that they mean. */
function decoded(v: V): V {
  if (v.t !== 'str' || !/[%+]/.test(v.value)) return v;
  let value: string;
  try {
    value = decodeURIComponent(v.value.replaceAll('+', ' '));
  } catch {
    return v;
  }
  return { ...v, value, pieces: v.place ? [{ from: 0, to: value.length, place: v.place, verbatim: false }] : [], literal: false };
}
