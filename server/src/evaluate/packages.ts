import { dirname, extname } from '../base/path.js';
import type { Stmt, Target } from '../model/summary.js';
import { declaredClass, definedParts } from './definitions.js';
import {
  classMember,
  classOf,
  declaredName,
  enumMember,
  findMethod,
  moduleName,
  projectClass,
  resolvePath,
  sharesRoot,
  symbolicInstance,
} from './links.js';
import { answered, type Machine, moduleFrame } from './machine.js';
import { partsElsewhere } from './shared-constants.js';
import type { ClassRef, Frame, FunctionRef, Unit, V } from './values.js';

/*
 * Languages in which the files of a folder are one package: a name may be declared in any of them, and so may the methods of a class.
 */

/** Folders whose classes stand in for others in tests. */
const STAND_INS = /(?:^|\/)(?:mocks?|fakes?|stubs?|testdata)\/|_test\.\w+$|(?:^|[/_])(?:mock|fake|stub)s?_?\w*\.\w+$/i;
/** Files that are read to find what implements an interface. */
const MOST_CANDIDATES = 40;

/** The other files of a unit's package that mention a name. */
export function matesOf(m: Machine, unit: Unit, name: string): readonly Unit[] {
  const { language } = unit;
  if (!language.packageMates || name === '' || Object.hasOwn(language.functions, name)) return [];
  const folder = dirname(unit.path);
  const extension = extname(unit.path);
  const out: Unit[] = [];
  for (const path of answered(m, m.project.mentioning(name)) ?? []) {
    if (path === unit.path || extname(path) !== extension || !language.packageMates(unit.path, path)) continue;
    if (!language.namedPackages && dirname(path) !== folder) continue;
    const mate = answered(m, m.project.unit(path));
    if (!mate || mate.summary.package !== unit.summary.package) continue;
    m.run.deps.add(path);
    out.push(mate);
  }
  return out;
}

/** A name that another file of the package declares. */
export function packageName(m: Machine, unit: Unit, name: string): V | undefined {
  for (const mate of matesOf(m, unit, name)) {
    const v = declares(mate, name) ? declaredName(m, mate, name) : undefined;
    if (v) return v;
  }
  return undefined;
}

/**
 * What a full name means where packages hold functions and values besides classes: `a.b.Type.Inner`, `a.b.Type.MEMBER`, `a.b.function`. Names
 * of packages that do not look like the project's own are not searched.
 */
export function qualifiedName(m: Machine, from: Unit, path: string): V | undefined {
  const dot = path.lastIndexOf('.');
  const [owner, name] = [path.slice(0, Math.max(0, dot)), path.slice(dot + 1)];
  const type = projectClass(m, from, path);
  if (type) return type;
  const ownerName = owner.slice(owner.lastIndexOf('.') + 1);
  if (/^[A-Z]/.test(ownerName)) {
    const c = projectClass(m, from, owner);
    if (c?.t !== 'class') return undefined;
    return classMember(m, c.class, name) ?? enumMember(m, c.class, name) ?? nestedMember(m, c, name);
  }
  if (owner === '' || !sharesRoot(owner, from)) return undefined;
  for (const candidate of answered(m, m.project.mentioning(name)) ?? []) {
    if (!from.language.extensions.includes(extname(candidate)) || candidate === from.path) continue;
    const unit = answered(m, m.project.unit(candidate));
    if (unit?.summary.package !== owner || !declares(unit, name)) continue;
    m.run.deps.add(candidate);
    return declaredName(m, unit, name);
  }
  return undefined;
}

/** A member of an object that has it from a superclass. */
const nestedMember = (m: Machine, c: Extract<V, { t: 'class' }>, name: string): V | undefined => {
  const method = findMethod(m, c.class, name);
  return method && { t: 'fn', fn: method, frame: null, self: c, bound: [] };
};

/** The frame of the file that declares a variable of the package. */
export function packageFrame(m: Machine, unit: Unit, name: string): Frame {
  if (!unit.language.packageMates || declares(unit, name)) return moduleFrame(unit);
  return moduleFrame(matesOf(m, unit, name).find((mate) => declares(mate, name)) ?? unit);
}

const nameSets = new WeakMap<Unit, ReadonlySet<string>>();

/** Whether a file declares a name at its top. */
export function declares(unit: Unit, name: string): boolean {
  let names = nameSets.get(unit);
  if (!names) {
    const { functions, classes } = unit.summary;
    const all = new Set<string>();
    const add = (t: Target): void => {
      if (t.t === 'name') all.add(t.name);
      else if (t.t === 'list') for (const item of t.items) if (item) add(item);
    };
    for (const s of functions[0]?.body ?? []) if (s.s === 'set') add(s.target);
    for (const f of functions) if (f.parent === 0 && f.owner < 0) all.add(f.name);
    for (const c of classes) if (c.parent === 0 && c.owner < 0 && !c.partial) all.add(c.name);
    names = all;
    nameSets.set(unit, names);
  }
  return names.has(name);
}

/** The declaration of a class of which a file only holds methods. */
export function declarationOf(m: Machine, c: ClassRef): ClassRef {
  const cls = classOf(c);
  if (!cls.partial) return c;
  if (c.unit.language.traits) {
    const declared = moduleName(m, c.unit, cls.name);
    return declared?.t === 'class' ? declared.class : c;
  }
  if (c.unit.language.separateDefinitions) return declaredClass(m, c);
  for (const unit of [c.unit, ...matesOf(m, c.unit, cls.name)]) {
    const index = unit.summary.classes.findIndex((x) => x.name === cls.name && x.parent === 0 && !x.partial);
    if (index >= 0) return { unit, index };
  }
  return c;
}

/**
 * A method of a named type that is no struct: `func (k Kind) Template() string`. The receiver is a plain value, so the type is looked for
 * where the value is written, and has to be the only one there with such a method.
 */
export function valueMethod(m: Machine, receiver: V, name: string, frame: Frame): FunctionRef | undefined {
  const here = frame.fn.unit;
  if (!here.language.packageMates || (receiver.t !== 'str' && receiver.t !== 'num' && receiver.t !== 'unknown')) return undefined;
  const typeName = receiver.t === 'unknown' ? receiver.typeName : undefined;
  if (receiver.t === 'unknown' && typeName === undefined) return undefined;
  const file = receiver.place?.file ?? here.path;
  const written = file === here.path ? here : answered(m, m.project.unit(file));
  const type = typeName === undefined || !written ? undefined : resolvePath(m, written, typeName);
  const home = type?.t === 'fn' ? type.fn.unit : typeName === undefined ? written : undefined;
  if (!home) return undefined;
  const found = [home, ...matesOf(m, home, name)].flatMap((unit) =>
    unit.summary.classes.flatMap((c, index) => {
      if (!c.partial || (typeName !== undefined && c.name !== typeName.slice(typeName.lastIndexOf('.') + 1))) return [];
      if (declarationOf(m, { unit, index }).index !== index) return [];
      return c.methods.filter((i) => unit.summary.functions[i]?.name === name).map((i) => ({ unit, index: i }));
    }),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** The parts of a class in other files of its package. */
export function otherParts(m: Machine, c: ClassRef): readonly ClassRef[] {
  if (c.unit.language.sharedConstants) return partsElsewhere(m, c);
  if (c.unit.language.separateDefinitions) return [...definedParts(m, c)];
  if (c.unit.language.traits) return implementedElsewhere(m, c);
  const { name, parts } = classOf(c);
  if (parts && c.unit.language.namespaces) {
    const declared = answered(m, m.project.declarations(name)) ?? [];
    const own = { unit: c.unit, index: c.index };
    return [own, ...declared].filter(
      (x, i, all) =>
        !(x.unit.path === own.unit.path && x.index === own.index) &&
        all.findIndex((y) => y.unit.path === x.unit.path && y.index === x.index) === i &&
        x.unit.summary.package === own.unit.summary.package &&
        classOf(x).parts === true,
    );
  }
  if (!c.unit.language.packageMates) return [];
  return [c.unit, ...matesOf(m, c.unit, name)].flatMap((unit) =>
    unit.summary.classes.flatMap((x, index) =>
      x.name === name && x.parent === 0 && !(unit === c.unit && index === c.index) ? [{ unit, index }] : [],
    ),
  );
}

/** What other files implement for a type that is declared here: there it is known by an import. */
function implementedElsewhere(m: Machine, c: ClassRef): ClassRef[] {
  const cls = classOf(c);
  if (cls.partial) return [];
  const extension = extname(c.unit.path);
  const paths = (answered(m, m.project.mentioning(cls.name)) ?? []).filter((p) => p !== c.unit.path && extname(p) === extension);
  if (paths.length > MOST_CANDIDATES) return [];
  return paths.flatMap((path) => {
    const unit = answered(m, m.project.unit(path));
    return (unit?.summary.classes ?? []).flatMap((x, index) => {
      if (!x.partial || x.name !== cls.name) return [];
      const declared = declarationOf(m, { unit: unit!, index });
      if (declared.unit !== c.unit || declared.index !== c.index) return [];
      m.run.deps.add(path);
      return [{ unit: unit!, index }];
    });
  });
}

/** An instance of the only class of the workspace that has all the methods of an interface; stand-ins of tests do not count. */
export function structuralInstance(m: Machine, c: ClassRef, frame?: number): V | undefined {
  const names = [...new Set(methodNames(c))];
  // The longest name is the least common one.
  const rarest = names.reduce((a, b) => (b.length > a.length ? b : a), '');
  if (rarest === '') return undefined;
  const extension = extname(c.unit.path);
  const paths = (answered(m, m.project.mentioning(rarest)) ?? []).filter((p) => extname(p) === extension && !STAND_INS.test(p));
  if (paths.length > MOST_CANDIDATES) return undefined;
  const found: ClassRef[] = [];
  for (const path of paths) {
    const unit = answered(m, m.project.unit(path));
    unit?.summary.classes.forEach((cls, index) => {
      if (cls.kind === 'interface' || !cls.methods.some((i) => unit.summary.functions[i]?.name === rarest)) return;
      const whole = declarationOf(m, { unit, index });
      if (found.some((f) => f.unit === whole.unit && f.index === whole.index)) return;
      if (names.every((n) => findMethod(m, whole, n))) found.push(whole);
    });
  }
  return found.length === 1 ? symbolicInstance(m, found[0]!, frame) : undefined;
}

function methodNames(c: ClassRef): string[] {
  return classOf(c).methods.flatMap((i) => c.unit.summary.functions[i]?.name ?? []);
}

/** Runs over the statements of a body and of the blocks in it. */
export function eachStatement(body: readonly Stmt[], visit: (s: Stmt) => void): void {
  for (const s of body) {
    visit(s);
    switch (s.s) {
      case 'if':
        eachStatement(s.then, visit);
        eachStatement(s.else, visit);
        break;
      case 'switch':
        for (const c of s.cases) eachStatement(c.body, visit);
        break;
      case 'loop':
      case 'block':
        eachStatement(s.body, visit);
        break;
      case 'try':
        eachStatement(s.body, visit);
        for (const h of s.handlers) eachStatement(h, visit);
        eachStatement(s.final, visit);
        break;
      default:
        break;
    }
  }
}

/** Functions of a package that assign to one of its variables: each with its file; a function inside another one stands for the outer one. */
export function packageWriters(m: Machine, unit: Unit, name: string): readonly { readonly unit: Unit; readonly index: number }[] {
  return [unit, ...matesOf(m, unit, name)].flatMap((u) => [...writersIn(u, name)].map((index) => ({ unit: u, index })));
}

/** Whether a function of the package writes an element of one of its variables. */
export function changesContent(m: Machine, unit: Unit, name: string): boolean {
  return [unit, ...matesOf(m, unit, name)].some((u) =>
    u.summary.functions.some((f, index) => {
      if (index === 0) return false;
      let found = false;
      eachStatement(f.body, (s) => {
        if (
          (s.s === 'set' || s.s === 'augment' || s.s === 'delete') &&
          s.target.t === 'index' &&
          s.target.object.e === 'name' &&
          s.target.object.name === name
        )
          found = true;
      });
      return found;
    }),
  );
}

const writers = new WeakMap<Unit, Map<string, ReadonlySet<number>>>();

function writersIn(unit: Unit, name: string): ReadonlySet<number> {
  let byName = writers.get(unit);
  if (!byName) {
    byName = new Map();
    writers.set(unit, byName);
  }
  const known = byName.get(name);
  if (known) return known;
  const { functions } = unit.summary;
  const out = new Set<number>();
  const locals = functions.map((f) => new Set(f.params.map((p) => p.name)));
  const assigns: number[] = [];
  functions.forEach((f, index) => {
    if (index === 0) return;
    const note = (t: Target): void => {
      if (t.t === 'list') for (const item of t.items) if (item) note(item);
      if (t.t !== 'name' || t.name !== name) return;
      if (t.declares) locals[index]!.add(name);
      else assigns.push(index);
    };
    eachStatement(f.body, (s) => {
      if (s.s === 'set' || s.s === 'augment') note(s.target);
    });
  });
  for (const index of assigns) {
    let at = index;
    let isLocal = locals[at]!.has(name);
    while (functions[at]!.parent > 0) {
      at = functions[at]!.parent;
      isLocal ||= locals[at]!.has(name);
    }
    if (!isLocal) out.add(at);
  }
  byName.set(name, out);
  return out;
}
