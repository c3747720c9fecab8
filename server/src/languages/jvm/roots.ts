import { dirname } from '../../base/path.js';

/** Folders under which packages begin, in the layouts of Maven, Gradle and Android. */
const ROOTS = new Set(['java', 'kotlin', 'src', 'source', 'groovy']);

/**
 * Paths at which the class `module` (fully qualified) would lie, seen from the file `from`, without extension: under the root of its own
 * packages, and under the other usual roots of the same project part. Which other project parts exist is known to the engine alone, and so is
 * whether the last name is that of a nested class. `sets`: source sets beside the file's own, as `main/java`.
 */
export function classPaths(module: string, from: string, sets: readonly string[]): readonly string[] {
  const segments = module.split('.');
  const file = segments.join('/');
  return rootsOf(dirname(from), segments, sets).map((root) => (root === '' ? file : `${root}/${file}`));
}

function rootsOf(folder: string, segments: readonly string[], sets: readonly string[]): readonly string[] {
  const parts = folder === '' ? [] : folder.split('/');
  const roots: string[] = [];
  const add = (root: string): void => {
    if (!roots.includes(root)) roots.push(root);
  };
  // Where the folder continues with the first segment of the package, the root is what stands before.
  for (let i = parts.length - 1; i >= 0; i--) if (parts[i] === segments[0]) add(parts.slice(0, i).join('/'));
  const innermost = parts.findLastIndex((part) => ROOTS.has(part));
  if (innermost >= 0) add(parts.slice(0, innermost + 1).join('/'));
  for (const root of [...roots]) {
    const set = /^(.*?)(?:^|\/)src\/(main|test)\/(java|kotlin)$/.exec(root);
    if (!set) continue;
    const base = set[1] === '' ? 'src' : `${set[1]}/src`;
    for (const other of sets) add(`${base}/${other}`);
  }
  if (roots.length === 0) add(folder);
  return roots;
}
