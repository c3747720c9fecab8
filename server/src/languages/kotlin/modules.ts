import { classPaths } from '../jvm/roots.js';

/** Paths of the file that declares the class `module` (fully qualified), in Kotlin or Java, where files are named as their classes. */
export function resolveImport(module: string, _level: number, from: string): readonly string[] {
  // Only classes have files of their names.
  if (!/(?:^|\.)\p{Lu}[^.]*$/u.test(module)) return [];
  return classPaths(module, from, ['main/kotlin', 'main/java']).flatMap((path) => [`${path}.kt`, `${path}.java`]);
}

const isTest = (path: string): boolean => /(?:^|\/)src\/\w*[tT]est\//.test(path);

/** Files of one package lie in any folder; tests see what is tested, and not the other way round. */
export const packageMates = (from: string, other: string): boolean => isTest(from) || !isTest(other);
