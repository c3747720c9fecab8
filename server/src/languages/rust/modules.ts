import { basename, dirname, join } from '../../base/path.js';

/** Crates that come from elsewhere in nearly every project: no look is spent on them. */
const EXTERNAL = new Set(
  (
    'std core alloc proc_macro test serde serde_json serde_yaml serde_with tokio futures async_trait anyhow thiserror eyre chrono time log tracing reqwest ' +
    'hyper ureq isahc surf axum actix_web actix rocket poem salvo warp tower tower_http sqlx diesel sea_orm redis rand hmac sha2 sha1 md5 hex base64 ' +
    'uuid url http bytes regex once_cell lazy_static dotenv dotenvy config figment toml clap envy parking_lot dashmap itertools bb8 deadpool ' +
    'tencent_sms simple_tencent_sms tencentcloud_sdk_sms tencentcloud_sdk_sms_wasi tencentcloud_sms_sdk'
  ).split(' '),
);

/** The folder `src` that a file belongs to, or the file's own folder. */
function sourceRoot(from: string): string {
  const parts = from.split('/');
  for (let i = parts.length - 2; i >= 0; i--) if (parts[i] === 'src') return parts.slice(0, i + 1).join('/');
  return dirname(from);
}

/** A file that begins a crate of its own. */
const isRoot = (from: string): boolean => {
  const root = sourceRoot(from);
  const name = basename(from);
  if (dirname(from) === root) return name === 'main.rs' || name === 'lib.rs' || basename(root) !== 'src';
  return dirname(from) === under(root, 'bin') || /(?:^|\/)(?:tests|examples|benches)$/.test(dirname(from));
};

const under = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

/** The folder in which the modules that a file declares lie. */
const childFolder = (from: string): string =>
  /^(?:main|lib|mod)\.rs$/.test(basename(from)) || isRoot(from) ? dirname(from) : from.replace(/\.rs$/, '');

const filesOf = (folder: string, path: readonly string[]): string[] => {
  const rest = path.map((s) => s.replace(/^r#/, '')).join('/');
  return [`${under(folder, rest)}.rs`, `${under(folder, rest)}/mod.rs`];
};

const rootFiles = (from: string): string[] => {
  if (isRoot(from) && basename(from) !== 'lib.rs') return [from];
  const root = sourceRoot(from);
  return [under(root, 'lib.rs'), under(root, 'main.rs')];
};

/** The file of the module around that of `from`, and the folder of its modules. */
function parent(from: string): { readonly files: readonly string[]; readonly folder: string; readonly name: string } {
  const folder = dirname(childFolder(from) === dirname(from) && !isRoot(from) ? dirname(from) : from);
  if (folder === sourceRoot(from) || isRoot(from)) return { files: rootFiles(from), folder: sourceRoot(from), name: rootFiles(from)[0]! };
  const name = basename(folder);
  const outer = dirname(folder);
  return { files: [under(folder, 'mod.rs'), `${under(outer, name)}.rs`], folder, name: under(folder, 'mod.rs') };
}

/** Folders in which the crates of a workspace lie. */
const CRATE_FOLDERS = ['', 'crates', 'libs', 'packages', 'services', 'modules'];

/**
 * Files that a path may mean. `crate`, `self` and `super` begin at this file's own crate; another first name is a module that this file
 * declares, or a crate of the workspace, whose name has underscores for the dashes of its folder.
 */
export function resolveImport(module: string, _level: number, from: string): readonly string[] {
  if (!from.endsWith('.rs')) return [];
  if (module.startsWith('./')) {
    const path = join(dirname(from), module);
    return path === undefined ? [] : [path];
  }
  const parts = module.split('.').filter((p) => p !== '');
  const [first, ...rest] = parts;
  switch (first) {
    case undefined:
      return [];
    case 'crate':
      return rest.length === 0 ? rootFiles(from) : filesOf(crateFolder(from), rest);
    case 'self':
      return rest.length === 0 ? [from] : filesOf(childFolder(from), rest);
    case 'super': {
      let here = from;
      let i = 0;
      let found = parent(here);
      while (parts[i + 1] === 'super') {
        here = found.name;
        found = parent(here);
        i++;
      }
      const path = parts.slice(i + 1);
      return path.length === 0 ? found.files : filesOf(found.folder, path);
    }
    default:
      return EXTERNAL.has(first) ? [] : [...filesOf(childFolder(from), parts), ...ofWorkspace(first, rest, from)];
  }
}

const crateFolder = (from: string): string => (isRoot(from) && basename(from) !== 'lib.rs' ? childFolder(from) : sourceRoot(from));

function ofWorkspace(name: string, rest: readonly string[], from: string): string[] {
  const out: string[] = [];
  const names = [...new Set([name, name.replaceAll('_', '-')])];
  for (let folder = dirname(sourceRoot(from)); ; folder = dirname(folder)) {
    for (const group of CRATE_FOLDERS)
      for (const n of names) {
        const root = under(under(folder, group).replace(/\/$/, ''), `${n}/src`);
        out.push(...(rest.length === 0 ? [`${root}/lib.rs`] : filesOf(root, rest)));
      }
    // The library of the package that a program, test or example belongs to.
    if (names.includes(basename(folder)) && basename(sourceRoot(from)) !== '')
      out.push(...(rest.length === 0 ? [under(folder, 'src/lib.rs')] : filesOf(under(folder, 'src'), rest)));
    if (folder === '') break;
  }
  return [...new Set(out)].filter((p) => p !== from);
}
