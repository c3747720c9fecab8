import type { Place } from '../base/range.js';
import type { Decorator, Expr } from '../model/summary.js';
import { inEach } from './around.js';
import { callMember, invoke } from './call.js';
import { appendTo, copyOf, isPlain, merged, rewritten } from './collections.js';
import { environment, property } from './config.js';
import { handled, layerService, serviceOf } from './container.js';
import { dataModule, decodeFile, openFile } from './data-files.js';
import { formatBraces, formatDirectives, formatPlaces } from './format.js';
import { decodeJson } from './json.js';
import { classOf, exportedValue, lookupName, targetOf } from './links.js';
import { branchName, type Machine, newList, newRecord, nullValue, objectOf, placeOf } from './machine.js';
import { memberValue, setIndex, setMember } from './members.js';
import { MESSAGES } from './message-intrinsics.js';
import { conditionOf, operate } from './operators.js';
import { arithmetic, cased, digestText, digestUpdate, ORIGINS, originOf, partOf, wholeOf, withOrigin } from './origins.js';
import { decodedResponse, isResponse } from './response.js';
import { SCOPES } from './scope.js';
import { orDefault } from './settings/arguments.js';
import { flaskSetting } from './settings/flask.js';
import { CONFIGS } from './settings/hocon.js';
import { requestVariable } from './settings/http-client.js';
import { register } from './settings/nest.js';
import { nodeSetting } from './settings/node.js';
import { phpItem, phpSetting, phpVariable } from './settings/php.js';
import { asText, concat, slice } from './text.js';
import { TEXTS } from './texts.js';
import {
  alternativesOf,
  type CallArg,
  type ClassRef,
  choice,
  type Entry,
  type Frame,
  type H,
  mapAlternatives,
  truth,
  typed,
  unknown,
  type V,
} from './values.js';
import { canonical } from './vendored.js';

type CallExpr = Extract<Expr, { e: 'call' }>;
type List = Extract<H, { h: 'list' }>;
type RecordObject = Extract<H, { h: 'record' }>;

/** What an intrinsic is called with. */
export interface Context {
  readonly m: Machine;
  readonly receiver: V;
  readonly args: readonly CallArg[];
  readonly e: CallExpr;
  readonly frame: Frame;
  readonly place: Place;
  /** The argument at an index, by position. */
  arg(index: number): V | undefined;
}

const context = (m: Machine, receiver: V, args: readonly CallArg[], e: CallExpr, frame: Frame): Context => ({
  m,
  receiver,
  args,
  e,
  frame,
  place: placeOf(frame.fn.unit, e),
  arg: (index) => args.filter((a) => a.name === undefined)[index]?.value,
});

export const open = (c: Context, type?: 'string' | 'number' | 'boolean' | 'list' | 'record'): V => {
  const source = [c.receiver, ...c.args.map((a) => a.value)]
    .flatMap((v) => (v.t === 'cat' ? v.parts : [v]))
    .find((v) => v.t === 'unknown' && v.frame !== undefined);
  const base = unknown('call', c.e.callee.e === 'member' || c.e.callee.e === 'name' ? c.e.callee.name : '', c.place);
  const made = source?.t === 'unknown' ? { ...base, reason: source.reason, detail: source.detail, frame: source.frame } : base;
  return type ? typed(made, type) : made;
};

/** Calls what a value names: a function, its name, or an object or class with the name of a method. */
function callBy(c: Context, args: readonly CallArg[]): V | undefined {
  const f = c.arg(0);
  if (f?.t === 'fn') return invoke(c.m, f, args, c.frame, c.e, c.e);
  const pair = listOf(c, f);
  const [owner, name] = pair?.items ?? [];
  if (pair?.exact && owner && name?.t === 'str' && pair.items.length === 2)
    return callMember(c.m, owner, name.value, args, c.e, c.frame, 'unknown', false);
  const named = f?.t === 'str' && /^\w+$/.test(f.value) ? lookupName(c.m, f.value, c.frame, c.e) : undefined;
  return named?.t === 'fn' ? invoke(c.m, named, args, c.frame, c.e, c.e) : undefined;
}

export const listOf = (c: Context, v: V | undefined): List | undefined => {
  const h = v ? objectOf(c.m, v) : undefined;
  return h?.h === 'list' ? h : undefined;
};
export const recordOf = (c: Context, v: V | undefined): RecordObject | undefined => {
  const h = v ? objectOf(c.m, v) : undefined;
  return h?.h === 'record' ? h : undefined;
};

/** A copy of an iterable. */
function copyList(c: Context, v: V | undefined): V {
  if (v === undefined) return newList(c.m, [], true, c.place);
  const h = objectOf(c.m, v);
  // A list without a place is made of the arguments of a call: what has to change stands there, not where it is copied.
  if (h?.h === 'list') return newList(c.m, h.items, h.exact, h.place, h.more);
  if (h?.h === 'alt') return c.m.run.state.add({ h: 'alt', alternatives: h.alternatives });
  if (v.t === 'alt') return mapAlternatives(v, (x) => copyList(c, x));
  if (v.t === 'null') return newList(c.m, [], true, c.place);
  return open(c, 'list');
}

const SCALAR_TYPE =
  /^(?:[Ss]tring|CharSequence|[Ii]nt|Integer|[Ll]ong|[Ss]hort|[Bb]yte|[Cc]har|Character|[Bb]oolean|[Dd]ouble|[Ff]loat|Number|BigDecimal)$/;

/** Certainly no list. */
export const isScalar = (v: V): boolean => {
  switch (v.t) {
    case 'str':
    case 'cat':
    case 'num':
    case 'bool':
      return true;
    case 'unknown':
      return (v.type !== undefined && v.type !== 'list') || (v.typeName !== undefined && SCALAR_TYPE.test(v.typeName));
    case 'alt':
      return v.alternatives.every((a) => isScalar(a.value));
    default:
      return false;
  }
};

function asArray(c: Context, v: V): V {
  const h = objectOf(c.m, v);
  if (v.t === 'ref' && h?.h === 'list') c.m.run.state.update(v.id, { ...h, array: true });
  return v;
}

/** Changes the receiver list; a change inside a loop that began after the list was made may happen any number of times. */
export function changeList(c: Context, change: (list: List) => { items: readonly V[]; exact: boolean; more?: readonly V[] }): boolean {
  const { receiver } = c;
  if (receiver.t !== 'ref') return false;
  const h = c.m.run.state.object(receiver.id);
  const apply = (list: H): H => {
    if (list.h !== 'list') return list;
    const next = change(list);
    return {
      ...list,
      items: next.items,
      exact: next.exact && list.exact && c.m.run.loopDepth <= list.depth,
      more: [...(list.more ?? []), ...(next.more ?? [])],
    };
  };
  if (h?.h === 'list') c.m.run.state.update(receiver.id, apply(h));
  else if (h?.h === 'alt')
    c.m.run.state.update(receiver.id, { h: 'alt', alternatives: h.alternatives.map((a) => ({ object: apply(a.object), when: a.when })) });
  else return false;
  return true;
}

const textConstant = (value: string, place: Place | null): V => ({
  t: 'str',
  value,
  pieces: place ? [{ from: 0, to: value.length, place, verbatim: false }] : [],
  literal: false,
  place,
  trail: [],
});

/** Changes known text; the result still stands where the text stands, but not word for word. */
function mapText(c: Context, v: V, f: (text: string) => string): V {
  return mapAlternatives(v, (x) => {
    if (x.t !== 'str') return x.t === 'unknown' ? typed(withOrigin(x, partOf(x.origin)), 'string') : open(c, 'string');
    const next = f(x.value);
    return next === x.value ? x : ({ ...textConstant(next, x.place), trail: x.trail } as V);
  });
}

export function merge(c: Context, target: V | undefined, sources: readonly V[], fresh: boolean): V {
  const base = recordOf(c, target);
  if (!base || target?.t !== 'ref') return open(c, 'record');
  const entries = new Map<string, Entry>(base.entries);
  let { exact } = base;
  for (const s of sources) {
    const versions = alternativesOf(s).map((a) => ({ record: recordOf(c, a.value), nothing: a.value.t === 'null', when: a.when }));
    const only = versions.length === 1 ? versions[0]!.record : undefined;
    if (only) {
      for (const [k, entry] of only.entries) {
        entries.delete(k);
        entries.set(k, entry);
      }
      exact &&= only.exact;
      continue;
    }
    if (versions.every((v) => v.nothing)) continue;
    exact &&= versions.every((v) => v.nothing || v.record?.exact === true);
    // What was there before may be overwritten by what is merged in.
    for (const k of new Set([...entries.keys(), ...versions.flatMap((v) => [...(v.record?.entries.keys() ?? [])])])) {
      const before = entries.get(k);
      const after = (v: (typeof versions)[number]): V =>
        v.record?.entries.get(k)?.value ?? (v.record || v.nothing ? (before?.value ?? unknown('unset', k)) : unknown('operator', 'merged'));
      const values = versions.map((v) => ({ value: after(v), when: v.when }));
      // An empty default is there to be overwritten.
      const empty = before?.value.t === 'null' || (before?.value.t === 'str' && before.value.value.trim() === '');
      const known =
        before && !empty && versions.some((v) => !v.record && !v.nothing) ? [{ value: before.value, when: [] }, ...values] : values;
      entries.set(k, {
        keyPlace: before?.keyPlace ?? versions.find((v) => v.record?.entries.has(k))?.record?.entries.get(k)?.keyPlace ?? null,
        value: choice(known),
      });
    }
  }
  if (fresh) return newRecord(c.m, c.place, { entries, exact });
  c.m.run.state.update(target.id, { ...base, entries, exact });
  return target;
}

/** Puts the keys of a JSON text or record onto a request object. */
function fillRequest(c: Context, target: V, source: V | undefined): V {
  if (!source || target.t !== 'ref') return target;
  const h = recordOf(c, target);
  if (!h) return target;
  const data = source.t === 'str' || source.t === 'cat' ? decodeJson(c.m, source, c.place) : source;
  const r = recordOf(c, data);
  if (!r) {
    // What a parameter holds makes the function a wrapper, also as JSON text.
    const frame = source.t === 'unknown' && h.frame === undefined ? source.frame : undefined;
    c.m.run.state.update(target.id, { ...h, exact: false, ...(frame === undefined ? {} : { frame }) });
    if (source.t === 'alt') {
      const versions = source.alternatives.map((a) => ({
        record: recordOf(c, a.value.t === 'str' || a.value.t === 'cat' ? decodeJson(c.m, a.value, c.place) : a.value),
        when: a.when,
      }));
      const keys = new Set(versions.flatMap((v) => (v.record ? [...v.record.entries.keys()] : [])));
      const entries = new Map(h.entries);
      for (const k of keys)
        entries.set(k, {
          keyPlace: versions.find((v) => v.record?.entries.has(k))!.record!.entries.get(k)!.keyPlace,
          value: choice(versions.map((v) => ({ value: v.record?.entries.get(k)?.value ?? unknown('unset', k), when: v.when }))),
        });
      c.m.run.state.update(target.id, { ...h, entries, exact: versions.every((v) => v.record?.exact) });
    }
    return target;
  }
  c.m.run.state.update(target.id, { ...h, entries: new Map([...h.entries, ...r.entries]), exact: r.exact, symbolic: false });
  return target;
}

/** Records as text: kept as a reference, because what matters is what the text will be read as. */
function encoded(c: Context, v: V | undefined): V {
  // A copy: the text does not follow what is changed later.
  const h = v ? objectOf(c.m, v) : undefined;
  if (!h) return v ?? open(c, 'string');
  const form = jsonForm(c, v!, h);
  const made = objectOf(c.m, form);
  // Its own object: nobody can change a text.
  return made && made.h !== 'alt' ? c.m.run.state.add({ ...made, text: true }) : form;
}

/** Fields, and parameters of constructors that are fields. */
const declaredIn = (c: ClassRef): readonly { readonly name: string; readonly decorators: readonly Decorator[] }[] => [
  ...classOf(c).fields,
  ...classOf(c).methods.flatMap((i) =>
    (c.unit.summary.functions[i]?.kind === 'constructor' ? c.unit.summary.functions[i].params : []).flatMap((p) =>
      p.field ? [{ name: p.name, decorators: p.decorators ?? [] }] : [],
    ),
  ),
];

/** Tags and annotations that name the key of a field: of Go, kotlinx.serialization, Jackson, Gson, fastjson, Newtonsoft.Json, System.Text.Json. */
const NAMES_KEY = /^(?:json|SerialName|JsonProperty|JsonPropertyName|SerializedName|JSONField|DataMember)$/;

/** The key of a field in JSON where its class gives it another one: a tag or annotation of the field. null: the field is left out. */
function jsonKeys(h: RecordObject): ReadonlyMap<string, string | null> {
  const out = new Map<string, string | null>();
  for (const f of h.class ? declaredIn(h.class) : []) {
    const described = f.decorators.find((d) => NAMES_KEY.test(d.name));
    const tag = (
      described?.args.find((a) => a.name !== undefined && /^(?:value|(?:property)?name)$/i.test(a.name)) ??
      described?.args.find((a) => a.name === undefined)
    )?.value;
    if (f.decorators.some((d) => d.name === 'JsonIgnore')) out.set(f.name, null);
    else if (tag?.e === 'string' && tag.value !== '') out.set(f.name, tag.value === '-' ? null : tag.value);
  }
  return out;
}

/** A copy of an object with the keys that its JSON text has, and so for everything in it. */
function jsonForm(c: Context, v: V, h: H, depth = 0): V {
  if (depth > 6) return v;
  const inner = (x: V): V => {
    const object = objectOf(c.m, x);
    return object ? jsonForm(c, x, object, depth + 1) : x;
  };
  if (h.h === 'list') return c.m.run.state.add({ ...h, items: h.items.map(inner) });
  if (h.h === 'alt') return c.m.run.state.add(h);
  const keys = jsonKeys(h);
  // Fields whose content stands beside them.
  const flat = new Set(
    (h.class ? classOf(h.class).fields : []).filter((f) => f.decorators.some((d) => d.name === 'flatten')).map((f) => f.name),
  );
  let { exact } = h;
  if (keys.size === 0 && h.class === null)
    return c.m.run.state.add({ ...h, entries: new Map([...h.entries].map(([k, x]) => [k, { ...x, value: inner(x.value) }])) });
  const entries = new Map<string, Entry>();
  for (const [name, entry] of h.entries) {
    const key = keys.get(name);
    const within = flat.has(name) ? objectOf(c.m, inner(entry.value)) : undefined;
    if (flat.has(name)) {
      if (within?.h === 'record') for (const [k, x] of within.entries) entries.set(k, x);
      exact &&= within?.h === 'record' && within.exact;
    } else if (key !== null) entries.set(key ?? name, { value: inner(entry.value), keyPlace: entry.keyPlace });
  }
  return c.m.run.state.add({ ...h, entries, exact, ...(keys.size > 0 ? { class: null } : {}) });
}

/** Puts decoded members into the fields of an instance, by their JSON keys. */
function fillFields(c: Context, target: Extract<V, { t: 'ref' }>, known: RecordObject, decoded: V | undefined): V {
  const from = recordOf(c, decoded);
  const keys = jsonKeys(known);
  const entries = new Map(known.entries);
  for (const f of known.class ? classOf(known.class).fields : []) {
    const entry = from?.entries.get(keys.get(f.name) ?? f.name);
    if (entry) entries.set(f.name, entry);
    else if (!from?.exact) entries.set(f.name, { value: open(c), keyPlace: null });
  }
  c.m.run.state.update(target.id, { ...known, entries });
  return target;
}

const eachOf = (c: Context, list: List, f: V): V[] =>
  list.items.map((item) => {
    if (f.t === 'ext') return callFunction(c.m, f.path, [{ value: item }], c.e, c.frame) ?? open(c);
    if (f.t !== 'fn') return open(c);
    c.m.run.executed.add(`${f.fn.unit.path}#${f.fn.index}`);
    return invoke(c.m, f, [{ value: item }], c.frame, c.e);
  });

function runCallback(c: Context, f: V | undefined): void {
  if (f?.t !== 'fn') return;
  c.m.run.loopDepth++;
  inEach(c.m, c.place, () =>
    c.m.run.state.branch(branchName(c.m, c.frame.fn.unit, c.e), [
      () => {
        invoke(c.m, f, null, c.frame, c.e);
        return true;
      },
      () => true,
    ]),
  );
  c.m.run.loopDepth--;
}

/** By neutral name. The same function serves `f(x)` (receiver is the first argument) and `x.f()` where the name allows it. */
export type Intrinsics = Readonly<Record<string, (c: Context) => V | undefined>>;

const TABLE: Intrinsics = {
  ...MESSAGES,
  ...ORIGINS,
  ...SCOPES,
  ...TEXTS,
  ...CONFIGS,
  identity: (c) => c.arg(0) ?? nullValue(),
  log: () => nullValue(),
  copy: (c) => {
    const v = c.arg(0) ?? (c.receiver.t === 'ext' ? nullValue() : c.receiver);
    const h = objectOf(c.m, v);
    return h ? c.m.run.state.add(h) : v;
  },
  'module.require': (c) => {
    const name = c.arg(0);
    if (name?.t !== 'str') return open(c);
    const data = dataModule(c.m, c.frame.fn.unit, name.value, 0);
    if (data) return data;
    const target = targetOf(c.m, c.frame.fn.unit, name.value, 0);
    const found: V = (target && (exportedValue(c.m, target, '*cjs') ?? { t: 'module', unit: target })) || { t: 'ext', path: name.value };
    return canonical(found, c.frame.fn.unit.language);
  },
  'json.encode': (c) => encoded(c, c.arg(0)),
  /** Where everything that is not ASCII is escaped unless an argument says otherwise. */
  'json.encodeAscii': (c) => {
    const text = encoded(c, c.arg(0));
    const plain = c.args.some((a) => a.name === 'ensure_ascii') || c.args.length > 1;
    const h = objectOf(c.m, text);
    if (!plain && text.t === 'ref' && h?.h === 'record') c.m.run.state.update(text.id, { ...h, ascii: true });
    return text;
  },
  /** A serializer may stand before the object. */
  'json.encodeLast': (c) => encoded(c, c.args.at(-1)?.value),
  'json.decode': (c) => {
    const v = decodeFile(c.m, c.arg(0), c.frame) ?? c.arg(0);
    const h = v ? objectOf(c.m, v) : undefined;
    if (h) return c.m.run.state.add(h.h === 'alt' ? h : { ...h, text: false });
    return (v && decodeJson(c.m, v, c.place)) ?? open(c);
  },
  /** `json.Unmarshal(data, &x)`: `x` filled from the text; what the text is not known to hold stays open. */
  'json.decodeInto': (c) => {
    const [data, target] = [c.arg(0), c.arg(1)];
    const decoded =
      data?.t === 'str' || data?.t === 'cat' ? decodeJson(c.m, data, c.place) : data && objectOf(c.m, data) ? data : undefined;
    const known = recordOf(c, target);
    if (!known || target?.t !== 'ref') return decoded ?? open(c);
    if (known.class) return fillFields(c, target, known, decoded);
    return known.ext !== null ? fillRequest(c, target, data) : (decoded ?? open(c, 'record'));
  },
  /** An object of a library that keeps what it was made of. */
  'object.made': (c) =>
    newRecord(c.m, c.place, { ext: c.receiver.t === 'ext' ? `${c.receiver.path}()` : null, args: c.args, exact: false }),
  'text.of': (c) => {
    const v = c.arg(0);
    if (v === undefined) return textConstant('', c.place);
    if (v.t === 'ref' || v.t === 'null' || v.t === 'bool') return open(c, 'string');
    return asText(v);
  },
  /** Of a whole number; what other numbers and characters become differs. */
  'text.ofInteger': (c) =>
    mapAlternatives(c.arg(0) ?? nullValue(), (v) => {
      if (v.t === 'num') return /^-?\d+$/.test(v.text) ? asText(v) : open(c, 'string');
      return v.t === 'unknown' ? typed(v, 'string') : open(c, 'string');
    }),
  'number.of': (c) =>
    mapAlternatives(c.arg(0) ?? nullValue(), (v) => {
      if (v.t === 'num') return plainNumber(v);
      if (v.t === 'str' && /^\s*\d+\s*$/.test(v.value))
        return { t: 'num', value: Number(v.value), text: v.value.trim(), place: v.place, trail: v.trail };
      return from(open(c, 'number'), wholeOf(originOf(v) ?? arithmetic(c.m, '+', v, null)));
    }),
  /** A conversion that leaves everything but enum members as it is. */
  'number.plain': (c) => mapAlternatives(c.arg(0) ?? nullValue(), (v) => (v.t === 'num' ? plainNumber(v) : v)),
  'list.new': (c) => {
    const v = c.arg(0);
    if (v?.t === 'num') return newList(c.m, [], true, c.place);
    return c.args.length > 1
      ? newList(
          c.m,
          c.args.map((a) => a.value),
          c.args.every((a) => !a.spread),
          c.place,
        )
      : copyList(c, v);
  },
  /** `new JArray(a)` holds what `a` holds, or `a` itself where that is no collection. */
  'list.around': (c) => TABLE[c.args.length === 1 && !isScalar(c.args[0]!.value) ? 'list.new' : 'list.make']!(c),
  'list.is': (c) =>
    mapAlternatives(c.arg(0) ?? nullValue(), (v) => {
      const h = objectOf(c.m, v);
      if (h?.h === 'list' || (v.t === 'unknown' && v.type === 'list')) return bool(true, c.place);
      return v.t === 'unknown' || (v.t === 'ref' && h?.h !== 'record') ? open(c, 'boolean') : bool(false, c.place);
    }),
  'list.make': (c) => {
    const first = c.arg(0);
    if (c.args.length === 1 && first && c.frame.fn.unit.language.fileIsClass) {
      // One argument for varargs may be the array itself.
      if (listOf(c, first)) return copyList(c, first);
      if (!isScalar(first)) return newList(c.m, [], false, c.place, [first]);
    }
    return newList(
      c.m,
      c.args.map((a) => a.value),
      c.args.every((a) => !a.spread),
      c.place,
    );
  },
  'list.of': (c) => copyList(c, c.arg(0)),
  /** `Add(item)` on a list, `Add(key, value)` on a table. */
  'collection.add': (c) => (c.args.length === 2 && recordOf(c, c.receiver) ? TABLE['record.set']!(c) : TABLE['list.append']!(c)),
  'text.concatAll': (c) =>
    concat(
      c.args.map((a) => a.value),
      c.place,
    ),
  /** `string.Format("{0} {1}", a, b)` */
  'text.formatNumbered': (c) =>
    c.arg(0)
      ? formatBraces(
          c.arg(0)!,
          c.args.slice(1).map((a) => a.value),
          new Map(),
          c.place,
        )
      : open(c, 'string'),
  /** `a.Equals(b)` and `string.Equals(a, b)`, with how they are compared at the end. */
  'text.equals': (c) => {
    const [a, b, how] = c.receiver.t === 'ext' ? [c.arg(0), c.arg(1), c.arg(2)] : [c.receiver, c.arg(0), c.arg(1)];
    if (!a || !b) return open(c, 'boolean');
    if (a.t === 'str' && b.t === 'str' && how?.t === 'ext' && /IgnoreCase$/.test(how.path))
      return bool(a.value.toLowerCase() === b.value.toLowerCase(), c.place);
    return operate(c.m, '==', a, b, c.place, c.frame.fn.unit.id);
  },
  /** An entry of a table on its own. */
  'pair.make': (c) => {
    const [key, value] = c.frame.fn.unit.language.pairs ?? ['key', 'value'];
    const entry = (v: V | undefined) => ({ value: v ?? nullValue(), keyPlace: null });
    return newRecord(c.m, c.place, { entries: new Map([[key, entry(c.arg(0))] as const, [value, entry(c.arg(1))] as const]) });
  },
  'list.unknown': (c) => open(c, 'list'),
  'record.unknown': (c) => open(c, 'record'),
  /** `array_map(f, list)` */
  'list.mapWith': (c) => {
    const [f, source] = [c.arg(0), c.arg(1)];
    const l = listOf(c, source);
    if (l?.exact && f && l.items.length <= 32)
      return newList(c.m, eachOf(c, l, f.t === 'str' ? { t: 'ext', path: f.value } : f), true, l.place);
    return open(c, 'list');
  },
  /** `array_push($list, …)` */
  'list.push': (c) => (c.arg(0) ? TABLE['list.append']!({ ...c, receiver: c.arg(0)!, args: c.args.slice(1) }) : undefined),
  'collection.is': (c) => {
    const v = c.arg(0);
    if (v && isPlain(objectOf(c.m, v))) return bool(true, c.place);
    return v && v.t !== 'unknown' && v.t !== 'ref' && v.t !== 'alt' ? bool(false, c.place) : open(c, 'boolean');
  },
  /** The values of a list or of a table, for going through them. */
  'collection.values': (c) => {
    const v = c.arg(0) ?? nullValue();
    const h = objectOf(c.m, v);
    if (h?.h === 'list' || v.t === 'unknown') return v;
    return h?.h === 'record' && h.exact
      ? newList(
          c.m,
          [...h.entries.values()].map((x) => x.value),
          true,
          h.place,
        )
      : open(c, 'list');
  },
  /** A list or table as it is, anything else as the only item of a list. */
  'collection.wrap': (c) =>
    mapAlternatives(c.arg(0) ?? nullValue(), (v) => {
      const h = objectOf(c.m, v);
      if (h) return h.h === 'record' && h.ext !== null && h.ext !== '<object>' ? open(c) : v;
      if (v.t === 'null') return newList(c.m, [], true, c.place);
      return isScalar(v) ? newList(c.m, [v], true, c.place) : v.t === 'unknown' ? v : open(c);
    }),
  /** `call_user_func([$object, 'method'], $a)`. */
  'function.callBy': (c) => callBy(c, c.args.slice(1)),
  /** `call_user_func_array('f', [$a, $b])`. */
  'function.callWith': (c) => {
    const l = listOf(c, c.arg(1));
    return l?.exact
      ? callBy(
          c,
          l.items.map((value) => ({ value })),
        )
      : undefined;
  },
  'collection.merge': (c) => merged(c.m, c.args, c.place),
  /** The key of a file that returns its configuration: `config('sms.app_id')`. */
  'config.file': (c) => {
    const key = c.arg(0);
    return key?.t === 'str' ? phpSetting(c.m, key.value, c.arg(1), c.frame, c.e) : open(c);
  },
  'config.item': (c) => {
    const key = c.arg(0);
    return key?.t === 'str' ? phpItem(c.m, key.value, c.frame, c.e) : open(c);
  },
  'env.section': (c) => {
    const key = c.arg(0);
    return key?.t === 'str' ? phpVariable(c.m, key.value, c.arg(1), c.frame, c.e) : open(c, 'string');
  },
  /** `app(SmsService::class)`. */
  'container.make': (c) => serviceOf(c.m, c.arg(0), c.frame),
  /** `controller('Sms')`, `model('common/Sms')` of ThinkPHP: a class by its name alone, in the namespace that the function stands for. */
  'container.layer': (c) => {
    const [name, layer] = [c.arg(0), c.arg(1)];
    const kind = layer?.t === 'str' ? layer.value : c.e.callee.e === 'name' ? c.e.callee.name : '';
    return name?.t === 'str' ? layerService(c.m, name.value, kind, c.frame) : undefined;
  },
  /** `dispatch(new SendSms($phone))`: some argument is a job. */
  'job.dispatch': (c) => c.args.map((a) => handled(c.m, a.value, c.e, c.frame)).find((v) => v !== undefined),
  /** An object that holds what is written to it, and nothing else. */
  'object.plain': (c) => {
    const r = recordOf(c, c.arg(0));
    return newRecord(c.m, c.place, { ext: '<object>', entries: new Map(r?.entries), exact: c.arg(0) === undefined || r?.exact === true });
  },
  /** A connection that options are set on before it sends: `curl_init($url)`. */
  'http.handle': (c) => newRecord(c.m, c.place, { ext: '<http>', args: c.args, exact: false }),
  'http.option': (c) => {
    const [handle, key, value] = [c.arg(0), c.arg(1), c.arg(2)];
    const name = key?.t === 'ext' ? key.path : key?.t === 'str' ? key.value : undefined;
    if (handle && value && name !== undefined) setMember(c.m, handle, name, value, null);
    return bool(true, c.place);
  },
  'http.options': (c) => {
    const options = recordOf(c, c.arg(1));
    if (c.arg(0)) for (const [key, entry] of options?.entries ?? []) setMember(c.m, c.arg(0)!, key, entry.value, null);
    return bool(true, c.place);
  },
  /** `isset($a['x'])`. */
  'value.isSet': (c) => {
    const all = c.args.map((a) =>
      alternativesOf(a.value).map(({ value }) => (value.t === 'null' ? false : value.t === 'unknown' ? undefined : true)),
    );
    if (all.some((x) => x.every((y) => y === false))) return bool(false, c.place);
    return all.length > 0 && all.every((x) => x.every((y) => y === true)) ? bool(true, c.place) : open(c, 'boolean');
  },
  /** Whether a name that was looked up means anything. */
  'value.isDefined': (c) => bool(c.arg(0)?.t !== 'ext', c.place),
  'value.isEmpty': (c) => {
    const v = c.arg(0) ?? nullValue();
    const h = objectOf(c.m, v);
    if (h?.h === 'list') return h.items.length > 0 ? bool(false, c.place) : h.exact ? bool(true, c.place) : open(c, 'boolean');
    if (h?.h === 'record' && isPlain(h))
      return h.entries.size > 0 ? bool(false, c.place) : h.exact ? bool(true, c.place) : open(c, 'boolean');
    const known = v.t === 'str' && v.value === '0' ? false : truth(v);
    return known === undefined ? conditionally(open(c, 'boolean'), v) : bool(!known, c.place);
  },
  'value.isNull': (c) => {
    const v = c.arg(0) ?? nullValue();
    if (v.t === 'null') return bool(true, c.place);
    return v.t === 'unknown' || v.t === 'alt' || v.t === 'method' ? open(c, 'boolean') : bool(false, c.place);
  },
  'list.rewritten': (c) => (c.arg(0) ? rewritten(c.m, c.arg(0)!) : nullValue()),
  /** `array_shift($list)`: the list that is given changes in a way that is not followed. */
  'list.takeFrom': (c) => {
    const list = c.arg(0);
    const h = list && objectOf(c.m, list);
    if (list?.t === 'ref' && h?.h === 'record' && isPlain(h)) c.m.run.state.update(list.id, { ...h, entries: new Map(), exact: false });
    return list ? TABLE['list.remove']!({ ...c, receiver: list }) : undefined;
  },
  'list.putFirst': (c) => (c.arg(0) ? TABLE['list.prepend']!({ ...c, receiver: c.arg(0)!, args: c.args.slice(1) }) : undefined),
  /** Keys and values, of a list its positions. */
  'collection.items': (c) => {
    const l = listOf(c, c.arg(0));
    if (!l) return TABLE['record.items']!(c);
    if (!l.exact) return open(c, 'list');
    return newList(
      c.m,
      l.items.map((item, i) => newList(c.m, [{ t: 'num', value: i, text: String(i), place: null, trail: [] }, item], true, null)),
      true,
      c.place,
    );
  },
  'record.new': (c) => {
    const r = recordOf(c, c.arg(0));
    return r
      ? newRecord(c.m, c.place, { entries: new Map(r.entries), exact: r.exact })
      : newRecord(c.m, c.place, { exact: c.args.length === 0 || c.arg(0)?.t === 'num' });
  },
  'record.make': (c) => {
    const entries = new Map<string, Entry>();
    let exact = true;
    for (let i = 0; i + 1 < c.args.length; i += 2) {
      const key = c.args[i]!.value;
      if (key.t === 'str')
        entries.set(key.value, { value: c.args[i + 1]!.value, keyPlace: key.pieces.length === 1 ? key.pieces[0]!.place : key.place });
      else exact = false;
    }
    return newRecord(c.m, c.place, { entries, exact });
  },
  'record.of': (c) => {
    const r = recordOf(c, c.arg(0));
    const entries = new Map<string, Entry>(r?.entries ?? []);
    for (const a of c.args) if (a.name !== undefined) entries.set(a.name, { value: a.value, keyPlace: a.namePlace ?? null });
    const exact = (c.arg(0) === undefined || (r?.exact ?? false)) && !c.args.some((a) => a.spread === 'record');
    return newRecord(c.m, c.place, { entries, exact });
  },
  'record.assign': (c) =>
    merge(
      c,
      c.arg(0),
      c.args.slice(1).map((a) => a.value),
      false,
    ),
  'record.update': (c) => {
    const digest = digestUpdate(c);
    if (digest) return digest;
    merge(
      c,
      c.receiver,
      c.args.filter((a) => a.name === undefined).map((a) => a.value),
      false,
    );
    for (const a of c.args) if (a.name !== undefined) setMember(c.m, c.receiver, a.name, a.value, a.namePlace ?? null);
    return nullValue();
  },
  'record.set': (c) => {
    if (c.receiver.t !== 'ref' || !c.arg(0) || !c.arg(1)) return undefined;
    setIndex(c.m, c.receiver, c.arg(0)!, c.arg(1)!);
    return c.receiver;
  },
  'record.get': (c) => get(c),
  get: (c) => get(c),
  'list.get': (c) => get(c),
  'record.values': (c) => {
    const r = recordOf(c, c.arg(0) ?? c.receiver);
    return r?.exact
      ? newList(
          c.m,
          [...r.entries.values()].map((x) => x.value),
          true,
          c.place,
        )
      : open(c, 'list');
  },
  'record.keys': (c) => open(c, 'list'),
  'record.items': (c) => {
    const r = recordOf(c, c.arg(0) ?? c.receiver);
    if (!r?.exact) return open(c, 'list');
    return newList(
      c.m,
      [...r.entries].map(([k, x]) => newList(c.m, [textConstant(k, x.keyPlace), x.value], true, c.place)),
      true,
      c.place,
    );
  },
  'record.path': (c) => {
    const path = c.arg(1);
    if (path?.t !== 'str' || !c.arg(0)) return open(c);
    let v: V = c.arg(0)!;
    for (const name of path.value.split('.')) v = memberValue(c.m, v, name, c.frame, c.e);
    return v.t === 'null' || v.t === 'unknown' ? (c.arg(2) ?? v) : v;
  },
  'env.get': (c) => {
    const key = c.arg(0);
    // `System.getenv()` is the map of all.
    if (key === undefined && c.receiver.t === 'ext') return c.receiver;
    if (key?.t !== 'str') return open(c, 'string');
    const fallback = c.args.find((a) => a.name === 'default')?.value ?? c.arg(1);
    const v = environment(c.m, key.value, c.frame, c.e);
    return v.t === 'unknown' && fallback ? real(v, fallback) : v;
  },
  'file.open': (c) => openFile(c.arg(0), c.e.args[0]?.value) ?? open(c),
  /** Texts in YAML, TOML and the like. */
  'data.decode': (c) => decodeFile(c.m, c.arg(0), c.frame) ?? open(c),
  /** Files that are named. */
  'data.read': (c) => decodeFile(c.m, openFile(c.arg(0), c.e.args[0]?.value), c.frame) ?? open(c),
  'config.node': (c) => {
    const key = c.arg(0);
    return key?.t === 'str' ? nodeSetting(c.m, key.value, c.frame, c.e) : open(c);
  },
  'config.get': (c) => {
    const key = c.arg(0);
    return key?.t === 'str' ? orDefault(flaskSetting(c.m, key.value, c.frame, c.e), c.arg(1)) : open(c);
  },
  'config.register': (c) => register(c.m, c.arg(0), c.arg(1)),
  'property.get': (c) => {
    const key = c.arg(0);
    if (key?.t !== 'str') return open(c, 'string');
    const v = property(c.m, key.value, c.frame.fn.unit.path, c.place, 'text');
    return v.t === 'unknown' && c.arg(1) ? real(v, c.arg(1)!) : v;
  },
  'text.format': (c) => {
    // `"…{}".format(a)` has its text as receiver, `String.format("%s", a)` as first argument.
    const asMethod = c.receiver.t !== 'ext';
    if (asMethod && c.receiver.t !== 'str' && c.receiver.t !== 'cat') return open(c, 'string');
    const format = asMethod ? c.receiver : c.arg(0);
    const rest = c.args
      .filter((a) => a.name === undefined)
      .map((a) => a.value)
      .slice(asMethod ? 0 : 1);
    if (!format || c.args.some((a) => a.spread)) return open(c, 'string');
    const one = rest.length === 1 ? listOf(c, rest[0]) : undefined;
    const values = one && c.frame.fn.unit.language.fileIsClass ? one.items : rest;
    if (asMethod && c.frame.fn.unit.id === 'python')
      return formatBraces(
        format,
        values,
        new Map(c.args.flatMap((a) => (a.name === undefined ? [] : [[a.name, a.value] as const]))),
        c.place,
      );
    return formatDirectives(format, values, c.place);
  },
  'text.messageFormat': (c) => {
    const format = c.arg(0);
    // MessageFormat's quote rules: a text with quotes is left alone.
    if (format?.t !== 'str' || format.value.includes("'")) return open(c, 'string');
    return formatBraces(
      format,
      c.args.slice(1).map((a) => a.value),
      new Map(),
      c.place,
    );
  },
  'text.strip': (c) =>
    c.args.length > (c.receiver.t === 'ext' ? 1 : 0)
      ? open(c, 'string')
      : mapText(c, c.receiver.t === 'ext' ? (c.arg(0) ?? c.receiver) : c.receiver, (s) => s.trim()),
  'text.upper': (c) => recased(c, true),
  'text.lower': (c) => recased(c, false),
  'text.encode': (c) => recoded(c, c.receiver, c.arg(0) ?? c.args[0]?.value),
  /** `Encoding.UTF8.GetBytes(text)`. */
  'text.bytes': (c) => c.arg(0),
  /** `iconv('UTF-8', 'GBK', text)`. */
  'text.recodeLast': (c) => (c.arg(2) ? recoded(c, c.arg(2)!, c.arg(1)) : undefined),
  /** `mb_convert_encoding(text, 'GBK')`, `iconv.encode(text, 'gbk')`. */
  'text.recode': (c) => (c.arg(0) ? recoded(c, c.arg(0)!, c.arg(1)) : undefined),
  /** The text of a value in the notation of the language. */
  'text.printed': (c) => {
    const v = c.arg(0);
    const h = v && objectOf(c.m, v);
    const text = TABLE['text.of']!(c)!;
    return v && h?.h === 'record' && h.class === null && h.ext === null && !h.text ? from(text, { kind: 'printed', of: v }) : text;
  },
  'text.toString': (c) => {
    const r = recordOf(c, c.receiver);
    if (r?.ext === '<text>') return builtText(r.entries.get('text')!.value);
    if (c.receiver.t === 'ref')
      return r && r.class === null && r.ext === null && (c.frame.fn.unit.language.fileIsClass || c.frame.fn.unit.language.accessors)
        ? encoded(c, c.receiver)
        : open(c, 'string');
    return digestText(c) ?? formattedNumber(c) ?? (c.arg(0) ? from(asText(c.receiver), partOf(originOf(c.receiver))) : asText(c.receiver));
  },
  /** Where objects for JSON print themselves (`JObject`). */
  'json.toString': (c) => {
    const h = objectOf(c.m, c.receiver);
    return h && h.h !== 'alt' && (h.h === 'list' || (h.class === null && h.ext === null))
      ? encoded(c, c.receiver)
      : TABLE['text.toString']!(c);
  },
  'text.concat': (c) => concat([c.receiver, ...c.args.map((a) => a.value)], c.place),
  'text.replace': (c) => {
    const [a, b] = [c.arg(0), c.arg(1)];
    if (a?.t !== 'str' || b?.t !== 'str' || a.value === '') return open(c, 'string');
    const all = c.e.callee.e === 'member' && c.e.callee.name !== 'replaceFirst';
    const once = c.frame.fn.unit.language.ids[0] === 'javascript' && c.e.callee.e === 'member' && c.e.callee.name === 'replace';
    if (
      /[\\^$.|?*+()[\]{}]/.test(a.value) &&
      c.e.callee.e === 'member' &&
      c.e.callee.name === 'replaceAll' &&
      c.frame.fn.unit.language.fileIsClass
    )
      return open(c, 'string');
    return mapText(c, c.receiver, (s) => (all && !once ? s.split(a.value).join(b.value) : s.replace(a.value, () => b.value)));
  },
  'text.split': (c) => {
    const separator = c.arg(0);
    const text = c.receiver;
    if (
      text.t !== 'str' ||
      separator?.t !== 'str' ||
      separator.value === '' ||
      (c.frame.fn.unit.language.fileIsClass && !/^[,;:\s、，-]$/.test(separator.value))
    )
      return open(c, 'list');
    return asArray(
      c,
      newList(
        c.m,
        text.value.split(separator.value).map((s) => textConstant(s, text.place)),
        true,
        text.place,
      ),
    );
  },
  /** `explode(',', text)` */
  'text.splitBy': (c) =>
    c.args.length === 2
      ? TABLE['text.split']!({ ...c, receiver: c.arg(1)!, args: c.args.slice(0, 1), arg: (i) => (i === 0 ? c.arg(0) : undefined) })
      : open(c, 'list'),
  'text.join': (c) => {
    const separator = c.receiver.t === 'str' ? c.receiver : c.arg(0);
    const list = listOf(c, c.receiver.t === 'str' ? c.arg(0) : c.arg(1));
    return joinTexts(c, list, separator);
  },
  /** `append(list, x, …)`: another list, of all of them. Where it takes the place of the first in a loop, how often is open. */
  'list.with': (c) => {
    const first = c.arg(0);
    const added = c.args.slice(1);
    const values = added.filter((a) => !a.spread).map((a) => a.value);
    const more = added.filter((a) => a.spread).map((a) => a.value);
    return mapAlternatives(first ?? nullValue(), (v) => {
      const h = objectOf(c.m, v);
      if (h?.h === 'list' ? c.m.run.loopDepth > h.depth : h?.h === 'alt' && c.m.run.loopDepth > 0) {
        changeList({ ...c, receiver: v }, (l) => ({ items: [...l.items, ...values], exact: false, more }));
        return v;
      }
      const list: H | undefined = h ?? (v.t === 'null' ? { h: 'list', items: [], exact: true, place: c.place, depth: 0 } : undefined);
      const appended = (l: H): H =>
        l.h === 'list'
          ? {
              ...l,
              items: [...l.items, ...values],
              exact: l.exact && more.length === 0 && c.m.run.loopDepth <= l.depth,
              place: l.place ?? c.place,
              more: [...(l.more ?? []), ...more],
            }
          : l.h === 'alt'
            ? { h: 'alt', alternatives: l.alternatives.map((a) => ({ object: appended(a.object), when: a.when })) }
            : l;
      return list && list.h !== 'record' ? c.m.run.state.add(appended(list)) : newList(c.m, values, false, c.place, [v, ...more]);
    });
  },
  'list.join': (c) => joinTexts(c, listOf(c, c.receiver), c.arg(0) ?? textConstant(',', null)),
  'text.startsWith': (c) => testText(c, (s, part) => s.startsWith(part)),
  'text.endsWith': (c) => testText(c, (s, part) => s.endsWith(part)),
  'text.contains': (c) => (listOf(c, c.receiver) ? open(c, 'boolean') : testText(c, (s, part) => s.includes(part))),
  'text.isEmpty': (c) => {
    const l = listOf(c, c.receiver);
    if (l) return l.exact ? bool(l.items.length === 0, c.place) : open(c, 'boolean');
    const v = c.receiver.t === 'ext' ? c.arg(0) : c.receiver;
    return v?.t === 'str' ? bool(v.value === '', c.place) : v?.t === 'null' ? bool(true, c.place) : open(c, 'boolean');
  },
  'text.isBlank': (c) => {
    const v = c.receiver.t === 'ext' ? c.arg(0) : c.receiver;
    return v?.t === 'str' ? bool(v.value.trim() === '', c.place) : v?.t === 'null' ? bool(true, c.place) : open(c, 'boolean');
  },
  'text.isNotBlank': (c) => {
    const v = c.receiver.t === 'ext' ? c.arg(0) : c.receiver;
    return v?.t === 'str' ? bool(v.value.trim() !== '', c.place) : v?.t === 'null' ? bool(false, c.place) : open(c, 'boolean');
  },
  'text.change': (c) => {
    if (recordOf(c, c.receiver)?.ext !== '<text>') return digestUpdate(c);
    setMember(c.m, c.receiver, 'text', open(c, 'string'), null);
    return c.receiver;
  },
  'list.size': (c) => {
    const l = listOf(c, c.receiver.t === 'ext' ? c.arg(0) : c.receiver);
    return l?.exact ? { t: 'num', value: l.items.length, text: String(l.items.length), place: c.place, trail: [] } : open(c, 'number');
  },
  'list.concat': (c) => {
    const all = c.args.map((a) => listOf(c, a.value));
    return newList(
      c.m,
      all.flatMap((l) => l?.items ?? []),
      all.every((l) => l?.exact),
      c.place,
    );
  },
  /** The same value under another type or reference. */
  'value.same': (c) => c.receiver,
  /** Another one with the same content. */
  'value.copy': (c) => {
    const h = objectOf(c.m, c.receiver);
    return h ? c.m.run.state.add(h) : c.receiver;
  },
  /** Into another type: texts, numbers and collections stay what they are, an object of a class may become anything. */
  'value.convert': (c) => {
    const r = recordOf(c, c.receiver);
    return r && (r.class !== null || r.ext !== null) ? open(c) : c.receiver;
  },
  'value.text': (c) => {
    const r = recordOf(c, c.receiver);
    if (r && r.class === null && r.ext === null) return encoded(c, c.receiver);
    return c.receiver.t === 'ref' || c.receiver.t === 'null' || c.receiver.t === 'bool' ? open(c, 'string') : asText(c.receiver);
  },
  /** A collection of what an iterator gives; which one is not known, so nothing is where the items are not. */
  'value.collect': (c) => {
    if (listOf(c, c.receiver)) return copyList(c, c.receiver);
    return c.receiver.t === 'unknown' ? { ...c.receiver, type: undefined } : open(c);
  },
  /** The value where there is one. */
  'value.some': (c) => {
    const all = alternativesOf(c.receiver);
    const some = all.filter((a) => a.value.t !== 'null');
    return some.length === all.length ? c.receiver : some.length === 0 ? open(c) : choice(some);
  },
  /** The value, or another one where there is none. Empty stands for nothing, so an empty fallback says nothing. */
  'value.or': (c) => {
    const given = c.arg(0);
    const fallback = given?.t === 'fn' ? invoke(c.m, given, [{ value: open(c) }], c.frame, c.e) : given;
    if (given?.t === 'fn') c.m.run.executed.add(`${given.fn.unit.path}#${given.fn.index}`);
    if (!fallback || fallback.t === 'null' || (fallback.t === 'str' && fallback.value.trim() === '')) return TABLE['value.some']!(c);
    const name = branchName(c.m, c.frame.fn.unit, c.e);
    return choice(
      alternativesOf(c.receiver).flatMap(({ value, when }) => {
        if (value.t === 'null') return [{ value: fallback, when }];
        const sure = real(value, fallback);
        if (sure !== value || value.t !== 'unknown') return [{ value: sure, when }];
        return [
          { value, when: [...when, { branch: name, arm: 0 }] },
          { value: fallback, when: [...when, { branch: name, arm: 1 }] },
        ];
      }),
    );
  },
  /** `map` of lists and of values that may be missing. */
  'value.map': (c) => {
    const f = c.arg(0);
    if (listOf(c, c.receiver)) return TABLE['list.map']!(c);
    if (f?.t === 'ext')
      return c.receiver.t === 'null' ? c.receiver : (callFunction(c.m, f.path, [{ value: c.receiver }], c.e, c.frame) ?? open(c));
    if (f?.t !== 'fn') return open(c);
    if (c.receiver.t === 'null') return c.receiver;
    if (c.receiver.t === 'unknown' && c.receiver.type !== undefined) return TABLE['list.map']!(c);
    c.m.run.executed.add(`${f.fn.unit.path}#${f.fn.index}`);
    return mapAlternatives(c.receiver, (v) => (v.t === 'null' ? v : invoke(c.m, f, [{ value: v }], c.frame, c.e)));
  },
  /** `Kind::Login as i32`. */
  'value.cast': (c) =>
    mapAlternatives(c.receiver, (v) => {
      const h = recordOf(c, v);
      return h ? (h.entries.get('<value>')?.value ?? open(c, 'number')) : v.t === 'str' ? open(c, 'number') : v;
    }),
  'json.value': (c) =>
    mapAlternatives(c.arg(0) ?? nullValue(), (v) => {
      const h = objectOf(c.m, v);
      return h ? jsonForm(c, v, h) : v;
    }),
  'collection.insert': (c) => {
    if (recordOf(c, c.receiver)) return c.args.length === 2 ? TABLE['record.set']!(c) : undefined;
    return c.args.length === 2 ? TABLE['list.insert']!(c) : TABLE['list.append']!(c);
  },
  'collection.extend': (c) => {
    if (!recordOf(c, c.receiver)) return TABLE['list.extend']!(c);
    return c.args.length === 2
      ? TABLE['record.set']!(c)
      : merge(
          c,
          c.receiver,
          c.args.map((a) => a.value),
          false,
        );
  },
  'collection.remove': (c) => {
    const r = recordOf(c, c.receiver);
    if (!r) return TABLE['list.remove']!(c);
    const key = c.arg(0);
    if (r.class !== null || r.ext !== null || c.receiver.t !== 'ref') return undefined;
    const gone = (k: string): boolean => key?.t !== 'str' || key.value === k;
    const entries = new Map([...r.entries].map(([k, x]) => [k, gone(k) ? { ...x, value: unknown('unset', k) } : x] as const));
    c.m.run.state.update(c.receiver.id, { ...r, entries, exact: false });
    return open(c);
  },
  'optional.of': (c) => c.arg(0) ?? nullValue(),
  'optional.get': (c) => c.receiver,
  'optional.default': (c) => {
    const [v, fallback] = [c.arg(0), c.arg(1)];
    if (!v || !fallback) return open(c);
    if (v.t === 'null' || (v.t === 'str' && v.value.trim() === '')) return fallback;
    return real(v, fallback);
  },
  /** `{{x}}` in a request file */
  'request.environment': (c) => {
    const name = c.arg(0);
    return name?.t === 'str' ? requestVariable(c.m, name.value, c.frame, c.e) : open(c, 'string');
  },
  /** An unquoted value of a shell: cut at its blanks. What is not known is taken for one word, unless a second argument says otherwise. */
  'text.words': (c) => {
    const v = c.arg(0) ?? nullValue();
    if (c.arg(1) && v.t !== 'str') return v;
    if (v.t === 'ref') return listOf(c, v) ? v : newList(c.m, [v], true, null);
    if (v.t !== 'str') return newList(c.m, v.t === 'null' ? [] : [v], true, null);
    if (!/\s/.test(v.value)) return newList(c.m, v.value === '' ? [] : [v], true, null);
    const words = [...v.value.matchAll(/\S+/g)].map((w) => slice(v, w.index, w.index + w[0].length));
    return newList(c.m, words, true, v.place);
  },
  /** The text behind a known begin; nothing where it does not begin so. */
  'text.stripPrefix': (c) => stripped(c, (s, part) => (s.startsWith(part) ? [part.length, s.length] : undefined)),
  'text.stripSuffix': (c) => stripped(c, (s, part) => (part !== '' && s.endsWith(part) ? [0, s.length - part.length] : undefined)),
  /** The same, as often as it is there; the text itself where it is not. */
  'text.trimPrefix': (c) => stripped(c, (s, part) => [part === '' ? 0 : repeats(s, part), s.length]),
  'text.trimSuffix': (c) =>
    stripped(c, (s, part) => [0, s.length - (part === '' ? 0 : repeats([...s].reverse().join(''), [...part].reverse().join('')))]),
  /** The length of a text in bytes, or of a list. */
  'value.length': (c) =>
    c.receiver.t === 'ref' || c.receiver.t === 'ext'
      ? TABLE['list.size']!(c)
      : mapAlternatives(c.receiver, (v) => {
          if (v.t !== 'str') return open(c, 'number');
          const length = [...v.value].reduce((sum, x) => sum + utf8Length(x.codePointAt(0)!), 0);
          return { t: 'num', value: length, text: String(length), place: c.place, trail: [] };
        }),
  'text.pad': (c) => from(open(c, 'string'), partOf(originOf(c.receiver))),
  'text.opaque': (c) => from(open(c, 'string'), partOf(originOf(c.receiver))),
  'text.builder': (c) => {
    const first = c.arg(0);
    return newRecord(c.m, c.place, {
      ext: '<text>',
      entries: new Map([['text', { value: first && first.t !== 'num' ? asText(first) : textConstant('', c.place), keyPlace: null }]]),
    });
  },
  'text.append': (c) => {
    const r = recordOf(c, c.receiver);
    if (r?.ext !== '<text>' || c.receiver.t !== 'ref') return undefined;
    const before = r.entries.get('text')!.value;
    const added = c.arg(0) ?? nullValue();
    // What is read as JSON keeps its form.
    const whole = before.t === 'str' && before.value === '' && objectOf(c.m, added) ? added : concat([before, added], c.place);
    const value = c.m.run.loopDepth > 0 ? open(c, 'string') : whole;
    setMember(c.m, c.receiver, 'text', value, null);
    return c.receiver;
  },
  'list.append': (c) => {
    const builder = recordOf(c, c.receiver);
    if (builder?.ext === '<text>') return TABLE['text.append']!(c);
    if (c.args.length === 2 && (c.frame.fn.unit.language.fileIsClass || c.frame.fn.unit.language.accessors))
      return TABLE['list.insert']!(c);
    if (c.frame.fn.unit.language.valueCollections && c.arg(0) && appendTo(c.m, c.receiver, copyOf(c.m, c.arg(0)!))) return nullValue();
    return changeList(c, (l) => ({
      items: [...l.items, ...c.args.filter((a) => !a.spread).map((a) => a.value)],
      exact: c.args.every((a) => !a.spread),
    }))
      ? typed(unknown('call'), 'boolean')
      : undefined;
  },
  'list.prepend': (c) =>
    changeList(c, (l) => ({ items: [...c.args.map((a) => a.value), ...l.items], exact: c.args.every((a) => !a.spread) }))
      ? open(c, 'number')
      : undefined,
  'list.insert': (c) => {
    const at = c.arg(0);
    return changeList(c, (l) =>
      at?.t === 'num'
        ? { items: [...l.items.slice(0, at.value), c.arg(1) ?? nullValue(), ...l.items.slice(at.value)], exact: true }
        : { items: [...l.items, c.arg(1) ?? nullValue()], exact: false },
    )
      ? nullValue()
      : undefined;
  },
  'list.extend': (c) => {
    const more = c.args.map((a) => listOf(c, a.value));
    const rest = c.args.flatMap((a, i) => more[i]?.more ?? (more[i] ? [] : [a.value]));
    return changeList(c, (l) => ({
      items: [...l.items, ...more.flatMap((x) => x?.items ?? [])],
      exact: more.every((x) => x?.exact),
      more: rest,
    }))
      ? nullValue()
      : undefined;
  },
  'list.remove': (c) =>
    changeList(c, (l) => ({ items: l.items.map(() => unknown('operator', 'removed')), exact: false })) ? open(c) : undefined,
  'list.reorder': (c) => {
    if (!listOf(c, c.receiver)) return undefined;
    changeList(c, (l) => ({
      items: l.items.map((_, i) =>
        choice(l.items.map((value, arm) => ({ value, when: [{ branch: `order/${c.place.range.start}/${i}`, arm }] }))),
      ),
      exact: true,
    }));
    return c.receiver;
  },
  'list.copy': (c) =>
    c.receiver.t === 'ref' || c.receiver.t === 'unknown' || c.receiver.t === 'alt' ? copyList(c, c.receiver) : undefined,
  'list.toArray': (c) => asArray(c, copyList(c, c.receiver)),
  slice: (c) => {
    if (c.receiver.t === 'str') return open(c, 'string');
    const l = listOf(c, c.receiver);
    if (!l) return from(open(c), partOf(originOf(c.receiver)));
    const [a, b] = [c.arg(0), c.arg(1)];
    if (a === undefined) return copyList(c, c.receiver);
    if (!l.exact || a.t !== 'num' || (b !== undefined && b.t !== 'num')) return open(c, 'list');
    return newList(c.m, l.items.slice(a.value, b?.t === 'num' ? b.value : undefined), true, l.place);
  },
  concat: (c) => {
    if (c.receiver.t === 'str' || c.receiver.t === 'cat') return TABLE['text.concat']!(c);
    const l = listOf(c, c.receiver);
    if (!l) return open(c);
    const more = c.args.map((a) => listOf(c, a.value));
    const items = c.args.flatMap((a, i) => more[i]?.items ?? [a.value]);
    const certain = c.args.every((a, i) => (more[i] ? more[i]!.exact : a.value.t === 'str' || a.value.t === 'num' || a.value.t === 'cat'));
    const rest = c.args.flatMap((a, i) => more[i]?.more ?? (more[i] ? [] : [a.value]));
    return newList(c.m, [...l.items, ...items], l.exact && certain, c.place, [...(l.more ?? []), ...(certain ? [] : rest)]);
  },
  /** A list without its first items; what is not known stays what it is. */
  'list.drop': (c) =>
    mapAlternatives(c.arg(0) ?? nullValue(), (v) => {
      const [l, count] = [listOf(c, v), c.arg(1)];
      if (!l) return v;
      return l.exact && count?.t === 'num' ? newList(c.m, l.items.slice(count.value), true, l.place) : open(c, 'list');
    }),
  'list.map': (c) => {
    const l = listOf(c, c.receiver);
    const f = c.arg(0);
    if (l?.exact && f && l.items.length <= 32) return newList(c.m, eachOf(c, l, f), true, l.place);
    if (f?.t === 'fn') runCallback(c, f);
    return open(c, 'list');
  },
  'list.filter': (c) => {
    const l = listOf(c, c.receiver);
    runCallback(c, c.arg(0));
    return l ? newList(c.m, [], false, l.place) : open(c, 'list');
  },
  /** The first item, unless a condition says which. */
  'list.firstMatching': (c) => {
    const l = listOf(c, c.receiver);
    return c.args.length === 0 && l && l.items.length > 0 ? l.items[0] : TABLE['list.find']!(c);
  },
  /** `take(n)` and the like of a list or a text. */
  'list.filterOrText': (c) => (c.receiver.t === 'str' || c.receiver.t === 'cat' ? open(c, 'string') : TABLE['list.filter']!(c)),
  'text.isNotEmpty': (c) => {
    const l = listOf(c, c.receiver);
    if (l) return l.exact ? bool(l.items.length > 0, c.place) : open(c, 'boolean');
    return c.receiver.t === 'str' ? bool(c.receiver.value !== '', c.place) : open(c, 'boolean');
  },
  /** `joinToString(separator)`; whatever else it is given changes the text in other ways. */
  'list.joinTo': (c) => {
    const [first, ...rest] = c.args;
    if (rest.length > 0 || (first?.name !== undefined && first.name !== 'separator')) return open(c, 'string');
    if (first && first.value.t !== 'str') return open(c, 'string');
    return joinTexts(c, listOf(c, c.receiver), first?.value ?? textConstant(', ', null));
  },
  'scope.onEach': (c) => {
    TABLE['list.forEach']!(c);
    return c.receiver;
  },
  'list.find': (c) => {
    const l = listOf(c, c.receiver);
    if (!l?.exact || l.items.length === 0 || l.items.length > 16) return open(c);
    return choice(l.items.map((value, arm) => ({ value, when: [{ branch: `find/${c.place.file}:${c.place.range.start}`, arm }] })));
  },
  'list.forEach': (c) => {
    const l = listOf(c, c.receiver);
    const f = c.arg(0);
    if (l?.exact && f?.t === 'fn' && l.items.length > 0 && l.items.length <= 16) {
      const items = l.items;
      const item = choice(
        items.map((value, arm) => ({
          value,
          when: items.length > 1 ? [{ branch: `each/${c.place.file}:${c.place.range.start}`, arm }] : [],
        })),
      );
      c.m.run.loopDepth++;
      c.m.run.executed.add(`${f.fn.unit.path}#${f.fn.index}`);
      inEach(c.m, c.place, () => invoke(c.m, f, [{ value: item }], c.frame, c.e));
      c.m.run.loopDepth--;
    } else runCallback(c, f);
    return nullValue();
  },
  'optional.orElse': (c) => real(c.receiver, c.arg(0) ?? c.receiver),
  callback: (c) => {
    for (const a of c.args) {
      if (a.value.t !== 'fn') continue;
      c.m.run.executed.add(`${a.value.fn.unit.path}#${a.value.fn.index}`);
      runCallback(c, a.value);
    }
    return open(c);
  },
  'function.bind': (c) =>
    c.receiver.t === 'fn'
      ? { ...c.receiver, self: c.arg(0) ?? c.receiver.self, bound: [...c.receiver.bound, ...c.args.slice(1).map((a) => a.value)] }
      : c.receiver.t === 'method'
        ? c.receiver
        : undefined,
  /** What stands in a variable, with something added at its end: a list, a text, or nothing yet. */
  'collection.appended': (c) => {
    const [target, ...added] = c.args.map((a) => a.value);
    return mapAlternatives(target ?? nullValue(), (v) => {
      if (isNothing(v)) return newList(c.m, added, c.m.run.loopDepth === 0, c.place);
      const h = objectOf(c.m, v);
      // An empty object of a JSON library is an array once something is appended.
      if (h?.h === 'record' && h.class === null && h.ext === null && h.entries.size === 0 && h.exact)
        return newList(c.m, added, c.m.run.loopDepth === 0, c.place);
      if (h) {
        TABLE['list.append']!({ ...c, receiver: v, args: c.args.slice(1), arg: (i) => c.arg(i + 1) });
        return v;
      }
      if (v.t !== 'str' && v.t !== 'cat') return v;
      return c.m.run.loopDepth > 0 ? open(c, 'string') : concat([v, ...added], c.place);
    });
  },
  'collection.cleared': (c) =>
    mapAlternatives(c.arg(0) ?? nullValue(), (v) => {
      const h = objectOf(c.m, v);
      if (v.t === 'str' || v.t === 'cat' || (v.t === 'unknown' && v.type === 'string')) return textConstant('', c.place);
      if (h?.h === 'list' && v.t === 'ref') c.m.run.state.update(v.id, { ...h, items: [], more: [], exact: c.m.run.loopDepth <= h.depth });
      else if (h?.h === 'alt') changeList({ ...c, receiver: v }, () => ({ items: [], exact: true }));
      if (h?.h === 'record' && h.class === null && h.ext === null && v.t === 'ref')
        c.m.run.state.update(v.id, { ...h, entries: new Map(), exact: true });
      return v;
    }),
  /** What stands in a variable after something happened to it that is not followed. */
  'collection.changed': (c) =>
    mapAlternatives(c.arg(0) ?? nullValue(), (v) => {
      const h = objectOf(c.m, v);
      if (v.t === 'str' || v.t === 'cat') return open(c, 'string');
      if (h?.h === 'list') TABLE['list.remove']!({ ...c, receiver: v });
      if (h?.h === 'record' && h.class === null && h.ext === null && v.t === 'ref') c.m.run.state.update(v.id, { ...h, exact: false });
      return v;
    }),
  /** The items of a list, or the pairs of a table. */
  'collection.walk': (c) => {
    const v = c.arg(0) ?? nullValue();
    const r = recordOf(c, v);
    if (!r) return v;
    return r.exact && r.class === null && r.ext === null ? TABLE['record.items']!(c) : open(c, 'list');
  },
  /** A table comes into being where something is written into it. */
  'record.ensure': (c) => (c.arg(0) === undefined || isNothing(c.arg(0)!) ? newRecord(c.m, c.place) : c.arg(0)),
  /** An object that others may have filled before. */
  'object.open': (c) => {
    const v = c.arg(0) ?? nullValue();
    const h = objectOf(c.m, v);
    if (v.t === 'ref' && h && h.h !== 'alt') c.m.run.state.update(v.id, { ...h, exact: false });
    return v;
  },
  /** An object of which nothing is known, where one is needed to hold what is written. */
  'object.some': (c) => {
    const v = c.arg(0) ?? nullValue();
    return v.t === 'unknown' || v.t === 'null' ? newRecord(c.m, c.place, { exact: false }) : v;
  },
  'pointer.get': (c) => (c.args.length === 0 ? c.receiver : get(c)),
  'json.encodeSelf': (c) => (recordOf(c, c.receiver)?.class || recordOf(c, c.receiver)?.ext ? undefined : encoded(c, c.receiver)),
  /** `writer.write(root)` of a JSON library gives a text; a stream only takes one. */
  'json.encodeOrWrite': (c) =>
    /Writer$/.test(recordOf(c, c.receiver)?.ext ?? '') && c.args.length === 1 ? encoded(c, c.arg(0)) : undefined,
  /** `"%1 of %2"` with what takes the place of the numbers, the lowest one first. */
  'text.formatPlaces': (c) =>
    c.arg(0)
      ? formatPlaces(
          c.arg(0)!,
          c.args.slice(1).map((a) => a.value),
          c.place,
        )
      : open(c, 'string'),
  'function.call': (c) =>
    c.receiver.t === 'fn' ? invoke(c.m, { ...c.receiver, self: c.arg(0) ?? null }, c.args.slice(1), c.frame, c.e, c.e) : undefined,
  /** `thread(f, a, b)`, `async(policy, f, a)`: a function that runs with these arguments. */
  'function.start': (c) => {
    const at = c.args.findIndex((a) => a.value.t === 'fn');
    const f = at >= 0 && at < 2 ? c.args[at]!.value : undefined;
    if (f?.t !== 'fn') return undefined;
    c.m.run.executed.add(`${f.fn.unit.path}#${f.fn.index}`);
    const inPlace = c.e.args[at]?.value.e === 'function';
    return invoke(c.m, f, c.args.slice(at + 1), c.frame, c.e, inPlace ? undefined : c.e);
  },
  'request.fromJson': (c) => {
    if (!recordOf(c, c.receiver)) return undefined;
    fillRequest(c, c.receiver, c.arg(0));
    return c.receiver;
  },
  'request.setField': (c) => {
    const [target, name, value] = [c.arg(0), c.arg(1), c.arg(2)];
    if (target && name?.t === 'str' && value) setMember(c.m, target, name.value, value, name.pieces[0]?.place ?? name.place);
    return nullValue();
  },
  /** `X.fromJsonString(json, X.class)`: a new request of that class. */
  'request.parse': (c) => {
    const type = c.arg(1) ?? c.receiver;
    const path = type.t === 'ext' ? type.path : c.receiver.t === 'ext' ? c.receiver.path : null;
    const target = newRecord(c.m, c.place, { ext: path, exact: true });
    return fillRequest(c, target, c.arg(0));
  },
};

/** The number of an enum member, which otherwise stands for its name. */
const plainNumber = (v: Extract<V, { t: 'num' }>): V => (v.number ? { ...v, ...v.number, number: undefined } : v);

/** `ToString("D")` and the like; undefined where nothing but the number itself is meant. */
function formattedNumber(c: Context): V | undefined {
  const format = c.arg(0);
  if (c.receiver.t !== 'num' || format === undefined || format.t === 'unknown' || format.t === 'ext') return undefined;
  if (format.t === 'num') return format.value === 10 ? undefined : open(c, 'string');
  if (format.t !== 'str') return undefined;
  if (/^[dD]$/.test(format.value)) return asText(plainNumber(c.receiver));
  return format.value === '' || /^[gG]$/.test(format.value) ? undefined : open(c, 'string');
}

/** The answer to whether something unknown is empty, in a way that asking again gives the same. */
function conditionally(answer: V, v: V): V {
  const asked = conditionOf(v);
  return answer.t === 'unknown' && asked ? { ...answer, condition: { key: asked.key, negated: !asked.negated } } : answer;
}

/** A text in another encoding than UTF-8: one that cannot be told from it as long as all of it is ASCII. */
function recoded(c: Context, text: V, charset: V | undefined): V {
  const h = objectOf(c.m, text);
  if (charset?.t !== 'str' || h?.h !== 'record' || !h.text || h.ascii || text.t !== 'ref') return text;
  const { t: _, ...rest } = charset;
  return /^(?:gbk|gb2312|gb18030|big5|cp936|latin-?1|iso-8859-1)\b/i.test(charset.value)
    ? c.m.run.state.add({ ...h, charset: { kind: 'string', ...rest } })
    : text;
}

/** An unknown value with where it comes from. */
const from = (v: V, origin: ReturnType<typeof originOf>): V => (v.t === 'unknown' ? withOrigin(v, origin) : v);

/** A text in capital or small letters. */
function recased(c: Context, upper: boolean): V {
  const v = c.receiver.t === 'ext' ? (c.arg(0) ?? c.receiver) : c.receiver;
  if (v.t === 'unknown') return from(typed(v, 'string'), cased(v.origin, upper));
  return mapText(c, v, (s) => (upper ? s.toUpperCase() : s.toLowerCase()));
}

/** Nothing has been written there yet. */
const isNothing = (v: V): boolean => v.t === 'null' || (v.t === 'unknown' && v.reason === 'unset');

const bool = (value: boolean, place: Place | null): V => ({ t: 'bool', value, place, trail: [] });

/** A part of a known text, by what stands at its begin or end. */
function stripped(c: Context, range: (text: string, part: string) => readonly [number, number] | undefined): V {
  const part = c.arg(0);
  return mapAlternatives(c.receiver, (v) => {
    // Of a text with holes the begin or end may be known; nothing is said of it.
    if (v.t !== 'str' || part?.t !== 'str') return v.t === 'unknown' ? typed(v, 'string') : open(c, 'string');
    const found = range(v.value, part.value);
    if (!found) return nullValue();
    return found[0] === 0 && found[1] === v.value.length ? v : slice(v, found[0], found[1]);
  });
}

/** Bytes of a character in UTF-8. */
const utf8Length = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** How much of a text is repetitions of a part, from its begin. */
function repeats(text: string, part: string): number {
  let at = 0;
  while (text.startsWith(part, at)) at += part.length;
  return at;
}

/** What was put together. A text that a loop fills is not empty only because the loop may not run. */
function builtText(v: V): V {
  if (v.t !== 'alt' || !v.alternatives.some((a) => a.value.t === 'unknown' || a.value.t === 'cat')) return v;
  return choice(v.alternatives.filter((a) => !(a.value.t === 'str' && a.value.value === '')));
}

/** A question about known text. A text with holes answers where its known begin or end is enough. */
function testText(c: Context, test: (text: string, part: string) => boolean): V {
  const part = c.arg(0);
  return mapAlternatives(c.receiver, (v) => {
    if (v.t === 'str' && part?.t === 'str') return bool(test(v.value, part.value), c.place);
    return open(c, 'boolean');
  });
}

const real = (first: V, fallback: V): V =>
  first.t === 'unknown' && (first.reason === 'environment' || first.reason === 'config')
    ? first.t === 'unknown' && fallback.t === 'str' && fallback.value.trim() === ''
      ? first
      : fallback.t === 'null'
        ? first
        : fallback
    : first;

function get(c: Context): V | undefined {
  const key = c.arg(0);
  const { receiver } = c;
  if (!key) return undefined;
  if (receiver.t !== 'ref') return receiver.t === 'alt' ? open(c) : undefined;
  const h = objectOf(c.m, receiver);
  if (h?.h === 'list' && key.t === 'num') return h.items[key.value] ?? (h.exact ? nullValue() : open(c));
  if (h?.h !== 'record' || h.class !== null || h.ext !== null) return undefined;
  if (key.t === 'str') {
    const found = h.entries.get(key.value);
    if (found) return found.value;
    return h.exact ? (c.arg(1) ?? nullValue(true)) : open(c);
  }
  if (h.exact && h.entries.size > 0 && h.entries.size <= 16) {
    // Looked up by something unknown: one of the values, or the default.
    const name = `get/${c.place.file}:${c.place.range.start}`;
    const values = [...h.entries.values()].map((x, arm) => ({ value: x.value, when: [{ branch: name, arm }] }));
    const fallback = c.arg(1);
    return choice(fallback && fallback.t !== 'null' ? [...values, { value: fallback, when: [{ branch: name, arm: -1 }] }] : values);
  }
  return open(c);
}

function joinTexts(c: Context, list: List | undefined, separator: V | undefined): V {
  // The items may be several: the text is no single value.
  if (!list?.exact || !separator) {
    const joined: V = { ...(open(c, 'string') as Extract<V, { t: 'unknown' }>), reason: 'call', detail: 'join' };
    return from(joined, separator?.t === 'str' ? { kind: 'joined', separator: separator.value } : undefined);
  }
  return concat(
    list.items.flatMap((item, i) => (i === 0 ? [item] : [separator, item])),
    c.place,
  );
}

/** A function of the language's library by canonical path, or by its last name (imported, aliased). */
export function callFunction(m: Machine, path: string, args: readonly CallArg[], e: CallExpr, frame: Frame): V | undefined {
  const { functions, methods } = frame.fn.unit.language;
  const at = path.lastIndexOf('.');
  const short = at < 0 ? path : path.slice(path.lastIndexOf('.', at - 1) + 1);
  const isCaseless = frame.fn.unit.language.caseless === true && at < 0;
  const name = functions[path] ?? functions[short] ?? (isCaseless ? functions[path.toLowerCase()] : undefined);
  // An answer is the same in another form.
  if (name?.startsWith('json.') && args[0] && isResponse(m, args[0].value))
    return name === 'json.decode' ? decodedResponse(m, args[0].value) : args[0].value;
  if (name) return TABLE[name]?.(context(m, { t: 'ext', path }, args, e, frame));
  // `SendSmsRequest.fromJsonString(json, SendSmsRequest.class)`
  const method = at < 0 ? undefined : methods[path.slice(at + 1)];
  if (method === 'request.parse') return TABLE[method]?.(context(m, { t: 'ext', path: path.slice(0, at) }, args, e, frame));
  return undefined;
}

/** A method of the language's library on a receiver that has no code in the workspace. */
export function callMethod(m: Machine, receiver: V, name: string, args: readonly CallArg[], e: CallExpr, frame: Frame): V | undefined {
  const { methods } = frame.fn.unit.language;
  const intrinsic = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (intrinsic === undefined) return undefined;
  const unknownReceiver = receiver.t === 'unknown';
  if (
    unknownReceiver &&
    !/^(callback|list\.(map|forEach|filter|copy|toArray|join|unknown)|record\.merged|text\.|log|json\.|property\.|env\.|optional\.|container\.|job\.|value\.|scope\.|config\.(?:property|below|text)$)/.test(
      intrinsic,
    )
  )
    return undefined;
  return TABLE[intrinsic]?.(context(m, receiver, args, e, frame));
}

export const isIntrinsicMethod = (methods: Readonly<Record<string, string>>, name: string): boolean => Object.hasOwn(methods, name);

/** All neutral names that exist, for checking the tables of the languages. */
export const INTRINSICS: readonly string[] = [
  'env.all',
  'config.flask',
  'config.settings',
  'config.parameters',
  'config.rails',
  'config.secrets',
  'file.same',
  ...Object.keys(TABLE),
];
