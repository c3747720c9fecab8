import type { Arm } from '../model/value.js';
import { choice, type Entry, type H, same, unknown, type V } from './values.js';

interface Layer {
  readonly vars: Map<string, V>;
  readonly heap: Map<number, H>;
  readonly parent: Layer | null;
}

/** One way out of a piece of code: the layers on top of a common base, and the arms that lead there. */
export interface Exit {
  readonly top: Layer;
  readonly arms: readonly Arm[];
}

/**
 * Variables and objects while a function runs. Branches write into layers of their own; a join compares the layers. Objects are immutable
 * versions, so a layer holds only what its branch changed.
 */
export interface State {
  readonly arms: readonly Arm[];
  get(key: string): V | undefined;
  /** Only what this run itself has written. */
  own(key: string): V | undefined;
  set(key: string, value: V): void;
  /** Allocates an object. */
  add(object: H): V;
  object(id: number): H | undefined;
  update(id: number, object: H): void;
  /** Runs each arm on a layer of its own and joins what they leave; an arm that returns false has left (return, throw, break). */
  branch(branch: string, arms: readonly (() => boolean)[]): boolean;
  /** Marks where exits of a function or loop are joined. */
  mark(): Layer;
  /** The present state as an exit. */
  exit(): Exit;
  /** Leaves everything above `base` and continues with the join of the exits. Returns false when there are none. */
  join(base: Layer, arms: readonly Arm[], exits: readonly Exit[], branch: string): boolean;
  /** What this run knows at its end, to be looked up by later runs. */
  keep(): void;
}

/** Values of finished module bodies and class fields, shared by all runs of one evaluator. */
export interface Store {
  readonly vars: Map<string, V>;
  readonly heap: Map<number, H>;
  next: number;
}

export const createStore = (): Store => ({ vars: new Map(), heap: new Map(), next: 1 });

const layer = (parent: Layer | null): Layer => ({ vars: new Map(), heap: new Map(), parent });

export function createState(store: Store): State {
  let top = layer(null);
  let arms: readonly Arm[] = [];
  let exits = 0;

  const getVar = (from: Layer | null, key: string): V | undefined => {
    for (let l = from; l; l = l.parent) {
      const v = l.vars.get(key);
      if (v !== undefined) return v;
    }
    return store.vars.get(key);
  };
  const getObject = (from: Layer | null, id: number): H | undefined => {
    for (let l = from; l; l = l.parent) {
      const h = l.heap.get(id);
      if (h !== undefined) return h;
    }
    return store.heap.get(id);
  };

  /** Writes into `into` the join of several ends over a common base. */
  const merge = (base: Layer, ends: readonly { readonly top: Layer; readonly when: readonly Arm[] }[], into: Layer): void => {
    const vars = new Set<string>();
    const ids = new Set<number>();
    for (const end of ends) {
      for (let l: Layer | null = end.top; l && l !== base; l = l.parent) {
        for (const k of l.vars.keys()) vars.add(k);
        for (const k of l.heap.keys()) ids.add(k);
      }
    }
    for (const key of vars) {
      const values = ends.map((e) => ({ value: getVar(e.top, key) ?? unknown('unset', key.slice(key.indexOf(':') + 1)), when: e.when }));
      into.vars.set(key, values.every((v) => same(v.value, values[0]!.value)) ? values[0]!.value : choice(values));
    }
    for (const id of ids) {
      const objects = ends.flatMap((e) => {
        const object = getObject(e.top, id);
        return object ? [{ object, when: e.when }] : [];
      });
      into.heap.set(id, joinObjects(objects));
    }
  };

  return {
    get arms() {
      return arms;
    },
    get: (key) => getVar(top, key),
    own(key) {
      for (let l: Layer | null = top; l; l = l.parent) {
        const v = l.vars.get(key);
        if (v !== undefined) return v;
      }
      return undefined;
    },
    set: (key, value) => void top.vars.set(key, value),
    add(object) {
      const id = store.next++;
      top.heap.set(id, object);
      return { t: 'ref', id };
    },
    object: (id) => getObject(top, id),
    update: (id, object) => void top.heap.set(id, object),
    branch(branch, bodies) {
      const base = top;
      const outer = arms;
      const before = exits;
      const ends: { top: Layer; when: readonly Arm[] }[] = [];
      for (let arm = 0; arm < bodies.length; arm++) {
        top = layer(base);
        arms = [...outer, { branch, arm }];
        if (bodies[arm]!()) ends.push({ top, when: [{ branch, arm }] });
      }
      arms = outer;
      if (ends.length === 0) {
        top = base;
        return false;
      }
      if (ends.length < bodies.length || exits !== before) {
        // An exit sees `base` as it is now, so go on above it.
        if (ends.length === 1) {
          top = ends[0]!.top;
          return true;
        }
        const joined = layer(base);
        merge(base, ends, joined);
        top = joined;
        return true;
      }
      top = base;
      merge(base, ends, base);
      return true;
    },
    mark() {
      top = layer(top);
      return top;
    },
    exit() {
      exits++;
      return { top, arms };
    },
    join(base, outer, list, branch) {
      top = base;
      arms = outer;
      if (list.length === 0) return false;
      const ends = list.map((e, arm) => ({
        top: e.top,
        when: list.length === 1 ? [] : [...e.arms.slice(outer.length), { branch, arm }],
      }));
      if (list.length === 1 && list[0]!.top === base) return true;
      merge(base, ends, base);
      return true;
    },
    keep() {
      for (let l: Layer | null = top; l; l = l.parent) {
        for (const [k, v] of l.vars) if (!store.vars.has(k)) store.vars.set(k, v);
        for (const [k, v] of l.heap) if (!store.heap.has(k)) store.heap.set(k, v);
      }
    },
  };
}

/** One object out of several versions of it: records key by key, lists as alternatives. */
export function joinObjects(versions: readonly { readonly object: H; readonly when: readonly Arm[] }[]): H {
  const first = versions[0]!;
  if (versions.every((v) => v.object === first.object)) return first.object;
  if (versions.every((v) => v.object.h === 'record')) {
    const records = versions as readonly { readonly object: Extract<H, { h: 'record' }>; readonly when: readonly Arm[] }[];
    const keys = new Set(records.flatMap((r) => [...r.object.entries.keys()]));
    const entries = new Map<string, Entry>();
    for (const key of keys) {
      const found = records.map((r) => ({ entry: r.object.entries.get(key), when: r.when }));
      const some = found.find((f) => f.entry)!.entry!;
      entries.set(key, {
        keyPlace: some.keyPlace,
        value: found.every((f) => f.entry && same(f.entry.value, some.value))
          ? some.value
          : choice(found.map((f) => ({ value: f.entry?.value ?? unknown('unset', key), when: f.when }))),
      });
    }
    return { ...records[0]!.object, entries, exact: records.every((r) => r.object.exact) };
  }
  const flat = versions.flatMap((v) =>
    v.object.h === 'alt' ? v.object.alternatives.map((a) => ({ object: a.object, when: [...v.when, ...a.when] })) : [v],
  );
  const distinct = flat.filter((a, i) => flat.findIndex((b) => b.object === a.object) === i);
  if (distinct.length === 1) return distinct[0]!.object;
  if (distinct.length > 16) {
    const list = distinct.find((d) => d.object.h === 'list')?.object;
    return list && list.h === 'list' ? { ...list, items: [], exact: false } : distinct[0]!.object;
  }
  return { h: 'alt', alternatives: distinct };
}
