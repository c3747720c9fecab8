import { closeness } from '../base/path.js';
import { moduleName, moduleState, projectClass } from './links.js';
import { answered, type Machine, moduleFrame } from './machine.js';
import type { Unit, V } from './values.js';

/** Files in which one declaration may be looked for; a name in more files is too common to say anything. */
const MOST_FILES = 40;

/**
 * A function or constant that another file of the program declares, where including files makes all of their names known everywhere (PHP). Of
 * several files that declare it the one that lies clearly nearest counts.
 */
export function sharedName(m: Machine, unit: Unit, name: string): V | undefined {
  const last = name.slice(name.lastIndexOf('.') + 1);
  const shared = unit.language.sharedNames;
  if (!shared || !/^[A-Za-z_\x80-\uffff][\w\x80-\uffff]*$/.test(last) || shared.builtin.test(last)) return undefined;
  if (Object.hasOwn(unit.language.functions, last) || Object.hasOwn(unit.language.functions, name)) return undefined;
  // Names of constants are written in capitals; everything else that is not a class is a function.
  const isConstant = /^[A-Z][A-Z0-9_]*$/.test(last);
  if (!isConstant && /^[A-Z]/.test(last) && !/[a-z]/.test(last)) return undefined;
  // Classes of old code begin with small letters, in files of their name.
  const cls = !isConstant && /^[a-z_]/.test(last) ? projectClass(m, unit, name) : undefined;
  if (cls) return cls;
  const files = answered(m, m.project.mentioning(isConstant ? last : `function ${last}`));
  if (!files || files.length === 0 || files.length > MOST_FILES) return undefined;
  const wanted = name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : null;
  const declaring = files.flatMap((path): Unit[] => {
    if (path === unit.path || isSample(path)) return [];
    const other = answered(m, m.project.unit(path));
    if (!other || other.language !== unit.language) return [];
    const inPlace = wanted === null ? other.summary.package === '' || other.summary.package === unit.summary.package : isIn(other, wanted);
    return inPlace && declares(other, last) ? [other] : [];
  });
  const sorted = [...declaring].sort((a, b) => closeness(b.path, unit.path) - closeness(a.path, unit.path));
  const [first, second] = sorted;
  if (!first || (second && closeness(second.path, unit.path) === closeness(first.path, unit.path))) return undefined;
  m.run.deps.add(first.path);
  const key = `shared:${first.path}:${last}`;
  if (m.linking.has(key)) return undefined;
  m.linking.add(key);
  try {
    const index = first.summary.functions.findIndex((f) => f.parent === 0 && f.owner < 0 && isSame(f.name, last));
    if (index > 0) return { t: 'fn', fn: { unit: first, index }, frame: moduleFrame(first), self: null, bound: [] };
    moduleState(m, first);
    return moduleName(m, first, last);
  } finally {
    m.linking.delete(key);
  }
}

/** A qualified name is meant in full, or without a namespace where there is none of that name. */
const isIn = (unit: Unit, namespace: string): boolean => unit.summary.package === namespace;

const isSame = (a: string, b: string): boolean => a === b || a.toLowerCase() === b.toLowerCase();

/** Installers and samples declare constants that nobody uses. */
const isSample = (path: string): boolean => /(?:^|[/._-])(?:sample|example|dist|demo)s?(?=[/._-])/i.test(path);

/** Whether the top level of a file declares a function or constant. */
const declares = (unit: Unit, name: string): boolean => {
  const { functions } = unit.summary;
  if (functions.some((f) => f.parent === 0 && f.owner < 0 && isSame(f.name, name))) return true;
  return (functions[0]?.body ?? []).some((s) => s.s === 'set' && s.target.t === 'name' && s.target.name === name);
};
