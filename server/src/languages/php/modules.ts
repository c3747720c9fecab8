import { dirname, join } from '../../base/path.js';

/** A file that is included by path, or a class by its full name under the folders that autoloading maps namespaces to. */
export function resolveImport(module: string, _level: number, from: string): readonly string[] {
  const here = dirname(from);
  if (/\.(?:php|inc)$/.test(module)) {
    const relative = join(here, module.replace(/^\.?\//, ''));
    const up = module.startsWith('..') ? join(here, module) : undefined;
    return [up, relative].flatMap((p) => (p === undefined ? [] : [p]));
  }
  const parts = module.split('.');
  const file = `${parts.join('/')}.php`;
  const lower = `${parts[0]!.toLowerCase()}/${parts.slice(1).join('/')}.php`;
  const rest = `${parts.slice(1).join('/')}.php`;
  const out: string[] = [];
  for (let root = here; ; root = dirname(root)) {
    for (const candidate of [file, lower, `src/${rest}`, `src/${file}`, `lib/${rest}`, rest]) {
      const path = join(root, candidate);
      if (path !== undefined && path !== '.php') out.push(path);
    }
    if (root === '') return out;
  }
}
