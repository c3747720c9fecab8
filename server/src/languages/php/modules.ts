import { dirname, join } from '../../base/path.js';

/**
 * A file that is included by path, or a class by its full name where namespaces are folders. Where autoloading maps them to other folders, the
 * class is found by the name of its file.
 */
export function resolveImport(module: string, _level: number, from: string): readonly string[] {
  const here = dirname(from);
  if (/\.(?:php|inc|phtml)$/.test(module)) return included(module, here);
  const parts = module.split('.');
  if (parts.some((p) => p === '' || p.startsWith('<'))) return [];
  const file = `${parts.join('/')}.php`;
  const lower = `${parts[0]!.toLowerCase()}/${parts.slice(1).join('/')}.php`;
  const out: string[] = [];
  for (let root = here; ; root = dirname(root)) {
    for (const candidate of parts.length > 1 ? [file, lower] : [file]) {
      const path = join(root, candidate);
      if (path !== undefined) out.push(path);
    }
    if (root === '') return out;
  }
}

/** A path beside the file; one from a root that is not known (`/lib/x.php`) or that the program is started in, in the folders around. */
function included(module: string, here: string): readonly string[] {
  const relative = module.replace(/^\/+/, '');
  const out: string[] = [];
  for (let root = here; ; root = dirname(root)) {
    const path = join(root, relative);
    if (path !== undefined) out.push(path);
    if (root === '' || module.startsWith('.')) return out;
  }
}
