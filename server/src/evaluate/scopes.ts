import { definedVariable, included, namesOf } from './definitions.js';
import { classMember, declaredName, enumMember } from './links.js';
import type { Machine } from './machine.js';
import { isRequestClass } from './requests.js';
import type { Unit, V } from './values.js';

/*
 * Names of languages whose files have several namespaces: looked for in the namespaces around, in those that are used, and in every file that
 * the imports reach.
 */

/** What a file declares itself under a full name; a variable that it only declares is the one that another file defines. */
function ownName(m: Machine, unit: Unit, full: string): V | undefined {
  const names = namesOf(unit);
  if (!names.all.has(full)) return undefined;
  m.run.deps.add(unit.path);
  return names.elsewhere.has(full) ? definedVariable(m, unit, full) : declaredName(m, unit, full);
}

function reachableName(m: Machine, unit: Unit, full: string): V | undefined {
  const own = ownName(m, unit, full);
  if (own) return own;
  for (const u of included(m, unit)) {
    const found = ownName(m, u, full);
    if (found) return found;
  }
  return undefined;
}

/** The longest beginning of a path that is declared, and its members from there on. */
function declaredPath(m: Machine, unit: Unit, full: string, depth = 0): V | undefined {
  const parts = full.split('.');
  for (let k = parts.length; k > 0 && depth < 6; k--) {
    let v = reachableName(m, unit, parts.slice(0, k).join('.'));
    if (v === undefined) continue;
    const rest = parts.slice(k);
    if (v.t === 'ext' && rest.length > 0) {
      const path = [v.path, ...rest].join('.');
      return (v.path === full ? undefined : declaredPath(m, unit, path, depth + 1)) ?? { t: 'ext', path };
    }
    for (const name of rest) v = v?.t === 'class' ? (classMember(m, v.class, name) ?? enumMember(m, v.class, name)) : undefined;
    if (v !== undefined) return v;
  }
  return undefined;
}

const isFile = (module: string): boolean => module.includes('/') || /\.(?:[hc](?:h|c|pp|xx)?|inl|ipp|tpp)$/i.test(module);

/** Namespaces that are used in a file, or in one that it reaches. */
function usedIn(m: Machine, unit: Unit): ReadonlySet<string> {
  const out = new Set<string>();
  for (const u of [unit, ...included(m, unit)])
    for (const i of u.summary.imports) if (i.local === '*' && i.name === '*' && !isFile(i.module)) out.add(i.module);
  out.delete('std');
  return out;
}

/** A name or path as seen from a place in a file; `scopes` are the namespaces around it, innermost first. */
export function scopedName(m: Machine, unit: Unit, name: string, scopes: readonly string[]): V | undefined {
  if (name.startsWith('std.')) return undefined;
  const used = usedIn(m, unit);
  const candidates = [...scopes.map((s) => `${s}.${name}`), name, ...[...used].map((s) => `${s}.${name}`)];
  for (const full of candidates) {
    const found = declaredPath(m, unit, full);
    if (found) return found;
  }
  const { sdk } = unit.language;
  const known = candidates.find(
    (path) =>
      sdk.clients.some((c) => c.path.test(path)) || isRequestClass(sdk, path) || (sdk.libraries ?? []).some((l) => l.receiver.test(path)),
  );
  return known === undefined ? undefined : { t: 'ext', path: known };
}

/** Namespaces in which a type that is written somewhere in a file may be declared. */
export const scopesOfFile = (unit: Unit): readonly string[] => namesOf(unit).namespaces;
