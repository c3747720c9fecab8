import { dirname } from '../../base/path.js';

/** Folders under which packages begin, in the layouts of Maven, Gradle and Android. */
const ROOTS = new Set(['java', 'kotlin', 'src', 'source', 'groovy']);

/**
 * Paths of the file that declares the class `module` (fully qualified), seen from the file `from`: under the root of its own packages, and under
 * the other usual roots of the same project part. Which other project parts exist is known to the engine alone, and so is whether the last
 * name is that of a nested class.
 */
export function resolveImport(module: string, _level: number, from: string): readonly string[] {
  if (module === '') return [];
  const segments = module.split('.');
  const file = `${segments.join('/')}.java`;
  return rootsOf(dirname(from), segments).map((root) => (root === '' ? file : `${root}/${file}`));
}

function rootsOf(folder: string, segments: readonly string[]): readonly string[] {
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
    for (const other of ['main/java', 'test/java']) add(`${base}/${other}`);
  }
  if (roots.length === 0) add(folder);
  return roots;
}
