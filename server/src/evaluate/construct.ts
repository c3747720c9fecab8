import type { Place } from '../base/range.js';
import { invoke, objectFor } from './call.js';
import { evaluate } from './interpret.js';
import { basesOf, classOf, findMethod, functionOf, hasField, methodsOf } from './links.js';
import { type Machine, moduleFrame, newRecord, objectOf, placeOf } from './machine.js';
import { setMember } from './members.js';
import { overloadFor } from './overloads.js';
import { isSettings, settingsField } from './settings/pydantic.js';
import type { CallArg, ClassRef, Frame, FunctionRef, V } from './values.js';

/** Makes an instance of a class of the workspace: field initialisers, then the constructor with these arguments. */
export function construct(
  m: Machine,
  c: ClassRef,
  args: readonly CallArg[],
  frame: Frame,
  at: { readonly start: number; readonly end: number },
  place: Place | null,
): V {
  m.run.deps.add(c.unit.path);
  const self = newRecord(m, place, { class: c, exact: !hasForeignBase(m, c) });
  const fn = constructorOf(m, c, args);
  // Parameters of the class itself are known to the initialisers of its fields.
  const primary = fn !== undefined && isPrimary(fn);
  if (!primary) initialise(m, c, self);
  if (fn) {
    runConstructor(m, fn, self, args, frame, at);
    if (primary) initialise(m, c, self);
    // `new Dto(1) { Name = x }`: what no parameter takes is set afterwards.
    const taken = new Set(functionOf(fn).params.map((p) => p.name));
    for (const a of args)
      if (a.name !== undefined && !taken.has(a.name) && hasField(m, c, a.name)) setMember(m, self, a.name, a.value, a.namePlace ?? null);
  } else if (c.unit.language.messages) assignAttributes(m, c, self, args, frame, at);
  else bindFields(m, c, self, args);
  if (c.unit.id === 'python' && isSettings(m, c)) bindSettings(m, c, self, args);
  return self;
}

/** `class Sender(SmsOptions options)`: a constructor that only takes what the whole class may use. */
export const isPrimary = (fn: FunctionRef): boolean => {
  const { params, body } = functionOf(fn);
  return fn.unit.language.implicitMembers === true && params.length > 0 && params.every((p) => p.field) && body.length <= 1;
};

/** Bases that lie outside of the workspace may add fields of their own. */
const hasForeignBase = (m: Machine, c: ClassRef): boolean => {
  if (c.unit.language.traits) return false;
  const { bases } = classOf(c);
  return bases.filter((b) => !/^(object|Object|Enum|Exception|BaseModel|Serializable|ABC)$/.test(b)).length > basesOf(m, c).length;
};

function initialise(m: Machine, c: ClassRef, self: V, depth = 0): void {
  if (depth < 6) for (const base of basesOf(m, c)) initialise(m, base, self, depth + 1);
  // A field that makes another instance of its own class would never end.
  const key = `initialise:${c.unit.path}:${c.index}`;
  if (m.linking.has(key)) return;
  m.linking.add(key);
  const frame: Frame = { id: m.frames++, fn: { unit: c.unit, index: 0 }, parent: moduleFrame(c.unit), self, owner: c.index };
  for (const f of classOf(c).fields) {
    if (f.static || f.value === null) continue;
    setMember(m, self, f.name, evaluate(m, f.value, frame), placeOf(c.unit, f));
  }
  m.linking.delete(key);
}

/** The constructor that takes this many arguments, else the first one; a base's when the class has none. */
export function constructorOf(m: Machine, c: ClassRef, args: readonly CallArg[], depth = 0): FunctionRef | undefined {
  const candidates = methodsOf(m, c).filter((f) => functionOf(f)?.kind === 'constructor' && !functionOf(f).declared);
  // Where several may be meant, the one that takes as many arguments is as good as any: it only writes fields.
  if (candidates.length > 0)
    return overloadFor(m, candidates, args) ?? candidates.find((f) => functionOf(f).params.length === args.length) ?? candidates[0];
  if (depth > 6) return undefined;
  for (const base of basesOf(m, c)) {
    const found = constructorOf(m, base, args, depth + 1);
    if (found) return found;
  }
  return undefined;
}

export function runConstructor(
  m: Machine,
  fn: FunctionRef,
  self: V,
  args: readonly CallArg[],
  frame: Frame,
  at: { readonly start: number; readonly end: number },
): void {
  invoke(m, { t: 'fn', fn, frame: null, self, bound: [] }, args, frame, at);
}

/** Without a constructor that can be read, keywords are given to the attributes of their names: what models and forms do. */
function assignAttributes(
  m: Machine,
  c: ClassRef,
  self: V,
  args: readonly CallArg[],
  frame: Frame,
  at: { readonly start: number; readonly end: number },
): void {
  for (const a of args) {
    if (a.name === undefined) continue;
    const setter = findMethod(m, c, `<set ${a.name}>`);
    if (setter) invoke(m, { t: 'fn', fn: setter, frame: null, self, bound: [] }, [{ value: a.value }], frame, at);
    else setMember(m, self, a.name, a.value, a.namePlace ?? null);
  }
}

/** Settings take from the environment what they are not given. */
function bindSettings(m: Machine, c: ClassRef, self: V, args: readonly CallArg[]): void {
  for (const f of classOf(c).fields) {
    if (args.some((a) => a.name === f.name)) continue;
    const value = settingsField(m, c, f.name);
    if (value) setMember(m, self, f.name, value, null);
  }
  for (const base of basesOf(m, c))
    bindSettings(m, base, self, [...args, ...classOf(c).fields.map((f) => ({ name: f.name, value: self }))]);
}

/** A class without a constructor of its own takes its fields in order or by name: data classes, records, generated constructors. */
function bindFields(m: Machine, c: ClassRef, self: V, args: readonly CallArg[]): void {
  const fields = [...basesOf(m, c).flatMap((b) => classOf(b).fields), ...classOf(c).fields];
  let next = 0;
  for (const a of args) {
    if (a.spread) {
      // What a base that is not known has cannot be told.
      const made = objectOf(m, self);
      if (a.spread === 'record' && self.t === 'ref' && made?.h === 'record') m.run.state.update(self.id, { ...made, exact: false });
      continue;
    }
    const field = a.name === undefined ? fields[next++] : fields.find((f) => f.name === a.name);
    const name = a.name ?? field?.name;
    const frame: Frame = { id: m.frames++, fn: { unit: c.unit, index: 0 }, parent: moduleFrame(c.unit), self: null };
    const value = c.unit.language.listsMakeObjects && field?.type !== undefined ? objectFor(m, field.type, a.value, frame) : a.value;
    if (name !== undefined) setMember(m, self, name, value, a.namePlace ?? null);
  }
  // Class attributes are the defaults of what was not given.
  const h = objectOf(m, self);
  if (h?.h !== 'record') return;
  const frame: Frame = { id: m.frames++, fn: { unit: c.unit, index: 0 }, parent: moduleFrame(c.unit), self, owner: c.index };
  if (c.unit.language.implicitMembers) return;
  // The only instance of a class may stand in one of its own static fields.
  const key = `initialise:${c.unit.path}:${c.index}`;
  if (m.linking.has(key)) return;
  m.linking.add(key);
  for (const f of classOf(c).fields)
    if (f.value && !h.entries.has(f.name) && f.static) setMember(m, self, f.name, evaluate(m, f.value, frame), placeOf(c.unit, f));
  m.linking.delete(key);
}
