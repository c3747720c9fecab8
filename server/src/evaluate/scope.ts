import { invoke } from './call.js';
import type { Context as C, Intrinsics } from './intrinsics.js';
import { decodeJson } from './json.js';
import { componentNames } from './links.js';
import { type Machine, newList, newRecord, nullValue, objectOf } from './machine.js';
import { setIndex } from './members.js';
import { type CallArg, choice, type Entry, type H, mapAlternatives, text, truth, unknown, type V } from './values.js';

/*
 * Functions that run a lambda once: with an object as its receiver or argument, or to fill a list, table or text (Kotlin's scope functions and
 * builders; kotlinx.coroutines; kotlinx.serialization).
 */

/** The lambda among the arguments: the last one. */
const lambdaOf = (c: C): V | undefined => c.args.findLast((a) => a.value.t === 'fn')?.value;

/** Runs a lambda, with another receiver where `self` is given. What it takes beyond the arguments is not known. */
function run(c: C, f: V | undefined, args: readonly V[], self?: V): V {
  if (f?.t !== 'fn') return unknown('call', '', c.place);
  const { fn } = f;
  c.m.run.executed.add(`${fn.unit.path}#${fn.index}`);
  const { params } = fn.unit.summary.functions[fn.index]!;
  const given: CallArg[] = params.map((p, i) => ({ value: args[i] ?? unknown('runtime', p.name, c.place) }));
  const target: V = self === undefined || params.length > 0 ? f : { ...f, self };
  return invoke(c.m, target, given.length > 0 ? given : self !== undefined && params.length > 0 ? [{ value: self }] : [], c.frame, c.e);
}

/** A function that is given by its name takes the object as its argument. */
const apply = (c: C, f: V | undefined, self: V): V => {
  if (f?.t === 'fn' && f.fn.unit.summary.functions[f.fn.index]!.extends !== undefined) return invoke(c.m, { ...f, self }, [], c.frame, c.e);
  return run(c, f, [self], self);
};

const isNull = (v: V): boolean => v.t === 'null';

function filled(c: C, make: V): V {
  apply(c, lambdaOf(c), make);
  return make;
}

/** An object from outside the workspace may be changed by a function that is not known. */
const opened = (m: Machine, v: V): void => {
  const h = objectOf(m, v);
  if (v.t === 'ref' && h && h.h !== 'alt' && h.exact) m.run.state.update(v.id, { ...h, exact: false });
};

const builder = (c: C): V =>
  newRecord(c.m, c.place, { ext: '<text>', entries: new Map<string, Entry>([['text', { value: text('', c.place), keyPlace: null }]]) });

const listOf = (c: C, v: V): Extract<H, { h: 'list' }> | undefined => {
  const h = objectOf(c.m, v);
  return h?.h === 'list' ? h : undefined;
};

/** A number of items that is written out. */
const MOST_ITEMS = 64;

const sized = (c: C, item: (index: number) => V): V => {
  const n = c.arg(0);
  if (n?.t !== 'num' || n.value < 0 || n.value > MOST_ITEMS) return newList(c.m, [], false, c.place);
  const list = newList(
    c.m,
    Array.from({ length: n.value }, (_, i) => item(i)),
    true,
    c.place,
  );
  const h = listOf(c, list);
  if (h && list.t === 'ref') c.m.run.state.update(list.id, { ...h, array: true });
  return list;
};

/** What stands under a key that is not known: one of the values, or what the lambda gives. */
function anyOf(c: C, h: H | undefined): V {
  if (h?.h !== 'record' || !h.exact || h.class !== null || h.ext !== null || h.entries.size > 16)
    return unknown('call', 'getOrElse', c.place);
  const branch = `get/${c.place.file}:${c.place.range.start}`;
  const values = [...[...h.entries.values()].map((x) => x.value), run(c, lambdaOf(c), [])];
  return choice(values.map((value, arm) => ({ value, when: [{ branch, arm }] })));
}

/** The value, or what the lambda gives where it is missing. */
function orElse(c: C): V {
  const key = c.args.length > 1 ? c.arg(0) : undefined;
  const h = objectOf(c.m, c.receiver);
  if (key?.t === 'str' && h?.h === 'record' && h.class === null && h.ext === null) {
    const found = h.entries.get(key.value);
    return found ? found.value : h.exact ? run(c, lambdaOf(c), []) : unknown('call', 'getOrElse', c.place);
  }
  if (key !== undefined) return anyOf(c, h);
  const list = listOf(c, c.receiver);
  if (list) return list.items.length > 0 || !list.exact ? c.receiver : run(c, lambdaOf(c), []);
  return mapAlternatives(c.receiver, (v) => {
    if (v.t === 'null' || (v.t === 'str' && v.value.trim() === '')) return run(c, lambdaOf(c), []);
    if (v.t !== 'unknown' || (v.reason !== 'environment' && v.reason !== 'config')) return v;
    const other = run(c, lambdaOf(c), []);
    return other.t === 'null' || (other.t === 'str' && other.value.trim() === '') ? v : other;
  });
}

/** `x.takeIf { … }`: the value or nothing. */
function maybe(c: C): V {
  const negated = c.e.callee.e === 'member' && c.e.callee.name === 'takeUnless';
  const held = truth(run(c, lambdaOf(c), [c.receiver]));
  if (held !== undefined) return held !== negated ? c.receiver : nullValue(false, c.place);
  const branch = `maybe/${c.place.file}:${c.place.range.start}`;
  return choice([
    { value: c.receiver, when: [{ branch, arm: 0 }] },
    { value: nullValue(false, c.place), when: [{ branch, arm: 1 }] },
  ]);
}

/** `copy(name = value)` of a data class: the object with some fields changed. */
function copied(c: C): V | undefined {
  const h = objectOf(c.m, c.receiver);
  if (h?.h !== 'record' || !h.class) return undefined;
  const entries = new Map(h.entries);
  const names = componentNames(h.class);
  let next = 0;
  for (const a of c.args) {
    const name = a.name ?? names[next++];
    if (name !== undefined) entries.set(name, { value: a.value, keyPlace: a.namePlace ?? null });
  }
  return c.m.run.state.add({ ...h, entries });
}

/** `list + x`, `text + x`: another list or text. */
function plus(c: C): V | undefined {
  const list = listOf(c, c.receiver);
  const v = c.arg(0);
  if (!list || !v) return undefined;
  const more = listOf(c, v);
  const items = more ? more.items : [v];
  const exact = list.exact && (more ? more.exact : v.t !== 'unknown' && v.t !== 'alt');
  return newList(c.m, [...list.items, ...items], exact, c.place);
}

/** A list of JSON under a key of the receiver, filled by the lambda. */
function put(c: C, make: V): V {
  const key = c.arg(0);
  apply(c, lambdaOf(c), make);
  if (key && c.receiver.t === 'ref') setIndex(c.m, c.receiver, key, make);
  return make;
}

export const SCOPES: Intrinsics = {
  'scope.apply': (c) => {
    if (isNull(c.receiver)) return c.receiver;
    const f = lambdaOf(c);
    if (f) apply(c, f, c.receiver);
    else opened(c.m, c.receiver);
    return c.receiver;
  },
  'scope.also': (c) => {
    if (isNull(c.receiver)) return c.receiver;
    const f = lambdaOf(c);
    if (f) run(c, f, [c.receiver]);
    else opened(c.m, c.receiver);
    return c.receiver;
  },
  'scope.let': (c) => (isNull(c.receiver) ? c.receiver : lambdaOf(c) ? run(c, lambdaOf(c), [c.receiver]) : undefined),
  'scope.run': (c) => (isNull(c.receiver) ? c.receiver : lambdaOf(c) ? apply(c, lambdaOf(c), c.receiver) : undefined),
  'scope.with': (c) => (c.args.length === 2 && c.arg(0) ? apply(c, lambdaOf(c), c.arg(0)!) : undefined),
  /** Runs here and now, as far as the rest of the program can tell; the receiver stays. */
  'scope.block': (c) => (lambdaOf(c) ? run(c, lambdaOf(c), []) : undefined),
  'scope.buildList': (c) => filled(c, newList(c.m, [], true, c.place)),
  'scope.buildTable': (c) => filled(c, newRecord(c.m, c.place)),
  'scope.buildText': (c) => {
    const made = builder(c);
    apply(c, lambdaOf(c), made);
    const h = objectOf(c.m, made);
    return (h?.h === 'record' ? h.entries.get('text')?.value : undefined) ?? unknown('call', 'buildString', c.place);
  },
  'scope.putList': (c) => put(c, newList(c.m, [], true, c.place)),
  'scope.putTable': (c) => put(c, newRecord(c.m, c.place)),
  'scope.addTable': (c) => {
    const made = filled(c, newRecord(c.m, c.place));
    const list = listOf(c, c.receiver);
    if (list && c.receiver.t === 'ref')
      c.m.run.state.update(c.receiver.id, { ...list, items: [...list.items, made], exact: list.exact && c.m.run.loopDepth <= list.depth });
    return made;
  },
  'scope.orElse': orElse,
  'scope.maybe': maybe,
  /** Runs only where something failed. */
  'scope.onFailure': (c) => {
    const f = lambdaOf(c);
    if (f?.t === 'fn')
      c.m.run.state.branch(`failure/${c.place.file}:${c.place.range.start}`, [
        () => {
          run(c, f, []);
          return true;
        },
        () => true,
      ]);
    return c.receiver;
  },
  'object.copy': copied,
  'list.nulls': (c) => sized(c, () => nullValue(false, c.place)),
  'list.generate': (c) => {
    const f = lambdaOf(c);
    if (!f) return undefined;
    return sized(c, (i) => run(c, f, [{ t: 'num', value: i, text: String(i), place: c.place, trail: [] }]));
  },
  'list.plus': plus,
  /** JSON of a constant text: used by decoders that take the text last. */
  'json.decodeLast': (c) => {
    const v = c.args.at(-1)?.value;
    return v ? decodeJson(c.m, v, c.place) : undefined;
  },
};
