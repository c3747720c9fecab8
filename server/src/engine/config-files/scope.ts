import { basename, closeness, dirname } from '../../base/path.js';
import { type ConfigFile, isPackageMarker, isYaml, moduleOf } from './kinds.js';

/** Which packages the workspace has, and where a file belongs. */
export interface Scope {
  /** Folders of the packages that a file lies in, innermost first, the workspace last. */
  packagesOf(path: string): readonly string[];
}

/** `paths`: everything listed, package markers among it. */
export function createScope(paths: Iterable<string>): Scope {
  const roots = new Set<string>();
  for (const path of paths) if (isPackageMarker(path)) roots.add(dirname(path));
  const known = new Map<string, readonly string[]>();
  return {
    packagesOf(path) {
      const own = dirname(path);
      const before = known.get(own);
      if (before) return before;
      const module = moduleOf(path);
      const out: string[] = [];
      for (let folder = own; folder !== ''; folder = dirname(folder)) if (roots.has(folder) || folder === module) out.push(folder);
      out.push('');
      known.set(own, out);
      return out;
    },
  };
}

/** Folders that hold settings of what lies around them. */
const SETTINGS_FOLDER = /^(?:\.?(?:config|conf|configs|env|envs|environments|docker|deploy|deployment|settings|etc))$/i;

/** Whether a file speaks for the code at `from`: it lies above, or in a folder of settings that does. Manifests may lie anywhere. */
function speaksFor(file: ConfigFile, from: string): boolean {
  if (isYaml(file.path)) return true;
  const home = SETTINGS_FOLDER.test(basename(file.folder)) ? dirname(file.folder) : file.folder;
  return home === '' || `${dirname(from)}/`.startsWith(`${home}/`);
}

/** In groups: the ones that share most folders with `from` first, of those the ones that speak for it. */
export function byCloseness(files: readonly ConfigFile[], from: string): readonly (readonly ConfigFile[])[] {
  const groups = new Map<number, ConfigFile[]>();
  for (const file of files) {
    const near = 2 * closeness(file.path, from) + (speaksFor(file, from) ? 1 : 0);
    const group = groups.get(near);
    if (group) group.push(file);
    else groups.set(near, [file]);
  }
  return [...groups].sort((a, b) => b[0] - a[0]).map(([, group]) => group);
}
