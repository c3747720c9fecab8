import { classPaths } from '../jvm/roots.js';

/** Paths of the file that declares the class `module` (fully qualified), seen from the file `from`. */
export function resolveImport(module: string, _level: number, from: string): readonly string[] {
  return module === '' ? [] : classPaths(module, from, ['main/java', 'test/java']).map((path) => `${path}.java`);
}
