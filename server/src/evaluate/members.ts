import type { Place } from '../base/range.js';
import { VARIANT } from '../model/summary.js';
import { noteKept } from './around.js';
import { invoke } from './call.js';
import { asRecord } from './collections.js';
import { environment } from './config.js';
import {
  classMember,
  enumMember,
  exportedValue,
  fieldOfInstance,
  findMethod,
  hasField,
  instanceOfType,
  isDeclaredOnly,
  ofSubclass,
  projectClass,
} from './links.js';
import { because, type Machine, newRecord, nullValue, objectOf, placeOf, step, varKey } from './machine.js';
import { packageFrame, qualifiedName } from './packages.js';
import { accessorKey, memberOfSingleton, readable } from './receivers.js';
import { isRequestClass } from './requests.js';
import { noteRead, noteTable, responseElement } from './response.js';
import { flaskSetting } from './settings/flask.js';
import { nodeSetting } from './settings/node.js';
import { phpParameter } from './settings/php.js';
import { railsSetting } from './settings/rails.js';
import { constantIn } from './shared-constants.js';
import { choice, type Entry, type Frame, type H, mapAlternatives, through, type Unit, unknown, type V } from './values.js';

interface At {
  readonly start: number;
  readonly end: number;
}

/** `object.name` as a value. */
export function memberValue(m: Machine, object: V, name: string, frame: Frame, at: At): V {
  const { unit } = frame.fn;
  switch (object.t) {
    case 'alt':
      return mapAlternatives(object, (v) => memberValue(m, v, name, frame, at));
    case 'ref': {
      const h = m.run.state.object(object.id);
      return h ? memberOfObject(m, object, h, name, frame, at) : unknown('unset', name);
    }
    case 'class': {
      const found = classMember(m, object.class, name);
      if (found) return unit.language.receivers ? readable(m, found, frame, at) : found;
      const inherited = unit.language.receivers ? memberOfSingleton(m, object, name, frame, at) : undefined;
      if (inherited) return inherited;
      return (
        enumMember(m, object.class, name) ??
        (unit.language.sharedConstants ? constantIn(m, object.class, name) : undefined) ??
        because('field', name, placeOf(unit, at))
      );
    }
    case 'module':
      return exportedValue(m, object.unit, name) ?? because('import', name, placeOf(unit, at));
    case 'ext': {
      const path = `${object.path}.${name}`;
      const meaning = unit.language.functions[object.path];
      // `System.getenv()` without a name is the table of all.
      if (meaning === 'env.all' || (meaning === 'env.get' && unit.language.accessors)) return environment(m, name, frame, at);
      if (meaning === 'config.parameters') return phpParameter(m, name, frame, at);
      const rails = railsSetting(m, path, frame);
      if (rails) return rails;
      if (meaning === 'config.flask') return name === 'get' ? { t: 'ext', path } : flaskSetting(m, name, frame, at);
      if (unit.language.functions[`${object.path.split('.', 1)[0]}.get`] === 'config.node' && !unit.language.functions[path]) {
        const v = nodeSetting(m, path.slice(path.indexOf('.') + 1), frame, at);
        if (v.t !== 'unknown' || v.placeholder) return v;
      }
      // A class by its full name.
      const whole =
        unit.language.fileIsClass && /^[a-z][\w.]*$/.test(object.path) && /^[A-Z]/.test(name) ? projectClass(m, unit, path) : undefined;
      const qualified = unit.language.namedPackages && /^[a-z]\w*\./.test(path) ? qualifiedName(m, unit, path) : undefined;
      if (qualified) return readable(m, qualified, frame, at);
      // Where namespaces begin with capitals as well: only in the project's own.
      if (unit.language.namespaces && /^[A-Z]/.test(name) && object.path.split('.', 1)[0] === unit.summary.package.split('.', 1)[0]) {
        const own = projectClass(m, unit, path);
        if (own) return own;
      }
      return whole ?? { t: 'ext', path };
    }
    case 'str':
      // A member of an enum whose members are texts.
      if (name === 'value' || unit.language.wrapperMembers?.has(name)) return object;
      return name === 'length' || name === 'Length'
        ? { t: 'num', value: object.value.length, text: String(object.value.length), place: null, trail: [] }
        : { t: 'method', receiver: object, name };
    case 'unknown': {
      if (name === VARIANT) return { ...object, type: undefined, typeName: undefined, detail: `${object.detail}.${name}` };
      const instance = instanceOfType(m, object, frame);
      if (instance) return memberValue(m, instance, name, frame, at);
      return {
        ...object,
        type: undefined,
        typeName: undefined,
        detail: object.detail === '' ? name : `${object.detail}.${name}`,
        place: placeOf(unit, at),
      };
    }
    case 'num':
      return name === 'value' || unit.language.wrapperMembers?.has(name) ? object : unknown('operator', name, placeOf(unit, at));
    case 'null':
      // PHP only warns.
      return unit.language.valueCollections ? nullValue(true, null) : unknown('operator', name, placeOf(unit, at));
    case 'fn':
      return { t: 'method', receiver: object, name };
    case 'method': {
      const part: V = { t: 'method', receiver: object, name };
      noteRead(m, part, placeOf(unit, at));
      return part;
    }
    default:
      return unknown('operator', name, placeOf(unit, at));
  }
}

/** Members of a request that its constructor takes by position are written and read by name afterwards. */
export const requestKey = (unit: Unit, h: H | undefined, name: string): string =>
  unit.language.traits && h?.h === 'record' && h.ext !== null && isRequestClass(unit.language.sdk, h.ext)
    ? (unit.language.sdk.memberToKey?.(name) ?? name)
    : name;

function memberOfObject(m: Machine, self: V, h: H, name: string, frame: Frame, at: At): V {
  const { unit } = frame.fn;
  if (h.h === 'alt') {
    const id = (self as Extract<V, { t: 'ref' }>).id;
    return choice(
      h.alternatives.map((a) => {
        m.run.state.update(id, a.object);
        const value = memberOfObject(m, self, a.object, name, frame, at);
        m.run.state.update(id, h);
        return { value, when: a.when };
      }),
    );
  }
  if (h.h === 'list') {
    if ((name === 'length' || name === 'size' || name === 'Length' || name === 'Count') && h.exact)
      return { t: 'num', value: h.items.length, text: String(h.items.length), place: null, trail: [] };
    // Of a pair.
    const position = ['first', 'second', 'third'].indexOf(name);
    if (position >= 0 && h.exact && position < h.items.length) return h.items[position]!;
    return { t: 'method', receiver: self, name };
  }
  const key = unit.language.accessors ? accessorKey(unit, name) : requestKey(unit, h, name);
  const entry = h.entries.get(name) ?? (h.ext === null ? undefined : h.entries.get(key));
  if (entry)
    return entry.value.t === 'ref' || entry.value.t === 'fn' ? entry.value : through(entry.value, step('field', name, entry.keyPlace));
  // Which variant it is stays the same, whatever it is.
  if (name === VARIANT && h.frame !== undefined)
    return { ...unknown('parameter', `${name}#${(self as Extract<V, { t: 'ref' }>).id}`, placeOf(unit, at)), frame: h.frame };
  if (h.class) {
    // A component of a record and its accessor share a name; without a call the component is meant.
    const component =
      (unit.language.fileIsClass || unit.language.fieldsApart) && hasField(m, h.class, name)
        ? fieldOfInstance(m, self, h, name, frame)
        : undefined;
    if (component) return component;
    const method = findMethod(m, h.class, name);
    if (method) {
      const f = method.unit.summary.functions[method.index]!;
      const fn: V = { t: 'fn', fn: method, frame: null, self, bound: [] };
      return f.kind === 'getter' ? invoke(m, fn, [], frame, at) : fn;
    }
    const field = fieldOfInstance(m, self, h, name, frame);
    if (field) return field;
    const getter = unit.language.accessors ? findMethod(m, h.class, `get${name.charAt(0).toUpperCase()}${name.slice(1)}`) : undefined;
    if (getter) return invoke(m, { t: 'fn', fn: getter, frame: null, self, bound: [] }, [], frame, at);
    if (isDeclaredOnly(m, h.class, name)) return ofSubclass(name, h, placeOf(unit, at));
    return unit.language.wrapperMembers?.has(name) ? self : { t: 'method', receiver: self, name };
  }
  // The attributes of an object as a dictionary (Python).
  if (name === '__dict__') return self;
  if (h.ext === 'flask.Flask()' && name === 'config') return { t: 'ext', path: 'flask.current_app.config' };
  if (h.ext !== null && unit.language.sdk.requests.some((r) => r.within === name && r.path.test(h.ext!))) return self;
  if (h.ext !== null) {
    if (h.exact && unit.language.literalObjects) return nullValue(true, null);
    const part: V = { t: 'method', receiver: self, name };
    noteRead(m, part, placeOf(unit, at));
    return part;
  }
  if (!h.exact) return because('field', name, placeOf(unit, at));
  // A key that a table does not have comes into being when it is named.
  if (unit.language.separateDefinitions && !unit.language.methods[name]) return because('unset', name, placeOf(unit, at));
  return unit.language.methods[name] ? { t: 'method', receiver: self, name } : nullValue(true, null);
}

/** `object[index]`. */
export function indexValue(m: Machine, object: V, index: V, frame: Frame, at: At): V {
  const { unit } = frame.fn;
  if (index.t === 'alt') return mapAlternatives(index, (i) => indexValue(m, object, i, frame, at));
  if (object.t === 'alt') return mapAlternatives(object, (o) => indexValue(m, o, index, frame, at));
  const h = objectOf(m, object);
  const key = index.t === 'str' ? index.value : index.t === 'num' ? index.text : undefined;
  if (h?.h === 'list') {
    const i = index.t === 'num' ? (index.value < 0 && h.exact ? h.items.length + index.value : index.value) : -1;
    if (i >= 0 && i < h.items.length) return h.items[i]!;
    if (index.t === 'num') return h.exact ? nullValue() : because('loop', 'index', placeOf(unit, at));
    // One of the items, nobody knows which. A list that was made elsewhere has a place.
    if (index.t === 'unknown' && index.type === undefined && isTable(h)) {
      const name = `index/${describe(index)}`;
      return choice(h.items.map((value, arm) => ({ value, when: [{ branch: name, arm }] })));
    }
    // A list of PHP is a table whose keys are numbers.
    if (index.t === 'str' && unit.language.valueCollections && h.exact)
      return h.items[/^\d+$/.test(index.value) ? Number(index.value) : -1] ?? nullValue();
    return because('operator', 'index', placeOf(unit, at));
  }
  if (key !== undefined && (object.t !== 'ref' || h?.h === 'record' || h?.h === 'alt')) return memberValue(m, object, key, frame, at);
  if (h?.h === 'record' && h.exact && !h.class && h.ext === null && h.entries.size > 0 && h.entries.size <= 16) {
    noteTable(m, index, h);
    // Indexed by something unknown: one of the values that the table holds. Which one follows the index, so two tables agree.
    const name = `index/${describe(index)}`;
    return choice([...h.entries].map(([k, e]) => ({ value: e.value, when: [{ branch: name, arm: armOf(k) }] })));
  }
  const element = responseElement(m, object);
  if (element) {
    noteRead(m, element, placeOf(unit, at));
    return element;
  }
  if (object.t === 'unknown') return { ...object, type: undefined, place: placeOf(unit, at) };
  if (index.t === 'unknown') return { ...index, type: undefined, place: placeOf(unit, at) };
  return because('operator', 'index', placeOf(unit, at));
}

/** A list of known scalars, such as templates by number. */
const isTable = (h: Extract<H, { h: 'list' }>): boolean =>
  h.exact && h.items.length > 0 && h.items.length <= 16 && h.items.every((v) => v.t === 'str' || v.t === 'num');

const describe = (v: V): string => (v.t === 'unknown' ? `${v.reason}:${v.detail}:${v.frame ?? ''}` : v.t);

/** A stable number for a key, so that the same key is the same arm in every table. */
const armOf = (key: string): number => {
  let h = 7;
  for (let i = 0; i < key.length; i++) h = (Math.imul(h, 31) + key.charCodeAt(i)) | 0;
  return h;
};

/** `object.name = value`. */
export function setMember(m: Machine, object: V, name: string, value: V, keyPlace: Place | null): void {
  noteKept(m, value);
  if (object.t === 'alt') {
    for (const a of object.alternatives) if (a.value.t === 'ref') writeEntry(m, a.value.id, name, value, keyPlace, true);
    return;
  }
  if (object.t === 'class') {
    m.run.state.set(`static:${object.class.unit.path}:${object.class.index}:${name}`, value);
    return;
  }
  if (object.t === 'module') {
    m.run.state.set(varKey(packageFrame(m, object.unit, name), name), value);
    return;
  }
  if (object.t === 'method' && object.receiver.t === 'ref') {
    // `profile.HttpProfile.Endpoint = …`: an object inside one from outside the workspace exists once something is written to it.
    const outer = objectOf(m, object.receiver);
    if (outer?.h !== 'record' || outer.ext === null || outer.entries.has(object.name)) return;
    const inner = newRecord(m, null, { ext: `${outer.ext}.${object.name}`, exact: false });
    setMember(m, object.receiver, object.name, inner, null);
    setMember(m, inner, name, value, keyPlace);
    return;
  }
  if (object.t === 'ref') writeEntry(m, object.id, name, value, keyPlace, false);
}

function writeEntry(m: Machine, id: number, name: string, value: V, keyPlace: Place | null, maybe: boolean): void {
  const h = m.run.state.object(id);
  if (!h) return;
  if (h.h === 'alt') {
    m.run.state.update(id, {
      h: 'alt',
      alternatives: h.alternatives.map((a) => ({ object: written(a.object, name, value, keyPlace, maybe), when: a.when })),
    });
    return;
  }
  m.run.state.update(id, written(h, name, value, keyPlace, maybe));
}

function written(h: H, name: string, value: V, keyPlace: Place | null, maybe: boolean): H {
  if (h.h !== 'record') return h.h === 'list' ? { ...h, exact: false } : h;
  const entries = new Map(h.entries);
  const before = entries.get(name);
  const next: Entry = {
    keyPlace,
    value: maybe
      ? choice([
          { value: before?.value ?? unknown('unset', name), when: [] },
          { value, when: [] },
        ])
      : value,
  };
  // The order of entries is the order of the last writes.
  entries.delete(name);
  entries.set(name, next);
  return { ...h, entries };
}

/** `object[index] = value`. */
export function setIndex(m: Machine, object: V, index: V, value: V): void {
  noteKept(m, value);
  const h = objectOf(m, object);
  if (h?.h === 'list' && index.t === 'str' && /^(?:0|[1-9]\d{0,3})$/.test(index.value)) {
    setIndex(m, object, { t: 'num', value: Number(index.value), text: index.value, place: index.place, trail: [] }, value);
    return;
  }
  if (h?.h === 'list' && object.t === 'ref' && index.t === 'str') {
    // An array of PHP with a key of text is a table.
    m.run.state.update(object.id, asRecord(h)!);
    setMember(m, object, index.value, value, index.literal && index.pieces.length === 1 ? index.pieces[0]!.place : index.place);
    return;
  }
  if (h?.h === 'list' && object.t === 'ref') {
    if (index.t !== 'num' || index.value < 0 || index.value > 1000) {
      m.run.state.update(object.id, {
        ...h,
        items: h.items.map(() => unknown('operator', 'index')),
        exact: h.exact && index.t === 'unknown' && h.items.length > 0,
      });
      return;
    }
    const items = [...h.items];
    while (items.length < index.value) items.push(nullValue());
    items[index.value] = value;
    m.run.state.update(object.id, { ...h, items });
    return;
  }
  if (index.t === 'str' || index.t === 'num') {
    const place =
      index.t === 'str' && index.literal && index.pieces.length === 1 && index.pieces[0]!.verbatim ? index.pieces[0]!.place : index.place;
    setMember(m, object, index.t === 'str' ? index.value : index.text, value, place);
  } else if (h?.h === 'record' && object.t === 'ref') {
    // Any key may be the one that is written.
    const entries = new Map(
      [...h.entries].map(
        ([k, x]) =>
          [
            k,
            {
              ...x,
              value: choice([
                { value: x.value, when: [] },
                { value: unknown('operator', 'key'), when: [] },
              ]),
            },
          ] as const,
      ),
    );
    m.run.state.update(object.id, { ...h, entries, exact: false });
  }
}
