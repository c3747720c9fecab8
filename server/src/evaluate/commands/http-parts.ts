import { type Machine, newRecord } from '../machine.js';
import { slice } from '../text.js';
import type { Entry, V } from '../values.js';
import { beginOf, splitWord, trimmed } from './words.js';

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
  if (url.t !== 'str' || !/[?&]Action=\w/.test(url.value)) return undefined;
  const at = url.value.indexOf('?');
  return formOf(m, pairsOf(slice(url, at + 1, url.value.length)));
}

/** `a=1&b=2`. Values with holes are kept as far as they begin in known text. */
function pairsOf(v: V): Pair[] {
  if (v.t !== 'str') {
    const pair = v.t === 'cat' && !beginOf(v)?.includes('&') ? splitWord(v, '=') : undefined;
    return pair ? [pair] : [];
  }
  const out: Pair[] = [];
  let at = 0;
  for (const part of v.value.split('&')) {
    const equals = part.indexOf('=');
    if (equals > 0) {
      const value = slice(v, at + equals + 1, at + part.length);
      out.push({ name: part.slice(0, equals), namePlace: slice(v, at, at + equals), value: decoded(value) });
    }
    at += part.length + 1;
  }
  return out;
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
