import type { Unit } from '../evaluate/values.js';
import type { FunctionSummary } from '../model/summary.js';

/** Functions that run on their own: the module body, its functions and methods; what is nested in a function runs with it. */
const isRoot = (f: FunctionSummary, index: number): boolean => index === 0 || (f.parent === 0 && f.hasBody);

/** All functions that run on their own. */
export const allRoots = (unit: Unit): readonly number[] => unit.summary.functions.flatMap((f, index) => (isRoot(f, index) ? [index] : []));

/** Those of them that mention a name of interest, themselves or in a function inside them. */
export function rootsMentioning(unit: Unit, matters: (name: string) => boolean): readonly number[] {
  const { functions } = unit.summary;
  const out = new Set<number>();
  functions.forEach((f, index) => {
    if (!f.mentions.some(matters)) return;
    let root = index;
    while (root > 0 && functions[root]!.parent > 0) root = functions[root]!.parent;
    if (isRoot(functions[root]!, root)) out.add(root);
  });
  return [...out].sort((a, b) => a - b);
}
