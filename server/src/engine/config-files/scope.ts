import { closeness, dirname } from '../../base/path.js';
import { type ConfigFile, isPackageMarker, moduleOf } from './kinds.js';

/** Which packages the workspace has, and where a file belongs. */
export interface Scope {
  /** Folders of the packages that a file lies in, innermost first, the workspace last. */
  packagesOf(path: string): readonly string[];
}

/** `paths`: everything listed, package markers among it. */
export function createScope(paths: Iterable<string>): Scope {
  const roots = new Set<string>();
  for (const path of paths) if (isPackageMarker(path)) roots.add(dirname(path));
  return {
    packagesOf(path) {
      const module = moduleOf(path);
      const out: string[] = [];
      for (let folder = dirname(path); folder !== ''; folder = dirname(folder))
        if (roots.has(folder) || folder === module) out.push(folder);
      return [...out, ''];
    },
  };
}

/** In groups, the ones that share most folders with `from` first. */
export function byCloseness(files: readonly ConfigFile[], from: string): readonly (readonly ConfigFile[])[] {
  const groups = new Map<number, ConfigFile[]>();
  for (const file of files) {
    const near = closeness(file.path, from);
    const group = groups.get(near);
    if (group) group.push(file);
    else groups.set(near, [file]);
  }
  return [...groups].sort((a, b) => b[0] - a[0]).map(([, group]) => group);
}
