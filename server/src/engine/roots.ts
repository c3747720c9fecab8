import type { FunctionSummary } from '../model/summary.js';
import type { Unit } from '../evaluate/values.js';

/** Names that a function mentions, with everything written inside it. */
export function mentionsOf(unit: Unit): readonly ReadonlySet<string>[] {
  const found = cache.get(unit);
  if (found) return found;
  const { functions } = unit.summary;
  const sets = functions.map((f) => new Set(f.mentions));
  // Children come after their parents, so one pass from the end collects all levels.
  for (let i = functions.length - 1; i > 0; i--) {
    const parent = functions[i]!.parent;
    if (parent > 0) for (const name of sets[i]!) sets[parent]!.add(name);
  }
  cache.set(unit, sets);
  return sets;
}
const cache = new WeakMap<Unit, readonly ReadonlySet<string>[]>();

/** Functions that run on their own: the module body, its functions and methods; what is nested in a function runs with it. */
export const isRoot = (f: FunctionSummary, index: number): boolean => index === 0 || (f.parent === 0 && f.hasBody);
