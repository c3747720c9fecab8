import { MANAGE_FIELDS } from '../model/sms/answers.js';
import { fieldOf } from '../model/sms/fields.js';
import type { Target } from '../model/summary.js';
import { invoke } from './call.js';
import { construct } from './construct.js';
import { takesReceiver } from './extensions.js';
import { isScalar } from './intrinsics.js';
import {
  classMember,
  classOf,
  enclosingClass,
  enumMember,
  findMethod,
  functionOf,
  hasField,
  implicitMember,
  instanceOfType,
  moduleName,
} from './links.js';
import { type Machine, memoized, moduleFrame, newRecord, objectOf, parameter, placeOf, varKey } from './machine.js';
import { memberValue, setMember } from './members.js';
import { declares } from './packages.js';
import { isRequestClass, managedRequest } from './requests.js';
import { isResponse } from './response.js';
import { versionOf } from './send.js';
import type { CallArg, ClassRef, Frame, FunctionRef, Unit, V } from './values.js';
import { unknown } from './values.js';

/*
 * Languages in which functions and lambdas have receivers: what a bare name means, and which function a method call means that its object does
 * not have. Order of the Kotlin specification (11.4): local names, members of the receivers from the innermost on, then names of the file, of
 * the package and of imports.
 */

interface At {
  readonly start: number;
  readonly end: number;
}

/** An object made for a lambda whose receiver is not known: it keeps what the lambda says to it. */
const SCOPE = '<scope>';

/** The frame of an extension that is run on its own: its receiver is as unknown as a parameter, and a class may be around it. */
export function extensionFrame(m: Machine, id: number, fn: FunctionRef, around: V | null): Frame {
  const f = functionOf(fn);
  const outer: Frame = around
    ? { id: m.frames++, fn: { unit: fn.unit, index: 0 }, parent: moduleFrame(fn.unit), self: around, owner: f.owner }
    : moduleFrame(fn.unit);
  const frame: Frame = { id, fn, parent: outer, self: null };
  return { ...frame, self: parameter(frame, 'this', f.extends, placeOf(fn.unit, { start: f.nameStart, end: f.nameEnd })) };
}

interface Receiver {
  readonly self: V;
  readonly frame: Frame;
  /** The object in whose class the code is written. */
  readonly isOwn: boolean;
}

/** The receivers in scope, innermost first. */
export function receiversOf(frame: Frame): Receiver[] {
  const out: Receiver[] = [];
  for (let f: Frame | null = frame; f; f = f.parent) {
    const { self, parent } = f;
    if (!self || self === parent?.self) continue;
    const summary = functionOf(f.fn);
    const isOwn = f.owner !== undefined || (summary.owner >= 0 && summary.extends === undefined);
    out.push({ self, frame: f, isOwn });
  }
  return out;
}

/** `called`: the name is what a call calls. */
export function receiverName(m: Machine, name: string, frame: Frame, at: At, called: boolean): V {
  const { unit } = frame.fn;
  if (name === '<self>' || name === '<static>') return unknown('field', name, placeOf(unit, at));
  const labelled = /^<this (.+)>$/.exec(name)?.[1];
  if (labelled !== undefined) return labelledThis(m, labelled, frame) ?? unknown('field', 'this', placeOf(unit, at));
  for (let f: Frame | null = frame; f; f = f.parent) {
    if (f.parent === null && f !== frame) break;
    const own = m.run.state.own(varKey(f, name)) ?? (f.parent === null ? undefined : m.run.state.get(varKey(f, name)));
    if (own !== undefined) return readable(m, own, frame, at);
  }
  const receivers = receiversOf(frame);
  let open: V | undefined;
  for (const r of receivers) {
    const found = r.isOwn ? implicitMember(m, name, r.frame, at) : memberOfReceiver(m, r.self, name, frame, at, called);
    if (found) return cautious(readable(m, onReceiver(m, found, receivers), frame, at), open, name, called, unit, at);
    if (r.self.t === 'unknown' && r.self.typeName === undefined) open ??= r.self;
  }
  const found = moduleName(m, unit, name);
  if (found) return cautious(readable(m, onReceiver(m, found, receivers), frame, at), open, name, called, unit, at);
  return ofOpenReceiver(m, receivers, name, frame, at, called) ?? { t: 'ext', path: name };
}

/** An extension by its bare name is called on the innermost receiver that has its type. */
function onReceiver(m: Machine, v: V, receivers: readonly Receiver[]): V {
  if (v.t !== 'fn') return v;
  const f = functionOf(v.fn);
  if (f?.extends === undefined) return v;
  const self = receivers.find((r) => takesReceiver(m, f.extends!, r.self))?.self;
  if (!self) return v;
  if (v.self === null) return { ...v, self };
  const { unit } = v.fn;
  const around: Frame = { id: m.frames++, fn: { unit, index: 0 }, parent: moduleFrame(unit), self: v.self, owner: f.owner };
  return { ...v, frame: around, self };
}

/** Behind a receiver that nobody knows, a plain value further out may not be the one that is meant. */
function cautious(v: V, open: V | undefined, name: string, called: boolean, unit: Unit, at: At): V {
  if (!open || called || !/^\p{Ll}/u.test(name) || !(isScalar(v) || v.t === 'alt')) return v;
  return unknown('ambiguous', name, placeOf(unit, at));
}

/** A property with a getter is what the getter gives. */
export function readable(m: Machine, v: V, frame: Frame, at: At): V {
  if (v.t !== 'fn') return v;
  const f = functionOf(v.fn);
  return f?.kind === 'getter' && (f.extends === undefined || v.self !== null) ? invoke(m, v, [], frame, at) : v;
}

function labelledThis(m: Machine, name: string, frame: Frame): V | undefined {
  for (const { self, frame: f, isOwn } of receiversOf(frame)) {
    if (!isOwn) continue;
    const owner = f.owner ?? enclosingClass(f.fn);
    if (owner >= 0 && f.fn.unit.summary.classes[owner]!.name === name) return self;
    const h = objectOf(m, self);
    if (h?.h === 'record' && h.class && classOf(h.class).name === name) return self;
  }
  return undefined;
}

/** A member of the receiver of a lambda or an extension, where the receiver surely has it. */
function memberOfReceiver(m: Machine, self: V, name: string, frame: Frame, at: At, called: boolean): V | undefined {
  const { language } = frame.fn.unit;
  const method: V = { t: 'method', receiver: self, name };
  if (self.t === 'class')
    return classMember(m, self.class, name) ?? enumMember(m, self.class, name) ?? memberOfSingleton(m, self, name, frame, at);
  if (self.t === 'unknown') {
    const instance = instanceOfType(m, self, frame);
    return instance ? memberOfReceiver(m, instance, name, frame, at, called) : undefined;
  }
  if (self.t === 'str' || self.t === 'cat') return called && Object.hasOwn(language.methods, name) ? method : undefined;
  const h = objectOf(m, self);
  if (!h) return undefined;
  if (h.h === 'list' || h.h === 'alt') return called && Object.hasOwn(language.methods, name) ? method : undefined;
  if (h.class) return memberOfInstance(m, self, h.class, name, frame, at, h.entries.has(name));
  if (h.ext === null || h.ext === '<text>') return called && Object.hasOwn(language.methods, name) ? method : undefined;
  if (h.entries.has(name) || h.entries.has(accessorKey(frame.fn.unit, name))) return memberValue(m, self, name, frame, at);
  if (!isRequestClass(language.sdk, h.ext)) return undefined;
  if (called) return /^[sg]et\p{Lu}/u.test(name) ? method : undefined;
  return hasApiField(frame.fn.unit, h.ext, name) ? unknown('unset', name, placeOf(frame.fn.unit, at)) : undefined;
}

function memberOfInstance(m: Machine, self: V, c: ClassRef, name: string, frame: Frame, at: At, isWritten: boolean): V | undefined {
  const method = isWritten ? undefined : findMethod(m, c, name);
  if (method) return { t: 'fn', fn: method, frame: null, self, bound: [] };
  if (isWritten || hasField(m, c, name)) return memberValue(m, self, name, frame, at);
  const accessor = /^(?:get|set|is)(\p{Lu}.*)$/u.exec(name)?.[1];
  if (accessor && hasField(m, c, accessor.charAt(0).toLowerCase() + accessor.slice(1))) return { t: 'method', receiver: self, name };
  return classMember(m, c, name);
}

/** What full names begin with. */
const PACKAGE_ROOT = /^(?:com|org|net|io|cn|java|javax|kotlin|kotlinx)$/;

/** What is found nowhere else is a member of the innermost receiver from outside the workspace. */
function ofOpenReceiver(m: Machine, receivers: readonly Receiver[], name: string, frame: Frame, at: At, called: boolean): V | undefined {
  const { language } = frame.fn.unit;
  if (Object.hasOwn(language.functions, name) || (!called && PACKAGE_ROOT.test(name))) return undefined;
  const isSending = language.sdk.methods.some((s) => s.names.includes(name));
  if (/^\p{Lu}/u.test(name) && !(called && isSending)) return undefined;
  for (const { self, isOwn } of receivers) {
    if (isOwn) continue;
    const v = self.t === 'unknown' ? (instanceOfType(m, self, frame) ?? self) : self;
    const h = objectOf(m, v);
    const isOpen = v.t === 'unknown' || (h?.h === 'record' && h.ext !== null) || isResponse(m, v);
    // A request has the fields of the API and nothing else to read.
    if (!called && h?.h === 'record' && isRequestClass(language.sdk, h.ext ?? '')) continue;
    if (!isOpen || (isSending && h?.h === 'record' && h.ext === SCOPE)) continue;
    return called ? { t: 'method', receiver: v, name } : memberValue(m, v, name, frame, at);
  }
  return undefined;
}

/** The API's name of a property, where the SDK spells it as a setter. */
export const accessorKey = (unit: Unit, name: string): string => unit.language.sdk.memberToKey?.(name) ?? name;

/** Whether a request class has a property: the versions of the API name some fields differently. */
function hasApiField(unit: Unit, path: string, name: string): boolean {
  const key = accessorKey(unit, name);
  const managed = managedRequest(unit.language.sdk, path);
  if (managed) return MANAGE_FIELDS.has(key);
  const fact = fieldOf(key);
  if (!fact) return false;
  const shape = unit.language.sdk.requests.find((r) => r.path.test(path));
  const version = versionOf(shape?.path.exec(path)?.groups?.version);
  return fact.version === null || version === null || fact.version === version;
}

/** `object.name = value`, where the property may stand for a setter. */
export function setProperty(m: Machine, object: V, name: string, value: V, frame: Frame, t: { readonly nameStart: number }): void {
  const { unit } = frame.fn;
  const place = { file: unit.path, range: { start: t.nameStart, end: t.nameStart + name.length } };
  if (object.t === 'method' && object.receiver.t === 'ref') {
    setMember(m, { ...object, name: accessorKey(unit, object.name) }, accessorKey(unit, name), value, place);
    return;
  }
  const h = objectOf(m, object);
  if (h?.h !== 'record' || object.t !== 'ref') {
    setMember(m, object, name, value, place);
    return;
  }
  if (h.class && !hasField(m, h.class, name)) {
    const setter = findMethod(m, h.class, `set${name.charAt(0).toUpperCase()}${name.slice(1)}`);
    if (setter) {
      invoke(m, { t: 'fn', fn: setter, frame: null, self: object, bound: [] }, [{ value }], frame, place.range);
      return;
    }
  }
  const key = h.ext === null ? name : accessorKey(unit, name);
  setMember(m, object, key, value, place);
  if (key === name) return;
  const written = objectOf(m, object);
  const entry = written?.h === 'record' ? written.entries.get(key) : undefined;
  if (written?.h === 'record' && entry)
    m.run.state.update(object.id, { ...written, entries: new Map([...written.entries, [key, { ...entry, spelled: name }]]) });
}

/** Assigns to a bare name that is a property of a receiver. False when it is none. */
export function assignByReceiver(m: Machine, t: Extract<Target, { t: 'name' }>, value: V, frame: Frame): boolean {
  for (let f: Frame | null = frame; f?.parent; f = f.parent) if (m.run.state.own(varKey(f, t.name)) !== undefined) return false;
  const receivers = receiversOf(frame);
  const isOuter = (): boolean => receivers.some((r) => r.isOwn && ownHas(m, r, t.name)) || declares(frame.fn.unit, t.name);
  for (const r of receivers) {
    if (r.isOwn) {
      const h = objectOf(m, r.self);
      const setter = h?.h === 'record' && h.class ? findMethod(m, h.class, `<set ${t.name}>`) : undefined;
      if (setter && !m.run.stack.some((s) => s.unit === setter.unit && s.index === setter.index)) {
        invoke(m, { t: 'fn', fn: setter, frame: null, self: r.self, bound: [] }, [{ value }], frame, t);
        return true;
      }
      if (!ownHas(m, r, t.name)) continue;
      setMember(m, r.self, t.name, value, placeOf(frame.fn.unit, t));
      return true;
    }
    const self = r.self.t === 'unknown' ? (instanceOfType(m, r.self, frame) ?? r.self) : r.self;
    const h = objectOf(m, self);
    const takes =
      h?.h === 'record'
        ? h.class
          ? hasProperty(m, h.class, t.name)
          : h.ext !== null && takesProperty(frame.fn.unit, h.ext, t.name, isOuter)
        : h?.h === 'alt';
    if (!takes) continue;
    setProperty(m, self, t.name, value, frame, { nameStart: t.start });
    return true;
  }
  return false;
}

const ownHas = (m: Machine, r: Receiver, name: string): boolean => {
  const h = objectOf(m, r.self);
  if (r.self.t === 'class') return hasField(m, r.self.class, name);
  return h?.h === 'record' && h.class !== null && hasField(m, h.class, name);
};

const hasProperty = (m: Machine, c: ClassRef, name: string): boolean =>
  hasField(m, c, name) ||
  findMethod(m, c, `<set ${name}>`) !== undefined ||
  findMethod(m, c, `set${name.charAt(0).toUpperCase()}${name.slice(1)}`) !== undefined;

/** A request has the fields of the API; other objects from outside the workspace may have any. */
function takesProperty(unit: Unit, path: string, name: string, isOuter: () => boolean): boolean {
  if (isRequestClass(unit.language.sdk, path)) return hasApiField(unit, path, name) || !isOuter();
  return path !== SCOPE || !isOuter();
}

/** A member that the only instance of an object has from a superclass. */
export function memberOfSingleton(m: Machine, object: Extract<V, { t: 'class' }>, name: string, frame: Frame, at: At): V | undefined {
  const c = object.class;
  if (classOf(c).bases.length === 0 || !(findMethod(m, c, name) || hasField(m, c, name))) return undefined;
  const key = `object:${c.unit.path}:${c.index}`;
  if (m.linking.has(key)) return undefined;
  const self = memoized(m, key, () => construct(m, c, [], moduleFrame(c.unit), at, null));
  m.linking.add(key);
  try {
    const method = findMethod(m, c, name);
    if (method) return readable(m, { t: 'fn', fn: method, frame: null, self, bound: [] }, frame, at);
    return memberValue(m, self, name, frame, at);
  } finally {
    m.linking.delete(key);
  }
}

// ---- lambdas with an unknown receiver ------------------------------------------------------------------------------------------------

/** The arguments of a call of a function from outside the workspace. */
interface Given {
  /** Lambdas with an object of their own as receiver, to be run before the call. */
  readonly scopes: readonly CallArg[];
  /** What else is given. */
  readonly others: readonly CallArg[];
  /** All, with the objects that keep what was said in the place of the lambdas. */
  readonly shown: readonly CallArg[];
}

/**
 * Lambdas that are given to a function from outside the workspace get an object as receiver that keeps what they say to it: `post(url) {
 * header("X-TC-Action", "SendSms"); setBody(x) }`.
 */
export function givenScopes(m: Machine, unit: Unit, args: readonly CallArg[]): Given {
  if (!unit.language.receivers) return { scopes: [], others: args, shown: args };
  const scopes: CallArg[] = [];
  const others: CallArg[] = [];
  const shown = args.map((a) => {
    const v = a.value;
    if (v.t !== 'fn' || functionOf(v.fn).kind !== 'lambda' || functionOf(v.fn).params.length > 0) {
      others.push(a);
      return a;
    }
    const self = newRecord(m, null, { ext: SCOPE, exact: false });
    scopes.push({ ...a, value: { ...v, self } });
    return { ...a, value: self };
  });
  return { scopes, others, shown };
}

/** Keeps what is said to the receiver of such a lambda. False for other objects. */
export function collected(m: Machine, self: V, args: readonly CallArg[]): boolean {
  const h = objectOf(m, self);
  if (self.t !== 'ref' || h?.h !== 'record' || h.ext !== SCOPE) return false;
  m.run.state.update(self.id, { ...h, args: [...h.args, ...args] });
  return true;
}
