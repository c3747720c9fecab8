import { extname } from '../base/path.js';
import type { Expr, FunctionSummary, Stmt } from '../model/summary.js';
import { classOf, declaredName, functionOf, targetOf } from './links.js';
import { answered, type Machine } from './machine.js';
import { eachStatement } from './packages.js';
import type { ClassRef, FunctionRef, Unit, V } from './values.js';

/*
 * Languages in which a header declares what another file defines: names in namespaces, the files that an import reaches, and what belongs to a
 * declaration elsewhere.
 */

/** Files that one file may reach through its imports. */
const MOST_INCLUDED = 160;
/** Files that are read to find a definition; a name in more files says too little. */
const MOST_CANDIDATES = 40;

const join = (namespace: string | undefined, name: string): string =>
  namespace === undefined || namespace === '' ? name : `${namespace}.${name}`;

/** The full name of a function or class of the top of a file. */
export const fullName = (x: { readonly name: string; readonly namespace?: string }): string => join(x.namespace, x.name);

interface Names {
  readonly all: ReadonlySet<string>;
  /** Variables that the file only declares. */
  readonly elsewhere: ReadonlySet<string>;
  readonly fixed: ReadonlySet<string>;
  /** Namespaces that the file opens. */
  readonly namespaces: readonly string[];
}
const nameSets = new WeakMap<Unit, Names>();

/** The names that a file declares at its top, with their namespaces. */
export function namesOf(unit: Unit): Names {
  const known = nameSets.get(unit);
  if (known) return known;
  const { functions, classes } = unit.summary;
  const all = new Set<string>();
  const elsewhere = new Set<string>();
  const fixed = new Set<string>();
  eachStatement(functions[0]?.body ?? [], (s: Stmt) => {
    if (s.s !== 'set' || s.target.t !== 'name' || !s.target.declares) return;
    all.add(s.target.name);
    if (s.target.elsewhere) elsewhere.add(s.target.name);
    if (s.target.fixed) fixed.add(s.target.name);
  });
  for (const name of all) if (elsewhere.has(name) && definesVariable(functions[0]?.body ?? [], name)) elsewhere.delete(name);
  for (const f of functions) if (f.parent === 0 && f.owner < 0) all.add(fullName(f));
  for (const c of classes) if (c.parent === 0 && c.owner < 0 && !c.partial) all.add(fullName(c));
  const namespaces = new Set<string>();
  for (const name of all)
    for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) namespaces.add(name.slice(0, dot));
  for (const c of classes) if (c.namespace) namespaces.add(c.namespace);
  const names: Names = { all, elsewhere, fixed, namespaces: [...namespaces] };
  nameSets.set(unit, names);
  return names;
}

function definesVariable(body: readonly Stmt[], name: string): boolean {
  let found = false;
  eachStatement(body, (s) => {
    if (s.s === 'set' && s.target.t === 'name' && s.target.name === name && !s.target.elsewhere) found = true;
  });
  return found;
}

const closures = new WeakMap<Machine, Map<Unit, readonly Unit[]>>();

/** The files that a file reaches through its imports, nearest first, without itself. */
export function included(m: Machine, unit: Unit): readonly Unit[] {
  let byUnit = closures.get(m);
  if (!byUnit) {
    byUnit = new Map();
    closures.set(m, byUnit);
  }
  const known = byUnit.get(unit);
  if (known) {
    for (const u of known) m.run.deps.add(u.path);
    return known;
  }
  const pending = m.run.pending;
  m.run.pending = false;
  const out: Unit[] = [];
  const seen = new Set<Unit>([unit]);
  for (let queue: Unit[] = [unit]; queue.length > 0 && out.length < MOST_INCLUDED; ) {
    const next: Unit[] = [];
    for (const u of queue) {
      for (const i of u.summary.imports) {
        const file = targetOf(m, u, i.module, i.level);
        if (!file || seen.has(file)) continue;
        seen.add(file);
        out.push(file);
        next.push(file);
      }
    }
    queue = next;
  }
  if (!m.run.pending) byUnit.set(unit, out);
  m.run.pending ||= pending;
  return out;
}

/** Files of the language that mention a word, the ones that reach `unit` first; nothing where the word is too common. */
function mentioning(m: Machine, unit: Unit, word: string): { readonly unit: Unit; readonly reaches: boolean }[] {
  const { extensions } = unit.language;
  const paths = (answered(m, m.project.mentioning(word)) ?? []).filter((p) => p !== unit.path && extensions.includes(extname(p)));
  if (paths.length > MOST_CANDIDATES) return [];
  const found = paths.flatMap((path) => {
    const other = answered(m, m.project.unit(path));
    return other ? [{ unit: other, reaches: included(m, other).includes(unit) }] : [];
  });
  return found.sort((a, b) => Number(b.reaches) - Number(a.reaches));
}

const partCaches = new WeakMap<Machine, Map<string, readonly ClassRef[]>>();

/** Parts of a class in other places: definitions of its members, in this file and in files that reach it. */
export function definedParts(m: Machine, c: ClassRef): readonly ClassRef[] {
  let cache = partCaches.get(m);
  if (!cache) {
    cache = new Map();
    partCaches.set(m, cache);
  }
  const key = `${c.unit.path}:${c.index}`;
  const known = cache.get(key);
  if (known) {
    for (const p of known) m.run.deps.add(p.unit.path);
    return known;
  }
  const cls = classOf(c);
  if (cls.name === '') return [];
  if (cls.partial) return undeclaredParts(m, c);
  const pending = m.run.pending;
  m.run.pending = false;
  const full = classPath(c);
  const units = [c.unit, ...mentioning(m, c.unit, cls.name).flatMap((x) => (x.reaches ? [x.unit] : []))];
  const out = units.flatMap((unit) =>
    unit.summary.classes.flatMap((x, index) => {
      const mine = x.partial && x.name === cls.name && isPathOf(fullName(x), full);
      if (mine) m.run.deps.add(unit.path);
      return mine ? [{ unit, index }] : [];
    }),
  );
  if (!m.run.pending) cache.set(key, out);
  m.run.pending ||= pending;
  return out;
}

/** The other members of a class whose declaration was not found, in the same file. */
function undeclaredParts(m: Machine, c: ClassRef): readonly ClassRef[] {
  if (declaredClass(m, c) !== c) return [];
  const path = fullName(classOf(c));
  return c.unit.summary.classes.flatMap((x, index) =>
    x.partial && index !== c.index && fullName(x) === path ? [{ unit: c.unit, index }] : [],
  );
}

/** With classes around it and namespaces. */
function classPath(c: ClassRef): string {
  const { classes } = c.unit.summary;
  let path = '';
  for (let i = c.index; i >= 0; i = classes[i]!.owner) path = path === '' ? fullName(classes[i]!) : `${fullName(classes[i]!)}.${path}`;
  return path;
}

/** Whether `written` means `full`, where a using directive may have named what is in front. */
const isPathOf = (written: string, full: string): boolean => written === full || full.endsWith(`.${written}`);

/** The declaration of a class of which a file only defines members. */
export function declaredClass(m: Machine, c: ClassRef): ClassRef {
  const cls = classOf(c);
  if (!cls.partial) return c;
  const path = fullName(cls);
  for (const unit of [c.unit, ...included(m, c.unit)]) {
    const index = unit.summary.classes.findIndex(
      (x, i) => !x.partial && x.name === cls.name && isPathOf(path, classPath({ unit, index: i })),
    );
    if (index >= 0) {
      m.run.deps.add(unit.path);
      return { unit, index };
    }
  }
  return c;
}

const isFree = (f: FunctionSummary): boolean => f.parent === 0 && f.owner < 0;

/** A function of a unit by its full name; also one that is defined as a member of its namespace. */
function functionsIn(unit: Unit, full: string, count: number): FunctionRef[] {
  const name = full.slice(full.lastIndexOf('.') + 1);
  const out: FunctionRef[] = [];
  unit.summary.functions.forEach((f, index) => {
    if (f.name !== name || !f.hasBody || f.params.length !== count) return;
    const owner = f.owner >= 0 ? unit.summary.classes[f.owner] : undefined;
    if (isFree(f) ? fullName(f) === full : owner?.partial && isPathOf(`${fullName(owner)}.${name}`, full) && full.includes('.'))
      out.push({ unit, index });
  });
  return out;
}

/** The function with a body that a declaration without one announces. */
export function definitionOf(m: Machine, fn: FunctionRef): FunctionRef | undefined {
  const f = functionOf(fn);
  if (f.hasBody || !f.declared || f.owner >= 0) return undefined;
  const full = fullName(f);
  const own = functionsIn(fn.unit, full, f.params.length);
  if (own[0]) return own[0];
  const found = mentioning(m, fn.unit, f.name).flatMap((x) =>
    functionsIn(x.unit, full, f.params.length).map((ref) => ({ ref, reaches: x.reaches })),
  );
  const near = found.filter((x) => x.reaches);
  const best = near.length > 0 ? near : found.filter((x) => !functionOf(x.ref).static);
  if (best.length !== 1) return undefined;
  m.run.deps.add(best[0]!.ref.unit.path);
  return best[0]!.ref;
}

/** A variable that a file only declares, as the file that defines it has it. */
export function definedVariable(m: Machine, unit: Unit, full: string): V | undefined {
  const name = full.slice(full.lastIndexOf('.') + 1);
  const found = mentioning(m, unit, name).flatMap((x) => {
    const v = namesOf(x.unit).all.has(full) && !namesOf(x.unit).elsewhere.has(full) ? { unit: x.unit } : undefined;
    return v ? [{ ...v, reaches: x.reaches }] : [];
  });
  const near = found.filter((x) => x.reaches);
  const best = near.length > 0 ? near : found;
  return best.length === 1 ? declaredName(m, best[0]!.unit, full) : undefined;
}

/** The default of a parameter, which may stand at the declaration instead of the definition, and the file that it stands in. */
export function defaultOf(m: Machine, fn: FunctionRef, index: number): { readonly value: Expr; readonly unit: Unit } | undefined {
  const f = functionOf(fn);
  const own = f.params[index]?.default;
  if (own) return { value: own, unit: fn.unit };
  if (!fn.unit.language.separateDefinitions) return undefined;
  const declaration = declarationOfFunction(m, fn);
  const value = declaration && functionOf(declaration).params[index]?.default;
  return value && declaration ? { value, unit: declaration.unit } : undefined;
}

function declarationOfFunction(m: Machine, fn: FunctionRef): FunctionRef | undefined {
  const f = functionOf(fn);
  if (f.declared || f.kind === 'lambda') return undefined;
  const owner = f.owner >= 0 ? { unit: fn.unit, index: f.owner } : undefined;
  if (owner) {
    const c = declaredClass(m, owner);
    if (c !== owner) {
      const index = classOf(c).methods.find((i) => announces(c.unit.summary.functions[i], f));
      return index === undefined ? undefined : { unit: c.unit, index };
    }
    if (!classOf(owner).partial) return undefined;
  }
  const full = owner ? `${fullName(classOf(owner))}.${f.name}` : fullName(f);
  for (const unit of [fn.unit, ...included(m, fn.unit)]) {
    const index = unit.summary.functions.findIndex((x) => isFree(x) && announces(x, f) && isPathOf(full, fullName(x)));
    if (index >= 0) return { unit, index };
  }
  return undefined;
}

const announces = (x: FunctionSummary | undefined, f: FunctionSummary): boolean =>
  x !== undefined &&
  x.declared === true &&
  x.name === f.name &&
  x.params.length === f.params.length &&
  x.params.every((p, i) => p.type === f.params[i]!.type);

/** Whether another file writes to a variable that is not constant. */
export function writtenElsewhere(m: Machine, unit: Unit, full: string): boolean {
  const names = namesOf(unit);
  if (names.fixed.has(full) || !names.all.has(full)) return false;
  const name = full.slice(full.lastIndexOf('.') + 1);
  const sees = (x: Unit): boolean => [x, ...included(m, x)].some((u) => namesOf(u).elsewhere.has(full));
  return mentioning(m, unit, name).some((x) => writes(x.unit, name) && (x.reaches || sees(x.unit)));
}

function writes(unit: Unit, name: string): boolean {
  return unit.summary.functions.some((f, index) => {
    if (index === 0) return false;
    let local = f.params.some((p) => p.name === name);
    let found = false;
    eachStatement(f.body, (s) => {
      if (s.s !== 'set' && s.s !== 'augment') return;
      const { target } = s;
      if (target.t === 'name' && target.name === name && target.declares) local = true;
      else if ((target.t === 'name' || target.t === 'member') && target.name === name && !local) found = true;
    });
    return found;
  });
}
