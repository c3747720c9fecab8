import { invoke } from './call.js';
import { type Context, changeList, type Intrinsics, listOf, merge, open, recordOf } from './intrinsics.js';
import { classOf } from './links.js';
import { type Machine, newList, newRecord, nullValue, objectOf } from './machine.js';
import { initialised } from './settings/initializers.js';
import { railsFile, sectionOf } from './settings/rails.js';
import { concat } from './text.js';
import { type CallArg, type ClassRef, choice, mapAlternatives, unknown, type V } from './values.js';

/*
 * What methods of Ruby's and similar libraries mean: methods that give back what they change, and functions that stand for methods of every
 * object.
 */

const given = (c: Context): readonly CallArg[] => c.args.filter((a) => a.name === undefined);

/** Adds at the end; the receiver is the result. */
function added(c: Context, receiver: V, args: readonly CallArg[]): V | undefined {
  const changed = changeList({ ...c, receiver }, (l) => ({
    items: [...l.items, ...args.filter((a) => !a.spread).map((a) => a.value)],
    exact: args.every((a) => !a.spread),
    more: args.filter((a) => a.spread).map((a) => a.value),
  }));
  return changed ? receiver : undefined;
}

/** Whether a value can be null is known: it is one, or it is none. */
const isPresent = (v: V): boolean => v.t !== 'unknown' && v.t !== 'null' && v.t !== 'alt';

/** A list with the lists in it laid out. */
function flat(m: Machine, items: readonly V[]): { readonly items: readonly V[]; readonly exact: boolean } {
  let exact = true;
  const out: V[] = [];
  for (const v of items) {
    const h = objectOf(m, v);
    if (h?.h === 'list') {
      const inner = flat(m, h.items);
      out.push(...inner.items);
      exact &&= h.exact && inner.exact;
    } else {
      out.push(v);
      // What is not known may be a list.
      if (v.t === 'unknown' && v.type === undefined) exact = false;
    }
  }
  return { items: out, exact };
}

export const MESSAGES: Intrinsics = {
  /** `list << item`, `text << more`: the changed list, or the longer text. */
  'collection.push': (c) => {
    const [target, item] = [c.arg(0), c.arg(1)];
    if (!target || !item) return open(c);
    return mapAlternatives(target, (v) => {
      if (v.t === 'str' || v.t === 'cat' || (v.t === 'unknown' && v.type === 'string'))
        return c.m.run.loopDepth > 0 ? open(c, 'string') : concat([v, item], c.place);
      return added(c, v, [{ value: item }]) ?? v;
    });
  },
  /** What a variable holds after its text was changed in place; a list or table is the same one. */
  'collection.changed': (c) =>
    mapAlternatives(c.arg(0) ?? nullValue(), (v) => (objectOf(c.m, v) || v.t === 'null' ? v : open(c, 'string'))),
  'list.added': (c) => added(c, c.receiver, given(c)),
  'list.extended': (c) => {
    if (c.receiver.t === 'str' || c.receiver.t === 'cat') return open(c, 'string');
    const all = given(c).map((a) => listOf(c, a.value));
    const changed = changeList(c, (l) => ({
      items: [...l.items, ...all.flatMap((x) => x?.items ?? [])],
      exact: all.every((x) => x?.exact),
      more: given(c).flatMap((a, i) => (all[i] ? [] : [a.value])),
    }));
    return changed ? c.receiver : undefined;
  },
  'list.first': (c) => edge(c, 0),
  'list.last': (c) => edge(c, -1),
  'list.joined': (c) => {
    const l = listOf(c, c.receiver);
    const separator = c.arg(0);
    if (!l?.exact) return { ...(open(c, 'string') as Extract<V, { t: 'unknown' }>), reason: 'call', detail: 'join' };
    return concat(
      l.items.flatMap((item, i) => (i === 0 || separator === undefined ? [item] : [separator, item])),
      c.place,
    );
  },
  'list.flat': (c) => {
    const l = listOf(c, c.receiver);
    if (!l) return undefined;
    const inner = flat(c.m, l.items);
    return newList(c.m, inner.items, l.exact && inner.exact, l.place, l.more);
  },
  /** `Array(x)`: a list of one where it is none. */
  'list.wrap': (c) =>
    mapAlternatives(c.arg(0) ?? nullValue(), (v) => {
      const h = objectOf(c.m, v);
      if (h?.h === 'list') return v;
      if (v.t === 'null') return newList(c.m, [], true, c.place);
      if (v.t === 'str' || v.t === 'num' || v.t === 'cat') return newList(c.m, [v], true, c.place);
      return open(c, 'list');
    }),
  'collection.compact': (c) => {
    const l = listOf(c, c.receiver);
    if (!l) return open(c);
    const items = l.items.filter((v) => v.t !== 'null');
    return newList(c.m, items, l.exact && items.every(isPresent), l.place, l.more);
  },
  'collection.opaque': (c) => open(c),
  /** What a loop with key and value goes through. */
  'collection.pairs': (c) => {
    const v = c.arg(0) ?? nullValue();
    const r = recordOf(c, v);
    if (!r) return v;
    if (!r.exact || r.class !== null || r.ext !== null) return open(c, 'list');
    const pairs = [...r.entries].map(([k, x]) => {
      const key: V = { t: 'str', value: k, pieces: [], literal: false, place: x.keyPlace, trail: [] };
      return newList(c.m, [key, x.value], true, c.place);
    });
    return newList(c.m, pairs, true, c.place);
  },
  /** Another table, with what is given over it. */
  'record.merged': (c) => {
    const r = recordOf(c, c.receiver);
    if (c.receiver.t === 'unknown') return overUnknown(c, c.receiver);
    if (!r || r.class !== null || r.ext !== null) return undefined;
    return merge(
      c,
      c.receiver,
      given(c).map((a) => a.value),
      true,
    );
  },
  'record.merge': (c) => {
    const r = recordOf(c, c.receiver);
    if (!r || r.class !== null || r.ext !== null) return undefined;
    return merge(
      c,
      c.receiver,
      given(c).map((a) => a.value),
      false,
    );
  },
  'number.parsed': (c) =>
    mapAlternatives(c.receiver, (v) => {
      if (v.t === 'num') return Number.isInteger(v.value) ? v : open(c, 'number');
      if (v.t === 'str' && /^\s*[1-9]\d{0,14}\s*$/.test(v.value))
        return { t: 'num', value: Number(v.value), text: v.value.trim(), place: v.place, trail: v.trail };
      return open(c, 'number');
    }),
  /** Itself, or null where it is blank. */
  'text.presence': (c) =>
    mapAlternatives(c.receiver, (v) => {
      if (v.t === 'str' && v.value.trim() === '') return nullValue();
      const h = objectOf(c.m, v);
      return h?.h === 'list' && h.exact && h.items.length === 0 ? nullValue() : v;
    }),
  'function.invoke': (c) => (c.receiver.t === 'fn' ? invoke(c.m, c.receiver, c.args, c.frame, c.e, c.e) : undefined),
  /** An object that many have: what is in its public attributes is only what it began with. */
  'object.shared': (c) => {
    const object = c.arg(0) ?? nullValue();
    const r = recordOf(c, object);
    if (!r?.class || object.t !== 'ref') return object;
    const cls = r.class;
    const keeper = enclosing(c);
    const entries = new Map(r.entries);
    for (const attribute of attributesOf(cls)) {
      const key = `@${attribute}`;
      const before = entries.get(key);
      const set = keeper && isConfigured(keeper, cls) ? initialised(c.m, keeper, attribute) : undefined;
      if (set) entries.set(key, { value: set, keyPlace: before?.keyPlace ?? null });
      else if (before) entries.set(key, { ...before, value: orSet(before.value, attribute) });
    }
    c.m.run.state.update(object.id, { ...r, entries });
    return object;
  },
  /** `object.tap { |x| … }` */
  'object.tapped': (c) => {
    const [object, f] = [c.arg(0) ?? nullValue(), c.arg(1)];
    run(c, f, object);
    return object;
  },
  /** An object of a library that a block fills in. */
  'object.filled': (c) => {
    const object = newRecord(c.m, c.place, { ext: '<filled>', exact: false });
    run(c, c.arg(0), object);
    return object;
  },
  /** `X.load_file(path)[Rails.env]` */
  'config.environment': (c) => (c.arg(0) ? sectionOf(c.m, c.arg(0)!) : open(c)),
  /** `Rails.application.config_for(:sms)` */
  'config.railsFile': (c) => {
    const name = c.arg(0);
    return name?.t === 'str' ? railsFile(c.m, name.value, c.frame, c.place) : open(c);
  },
};

/** Keys that are written over a table that is not known: these are known, and there may be others. */
function overUnknown(c: Context, base: Extract<V, { t: 'unknown' }>): V | undefined {
  const upper = recordOf(c, c.arg(0));
  if (!upper || upper.class !== null || upper.ext !== null || c.args.length !== 1) return undefined;
  const { frame } = base;
  return newRecord(c.m, c.place, { entries: new Map(upper.entries), exact: false, ...(frame === undefined ? {} : { frame }) });
}

/** The class in whose code an object is kept. */
function enclosing(c: Context): ClassRef | undefined {
  const { unit, index } = c.frame.fn;
  if (c.frame.owner !== undefined) return { unit, index: c.frame.owner };
  for (let i = index; i >= 0; i = unit.summary.functions[i]!.parent) {
    const { owner } = unit.summary.functions[i]!;
    if (owner >= 0) return { unit, index: owner };
  }
  return undefined;
}

/** Names of what anybody may set on an instance. */
const attributesOf = (cls: ClassRef): string[] =>
  classOf(cls).methods.flatMap((i) => /^<set (.+)>$/.exec(cls.unit.summary.functions[i]?.name ?? '')?.[1] ?? []);

/** Whether an object is one of settings that the setup of the application fills in. */
const isConfigured = (keeper: ClassRef, cls: ClassRef): boolean =>
  /Config|Setting|Option/.test(classOf(cls).name) ||
  classOf(keeper).methods.some((i) => /^(?:configure|setup)$/.test(keeper.unit.summary.functions[i]?.name ?? ''));

/** A value, or what somebody has set instead; an empty one only keeps the place. */
function orSet(value: V, attribute: string): V {
  const set = unknown('field', attribute);
  if (value.t === 'null' || (value.t === 'str' && value.value.trim() === '')) return set;
  return choice([
    { value, when: [] },
    { value: set, when: [] },
  ]);
}

function run(c: Context, f: V | undefined, argument: V): void {
  if (f?.t !== 'fn') return;
  c.m.run.executed.add(`${f.fn.unit.path}#${f.fn.index}`);
  invoke(c.m, f, [{ value: argument }], c.frame, c.e);
}

function edge(c: Context, index: 0 | -1): V | undefined {
  const l = listOf(c, c.receiver);
  if (!l) return undefined;
  if (c.args.length > 0 || (index === -1 && !l.exact)) return open(c);
  return l.items.at(index) ?? (l.exact ? nullValue() : unknown('loop', '', c.place));
}
