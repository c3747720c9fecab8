import { type Machine, newList, newRecord, nullValue, objectOf } from './machine.js';
import { type CallArg, choice, type Entry, type H, unknown, type V } from './values.js';

type RecordObject = Extract<H, { h: 'record' }>;

/** A list or table, no object of a class. */
export const isPlain = (h: H | undefined): boolean => h?.h === 'list' || (h?.h === 'record' && h.class === null && h.ext === null);

/** Lists and tables in tables, copied along. */
const DEPTH = 6;

/** Where collections are values: another one with the same content. Everything else stays what it is. */
export function copyOf(m: Machine, v: V, depth = 0): V {
  const h = objectOf(m, v);
  if (!h || h.h === 'alt' || !isPlain(h) || depth > DEPTH) return v;
  return m.run.state.add(
    h.h === 'list'
      ? { ...h, depth: m.run.loopDepth, items: h.items.map((x) => copyOf(m, x, depth + 1)) }
      : { ...h, entries: new Map([...h.entries].map(([k, x]) => [k, { ...x, value: copyOf(m, x.value, depth + 1) }])) },
  );
}

/** A list as a table with numbers for keys. */
export const asRecord = (h: H | undefined): RecordObject | undefined =>
  h?.h === 'record'
    ? h
    : h?.h === 'list'
      ? {
          h: 'record',
          entries: new Map(h.items.map((value, i) => [String(i), { value, keyPlace: null }] as const)),
          exact: h.exact,
          place: h.place,
          class: null,
          ext: null,
          args: [],
          symbolic: false,
        }
      : undefined;

/** Puts the entries of a table into `entries`, over what is there; false when it may hold further ones. */
export function spreadInto(m: Machine, entries: Map<string, Entry>, v: V, keepsKeys = true): boolean {
  if (v.t === 'alt') {
    // Keys of every alternative, under its condition.
    const versions = v.alternatives.map((a) => ({ object: objectOf(m, a.value), nothing: a.value.t === 'null', when: a.when }));
    const recordOf = (x: (typeof versions)[number]): RecordObject | undefined => (x.object?.h === 'record' ? x.object : undefined);
    for (const key of new Set(versions.flatMap((x) => [...(recordOf(x)?.entries.keys() ?? [])]))) {
      const before = entries.get(key)?.value ?? unknown('unset', key);
      const first = versions.find((x) => recordOf(x)?.entries.has(key))!;
      entries.set(key, {
        keyPlace: recordOf(first)!.entries.get(key)!.keyPlace,
        value: choice(versions.map((x) => ({ value: recordOf(x)?.entries.get(key)?.value ?? before, when: x.when }))),
      });
    }
    return versions.every((x) => x.object?.h === 'record' && x.object.exact);
  }
  const h = objectOf(m, v);
  if (h?.h === 'list' && keepsKeys) {
    let next = nextKey(entries);
    for (const item of h.items) entries.set(String(next++), { value: item, keyPlace: null });
    return h.exact;
  }
  if (h?.h === 'record') {
    for (const [k, entry] of h.entries) entries.set(k, entry);
    return h.exact && !h.symbolic;
  }
  if (v.t === 'null' || v.t === 'bool') return true;
  // What was written before may be overwritten by what is spread here.
  for (const [k, entry] of entries)
    entries.set(k, {
      ...entry,
      value: choice([
        { value: entry.value, when: [] },
        { value: unknown('operator', 'spread'), when: [] },
      ]),
    });
  return false;
}

/** The number under which a table takes a value without a key. */
export function nextKey(entries: ReadonlyMap<string, unknown>): number {
  let next = 0;
  for (const key of entries.keys()) if (/^\d{1,9}$/.test(key)) next = Math.max(next, Number(key) + 1);
  return next;
}

/** `$a + $b` of tables: what the left one does not have comes from the right one. undefined when they are no tables. */
export function unionOf(m: Machine, left: V, right: V): V | undefined {
  const [a, b] = [asRecord(objectOf(m, left)), asRecord(objectOf(m, right))];
  if (!a || a.class !== null || a.ext !== null) return undefined;
  const entries = new Map(a.entries);
  if (!b) return newRecord(m, a.place, { entries, exact: false });
  // A left table that may hold more may hold this too.
  for (const [k, entry] of b.entries)
    if (!entries.has(k))
      entries.set(
        k,
        a.exact
          ? entry
          : {
              ...entry,
              value: choice([
                { value: entry.value, when: [] },
                { value: unknown('operator', 'union'), when: [] },
              ]),
            },
      );
  return newRecord(m, a.place, { entries, exact: a.exact && b.exact });
}

/** `array_merge(…)`: lists are joined, of tables the later ones win. */
export function merged(m: Machine, args: readonly CallArg[], place: RecordObject['place']): V {
  const open = args.findIndex((a) => a.value.t === 'alt');
  const choices = open < 0 ? undefined : args[open]!.value;
  if (choices?.t === 'alt' && choices.alternatives.every((a) => objectOf(m, a.value)?.h === 'list'))
    return choice(
      choices.alternatives.map((a) => ({
        value: merged(
          m,
          args.map((x, i) => (i === open ? { value: a.value } : x)),
          place,
        ),
        when: a.when,
      })),
    );
  const objects = args.map((a) => (a.spread ? undefined : objectOf(m, a.value)));
  const isList = (h: H | undefined, v: V): boolean =>
    h?.h === 'list' || (v.t === 'alt' && v.alternatives.every((a) => objectOf(m, a.value)?.h === 'list'));
  if (objects.length > 0 && objects.every((h) => h?.h === 'list'))
    return newList(
      m,
      objects.flatMap((h) => (h?.h === 'list' ? h.items : [])),
      objects.every((h) => h?.h === 'list' && h.exact),
      place,
      objects.flatMap((h) => (h?.h === 'list' ? (h.more ?? []) : [])),
    );
  // A list with something unknown: the rest of the list is open.
  if (objects.some((h) => h?.h === 'list' && h.items.length > 0) && objects.every((h, i) => h === undefined || isList(h, args[i]!.value)))
    return newList(
      m,
      objects.flatMap((h) => (h?.h === 'list' ? h.items : [])),
      false,
      place,
      args.flatMap((a, i) => (objects[i] ? [] : [a.value])),
    );
  const entries = new Map<string, Entry>();
  let exact = true;
  for (const a of args) exact = spreadInto(m, entries, a.spread ? unknown('operator', 'spread') : a.value) && exact;
  return newRecord(m, place, { entries, exact });
}

/** Puts a value under the next number of a table; false when the receiver is none. */
export function appendTo(m: Machine, receiver: V, value: V): boolean {
  const h = objectOf(m, receiver);
  if (receiver.t !== 'ref' || h?.h !== 'record' || !isPlain(h)) return false;
  const key = m.run.loopDepth > 0 || !h.exact ? undefined : String(nextKey(h.entries));
  m.run.state.update(
    receiver.id,
    key === undefined ? { ...h, exact: false } : { ...h, entries: new Map([...h.entries, [key, { value, keyPlace: null }]]) },
  );
  return true;
}

/** The items of a list are others now, as many as before. */
export function rewritten(m: Machine, v: V): V {
  const h = objectOf(m, v);
  const changed = (x: V): V => (x.t === 'null' ? x : unknown('operator', 'rewritten'));
  if (v.t === 'ref' && h?.h === 'list') m.run.state.update(v.id, { ...h, items: h.items.map(changed) });
  if (v.t === 'ref' && h?.h === 'record' && isPlain(h))
    m.run.state.update(v.id, { ...h, entries: new Map([...h.entries].map(([k, x]) => [k, { ...x, value: changed(x.value) }])) });
  return nullValue();
}
