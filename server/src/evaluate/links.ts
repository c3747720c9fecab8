import { basename } from '../base/path.js';
import { isPlaceholder } from '../model/sms/placeholder.js';
import type { Decorator, Expr, Import, Stmt } from '../model/summary.js';
import { configField, configParameter } from './config.js';
import { construct } from './construct.js';
import { dataModule } from './data-files.js';
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
import { memberValue } from './members.js';
import { changesContent, declarationOf, matesOf, otherParts, packageName, packageWriters, structuralInstance } from './packages.js';
import { isRequestClass } from './requests.js';
import { djangoSettings } from './settings/django.js';
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
export function lookupName(m: Machine, name: string, frame: Frame, at: At): V {
  const { unit } = frame.fn;
  if (name === '<self>' || name === '<static>') {
    const owner = enclosingClass(frame.fn);
    return owner >= 0 ? classValue(unit, owner, null) : because('field', name, placeOf(unit, at));
  }
  for (let f: Frame | null = frame; f; f = f.parent) {
    const own = m.run.state.own(varKey(f, name));
    if (own !== undefined) return own;
    const stored = f.parent !== null ? m.run.state.get(varKey(f, name)) : undefined;
    if (stored !== undefined) return stored;
  }
  if (unit.language.implicitMembers) {
    const member = implicitMember(m, name, frame, at);
    if (member) return member;
  }
  const found = moduleName(m, unit, name);
  if (found) return found;
  return { t: 'ext', path: name };
}

/** A bare name in a method: a member of its class, of a base, or of a class around it. */
function implicitMember(m: Machine, name: string, frame: Frame, at: At): V | undefined {
  if (frame.self?.t === 'ref') {
    const h = m.run.state.object(frame.self.id);
    const entry = h?.h === 'record' ? h.entries.get(name) : undefined;
    if (entry) return entry.value;
  }
  const { unit } = frame.fn;
  for (let owner = frame.owner ?? enclosingClass(frame.fn); owner >= 0; owner = unit.summary.classes[owner]!.owner) {
    const ref: ClassRef = { unit, index: owner };
    const innermost = owner === (frame.owner ?? enclosingClass(frame.fn));
    const constant = classMember(m, ref, name) ?? enumMember(m, ref, name);
    if (constant) return constant.t === 'fn' && frame.self ? { ...constant, self: frame.self } : constant;
    if (frame.self?.t === 'ref') {
      const h = objectOf(m, frame.self);
      // The instance may be one of a subclass, with a method of its own.
      const method = (innermost && h?.h === 'record' && h.class ? findMethod(m, h.class, name) : undefined) ?? findMethod(m, ref, name);
      if (method) return { t: 'fn', fn: method, frame: null, self: frame.self, bound: [] };
      if (h?.h === 'record' && hasField(m, ref, name))
        return fieldOfInstance(m, frame.self, h, name, frame) ?? because('field', name, placeOf(unit, at));
      if (classOf(ref).methods.some((i) => unit.summary.functions[i]?.name === name)) return { t: 'method', receiver: frame.self, name };
    }
  }
  return undefined;
}

function enclosingClass(fn: FunctionRef): number {
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
  moduleState(m, unit);
  const variable = moduleVariable(m, unit, name);
  if (variable) return unit.id === 'python' ? overridden(m, unit, name, variable) : variable;
  for (const i of unit.summary.imports) if (i.local === name && name !== '*') return link(m, unit, i);
  const index = unit.summary.classes.findIndex((c) => c.name === name && c.parent === 0 && !c.partial);
  if (index >= 0) return classValue(unit, index, moduleFrame(unit));
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
    const nested = unit.language.fileIsClass || unit.language.namespaces ? projectClass(m, unit, `${i.module}.${name}`) : undefined;
    if (nested) return nested;
    const path = `${i.module}.${name}`;
    const { sdk } = unit.language;
    if (
      sdk.clients.some((c) => c.path.test(path)) ||
      isRequestClass(sdk, path) ||
      sdk.legacy.some((l) => l.sender.test(path)) ||
      (sdk.libraries ?? []).some((l) => l.receiver.test(path))
    )
      external = { t: 'ext', path };
  }
  if (external) return external;
  if (unit.language.namespaces && name.includes('.')) return projectClass(m, unit, name);
  if ((unit.language.fileIsClass || unit.language.namespaces) && /^[A-Z]/.test(name))
    return projectClass(m, unit, unit.summary.package === '' ? name : `${unit.summary.package}.${name}`);
  return undefined;
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
    return exportedValue(m, file, name);
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
  const index = unit.summary.classes.findIndex((c) => c.name === name && c.parent === 0 && !c.partial);
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
  if (unit.language.namespaces && i.name !== '*') {
    const path = i.module === '' ? i.name : `${i.module}.${i.name}`;
    return projectClass(m, unit, path) ?? { t: 'ext', path };
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
  if (target || m.run.pending) return because('import', i.name, { file: unit.path, range: { start: i.start, end: i.end } });
  if (i.level > 0 || i.module.startsWith('.')) {
    // A relative file that is not there: its canonical path still tells what SDK file it may be.
    return { t: 'ext', path: i.name === '*' || i.name === 'default' ? i.module : `${i.module}.${i.name}` };
  }
  return { t: 'ext', path: i.name === '*' || i.name === 'default' ? i.module : `${i.module}.${i.name}` };
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
  const paths = hit ? [hit] : (answered(m, m.project.named(name + extension)) ?? []);
  const wanted = outer.slice(0, -1).join('.');
  for (const p of paths) {
    const unit = unitAt(m, p);
    if (!unit || (wanted !== '' && unit.summary.package !== wanted)) continue;
    let index = unit.summary.classes.findIndex((c) => c.name === name && c.owner < 0);
    for (const nested of parts.slice(first + 1)) {
      if (index < 0) break;
      index = unit.summary.classes.findIndex((c) => c.name === nested && c.owner === index);
    }
    if (index >= 0) return canonical(classValue(unit, index, moduleFrame(unit)), unit.language);
  }
  // A file may hold several classes; only names that look like the project's own are worth the search.
  if (!from.language.namespaces || wanted === '' || !sharesRoot(wanted, from.summary.package)) return undefined;
  for (const c of answered(m, m.project.declarations(name)) ?? []) {
    m.run.deps.add(c.unit.path);
    if (c.unit.summary.package === wanted) return classValue(c.unit, c.index, moduleFrame(c.unit));
  }
  return undefined;
}

/** Namespaces of one project begin alike: `App.Services` and `App.Models`. */
const sharesRoot = (a: string, b: string): boolean => a.split('.', 1)[0] === b.split('.', 1)[0];

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
export function basesOf(m: Machine, c: ClassRef): ClassRef[] {
  const out: ClassRef[] = [];
  for (const base of classOf(c).bases) {
    const v = resolvePath(m, c.unit, base);
    if (v?.t === 'class' && !(v.class.unit === c.unit && v.class.index === c.index)) out.push(v.class);
  }
  return out;
}

/** A dotted name as written in a type position. */
export function resolvePath(m: Machine, unit: Unit, path: string): V | undefined {
  const [head, ...rest] = path.split('.');
  let v: V | undefined = moduleName(m, unit, head!) ?? { t: 'ext', path: head! };
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

/** A method of a class or its bases. Declarations without a body do not count. */
export function findMethod(m: Machine, c: ClassRef, name: string, depth = 0): FunctionRef | undefined {
  const cls = classOf(c);
  for (const index of cls.methods) {
    const f = c.unit.summary.functions[index];
    if (f && f.name === name && f.hasBody && f.kind !== 'constructor') return { unit: c.unit, index };
  }
  for (const part of depth === 0 ? otherParts(m, c) : []) {
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
  const own = [c, ...(depth === 0 ? otherParts(m, c) : [])].flatMap((part) =>
    classOf(part).methods.flatMap((index) => {
      const f = part.unit.summary.functions[index];
      return f && f.name === name && f.hasBody ? [{ unit: part.unit, index }] : [];
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
  (depth < 6 && basesOf(m, c).some((b) => hasField(m, b, name, depth + 1)));

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
    if (f && f.name === name && f.static && f.hasBody)
      return { t: 'fn', fn: { unit: c.unit, index }, frame: null, self: classValue(c.unit, c.index, null), bound: [] };
  }
  if (depth > 6) return undefined;
  for (const base of basesOf(m, c)) {
    const found = classMember(m, base, name, depth + 1);
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
    const configuredValue = configField(m, c, field.decorators);
    const initial = configuredValue ?? (field.value ? evaluate(m, field.value, frame) : undefined);
    const named =
      initial && (initial.t === 'str' || initial.t === 'num')
        ? through(initial, step('constant', `${cls.name}.${name}`, placeOf(c.unit, field)))
        : initial;
    if (named?.t === 'ref') runStaticBlocks(m, c, name, named);
    if (named && named.t !== 'null') return named;
    return assignedField(m, c, name, true) ?? named ?? unknown('field', name, placeOf(c.unit, field));
  });
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

/** What functions of the package that make instances of a class without constructors give one of its fields. */
function madeField(m: Machine, c: ClassRef, name: string): V[] {
  const cls = classOf(c);
  const makers = [c.unit, ...matesOf(m, c.unit, cls.name)].flatMap((unit) =>
    unit.summary.functions.flatMap((f, index) =>
      f.parent === 0 && f.owner < 0 && f.hasBody && f.returns !== undefined && f.mentions.includes(cls.name) ? [{ unit, index }] : [],
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
  const visit = (body: readonly import('../model/summary.js').Stmt[]): boolean =>
    body.some((s) => {
      switch (s.s) {
        case 'set':
        case 'augment':
          return (
            (s.target.t === 'member' && s.target.name === name && (s.target.object.e === 'this' || s.target.object.e === 'name')) ||
            (s.target.t === 'name' && s.target.name === name && !s.target.declares)
          );
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
  loosen(m, c, name, fresh);
  if (self.t === 'ref') {
    const entries = new Map(h.entries);
    entries.set(name, { value: fresh, keyPlace: null });
    m.run.state.update(self.id, { ...h, entries });
  }
  return fresh;
}

/** What is not known of a field hangs on the instance, and so on the function that got it. */
function ofInstance(v: V, name: string, frame: number | undefined): V {
  if (v.t === 'alt') return { ...v, alternatives: v.alternatives.map((a) => ({ ...a, value: ofInstance(a.value, name, frame) })) };
  if (v.t !== 'unknown' || (v.reason !== 'parameter' && v.reason !== 'field')) return v;
  return { ...v, reason: 'field', detail: name, ...(frame === undefined ? {} : { frame }) };
}

/** A list or table in a field may hold more by now when methods of the class change it. */
function loosen(m: Machine, c: ClassRef, name: string, v: V): void {
  if (v.t === 'ref' && changesField(c, name)) loosenObject(m, v);
}

function loosenObject(m: Machine, v: Extract<V, { t: 'ref' }>): void {
  const object = m.run.state.object(v.id);
  if (object && object.h !== 'alt' && object.exact) m.run.state.update(v.id, { ...object, exact: false });
}

const changesField = (c: ClassRef, name: string): boolean =>
  classOf(c).methods.some((index) => {
    const f = c.unit.summary.functions[index];
    return f !== undefined && f.kind !== 'constructor' && f.name !== '<static>' && changedNames(c.unit, index).has(name);
  });

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
  const own: Frame = { id: m.frames++, fn: { unit: c.unit, index: 0 }, parent: moduleFrame(c.unit), self: null, owner: c.index };
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
  const written: V[] = [];
  for (const index of cls.methods) {
    const f = c.unit.summary.functions[index];
    if (f?.kind !== 'constructor') continue;
    constructors++;
    const param = f.params.find((p) => p.field && p.name === name);
    if (param) {
      const given = configParameter(m, param, { ...own, fn: { unit: c.unit, index } }) ?? configField(m, c, [], name);
      if (given) return given;
      if (param.default && values.length === 0) values.push(evaluate(m, param.default, own));
      // A default is one value among others, but for classes that are filled from the environment.
      if (values.length === 0 || !isSettings(c))
        values.push({ ...(parameter(own, name, param.type, placeOf(c.unit, param)) as Extract<V, { t: 'unknown' }>), frame: -1 });
      constructors--;
      continue;
    }
    if (writesField(c.unit, index, name) || (!field && callsBase(c.unit, index) && basesOf(m, c).some((b) => hasField(m, b, name)))) {
      const self = symbolicInstance(m, c);
      m.run.state.set(`busy:${c.unit.path}:${c.index}:${name}`, nullValue());
      runUnknown(m, { unit: c.unit, index }, moduleFrame(c.unit), self);
      const v = entryOf(m, self, name);
      if (v) written.push(v);
    }
  }
  // What every constructor writes takes the place of the initialiser.
  if (constructors > 0 && written.length === constructors) values.length = 0;
  values.push(...written.filter((v) => v.t !== 'null'));
  if (constructors === 0 && c.unit.language.packageMates) values.push(...madeField(m, c, name));
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
      (sdk.libraries ?? []).some((l) => l.receiver.test(type.path));
    return known ? newRecord(m, null, { ext: type.path, symbolic: true, exact: false }) : undefined;
  }
  return undefined;
}

/** An instance of a class; of its only implementation when it is an interface or abstract. */
export function instanceOf(m: Machine, c: ClassRef, frame?: number): V | undefined {
  const cls = classOf(c);
  const abstract = cls.kind === 'interface' || cls.methods.some((i) => c.unit.summary.functions[i]?.hasBody === false);
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
    if (c.unit.language.fileIsClass || member.args.length > 0)
      return construct(
        m,
        c,
        member.args.map((a) => ({ value: evaluate(m, a.value, frame) })),
        frame,
        member,
        place,
      );
    const value = member.value ? evaluate(m, member.value, frame) : unknown('runtime', name, place);
    const named = value.t === 'ref' ? value : through(value, step('enum', `${cls.name}.${name}`, place));
    if (c.unit.id !== 'python') return named;
    // Members of these are texts or numbers themselves.
    if (cls.bases.some((b) => /(?:^|\.)(?:str|int|StrEnum|IntEnum)$/.test(b))) return named;
    if (cls.bases.some((b) => /(?:^|\.)(?:TextChoices|IntegerChoices)$/.test(b))) {
      const pair = objectOf(m, named);
      return pair?.h === 'list' && pair.items[0] ? pair.items[0] : named;
    }
    // Python: `Tpl.LOGIN.value`.
    return newRecord(m, place, {
      class: c,
      entries: new Map([
        ['value', { value: named, keyPlace: null }],
        ['name', { value: { t: 'str', value: name, pieces: [], literal: false, place: null, trail: [] }, keyPlace: null }],
      ]),
    });
  });
}
