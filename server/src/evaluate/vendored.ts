import { basename } from '../base/path.js';
import type { Language } from '../languages/language.js';
import type { ClassSummary } from '../model/summary.js';
import type { Unit, V } from './values.js';

/** The canonical path of a file that belongs to a copy of an SDK kept in the workspace; undefined for every other file. */
export function vendoredPath(unit: Unit): string | undefined {
  if (unit.language.namespaces) return unit.summary.classes.map((c) => copiedClass(unit, c)).find((path) => path !== undefined);
  const known = paths.get(unit);
  if (known !== undefined) return known ?? undefined;
  const found = inside(unit.language, dotted(unit));
  paths.set(unit, found ?? null);
  return found;
}
const paths = new WeakMap<Unit, string | null>();

/** Where classes have full names, each is told by its own; a sender of the legacy SDK also by its name and methods, wherever it was put. */
function copiedClass(unit: Unit, c: ClassSummary): string | undefined {
  const { sdk } = unit.language;
  if (!sdk.vendored || c.owner >= 0 || c.parent !== 0) return undefined;
  const path = inside(unit.language, unit.summary.package === '' ? c.name : `${unit.summary.package}.${c.name}`);
  const shapes = path === undefined ? [] : sdk.legacy.filter((l) => l.sender.test(path));
  const methods = c.methods.map((i) => unit.summary.functions[i]!.name);
  return shapes.length === 0 || shapes.some((l) => l.names.some((name) => methods.includes(name))) ? path : undefined;
}

const inside = (language: Language, path: string): string | undefined => language.sdk.vendored?.exec(path)?.[1];

/** As imports of the language name the file. */
function dotted(unit: Unit): string {
  const path = unit.path.replace(/\.\w+$/, '').replace(/\/(?:index|__init__)$/, '');
  if (unit.language.fileIsClass) return `${unit.summary.package}.${basename(path)}`;
  if (unit.language.namespaces) return unit.summary.package;
  return unit.id === 'python' ? path.replaceAll('/', '.') : path;
}

/**
 * What an import brings, with classes of a copied SDK as those of the SDK: how they are called is known, and reading their code would only find
 * it out again, or less.
 */
export function canonical(v: V, language: Language): V {
  if (!language.sdk.vendored) return v;
  switch (v.t) {
    case 'module': {
      const path = vendoredPath(v.unit);
      return path === undefined ? v : { t: 'ext', path };
    }
    case 'class': {
      if (language.namespaces) {
        const path = copiedClass(v.class.unit, v.class.unit.summary.classes[v.class.index]!);
        return path === undefined ? v : { t: 'ext', path };
      }
      const path = vendoredPath(v.class.unit);
      const { name } = v.class.unit.summary.classes[v.class.index]!;
      return path === undefined ? v : { t: 'ext', path: language.fileIsClass && path.endsWith(`.${name}`) ? path : `${path}.${name}` };
    }
    case 'fn': {
      const path = vendoredPath(v.fn.unit);
      return path === undefined ? v : { t: 'ext', path: `${path}.${v.fn.unit.summary.functions[v.fn.index]!.name}` };
    }
    case 'ext': {
      const path = inside(language, v.path);
      return path === undefined || path === v.path ? v : { t: 'ext', path };
    }
    default:
      return v;
  }
}
