import { basename, extname } from '../base/path.js';
import { classMember, classOf, classValue, declaredName, moduleName } from './links.js';
import { answered, type Machine, moduleFrame } from './machine.js';
import { declares } from './packages.js';
import { isRequestClass } from './requests.js';
import type { ClassRef, Unit, V } from './values.js';

/*
 * Languages in which constants are known in all files of a workspace by their full names, and in which every file may open a class again.
 */

/** Files that may be read to find where a constant is declared; a name in more files is too common to say anything. */
const MOST_FILES = 60;
const TEST_PATH = /(?:^|\/)(?:spec|test|tests|features)\//;

interface Definition {
  /** The full name, with dots. */
  readonly path: string;
  readonly unit: Unit;
  /** The class, or -1 for the top of the file. */
  readonly owner: number;
  readonly class: number;
}

const answers = new WeakMap<Machine, Map<string, unknown>>();

/** An answer that stays the same as long as nothing in the workspace changes; one that still waits for files is asked for again. */
export function remembered<T>(m: Machine, key: string, compute: () => T): T {
  let known = answers.get(m);
  if (!known) {
    known = new Map();
    answers.set(m, known);
  }
  if (known.has(key)) return known.get(key) as T;
  const { pending } = m.run;
  m.run.pending = false;
  const answer = compute();
  if (!m.run.pending) known.set(key, answer);
  m.run.pending ||= pending;
  return answer;
}

/** The full name of a class, with dots. */
export function fullName(c: ClassRef): string {
  const names: string[] = [];
  for (let i = c.index; i >= 0; i = c.unit.summary.classes[i]!.owner) names.unshift(c.unit.summary.classes[i]!.name);
  return names.join('.');
}

/** What a file declares under a name: classes, constants in classes, constants of the top. */
function definitionsIn(unit: Unit, name: string): Definition[] {
  const out: Definition[] = [];
  unit.summary.classes.forEach((c, index) => {
    if (c.name === name && c.parent === 0) out.push({ path: fullName({ unit, index }), unit, owner: c.owner, class: index });
    else if (c.fields.some((f) => f.name === name && f.static))
      out.push({ path: `${fullName({ unit, index })}.${name}`, unit, owner: index, class: -1 });
  });
  if (declares(unit, name) && !out.some((d) => d.path === name)) out.push({ path: name, unit, owner: -1, class: -1 });
  return out;
}

function loaded(m: Machine, from: Unit, paths: readonly string[]): Unit[] {
  return paths.flatMap((path) => {
    if (!from.language.extensions.includes(extname(path))) return [];
    const unit = answered(m, m.project.unit(path));
    return unit ? [unit] : [];
  });
}

/** Definitions under one of these full names, the first name before the others: in files named after it, else in all that mention it. */
function definitions(m: Machine, from: Unit, name: string, wanted: readonly string[]): readonly Definition[] {
  const shared = from.language.sharedConstants!;
  if (!/^\p{Lu}/u.test(name) || shared.elsewhere.has(name)) return [];
  return remembered(m, `definitions:${wanted.join()}`, () => search(m, from, name, wanted));
}

function search(m: Machine, from: Unit, name: string, wanted: readonly string[]): readonly Definition[] {
  const shared = from.language.sharedConstants!;
  const best = (units: readonly Unit[]): readonly Definition[] => {
    const all = units.flatMap((unit) => definitionsIn(unit, name));
    for (const path of wanted) {
      const found = all.filter((d) => d.path === path);
      const real = found.filter((d) => !TEST_PATH.test(d.unit.path));
      if (found.length > 0) return real.length > 0 ? real : found;
    }
    return [];
  };
  const named = /\p{Ll}/u.test(name) ? (answered(m, m.project.named(shared.fileOf(name))) ?? []) : [];
  const usual = best(loaded(m, from, named.slice(0, MOST_FILES)));
  if (usual.length > 0) return usual;
  const paths = (answered(m, m.project.mentioning(name)) ?? []).filter((p) => from.language.extensions.includes(extname(p)));
  return paths.length > MOST_FILES ? [] : best(loaded(m, from, paths));
}

/** The value of a constant: a class, or the only value that is declared under the name. */
function constantOf(m: Machine, from: Unit, found: readonly Definition[]): V | undefined {
  const { sharedConstants, sdk } = from.language;
  const [first] = found;
  if (!first) return undefined;
  // A copy of an SDK in the workspace is that SDK.
  if ([...sdk.clients, ...(sdk.constructors ?? [])].some((x) => x.path.test(first.path)) || isRequestClass(sdk, first.path))
    return { t: 'ext', path: first.path };
  const classes = found.filter((d) => d.class >= 0);
  if (classes.length > 0) {
    const home = sharedConstants!.fileOf(first.path.slice(first.path.lastIndexOf('.') + 1));
    const main = classes.find((d) => basename(d.unit.path) === home) ?? classes[0]!;
    m.run.deps.add(main.unit.path);
    return classValue(main.unit, main.class, moduleFrame(main.unit));
  }
  if (found.length !== 1) return undefined;
  m.run.deps.add(first.unit.path);
  const name = first.path.slice(first.path.lastIndexOf('.') + 1);
  return first.owner >= 0 ? classMember(m, { unit: first.unit, index: first.owner }, name, 1) : declaredName(m, first.unit, name);
}

/** Full names that a name may mean inside a class, the innermost first. */
function candidates(unit: Unit, owner: number, name: string): string[] {
  const out: string[] = [];
  for (let i = owner; i >= 0; i = unit.summary.classes[i]!.owner) out.push(`${fullName({ unit, index: i })}.${name}`);
  return [...out, name];
}

/** A constant as it is seen from a class of a file (-1: from its top), declared in another file. */
export function constantFrom(m: Machine, unit: Unit, owner: number, name: string): V | undefined {
  if (!unit.language.sharedConstants) return undefined;
  return guarded(m, `${unit.path}:${owner}:${name}`, () => constantOf(m, unit, definitions(m, unit, name, candidates(unit, owner, name))));
}

/** A constant of a class that another file declares: `Sms::Config`, where `Sms` is opened in several files. */
export function constantIn(m: Machine, c: ClassRef, name: string): V | undefined {
  if (!c.unit.language.sharedConstants) return undefined;
  const path = `${fullName(c)}.${name}`;
  return guarded(m, path, () => constantOf(m, c.unit, definitions(m, c.unit, name, [path])));
}

/** Other files that open a class, as far as they are named after it. */
export function partsElsewhere(m: Machine, c: ClassRef): readonly ClassRef[] {
  const shared = c.unit.language.sharedConstants;
  if (!shared) return [];
  return remembered(m, `parts:${c.unit.path}:${c.index}`, () => parts(m, c, shared.fileOf(classOf(c).name)));
}

function parts(m: Machine, c: ClassRef, file: string): readonly ClassRef[] {
  const { name } = classOf(c);
  const path = fullName(c);
  const paths = answered(m, m.project.named(file)) ?? [];
  return loaded(m, c.unit, paths.slice(0, MOST_FILES)).flatMap((unit) =>
    definitionsIn(unit, name).flatMap((d) =>
      d.class >= 0 && d.path === path && !(unit === c.unit && d.class === c.index) ? [{ unit, index: d.class }] : [],
    ),
  );
}

/** A dotted name as a class writes it: its own constants, those of the classes around it, of its file, of the workspace. */
export function scopedConstant(m: Machine, c: ClassRef, path: string): V | undefined {
  return guarded(m, `scoped:${c.unit.path}:${c.index}:${path}`, () => {
    const [head, ...rest] = path.split('.');
    let v = headOf(m, c, head!);
    for (const name of rest) {
      if (v?.t === 'class') v = nested(v.class, name) ?? constantIn(m, v.class, name);
      else if (v?.t === 'ext') v = { t: 'ext', path: `${v.path}.${name}` };
      else return undefined;
    }
    return v;
  });
}

function nested(c: ClassRef, name: string): V | undefined {
  const index = c.unit.summary.classes.findIndex((x) => x.owner === c.index && x.name === name);
  return index >= 0 ? classValue(c.unit, index, moduleFrame(c.unit)) : undefined;
}

function headOf(m: Machine, c: ClassRef, name: string): V | undefined {
  for (let i = c.index; i >= 0; i = c.unit.summary.classes[i]!.owner) {
    const own = nested({ unit: c.unit, index: i }, name);
    if (own) return own;
  }
  return moduleName(m, c.unit, name) ?? constantFrom(m, c.unit, c.index, name) ?? { t: 'ext', path: name };
}

/** Constants that are made of each other lead in a circle: such a one is not known. */
function guarded(m: Machine, key: string, resolve: () => V | undefined): V | undefined {
  const mark = `constant:${key}`;
  if (m.linking.has(mark)) return undefined;
  m.linking.add(mark);
  try {
    return resolve();
  } finally {
    m.linking.delete(mark);
  }
}
