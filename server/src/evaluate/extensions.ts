import { invoke } from './call.js';
import { basesOf, classMember, classOf, findMethod, functionOf, link, moduleName } from './links.js';
import { type Machine, moduleFrame, objectOf } from './machine.js';
import { matesOf } from './packages.js';
import { receiversOf } from './receivers.js';
import type { ClassRef, Frame, FunctionRef, Unit, V } from './values.js';

/* Functions that extend a type (Kotlin): which one a member means that its object does not have. */

interface At {
  readonly start: number;
  readonly end: number;
}

const TEXT = /^(?:String|CharSequence)$/;
const NUMBER = /^(?:Int|Long|Number)$/;
const LIST = /^(?:List|MutableList|Collection|Iterable|Set|ArrayList)$|\[\]$/;
const ANY = /^(?:Any|[A-Z]\d?)$/;

/** Whether an extension of a type takes a receiver. */
export function takesReceiver(m: Machine, type: string, v: V): boolean {
  if (ANY.test(type)) return true;
  const last = type.slice(type.lastIndexOf('.') + 1);
  switch (v.t) {
    case 'str':
    case 'cat':
      return TEXT.test(last);
    case 'num':
      return NUMBER.test(last);
    case 'class':
      return classOf(v.class).name === last.replace(/\.Companion$/, '');
    case 'unknown':
      if (v.typeName !== undefined)
        return v.typeName.slice(v.typeName.lastIndexOf('.') + 1) === last || (TEXT.test(v.typeName) && TEXT.test(last));
      return v.type === 'string' ? TEXT.test(last) : v.type === 'number' ? NUMBER.test(last) : v.type === undefined;
    case 'alt':
      return v.alternatives.every((a) => a.value.t === 'null' || takesReceiver(m, type, a.value));
    case 'ext':
      return v.path.endsWith(`.${last}`) || v.path === last;
    case 'ref': {
      const h = objectOf(m, v);
      if (h?.h === 'list') return LIST.test(last);
      if (h?.h !== 'record') return false;
      if (h.class) return isInstance(m, h.class, last);
      return h.ext === null ? /Map$/.test(last) : h.ext.replace(/\(\)$/, '').endsWith(last);
    }
    default:
      return false;
  }
}

const isInstance = (m: Machine, c: ClassRef, name: string, depth = 0): boolean =>
  classOf(c).name === name ||
  classOf(c).bases.some((b) => b.slice(b.lastIndexOf('.') + 1) === name) ||
  (depth < 6 && basesOf(m, c).some((b) => isInstance(m, b, name, depth + 1)));

/** Extensions of a name that one file declares, for a receiver. */
const inFile = (m: Machine, unit: Unit, name: string, receiver: V): FunctionRef[] =>
  unit.summary.functions.flatMap((f, index) =>
    f.name === name && f.extends !== undefined && f.hasBody && f.parent === 0 && f.owner < 0 && takesReceiver(m, f.extends, receiver)
      ? [{ unit, index }]
      : [],
  );

/** The extension that a member of this name means on a receiver without such a member. */
function extensionOf(m: Machine, receiver: V, name: string, frame: Frame): V | undefined {
  const { unit } = frame.fn;
  for (const r of receiversOf(frame)) {
    const h = objectOf(m, r.self);
    const c = r.self.t === 'class' ? r.self.class : h?.h === 'record' ? h.class : null;
    const method = c
      ? classOf(c).methods.find((i) => c.unit.summary.functions[i]?.name === name && c.unit.summary.functions[i]!.extends !== undefined)
      : undefined;
    const type = method === undefined ? undefined : c!.unit.summary.functions[method]!.extends;
    if (type === undefined || !takesReceiver(m, type, receiver)) continue;
    const outer: Frame = { id: m.frames++, fn: { unit: c!.unit, index: 0 }, parent: moduleFrame(c!.unit), self: r.self, owner: c!.index };
    return { t: 'fn', fn: { unit: c!.unit, index: method! }, frame: outer, self: receiver, bound: [] };
  }
  const here = inFile(m, unit, name, receiver);
  const found = here.length > 0 ? here : elsewhere(m, unit, name, receiver);
  const [only] = found;
  return only && found.length === 1 ? { t: 'fn', fn: only, frame: null, self: receiver, bound: [] } : undefined;
}

/** Extensions are imported by name; those of the package need no import. */
function elsewhere(m: Machine, unit: Unit, name: string, receiver: V): FunctionRef[] {
  for (const i of unit.summary.imports) {
    if (i.local !== name) continue;
    const v = link(m, unit, i);
    return v.t === 'fn' ? inFile(m, v.fn.unit, functionOf(v.fn).name, receiver) : [];
  }
  if (receiver.t === 'unknown' && receiver.typeName === undefined && receiver.type === undefined) return [];
  const shared = matesOf(m, unit, name).flatMap((mate) => inFile(m, mate, name, receiver));
  if (shared.length > 0) return shared;
  for (const i of unit.summary.imports) {
    if (i.local !== '*' || i.name !== '*') continue;
    const all = packageFiles(m, unit, i.module, name).flatMap((file) => inFile(m, file, name, receiver));
    if (all.length > 0) return all;
  }
  return [];
}

function packageFiles(m: Machine, unit: Unit, path: string, name: string): Unit[] {
  const v = moduleName(m, unit, name);
  return v?.t === 'fn' && v.fn.unit !== unit && v.fn.unit.summary.package === path ? [v.fn.unit] : [];
}

/** The extension function that a method call means; undefined when the receiver has the method, or nobody has it. */
export function extensionCall(m: Machine, receiver: V, name: string, frame: Frame): V | undefined {
  const { language } = frame.fn.unit;
  if (receiver.t === 'null' || receiver.t === 'module' || receiver.t === 'fn') return undefined;
  if (language.sdk.methods.some((s) => s.names.includes(name))) return undefined;
  const h = objectOf(m, receiver);
  if (h?.h === 'record' && h.class && findMethod(m, h.class, name)) return undefined;
  if (receiver.t === 'class' && (classMember(m, receiver.class, name) || findMethod(m, receiver.class, name))) return undefined;
  const isKnown = Object.hasOwn(language.methods, name);
  // What the standard library has is looked for in this file alone.
  if (isKnown && !frame.fn.unit.summary.functions.some((f) => f.name === name && f.extends !== undefined)) return undefined;
  if (receiver.t === 'ext' && !/^\p{Lu}/u.test(receiver.path.slice(receiver.path.lastIndexOf('.') + 1))) return undefined;
  const v = extensionOf(m, receiver, name, frame);
  return v?.t === 'fn' && functionOf(v.fn).kind !== 'getter' ? v : undefined;
}

/** `x.name` where `name` is an extension property. `v`: what the member gives otherwise. */
export function extensionValue(m: Machine, object: V, v: V, name: string, frame: Frame, at: At): V | undefined {
  if (v.t !== 'method' && !(v.t === 'unknown' && object.t === 'unknown')) return undefined;
  const isDeclared = frame.fn.unit.summary.functions.some((f) => f.name === name && f.extends !== undefined);
  const isImported = frame.fn.unit.summary.imports.some((i) => i.local === name);
  if (!isDeclared && !isImported) return undefined;
  const found = extensionOf(m, object, name, frame);
  return found?.t === 'fn' && functionOf(found.fn).kind === 'getter' ? invoke(m, found, [], frame, at) : undefined;
}
