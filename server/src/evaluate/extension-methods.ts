import { functionOf, resolvePath } from './links.js';
import { answered, type Machine, objectOf } from './machine.js';
import { overloadFor } from './overloads.js';
import type { CallArg, Frame, FunctionRef, Unit, V } from './values.js';

/** More files that use a name than this are not looked through for its declaration. */
const MOST_FILES = 16;

/**
 * The function that a call on an object means where its class has no such method: one that says of its first argument that it may be called
 * like this. Only for objects of the workspace's own types, whose extensions lie in the workspace.
 */
export function extensionMethod(m: Machine, receiver: V, name: string, args: readonly CallArg[], frame: Frame): FunctionRef | undefined {
  const { unit } = frame.fn;
  if (!unit.language.extensionMethods || !isOwn(m, receiver, unit)) return undefined;
  const here = extensionsIn(unit, name);
  const found = here.length > 0 ? here : elsewhere(m, unit, name);
  if (found.length === 0) return undefined;
  const fn = overloadFor(m, found, [{ value: receiver }, ...args]);
  if (fn) m.run.deps.add(fn.unit.path);
  return fn;
}

function isOwn(m: Machine, v: V, unit: Unit): boolean {
  if (v.t === 'num') return v.number !== undefined;
  if (v.t === 'unknown') return v.typeName !== undefined && resolvePath(m, unit, v.typeName)?.t === 'class';
  const h = objectOf(m, v);
  return h?.h === 'record' && h.class !== null;
}

function elsewhere(m: Machine, unit: Unit, name: string): FunctionRef[] {
  const paths = answered(m, m.project.mentioning(name)) ?? [];
  if (paths.length > MOST_FILES) return [];
  return paths.flatMap((path) => {
    const other = answered(m, m.project.unit(path));
    return other && other.language === unit.language ? extensionsIn(other, name) : [];
  });
}

const extensionsIn = (unit: Unit, name: string): FunctionRef[] =>
  unit.summary.functions
    .flatMap((f, index) => (f.name === name && f.hasBody && f.params[0]?.receiver ? [{ unit, index }] : []))
    .filter((fn) => functionOf(fn).kind === 'method' || functionOf(fn).kind === 'function');
