import { dirname, join } from '../../base/path.js';

/**
 * The files that a script may run or include: relative to the script's own folder, and to the folders above, because the folder from which it is
 * started is not known.
 */
export function resolveImport(module: string, _level: number, from: string): readonly string[] {
  if (module === '' || module.startsWith('/') || module.startsWith('~')) return [];
  const out: string[] = [];
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    const path = join(folder, module);
    if (path !== undefined) out.push(path);
    if (folder === '') return [...new Set(out)];
  }
}
