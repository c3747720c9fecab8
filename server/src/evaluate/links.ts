import { basename } from '../base/path.js';
import type { Place } from '../base/range.js';
import { isPlaceholder } from '../model/sms/placeholder.js';
import type { Decorator, Expr, Import, Stmt, Target } from '../model/summary.js';
import { configField, configParameter } from './config.js';
import { construct } from './construct.js';
import { dataModule } from './data-files.js';
import { definedParts, fullName, writtenElsewhere } from './definitions.js';
import { assign, evaluate, execute, type Flow, hoist } from './interpret.js';
import {
  answered,
  because,
  type Machine,
  memoized,
  moduleFrame,
  newRecord,
  nullValue,
  objectOf,
  parameter,
  placeOf,
  step,
  varKey,
} from './machine.js';
import { memberValue, setMember } from './members.js';
import {
  changesContent,
  declarationOf,
  matesOf,
  otherParts,
  packageName,
  packageWriters,
  qualifiedName,
  structuralInstance,
} from './packages.js';
import { processName } from './process.js';
import { receiverName } from './receivers.js';
import { isRequestClass } from './requests.js';
import { scopedName, scopesOfFile } from './scopes.js';
import { djangoSettings } from './settings/django.js';
import { initialised } from './settings/initializers.js';
import { sharedName } from './shared.js';
import { constantFrom, partsElsewhere, remembered, scopedConstant } from './shared-constants.js';
import { taggedField } from './tags.js';
import {
  alternativesOf,
  type ClassRef,
  choice,
  type Frame,
  type FunctionRef,
  type H,
  through,
  type Unit,
  unknown,
  type V,
} from './values.js';
import { canonical } from './vendored.js';
import { assignmentsOf, changedByFunctions, changedNames, lastWrite } from './writes.js';

interface At {
  readonly start: number;
  readonly end: number;
}

export const classValue = (unit: Unit, index: number, frame: Frame | null): V => ({ t: 'class', class: { unit, index }, frame });

export const classOf = (c: ClassRef) => c.unit.summary.classes[c.index]!;
export const functionOf = (f: FunctionRef) => f.unit.summary.functions[f.index]!;

/** Runs the top level of a file once; afterwards its variables are in the store. */
export function moduleState(m: Machine, unit: Unit): void {
  m.run.deps.add(unit.path);
  memoized(m, `module:${unit.path}`, () => {
    m.run.deps.add(unit.path);
    const frame = moduleFrame(unit);
    m.run.stack.push(frame.fn);
    const body = unit.summary.functions[0]?.body ?? [];
    hoist(m, body, frame);
    execute(m, body, frame, { returns: [], jumps: null } satisfies Flow);
    return nullValue();
  });
}

/** The value of a name as seen from a frame: local, captured, member of the class around it, imported, or from outside. */
export function lookupName(m: Machine, name: string, frame: Frame, at: At & { readonly scopes?: readonly string[] }): V {
  const { unit } = frame.fn;
  if (unit.language.receivers) return receiverName(m, name, frame, at, false);
  if (name === '<self>' || name === '<static>') {
    // In a method of a trait `Self` is the type that implements it; called late, the class of an object may be a subclass.
    const late = (name === '<static>' || unit.language.traits === true) && frame.self ? frame.self : undefined;
    const self = late ? objectOf(m, late) : undefined;
    if (self?.h === 'record' && self.class) return classValue(self.class.unit, self.class.index, null);
    if (late?.t === 'class') return late;
    const owner = frame.owner ?? enclosingClass(frame.fn);
    return owner >= 0 ? classValue(unit, owner, null) : because('field', name, placeOf(unit, at));
  }
  for (let f: Frame | null = frame; f; f = f.parent) {
    // What a class has comes before what the file around it has.
    const member =
      f.parent === null && unit.language.messages && unit.language.implicitMembers ? implicitMember(m, name, frame, at) : undefined;
    if (member) return member;
    const own = m.run.state.own(varKey(f, name));
    if (own !== undefined) return own;
    const stored = f.parent !== null ? m.run.state.get(varKey(f, name)) : undefined;
    if (stored !== undefined) return stored;
  }
  if (unit.language.implicitMembers) {
    const member = implicitMember(m, name, frame, at) ?? memberPath(m, name, frame, at);
    if (member) return member;
  }
  if (unit.language.environmentNames) return processName(m, name, frame, at);
  const found = at.scopes ? scopedName(m, unit, name, at.scopes) : moduleName(m, unit, name);
  if (found) return found;
  const shared = unit.language.sharedConstants ? constantFrom(m, unit, frame.owner ?? enclosingClass(frame.fn), name) : undefined;
  return shared ?? { t: 'ext', path: name };
}

/** `Kind.LOGIN`, where the kind is declared in a class around. */
function memberPath(m: Machine, path: string, frame: Frame, at: At): V | undefined {
  const [head, ...rest] = path.split('.');
  let v = rest.length > 0 ? implicitMember(m, head!, frame, at) : undefined;
  for (const name of rest) v = v?.t === 'class' ? (classMember(m, v.class, name) ?? enumMember(m, v.class, name)) : undefined;
  return v;
}

/** A bare name in a method: a member of its class, of a base, or of a class around it. */
export function implicitMember(m: Machine, name: string, frame: Frame, at: At): V | undefined {
  if (frame.self?.t === 'ref') {
    const h = m.run.state.object(frame.self.id);
    const entry = h?.h === 'record' ? h.entries.get(name) : undefined;
    if (entry) return entry.value;
  }
  const { unit } = frame.fn;
  const nearest = frame.owner ?? enclosingClass(frame.fn);
  let ref: ClassRef = nearest < 0 ? { unit, index: -1 } : declarationOf(m, { unit, index: nearest });
  for (let innermost = true; ref.index >= 0; innermost = false, ref = { unit: ref.unit, index: classOf(ref).owner }) {
    const constant = classMember(m, ref, name) ?? enumMember(m, ref, name);
    if (constant) return constant.t === 'fn' && frame.self ? { ...constant, self: frame.self } : constant;
    if (frame.self?.t === 'ref') {
      const h = objectOf(m, frame.self);
      // The instance may be one of a subclass, with a method of its own.
      const method = (innermost && h?.h === 'record' && h.class ? findMethod(m, h.class, name) : undefined) ?? findMethod(m, ref, name);
      if (method) return { t: 'fn', fn: method, frame: null, self: frame.self, bound: [] };
      const declared =
        hasField(m, ref, name) ||
        (innermost && h?.h === 'record' && h.class !== null && isDeclaredOnly(m, ref, name) && hasField(m, h.class, name));
      if (h?.h === 'record' && declared) return fieldOfInstance(m, frame.self, h, name, frame) ?? because('field', name, placeOf(unit, at));
      if (h?.h === 'record' && isDeclaredOnly(m, ref, name)) return ofSubclass(name, h, placeOf(unit, at));
      if (classOf(ref).methods.some((i) => ref.unit.summary.functions[i]?.name === name))
        return { t: 'method', receiver: frame.self, name };
    }
  }
  return undefined;
}

/** A property that a class only declares, so that its subclass has it. */
export const isDeclaredOnly = (m: Machine, c: ClassRef, name: string, depth = 0): boolean =>
  classOf(c).methods.some((i) => {
    const f = c.unit.summary.functions[i];
    return f?.kind === 'getter' && f.name === name && !f.hasBody;
  }) ||
  (depth < 6 && basesOf(m, c).some((b) => isDeclaredOnly(m, b, name, depth + 1)));

/** What a subclass that is not known has under a name: it hangs on the instance. */
export const ofSubclass = (name: string, h: Extract<H, { h: 'record' }>, place: Place): V => ({
  ...unknown('field', name, place),
  ...(h.frame === undefined ? {} : { frame: h.frame }),
});

export function enclosingClass(fn: FunctionRef): number {
  for (let index = fn.index; index >= 0; ) {
    const f = fn.unit.summary.functions[index];
    if (!f) return -1;
    if (f.owner >= 0) return f.owner;
    index = f.parent;
  }
  return -1;
}

/** A name of the module scope: variable, class, import, or what a wildcard import brings. */
export function moduleName(m: Machine, unit: Unit, name: string): V | undefined {
  if (unit.language.separateDefinitions) return scopedName(m, unit, name, []);
  moduleState(m, unit);
  const variable = moduleVariable(m, unit, name);
  if (variable) return unit.id === 'python' ? overridden(m, unit, name, variable) : variable;
  for (const i of unit.summary.imports) if (i.local === name && name !== '*') return link(m, unit, i);
  const qualified = unit.language.namespaces && name.includes('.') ? belowImport(m, unit, name) : undefined;
  if (qualified) return qualified;
  const index = unit.summary.classes.findIndex((c) => c.name === name && c.parent === 0 && !c.partial);
  if (index >= 0) return classValue(unit, index, moduleFrame(unit));
  const similar = unit.language.caseless ? caselessName(unit, name) : undefined;
  if (similar) return similar;
  const shared = unit.language.packageMates ? packageName(m, unit, name) : undefined;
  if (shared) return shared;
  let external: V | undefined;
  for (const i of unit.summary.imports) {
    if (i.local !== '*') continue;
    if (i.name !== '*') {
      const member = staticMember(m, unit, `${i.module}.${i.name}`, name);
      if (member) return member;
      continue;
    }
    const file = targetOf(m, unit, i.module, i.level);
    if (file) {
      const whole = unit.language.fileIsClass ? fileValue(file) : undefined;
      const v =
        whole?.t === 'class' ? (classMember(m, whole.class, name) ?? enumMember(m, whole.class, name)) : wildcard(m, unit, file, i, name);
      if (v) return v;
      continue;
    }
    const inner = unit.language.traits ? alongPath(m, unit, `${i.module}.${name}`) : undefined;
    if (inner) return inner;
    const nested = unit.language.namedPackages
      ? qualifiedName(m, unit, `${i.module}.${name}`)
      : unit.language.fileIsClass || unit.language.namespaces
        ? projectClass(m, unit, `${i.module}.${name}`)
        : undefined;
    if (nested) return nested;
    const path = `${i.module}.${name}`;
    const { sdk } = unit.language;
    if (
      sdk.clients.some((c) => c.path.test(path)) ||
      isRequestClass(sdk, path) ||
      sdk.legacy.some((l) => l.sender.test(path)) ||
      (sdk.libraries ?? []).some((l) => l.receiver.test(path)) ||
      sdk.constructors?.some((c) => c.path.test(path))
    )
      external = { t: 'ext', path };
  }
  if (external) return external;
  if (unit.language.namespaces && name.includes('.'))
    return projectClass(m, unit, name) ?? (unit.language.sharedNames ? sharedName(m, unit, name) : undefined);
  if ((unit.language.fileIsClass || unit.language.namespaces || unit.language.namedPackages) && /^[A-Z]/.test(name)) {
    const found = projectClass(m, unit, unit.summary.package === '' ? name : `${unit.summary.package}.${name}`);
    if (found) return found;
  }
  return unit.language.sharedNames ? sharedName(m, unit, name) : undefined;
}

/** A function or class of the file, or one that it imports, in another case. */
function caselessName(unit: Unit, name: string): V | undefined {
  if (name.startsWith('$')) return undefined;
  const isSame = (x: { readonly name: string }): boolean => x.name.toLowerCase() === name.toLowerCase();
  const fn = unit.summary.functions.findIndex((f) => f.parent === 0 && f.owner < 0 && f.name !== '' && isSame(f));
  if (fn > 0) return { t: 'fn', fn: { unit, index: fn }, frame: moduleFrame(unit), self: null, bound: [] };
  // In capitals alone a constant is meant.
  if (/^[A-Z_0-9]+$/.test(name)) return undefined;
  const cls = unit.summary.classes.findIndex((c) => c.parent === 0 && c.owner < 0 && c.name !== '' && isSame(c));
  return cls >= 0 ? classValue(unit, cls, moduleFrame(unit)) : undefined;
}

/** `Common\Templates` where `App\Common` is imported. */
function belowImport(m: Machine, unit: Unit, name: string): V | undefined {
  const dot = name.indexOf('.');
  const head = name.slice(0, dot);
  const i = unit.summary.imports.find((x) => x.local === head || (unit.language.caseless && x.local.toLowerCase() === head.toLowerCase()));
  if (!i) return undefined;
  const path = `${i.module === '' ? '' : `${i.module}.`}${i.name}${name.slice(dot)}`;
  return projectClass(m, unit, path) ?? { t: 'ext', path };
}

/**
 * A variable after the wildcard imports below it, which replace it (`from .local_settings import *` at the end of Django settings). A file that
 * is not there may do so where the program runs: what stands here then is only one possibility, and none where it is empty or filled in for show.
 */
function overridden(m: Machine, unit: Unit, name: string, variable: V): V {
  let value = variable;
  for (const i of unit.summary.imports) {
    if (i.local !== '*' || i.start < lastWrite(unit, name)) continue;
    const file = targetOf(m, unit, i.module, i.level);
    const replacement = file ? wildcard(m, unit, file, i, name) : undefined;
    if (replacement) value = replacement;
    else if (!file && unit.language.resolveImport(i.module, i.level, unit.path).length > 0) {
      const elsewhere = because('import', i.module, placeOf(unit, i));
      value = isForShow(value)
        ? elsewhere
        : choice([
            { value, when: [] },
            { value: elsewhere, when: [] },
          ]);
    }
  }
  return value;
}

/** What a wildcard import brings under a name. Files that import all of each other lead in a circle. */
function wildcard(m: Machine, unit: Unit, file: Unit, i: Import, name: string): V | undefined {
  const key = `*:${unit.path}:${i.start}:${name}`;
  if (m.linking.has(key)) return undefined;
  m.linking.add(key);
  try {
    const v = exportedValue(m, file, name);
    return v && canonical(v, unit.language);
  } finally {
    m.linking.delete(key);
  }
}

/** Nothing, a mark to be filled in, or one digit again and again. */
const isForShow = (v: V): boolean => {
  const text = v.t === 'str' ? v.value : v.t === 'num' ? v.text : undefined;
  return v.t === 'null' || (text !== undefined && (text.trim() === '' || isPlaceholder(text) || /^(\d)\1{4,}$/.test(text)));
};

/** What a file itself declares under a name: variable, function or class. */
export function declaredName(m: Machine, unit: Unit, name: string): V | undefined {
  moduleState(m, unit);
  const variable = moduleVariable(m, unit, name);
  if (variable) return variable;
  const index = unit.summary.classes.findIndex((c) => fullName(c) === name && c.parent === 0 && c.owner < 0 && !c.partial);
  return index >= 0 ? classValue(unit, index, moduleFrame(unit)) : undefined;
}

/** A name of a file whose top is still running, because files need each other: its function, or its initialiser alone. */
function earlyName(m: Machine, unit: Unit, name: string): V | undefined {
  if (m.memo.get(`module:${unit.path}`)?.value !== null || !m.memo.has(`module:${unit.path}`)) return undefined;
  const { functions } = unit.summary;
  const body = functions[0]?.body ?? [];
  for (const s of body) {
    if (s.s === 'function' && functions[s.function]?.name === name)
      return { t: 'fn', fn: { unit, index: s.function }, frame: moduleFrame(unit), self: null, bound: [] };
    if (s.s === 'set' && s.target.t === 'name' && s.target.name === name && s.value)
      return evaluateIn(m, `early:${unit.path}:${name}`, unit, s.value);
  }
  return undefined;
}

/** A variable of a package, with what functions of its files assign to it; the value it is declared with counts where there is one. */
function packageVariable(m: Machine, unit: Unit, name: string, initial: V): V {
  if (initial.t === 'fn' || initial.t === 'class') return initial;
  const key = varKey(moduleFrame(unit), name);
  const written = packageWriters(m, unit, name).map((w) =>
    memoized(m, `written:${w.unit.path}:${w.index}:${name}`, () => {
      runUnknown(m, w, moduleFrame(w.unit), null);
      return m.run.state.own(key) ?? unknown('unset', name);
    }),
  );
  const undeclared = initial.t === 'null' || (initial.t === 'unknown' && initial.reason === 'runtime');
  const real = [
    ...(undeclared ? [] : [initial]),
    ...written.filter((v) => v.t !== 'null' && !(v.t === 'unknown' && (v.reason === 'unset' || v.reason === 'recursion'))),
  ];
  for (const v of real) {
    // What is in a list or table may have been changed by a function that has run before.
    const object = objectOf(m, v);
    if (v.t === 'ref' && object && object.h !== 'alt' && object.exact && changesContent(m, unit, name))
      m.run.state.update(v.id, { ...object, exact: false });
  }
  return real.length === 0 ? initial : choice(real.map((value) => ({ value, when: [] })));
}

/** A variable of a module, with what functions of that module assign to it. */
function moduleVariable(m: Machine, unit: Unit, name: string): V | undefined {
  const key = varKey(moduleFrame(unit), name);
  const own = m.run.state.own(key);
  if (own !== undefined) return own;
  const initial = m.store.vars.get(key) ?? earlyName(m, unit, name);
  if (unit.language.packageMates) {
    const v = initial === undefined ? undefined : packageVariable(m, unit, name, initial);
    return v?.t === 'str' ? through(v, step('constant', name, v.place)) : v;
  }
  if (initial?.t === 'ref' && changedByFunctions(unit, name)) loosenObject(m, initial);
  if (initial && initial.t !== 'fn' && initial.t !== 'class' && unit.language.separateDefinitions && writtenElsewhere(m, unit, name))
    return filledIn([...(initial.t === 'null' ? [] : [initial]), unknown('runtime', name)]);
  const writers = assignmentsOf(unit).get(name);
  if (!writers) return initial === undefined || initial.t !== 'str' ? initial : through(initial, step('constant', name, initial.place));
  if (initial === undefined && !unit.summary.functions.some((f) => f.parent === -1)) return undefined;
  const written = writers.map((w) =>
    memoized(m, `written:${unit.path}:${w}:${name}`, () => {
      runUnknown(m, { unit, index: w }, moduleFrame(unit), null);
      return m.run.state.own(key) ?? unknown('unset', name);
    }),
  );
  const real = [
    ...(initial && initial.t !== 'null' ? [initial] : []),
    ...written.filter((v) => v.t !== 'null' && !(v.t === 'unknown' && v.reason === 'unset')),
  ];
  if (real.length === 0) return initial;
  return filledIn(real);
}

/** One of several values that a variable or field has over time. An empty text only keeps the place where anything else is assigned. */
function filledIn(values: readonly V[]): V {
  const all = values.flatMap(alternativesOf);
  const filled = all.filter(({ value: v }) => v.t !== 'str' || v.value.trim() !== '');
  return choice(filled.length > 0 ? filled : all);
}

/** Runs a function with unknown arguments, for what it leaves behind. */
export function runUnknown(m: Machine, fn: FunctionRef, parent: Frame | null, self: V | null): V {
  const f = functionOf(fn);
  if (m.run.stack.some((s) => s.unit === fn.unit && s.index === fn.index)) return unknown('recursion', f.name);
  const frame: Frame = { id: m.frames++, fn, parent, self };
  for (const p of f.params) bindUnknown(m, p, frame);
  m.run.stack.push(fn);
  hoist(m, f.body, frame);
  const flow: Flow = { returns: [], jumps: null };
  const arms = m.run.state.arms;
  const base = m.run.state.mark();
  const ends = execute(m, f.body, frame, flow);
  const exits = flow.returns.map((r) => r.exit);
  if (ends) exits.push(m.run.state.exit());
  m.run.state.join(base, arms, exits, `${fn.unit.path}:${f.start}/returns`);
  m.run.stack.pop();
  return choice(flow.returns.map((r) => ({ value: r.value, when: [] })));
}

export function bindUnknown(
  m: Machine,
  p: {
    name: string;
    type?: string;
    start: number;
    end: number;
    rest?: 'list' | 'record';
    target?: Parameters<typeof assign>[1];
    decorators?: readonly Decorator[];
  },
  frame: Frame,
): void {
  const { unit } = frame.fn;
  const value = configParameter(m, p, frame) ?? parameter(frame, p.name, p.type, placeOf(unit, p));
  const bound: V = p.rest ? { ...(value as Extract<V, { t: 'unknown' }>), type: p.rest } : value;
  if (p.target) assign(m, p.target, bound, frame);
  else m.run.state.set(varKey(frame, p.name), bound);
}

// ---- modules -------------------------------------------------------------------------------------------------------------------------

/** The file that a module specifier names, when it lies in the workspace. */
export function targetOf(m: Machine, from: Unit, module: string, level: number): Unit | undefined {
  const candidates = from.language.resolveImport(module, level, from.path);
  if (candidates.length === 0) return undefined;
  const path = answered(m, m.project.first(candidates));
  if (!path) return undefined;
  const unit = unitAt(m, path);
  return unit && from.language.importsFile?.(module, path, unit.summary.package) === false ? undefined : unit;
}

function unitAt(m: Machine, path: string): Unit | undefined {
  m.run.deps.add(path);
  return answered(m, m.project.unit(path));
}

/** What an import binds. Files that import a name from each other and declare it nowhere lead in a circle: such a name is not known. */
export function link(m: Machine, unit: Unit, i: Import): V {
  const key = `${unit.path}:${i.start}:${i.local}`;
  if (m.linking.has(key)) return because('recursion', i.name, { file: unit.path, range: { start: i.start, end: i.end } });
  m.linking.add(key);
  // Only what this import itself still waits for makes it unknown for now.
  const { pending } = m.run;
  m.run.pending = false;
  try {
    return canonical(linked(m, unit, i), unit.language);
  } finally {
    m.linking.delete(key);
    m.run.pending ||= pending;
  }
}

function linked(m: Machine, unit: Unit, i: Import): V {
  if (unit.language.namedPackages) {
    const found = qualifiedName(m, unit, i.module);
    return found
      ? through(found, step('import', i.local, { file: unit.path, range: { start: i.start, end: i.end } }))
      : { t: 'ext', path: i.module };
  }
  if (unit.language.namespaces && i.name !== '*') {
    const path = i.module === '' ? i.name : `${i.module}.${i.name}`;
    return projectClass(m, unit, path) ?? (unit.language.sharedNames && sharedName(m, unit, path)) ?? { t: 'ext', path };
  }
  const whole = i.name === '*' || (i.name === 'default' && unit.language.fileIsClass === true);
  const data = dataModule(m, unit, i.module, i.level);
  if (data) return whole || i.name === 'default' ? data : memberValue(m, data, i.name, moduleFrame(unit), i);
  if (i.module === 'django.conf' && i.name === 'settings') {
    const settings = djangoSettings(m, unit);
    if (settings && settings.t !== 'unknown') return settings;
  }
  const target = targetOf(m, unit, i.module, i.level);
  if (target) {
    if (whole) return fileValue(target);
    const value = exportedValue(m, target, i.name);
    if (value) return through(value, step('import', i.local, { file: unit.path, range: { start: i.start, end: i.end } }));
  }
  if (!whole && i.name !== 'default') {
    const sub = targetOf(m, unit, i.module === '' || i.module.endsWith('.') ? `${i.module}${i.name}` : `${i.module}.${i.name}`, i.level);
    if (sub) return fileValue(sub);
  }
  if (unit.language.fileIsClass) {
    const path = whole ? i.module : `${i.module}.${i.name}`;
    const found = projectClass(m, unit, path) ?? (whole ? undefined : staticMember(m, unit, i.module, i.name));
    if (found) return found;
    return { t: 'ext', path };
  }
  if (unit.language.traits) {
    const found = alongPath(m, unit, whole ? i.module : `${i.module}.${i.name}`);
    if (found) return through(found, step('import', i.local, { file: unit.path, range: { start: i.start, end: i.end } }));
  }
  if (target || m.run.pending) return because('import', i.name, { file: unit.path, range: { start: i.start, end: i.end } });
  if (i.level > 0 || i.module.startsWith('.')) {
    // A relative file that is not there: its canonical path still tells what SDK file it may be.
    return { t: 'ext', path: i.name === '*' || i.name === 'default' ? i.module : `${i.module}.${i.name}` };
  }
  return { t: 'ext', path: i.name === '*' || i.name === 'default' ? i.module : `${i.module}.${i.name}` };
}

/** What a path names whose last parts are no files: the longest part that is one, and members of it. */
function alongPath(m: Machine, unit: Unit, path: string): V | undefined {
  const parts = path.split('.');
  for (let n = parts.length - 1; n > 0; n--) {
    const file = targetOf(m, unit, parts.slice(0, n).join('.'), 0);
    if (!file) continue;
    let v: V | undefined = { t: 'module', unit: file };
    for (const name of parts.slice(n)) {
      if (v?.t === 'module') v = exportedValue(m, v.unit, name);
      else if (v?.t === 'class') v = classMember(m, v.class, name) ?? enumMember(m, v.class, name);
      else return undefined;
    }
    return v;
  }
  return undefined;
}

const staticMember = (m: Machine, unit: Unit, owner: string, name: string): V | undefined => {
  const c = projectClass(m, unit, owner);
  if (c?.t !== 'class') return undefined;
  return classMember(m, c.class, name) ?? enumMember(m, c.class, name);
};

/** A class of the workspace by its full name, also nested ones (`a.b.Outer.Inner`) and ones in other source roots. */
export function projectClass(m: Machine, from: Unit, path: string): V | undefined {
  const parts = path.split('.');
  // Where namespaces begin with capitals as well, only the last part is a class.
  const first = from.language.namespaces ? parts.length - 1 : parts.findIndex((p) => /^[A-Z]/.test(p));
  if (first < 0) return undefined;
  const outer = parts.slice(0, first + 1);
  const name = parts[first]!;
  const direct = from.language.resolveImport(outer.join('.'), 0, from.path);
  const hit = direct.length > 0 ? answered(m, m.project.first(direct)) : undefined;
  const extension = from.path.slice(from.path.lastIndexOf('.'));
  const byName = (ending: string): readonly string[] => answered(m, m.project.named(name + ending)) ?? [];
  const wanted = outer.slice(0, -1).join('.');
  const isNamed = (written: string, asked: string): boolean =>
    written === asked || (from.language.caseless === true && written.toLowerCase() === asked.toLowerCase());
  const inFile = (p: string): V | undefined => {
    const unit = unitAt(m, p);
    if (!unit || (wanted !== '' && !isNamed(unit.summary.package, wanted))) return undefined;
    let index = unit.summary.classes.findIndex((c) => isNamed(c.name, name) && c.owner < 0);
    for (const nested of parts.slice(first + 1)) {
      if (index < 0) break;
      index = unit.summary.classes.findIndex((c) => c.name === nested && c.owner === index);
    }
    return index >= 0 ? canonical(classValue(unit, index, moduleFrame(unit)), unit.language) : undefined;
  };
  const atPath = hit ? inFile(hit) : undefined;
  if (atPath) return atPath;
  // A path alone says little where a namespace has to agree: another file of that name may be meant.
  // Classes of Java are known where their packages may be of another language too.
  const named =
    hit && !from.language.namespaces
      ? []
      : [...byName(extension), ...(from.language.namedPackages && extension !== '.java' ? byName('.java') : [])];
  for (const p of named) {
    const found = inFile(p);
    if (found) return found;
  }
  // A file may hold several classes; only names that look like the project's own are worth the search.
  const { namespaces, namedPackages } = from.language;
  if (!(namespaces || namedPackages) || wanted === '' || !(namedPackages ? sharesRoot(wanted, from) : mayBeOwn(wanted, from)))
    return undefined;
  for (const c of answered(m, m.project.declarations(name)) ?? []) {
    m.run.deps.add(c.unit.path);
    if (c.unit.summary.package === wanted) return canonical(classValue(c.unit, c.index, moduleFrame(c.unit)), from.language);
  }
  return undefined;
}

/** Namespaces of one project begin alike: `App.Services` and `App.Models`. A file without one may belong to any but the library's own. */
const mayBeOwn = (namespace: string, from: Unit): boolean =>
  from.summary.package === ''
    ? !/^(?:System|Microsoft|Newtonsoft|TencentCloud|Illuminate|Symfony)\b/.test(namespace)
    : sharesRoot(namespace, from);

/** `com.acme.sms` and `com.acme.common`: where packages are reversed domains, two names tell whose they are. */
export function sharesRoot(path: string, from: Unit): boolean {
  const [a, b] = [path.split('.'), from.summary.package.split('.')];
  const count = from.language.namedPackages && a.length > 1 && b.length > 1 ? 2 : 1;
  return a.slice(0, count).join('.') === b.slice(0, count).join('.');
}

/** A whole file as a value. */
function fileValue(unit: Unit): V {
  if (unit.language.fileIsClass) {
    const name = basename(unit.path).replace(/\.\w+$/, '');
    const index = unit.summary.classes.findIndex((c) => c.name === name);
    if (index >= 0) return classValue(unit, index, moduleFrame(unit));
  }
  return { t: 'module', unit };
}

/** What a module gives to others under a name. */
export function exportedValue(m: Machine, unit: Unit, name: string, depth = 0): V | undefined {
  if (depth > 6) return undefined;
  m.run.deps.add(unit.path);
  const { exports } = unit.summary;
  if (exports.length === 0) {
    if (unit.id === 'json') return undefined;
    return moduleName(m, unit, name);
  }
  const direct = exports.find((e) => e.name === name);
  if (direct) return exportValue(m, unit, direct, depth);
  const whole = exports.find((e) => e.name === '*cjs');
  if (whole) {
    const value = exportValue(m, unit, whole, depth);
    if (name === 'default' || value === undefined) return value;
    const h = objectOf(m, value);
    if (h?.h === 'record') return h.entries.get(name)?.value ?? undefined;
    if (value.t === 'class') return classMember(m, value.class, name);
    return value.t === 'ext' ? { t: 'ext', path: `${value.path}.${name}` } : undefined;
  }
  for (const e of exports) {
    if (e.name !== '*' || !e.from) continue;
    const target = targetOf(m, unit, e.from.module, 0);
    const value = target ? exportedValue(m, target, name, depth + 1) : undefined;
    if (value) return value;
  }
  // `import x from './x'` of a file with named exports only, under interoperability rules.
  return name === 'default' ? { t: 'module', unit } : undefined;
}

function exportValue(m: Machine, unit: Unit, e: Unit['summary']['exports'][number], depth: number): V | undefined {
  if (e.from) {
    const target = targetOf(m, unit, e.from.module, 0);
    if (target) return e.from.name === '*' ? fileValue(target) : exportedValue(m, target, e.from.name, depth + 1);
    return { t: 'ext', path: e.from.name === '*' ? e.from.module : `${e.from.module}.${e.from.name}` };
  }
  if (e.local !== null) return moduleName(m, unit, e.local);
  if (!e.value) return undefined;
  moduleState(m, unit);
  return evaluateIn(m, `export:${unit.path}:${e.name}`, unit, e.value);
}

const evaluateIn = (m: Machine, key: string, unit: Unit, e: Expr): V => memoized(m, key, () => evaluate(m, e, moduleFrame(unit)));

// ---- classes -------------------------------------------------------------------------------------------------------------------------

/** The classes that a class names as its bases, as far as they lie in the workspace. */
export function basesOf(m: Machine, c: ClassRef): readonly ClassRef[] {
  if (classOf(c).bases.length === 0) return [];
  // Looked for in other files, and asked for with each name.
  if (c.unit.language.sharedConstants) return remembered(m, `bases:${c.unit.path}:${c.index}`, () => namedBases(m, c));
  return namedBases(m, c);
}

function namedBases(m: Machine, c: ClassRef): ClassRef[] {
  const out: ClassRef[] = [];
  for (const base of classOf(c).bases) {
    const v = c.unit.language.sharedConstants ? scopedConstant(m, c, base) : resolvePath(m, c.unit, base);
    if (v?.t === 'class' && !(v.class.unit === c.unit && v.class.index === c.index)) out.push(v.class);
  }
  return out;
}

/** A dotted name as written in a type position. */
export function resolvePath(m: Machine, unit: Unit, path: string): V | undefined {
  if (unit.language.separateDefinitions) return scopedName(m, unit, path, scopesOfFile(unit)) ?? { t: 'ext', path };
  const [head, ...rest] = path.split('.');
  let v: V | undefined = moduleName(m, unit, head!) ?? constantFrom(m, unit, -1, head!) ?? { t: 'ext', path: head! };
  for (const name of rest) {
    if (v === undefined) return undefined;
    if (v.t === 'ext') v = { t: 'ext', path: `${v.path}.${name}` };
    else if (v.t === 'module') v = exportedValue(m, v.unit, name);
    else if (v.t === 'class') v = classMember(m, v.class, name);
    else {
      const h = objectOf(m, v);
      v = h?.h === 'record' ? h.entries.get(name)?.value : undefined;
    }
  }
  return v;
}

/** Whether a call of `name` means what is declared under `declared`. */
const isCalled = (unit: Unit, declared: string, name: string): boolean =>
  declared === name || (unit.language.caseless === true && declared.toLowerCase() === name.toLowerCase());

/** Methods of a class, those of instances first where the class itself may have one of the same name. */
function ofInstancesFirst(c: ClassRef): readonly number[] {
  const { methods } = classOf(c);
  if (!c.unit.language.messages) return methods;
  const known = sorted.get(methods);
  if (known) return known;
  const isStatic = (i: number): boolean => c.unit.summary.functions[i]?.static === true;
  const all = methods.some(isStatic) ? [...methods.filter((i) => !isStatic(i)), ...methods.filter(isStatic)] : methods;
  sorted.set(methods, all);
  return all;
}
const sorted = new WeakMap<readonly number[], readonly number[]>();

/** A method of a class or its bases. Declarations without a body do not count. */
export function findMethod(m: Machine, c: ClassRef, name: string, depth = 0): FunctionRef | undefined {
  for (const index of ofInstancesFirst(c)) {
    const f = c.unit.summary.functions[index];
    if (f && isCalled(c.unit, f.name, name) && f.hasBody && f.kind !== 'constructor') return { unit: c.unit, index };
  }
  for (const part of depth === 0 || c.unit.language.separateDefinitions ? otherParts(m, c) : []) {
    const index = classOf(part).methods.find(
      (i) => part.unit.summary.functions[i]?.name === name && part.unit.summary.functions[i]!.hasBody,
    );
    if (index !== undefined) return { unit: part.unit, index };
  }
  if (depth > 6) return undefined;
  for (const base of basesOf(m, c)) {
    const found = findMethod(m, base, name, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** Every overload of a method in the class itself, for languages that choose by the number of arguments. */
export function overloads(m: Machine, c: ClassRef, name: string, depth = 0): FunctionRef[] {
  const own = [c, ...(depth === 0 || c.unit.language.separateDefinitions ? otherParts(m, c) : [])].flatMap((part) =>
    ofInstancesFirst(part).flatMap((index) => {
      const f = part.unit.summary.functions[index];
      return f && isCalled(part.unit, f.name, name) && f.hasBody ? [{ unit: part.unit, index }] : [];
    }),
  );
  if (depth > 6) return own;
  return [...own, ...basesOf(m, c).flatMap((b) => overloads(m, b, name, depth + 1))];
}

export const hasField = (m: Machine, c: ClassRef, name: string, depth = 0): boolean =>
  classOf(c).fields.some((f) => f.name === name) ||
  classOf(c).methods.some(
    (i) =>
      c.unit.summary.functions[i]?.kind === 'constructor' && c.unit.summary.functions[i]!.params.some((p) => p.field && p.name === name),
  ) ||
  (depth === 0 && otherParts(m, c).some((part) => hasField(m, part, name, 7))) ||
  (depth < 6 && basesOf(m, c).some((b) => hasField(m, b, name, depth + 1)));

/** The fields that a class declares by the parameters of its constructor, in order. */
export const componentNames = (c: ClassRef): readonly string[] =>
  classOf(c).methods.flatMap((i) => {
    const f = c.unit.summary.functions[i];
    return f?.kind === 'constructor' ? f.params.flatMap((p) => (p.field ? [p.name] : [])) : [];
  });

/** A static member: field, method, nested class. */
export function classMember(m: Machine, c: ClassRef, name: string, depth = 0): V | undefined {
  m.run.deps.add(c.unit.path);
  const written = m.run.state.own(`static:${c.unit.path}:${c.index}:${name}`);
  if (written) return written;
  const cls = classOf(c);
  const nested = c.unit.summary.classes.findIndex((x) => x.owner === c.index && x.name === name);
  if (nested >= 0) return classValue(c.unit, nested, moduleFrame(c.unit));
  const field = cls.fields.find((f) => f.name === name);
  if (field && (field.static || cls.kind === 'interface')) return staticField(m, c, name);
  for (const index of cls.methods) {
    const f = c.unit.summary.functions[index];
    if (f && isCalled(c.unit, f.name, name) && f.static && f.hasBody)
      return { t: 'fn', fn: { unit: c.unit, index }, frame: null, self: classValue(c.unit, c.index, null), bound: [] };
    const defined = f?.static && f.declared && f.name === name ? findMethod(m, c, name) : undefined;
    if (defined) return { t: 'fn', fn: defined, frame: null, self: classValue(c.unit, c.index, null), bound: [] };
  }
  for (const part of depth === 0 ? otherParts(m, c) : []) {
    const found = classMember(m, part, name, 7);
    if (found) return found;
  }
  if (depth > 6) return undefined;
  for (const base of basesOf(m, c)) {
    const found = classMember(m, base, name, depth + 1);
    // What the class inherits, runs on the class itself.
    const inherited = found?.t === 'fn' && c.unit.language.messages === true && found.self?.t === 'class';
    if (found) return inherited ? { ...found, self: classValue(c.unit, c.index, null) } : found;
  }
  for (const part of depth === 0 ? partsElsewhere(m, c) : []) {
    const found = classMember(m, part, name, 7);
    if (found) return found;
  }
  return undefined;
}

/** A static field: its initialiser, or what the class's own code assigns to it later. */
function staticField(m: Machine, c: ClassRef, name: string): V {
  return memoized(m, `static:${c.unit.path}:${c.index}:${name}`, () => {
    const cls = classOf(c);
    const field = cls.fields.find((f) => f.name === name)!;
    const frame: Frame = {
      id: m.frames++,
      fn: { unit: c.unit, index: 0 },
      parent: moduleFrame(c.unit),
      self: classValue(c.unit, c.index, null),
      owner: c.index,
    };
    const configuredValue = configField(m, c, field.decorators) ?? setUp(m, c, name);
    const elsewhere =
      field.value === null && c.unit.language.separateDefinitions
        ? definedParts(m, c).find((p) => classOf(p).fields.some((f) => f.name === name && f.value !== null))
        : undefined;
    const initial = elsewhere
      ? staticField(m, elsewhere, name)
      : (configuredValue ?? (field.value ? evaluate(m, field.value, frame) : undefined));
    const named =
      initial && (initial.t === 'str' || initial.t === 'num')
        ? through(initial, step('constant', `${cls.name}.${name}`, placeOf(c.unit, field)))
        : initial;
    if (named?.t === 'ref') runStaticBlocks(m, c, name, named);
    // Whoever may set it would be found where setups are looked for (`setUp`); elsewhere the value is only a possibility.
    const isDefault = field.settable === true && configuredValue === undefined && !c.unit.language.messages;
    if (named && named.t !== 'null')
      return isDefault
        ? choice([
            { value: named, when: [] },
            { value: unknown('field', name, placeOf(c.unit, field)), when: [] },
          ])
        : named;
    return assignedField(m, c, name, true) ?? named ?? unknown('field', name, placeOf(c.unit, field));
  });
}

/** What the setup of an application gives to an attribute of a class itself. */
function setUp(m: Machine, c: ClassRef, name: string): V | undefined {
  const attribute = c.unit.language.messages && name.startsWith('@') ? name.replace(/^@+/, '') : undefined;
  if (attribute === undefined) return undefined;
  const isWriter = (i: number): boolean => c.unit.summary.functions[i]?.static === true && functionAt(c, i)?.name === `<set ${attribute}>`;
  return classOf(c).methods.some(isWriter) ? initialised(m, c, attribute) : undefined;
}

/** Static blocks may fill the list or table in a static field; what other methods do to it later leaves it open. */
function runStaticBlocks(m: Machine, c: ClassRef, name: string, value: V): void {
  m.run.state.set(`static:${c.unit.path}:${c.index}:${name}`, value);
  for (const index of classOf(c).methods) {
    if (functionAt(c, index)?.name === '<static>')
      runUnknown(m, { unit: c.unit, index }, moduleFrame(c.unit), classValue(c.unit, c.index, null));
  }
  loosen(m, c, name, value);
}

const functionAt = (c: ClassRef, index: number) => c.unit.summary.functions[index];

/** What methods of a class assign to one of its fields, when exactly that can be told. */
function assignedField(m: Machine, c: ClassRef, name: string, isStatic: boolean): V | undefined {
  const values: V[] = [];
  const methods = [c, ...otherParts(m, c)].flatMap((part) => classOf(part).methods.map((index) => ({ unit: part.unit, index })));
  for (const method of methods) {
    const f = functionOf(method);
    if (!f?.hasBody || !writesField(method.unit, method.index, name)) continue;
    const self = isStatic && f.static ? classValue(c.unit, c.index, null) : symbolicInstance(m, c);
    m.run.state.set(`busy:${c.unit.path}:${c.index}:${name}`, nullValue());
    runUnknown(m, method, moduleFrame(method.unit), self);
    const found = isStatic ? m.run.state.own(`static:${c.unit.path}:${c.index}:${name}`) : entryOf(m, self, name);
    if (found) values.push(found);
  }
  const known = values.filter((v) => v.t !== 'null');
  return known.length === 0 ? undefined : choice(known.map((value) => ({ value, when: [] })));
}

const isEmptyList = (m: Machine, v: V): boolean => {
  const h = objectOf(m, v);
  return h?.h === 'list' && h.items.length === 0;
};

/** What functions of the package that make instances of a class without constructors give one of its fields. */
function madeField(m: Machine, c: ClassRef, name: string): V[] {
  const cls = classOf(c);
  const makers = [c.unit, ...matesOf(m, c.unit, cls.name)].flatMap((unit) =>
    unit.summary.functions.flatMap((f, index) =>
      f.parent === 0 &&
      f.hasBody &&
      f.returns !== undefined &&
      (f.owner < 0 ? f.mentions.includes(cls.name) : f.static && f.returns === cls.name && f.name !== 'default')
        ? [{ unit, index }]
        : [],
    ),
  );
  return makers.flatMap((fn) => {
    m.run.state.set(`busy:${c.unit.path}:${c.index}:${name}`, nullValue());
    const result = runUnknown(m, fn, moduleFrame(fn.unit), null);
    return alternativesOf(result).flatMap(({ value }) => {
      const list = objectOf(m, value);
      const made = list?.h === 'list' ? (list.items[0] ?? value) : value;
      const h = objectOf(m, made);
      const entry = h?.h === 'record' && h.class && h.class.unit === c.unit && h.class.index === c.index ? h.entries.get(name) : undefined;
      return entry && entry.value.t !== 'null' ? [entry.value] : [];
    });
  });
}

const entryOf = (m: Machine, self: V, name: string): V | undefined => {
  const h = objectOf(m, self);
  return h?.h === 'record' ? h.entries.get(name)?.value : undefined;
};

/** Whether a function's own statements write `name` as a member of this or as a bare name. */
function writesField(unit: Unit, index: number, name: string): boolean {
  const writes = (t: Target): boolean =>
    (t.t === 'member' && t.name === name && (t.object.e === 'this' || t.object.e === 'name')) ||
    (t.t === 'name' && t.name === name && !t.declares) ||
    (t.t === 'list' && t.items.some((item) => item !== null && writes(item)));
  const visit = (body: readonly import('../model/summary.js').Stmt[]): boolean =>
    body.some((s) => {
      switch (s.s) {
        case 'set':
        case 'augment':
          return writes(s.target);
        case 'if':
          return visit(s.then) || visit(s.else);
        case 'switch':
          return s.cases.some((x) => visit(x.body));
        case 'loop':
        case 'block':
          return visit(s.body);
        case 'try':
          return visit(s.body) || s.handlers.some(visit) || visit(s.final);
        default:
          return false;
      }
    });
  return visit(unit.summary.functions[index]?.body ?? []);
}

/** An instance that was not seen being made. */
export const symbolicInstance = (m: Machine, c: ClassRef, frame?: number): V =>
  newRecord(m, null, { class: declarationOf(m, c), symbolic: true, exact: false, ...(frame === undefined ? {} : { frame }) });

/** A field of an instance: what its constructor left, its initialiser, configuration, injection, or what methods assign. */
export function fieldOfInstance(m: Machine, self: V, h: Extract<H, { h: 'record' }>, name: string, frame: Frame): V | undefined {
  const c = h.class;
  if (!c) return undefined;
  const busy = `busy:${c.unit.path}:${c.index}:${name}`;
  if (m.run.state.own(busy) !== undefined) return unknown('field', name);
  if (!h.symbolic) {
    const value = declaredField(m, c, name, frame);
    return value && h.frame !== undefined ? ofInstance(value, name, h.frame) : value;
  }
  const value = memoized(
    m,
    `field:${c.unit.path}:${c.index}:${name}`,
    () => declaredField(m, c, name, frame) ?? unknown('unset', '<none>'),
  );
  if (value.t === 'unknown' && value.detail === '<none>') return undefined;
  const fresh = ofInstance(value, name, h.frame);
  hangOn(m, fresh, h.frame);
  loosen(m, c, name, fresh);
  // Kept on the object, but not from inside a branch: where arms meet, it would seem to be there only after one of them.
  if (self.t === 'ref' && m.run.state.arms.length === 0) {
    const entries = new Map(h.entries);
    entries.set(name, { value: fresh, keyPlace: null });
    m.run.state.update(self.id, { ...h, entries });
  }
  return fresh;
}

/** A request or client in a field, which others may have filled before, hangs on the instance as well. */
function hangOn(m: Machine, v: V, frame: number | undefined): void {
  const h = objectOf(m, v);
  if (v.t === 'ref' && h?.h === 'record' && h.ext !== null && !h.exact && h.frame === undefined && frame !== undefined)
    m.run.state.update(v.id, { ...h, frame });
}

/** What is not known of a field hangs on the instance, and so on the function that got it. */
function ofInstance(v: V, name: string, frame: number | undefined): V {
  if (v.t === 'alt') return { ...v, alternatives: v.alternatives.map((a) => ({ ...a, value: ofInstance(a.value, name, frame) })) };
  if (v.t !== 'unknown' || (v.reason !== 'parameter' && v.reason !== 'field')) return v;
  return { ...v, reason: 'field', detail: name, ...(frame === undefined ? {} : { frame }) };
}

/** A list or table in a field may hold more by now when methods of the class change it. */
function loosen(m: Machine, c: ClassRef, name: string, v: V): void {
  if (v.t === 'ref' && changesField(m, c, name)) loosenObject(m, v);
}

function loosenObject(m: Machine, v: Extract<V, { t: 'ref' }>): void {
  const object = m.run.state.object(v.id);
  if (object && object.h !== 'alt' && object.exact) m.run.state.update(v.id, { ...object, exact: false });
}

const changesField = (m: Machine, c: ClassRef, name: string): boolean =>
  methodsOf(m, c).some(({ unit, index }) => {
    const f = unit.summary.functions[index];
    return f !== undefined && f.kind !== 'constructor' && f.name !== '<static>' && changedNames(unit, index).has(name);
  });

/** The methods of a class, also those that stand in another place. */
export const methodsOf = (m: Machine, c: ClassRef): FunctionRef[] =>
  [c, ...(c.unit.language.separateDefinitions ? definedParts(m, c) : [])].flatMap((part) =>
    classOf(part).methods.map((index) => ({ unit: part.unit, index })),
  );

/** Filled from the environment, with defaults for what is not there. */
const isSettings = (c: ClassRef): boolean => classOf(c).bases.some((b) => /(?:^|\.)BaseSettings$/.test(b));

/**
 * A class of fields alone, in a language whose fields anybody may write: who holds an instance fills them, so an initialiser is only a default.
 * Settings are filled by their library.
 */
const isFieldsAlone = (c: ClassRef): boolean =>
  classOf(c).kind === 'class' &&
  !c.unit.language.implicitMembers &&
  !c.unit.language.packageMates &&
  !isSettings(c) &&
  classOf(c).methods.every((i) => c.unit.summary.functions[i]?.kind === 'constructor');

/** Whether a constructor hands arguments to the one of a base. */
function callsBase(unit: Unit, index: number): boolean {
  const visit = (body: readonly Stmt[]): boolean =>
    body.some((s) => {
      if (s.s === 'block') return visit(s.body);
      if (s.s !== 'expression' || s.value.e !== 'call' || s.value.args.length === 0) return false;
      const { callee } = s.value;
      return (
        callee.e === 'super' ||
        (callee.e === 'member' && (callee.object.e === 'super' || (callee.object.e === 'call' && callee.object.callee.e === 'super')))
      );
    });
  return visit(unit.summary.functions[index]?.body ?? []);
}

function declaredField(m: Machine, c: ClassRef, name: string, frame: Frame, depth = 0): V | undefined {
  m.run.deps.add(c.unit.path);
  const cls = classOf(c);
  const field = cls.fields.find((f) => f.name === name);
  // Initialisers may use the parameters of the class itself.
  const primary =
    field?.value && cls.methods.some((i) => c.unit.summary.functions[i]?.params.some((p) => p.field)) && c.unit.language.implicitMembers;
  const self = primary ? symbolicInstance(m, c) : null;
  const own: Frame = { id: m.frames++, fn: { unit: c.unit, index: 0 }, parent: moduleFrame(c.unit), self, owner: c.index };
  const values: V[] = [];
  if (field) {
    const configuredValue = configField(m, c, field.decorators, name);
    if (configuredValue) return configuredValue;
    if (field.value) {
      const v = evaluate(m, field.value, own);
      if (v.t !== 'null')
        values.push(v.t === 'str' || v.t === 'num' ? through(v, step('field', `${cls.name}.${name}`, placeOf(c.unit, field))) : v);
      if (field.settable && values.length > 0) values.push(unknown('field', name));
    }
  }
  let constructors = 0;
  let isParameter = false;
  const written: V[] = [];
  for (const { unit, index } of methodsOf(m, c)) {
    const f = unit.summary.functions[index];
    if (f?.kind !== 'constructor' || f.declared) continue;
    constructors++;
    const param = f.params.find((p) => p.field && p.name === name);
    if (param) {
      const given = configParameter(m, param, { ...own, fn: { unit, index } }) ?? configField(m, c, [], name);
      if (given) return given;
      if (param.default && values.length === 0) values.push(evaluate(m, param.default, own));
      // A default is one value among others, but for classes that are filled from the environment.
      if (values.length === 0 || !isSettings(c))
        values.push({ ...(parameter(own, name, param.type, placeOf(c.unit, param)) as Extract<V, { t: 'unknown' }>), frame: -1 });
      constructors--;
      isParameter = true;
      continue;
    }
    if (writesField(unit, index, name) || (!field && callsBase(unit, index) && basesOf(m, c).some((b) => hasField(m, b, name)))) {
      const self = symbolicInstance(m, c);
      m.run.state.set(`busy:${c.unit.path}:${c.index}:${name}`, nullValue());
      runUnknown(m, { unit, index }, moduleFrame(unit), self);
      const v = entryOf(m, self, name);
      // What it is made of is not known, but what it is the field says.
      if (v) written.push(v.t === 'unknown' && v.typeName === undefined && field?.type !== undefined ? { ...v, typeName: field.type } : v);
    }
  }
  // What every constructor writes takes the place of the initialiser.
  if (constructors > 0 && written.length === constructors) values.length = 0;
  values.push(...written.filter((v) => v.t !== 'null'));
  if (constructors === 0 && !isParameter && (c.unit.language.packageMates || c.unit.language.traits)) {
    const made = madeField(m, c, name);
    const open = made.length > 0 && field?.settable === true && c.unit.language.traits === true;
    // An empty list is there to be filled.
    values.push(...made.filter((v) => !open || !isEmptyList(m, v)));
    // Whoever sees a field may make an object with another value in it.
    if (open) values.push(unknown('field', name));
  }
  const later = assignedField(m, c, name, false);
  if (later) values.push(later);
  if (values.length > 0 && !values.some((v) => v.t === 'unknown') && field && !field.static && isFieldsAlone(c))
    values.push(unknown('field', name, placeOf(c.unit, field)));
  if (values.length > 0) return filledIn(values);
  if (field) {
    const tagged = taggedField(m, c, field);
    if (tagged) return tagged;
    const constant = field.static ? staticField(m, c, name) : undefined;
    if (constant) return constant;
    return { ...unknown('field', name, placeOf(c.unit, field)), ...(field.type === undefined ? {} : { typeName: field.type }) };
  }
  for (const part of depth === 0 ? otherParts(m, c) : []) {
    const found = declaredField(m, part, name, frame, 7);
    if (found) return found;
  }
  if (depth > 6) return undefined;
  for (const base of basesOf(m, c)) {
    const found = declaredField(m, base, name, frame, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** An instance behind an unknown value whose type is written down: a class of the workspace (or its one implementation), or an SDK class. */
export function instanceOfType(m: Machine, v: Extract<V, { t: 'unknown' }>, frame: Frame): V | undefined {
  if (v.typeName === undefined || v.place === null) return undefined;
  const file = v.place.file;
  const unit = file === frame.fn.unit.path ? frame.fn.unit : answered(m, m.project.unit(file));
  if (!unit) return undefined;
  const type = resolvePath(m, unit, v.typeName);
  if (type?.t === 'class') return instanceOf(m, type.class, v.frame);
  if (type?.t === 'ext') {
    const { sdk } = unit.language;
    const known =
      sdk.clients.some((c) => c.path.test(type.path)) ||
      isRequestClass(sdk, type.path) ||
      sdk.legacy.some((l) => l.sender.test(type.path)) ||
      (sdk.libraries ?? []).some((l) => l.receiver.test(type.path)) ||
      (sdk.httpClients ?? []).some((h) => h.test(type.path));
    return known ? newRecord(m, null, { ext: type.path, symbolic: true, exact: false }) : undefined;
  }
  return undefined;
}

/** An instance of a class; of its only implementation when it is an interface or abstract. */
export function instanceOf(m: Machine, c: ClassRef, frame?: number): V | undefined {
  const cls = classOf(c);
  if (cls.kind === 'enum' && c.unit.language.enumNames) return undefined;
  const abstract =
    cls.kind === 'interface' ||
    cls.methods.some((i) => c.unit.summary.functions[i]?.hasBody === false && !c.unit.summary.functions[i]?.declared);
  if (!abstract) return symbolicInstance(m, c, frame);
  if (c.unit.language.structuralInterfaces) return structuralInstance(m, c, frame);
  const found = answered(m, m.project.implementations(cls.name)) ?? [];
  const real = found.filter((f) => basesOf(m, f).some((b) => b.unit === c.unit && b.index === c.index));
  return real.length === 1 ? symbolicInstance(m, real[0]!, frame) : undefined;
}

/** A member of an enum: the value itself where a member has one, otherwise an instance made with its arguments. */
export function enumMember(m: Machine, c: ClassRef, name: string): V | undefined {
  const cls = classOf(c);
  if (cls.kind !== 'enum') return undefined;
  const member = cls.members.find((x) => x.name === name);
  if (!member) return undefined;
  return memoized(m, `enum:${c.unit.path}:${c.index}:${name}`, () => {
    m.run.deps.add(c.unit.path);
    const frame: Frame = { id: m.frames++, fn: { unit: c.unit, index: 0 }, parent: moduleFrame(c.unit), self: null, owner: c.index };
    const place = placeOf(c.unit, member);
    if (member.value?.e === 'call' && member.value.construct) return evaluate(m, member.value, frame);
    const { enumObjects, fileIsClass } = c.unit.language;
    if (fileIsClass || member.args.length > 0 || (enumObjects && !member.value)) {
      const args = member.args.map((a) => ({ value: evaluate(m, a.value, frame) }));
      const made = construct(m, c, args, frame, member, place);
      if (enumObjects && made.t === 'ref') setMember(m, made, 'name', nameOfMember(name), null);
      return made;
    }
    const value = member.value ? evaluate(m, member.value, frame) : unknown('runtime', name, place);
    const named = value.t === 'ref' ? value : through(value, step('enum', `${cls.name}.${name}`, place));
    if (c.unit.language.enumNames && named.t === 'num')
      return { ...named, text: name, place, number: { text: named.text, place: named.place } };
    if (enumObjects) return enumObject(m, c, name, place, named);
    if (c.unit.id !== 'python') return named;
    // Members of these are texts or numbers themselves.
    if (cls.bases.some((b) => /(?:^|\.)(?:str|int|StrEnum|IntEnum)$/.test(b))) return named;
    if (cls.bases.some((b) => /(?:^|\.)(?:TextChoices|IntegerChoices)$/.test(b))) {
      const pair = objectOf(m, named);
      return pair?.h === 'list' && pair.items[0] ? pair.items[0] : named;
    }
    return enumObject(m, c, name, place, named);
  });
}

/** A member with its value: `Tpl.LOGIN.value`. */
const enumObject = (m: Machine, c: ClassRef, name: string, place: Place, value: V): V =>
  newRecord(m, place, {
    class: c,
    entries: new Map([
      ['value', { value, keyPlace: null }],
      ['name', { value: nameOfMember(name), keyPlace: null }],
    ]),
  });

const nameOfMember = (name: string): V => ({ t: 'str', value: name, pieces: [], literal: false, place: null, trail: [] });
