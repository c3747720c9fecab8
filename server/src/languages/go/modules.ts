import { basename, dirname, join } from '../../base/path.js';

/** Packages of the standard library by their first path segment; none of them is a folder of the workspace. */
const STANDARD = new Set(
  (
    'archive bufio builtin bytes cmp compress container context crypto database debug embed encoding errors expvar flag fmt go hash html image ' +
    'index io iter log maps math mime net os path plugin reflect regexp runtime slices sort strconv strings structs sync syscall testing text ' +
    'time unicode unique unsafe'
  ).split(' '),
);

/** Hosts on which a repository is `host/owner/name`; on others groups may nest. */
const OWNER_AND_NAME = new Set(['github.com', 'gitee.com', 'bitbucket.org', 'e.coding.net', 'codeberg.org']);

/**
 * Folders that an import path may mean: what is left of it after the module path, below any folder from the importing file's upward.
 * The module path stands in go.mod, which is not read here, so the repository part of the path is taken off, and one segment more where
 * the module lies in a folder of the repository. `folder/*.go` stands for the files of the folder.
 */
export function resolveImport(module: string, _level: number, from: string): readonly string[] {
  const segments = module.split('/').filter((s) => s !== '');
  const first = segments[0];
  if (first === undefined || segments.some((s) => s === '.' || s === '..')) return relative(module, from);
  const hosted = first.includes('.');
  if (!hosted && STANDARD.has(first) && !isOwnModule(segments)) return [];
  if (/^github\.com\/(?:tencentcloud|TencentCloud|qichengzx\/qcloudsms_go)\b/.test(module)) return [];
  const [least, most] = !hosted ? [1, 2] : OWNER_AND_NAME.has(first) ? [3, 4] : [1, 5];
  const out: string[] = [];
  for (let cut = least; cut <= most && cut <= segments.length; cut++) {
    const rest = segments.slice(cut);
    // Major versions belong to the module path: `example.com/app/v2/internal`.
    if (/^v\d{1,2}$/.test(rest[0] ?? '')) continue;
    if (rest.length === 0 && cut !== least) continue;
    for (let folder = dirname(from); ; folder = dirname(folder)) {
      const path = join(folder, rest.join('/'));
      // No package imports itself, but for its tests.
      if (path !== undefined && (path !== dirname(from) || from.endsWith('_test.go'))) out.push(path === '' ? '*.go' : `${path}/*.go`);
      if (folder === '') break;
    }
  }
  return [...new Set(out)];
}

/** `log/internal` is no package of the standard library that a program can import: the module is called so. */
const isOwnModule = (segments: readonly string[]): boolean => segments.includes('internal') || segments.includes('pkg');

function relative(module: string, from: string): readonly string[] {
  const path = module.startsWith('.') ? join(dirname(from), module) : undefined;
  return path === undefined ? [] : [path === '' ? '*.go' : `${path}/*.go`];
}

/** Files of one folder are one package; what tests declare only tests see. */
export const packageMates = (from: string, other: string): boolean => from.endsWith('_test.go') || !other.endsWith('_test.go');

/**
 * The repository part of an import path is not compared with go.mod, so a path that names nothing below it may be any repository's: then the
 * package has to be called so.
 */
export function importsFile(module: string, path: string, packageName: string): boolean {
  if (packageName === 'main') return false;
  const names = packageNames(module);
  return names.includes(packageName) || names.includes(basename(dirname(path)));
}

/** The names that a package imported without one may have: mostly the last segment of its path. */
export function packageNames(path: string): readonly string[] {
  const segments = path.split('/').filter((s) => s !== '');
  let last = segments.at(-1) ?? '';
  if (/^v\d{1,2}$/.test(last) && segments.length > 1) last = segments.at(-2)!;
  last = last.replace(/\.v\d+$/, '');
  const plain = last.replace(/^go[-_.]|[-_.]go$/g, '').replace(/-/g, '_');
  return [...new Set([last, plain, plain.slice(plain.lastIndexOf('_') + 1), plain.replaceAll('_', '')])].filter((n) =>
    /^[\p{L}_][\p{L}\p{N}_]*$/u.test(n),
  );
}
