import fs from 'node:fs';
import { SKIPPED_FOLDERS } from '../../protocol/skipped.js';
import { type IgnoreFile, parseIgnoreFile } from './ignore-file.js';

const isMinified = (name: string): boolean => name.includes('.min.') && /\.min\.[a-z]+$/.test(name);

export { SKIPPED_FOLDERS };

/** Which files are listed. */
export interface Interest {
  /** Extensions of source files: lower case, with dot. */
  readonly sources: readonly string[];
  /** Extensions of configuration and catalogs. */
  readonly data: readonly string[];
  /** Tested against base names that no extension admits, e.g. `.env.local`. */
  readonly names: RegExp;
}

/** A part of the workspace that is walked: a folder with everything below it, or only the data files that lie in it. Relative; `''` is the root. */
export interface WalkStart {
  readonly folder: string;
  readonly deep: boolean;
}

/** The files of one folder. */
export interface FolderListing {
  /** Relative to the root, with a slash at its end; `''` for the root. */
  readonly prefix: string;
  readonly names: readonly string[];
  /** Those of the names that are no sources. */
  readonly data: readonly string[];
}

interface Level {
  readonly file: IgnoreFile;
  /** Length of the prefix of the folder that holds the ignore file, negative for folders above the root. */
  readonly strip: number;
  /** What comes before a path relative to the root, for ignore files above the root. */
  readonly lead: string;
}

export interface WalkOptions {
  readonly root: string;
  readonly starts: readonly WalkStart[];
  readonly interest: Interest;
  /** Settings `exclude`, as a test over relative paths of files and folders. */
  readonly excluded?: (path: string) => boolean;
}

const read = (path: string): string | undefined => {
  try {
    return fs.readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

function levelAt(folder: string, strip: number, lead: string): Level | undefined {
  const text = read(`${folder}/.gitignore`);
  const file = text === undefined ? undefined : parseIgnoreFile(text);
  return file && { file, strip, lead };
}

const isIgnored = (levels: readonly Level[], path: string, name: string, folder: boolean): boolean => {
  for (let i = levels.length - 1; i >= 0; i--) {
    const level = levels[i]!;
    const verdict = level.file.test(level.lead + path.slice(level.strip), name, folder);
    if (verdict !== 'silent') return verdict === 'ignored';
  }
  return false;
};

/** Ignore files of the folders above the root, up to the top of the repository; none when they ignore the root itself. */
function levelsAbove(root: string): Level[] {
  const levels: Level[] = [];
  if (fs.existsSync(`${root}/.git`)) return levels;
  let folder = root;
  let lead = '';
  for (;;) {
    const slash = folder.lastIndexOf('/');
    if (slash < 0) return [];
    lead = `${folder.slice(slash + 1)}/${lead}`;
    folder = folder.slice(0, slash);
    const level = levelAt(folder, 0, lead);
    if (level) levels.unshift(level);
    if (fs.existsSync(`${folder}/.git`)) break;
  }
  const rootIgnored = levels.some((level) => {
    const segments = level.lead.slice(0, -1).split('/');
    return segments.some((name, i) => level.file.test(segments.slice(0, i + 1).join('/'), name, true) === 'ignored');
  });
  return rootIgnored ? [] : levels;
}

/** Ignore files from the root down to the folder `prefix`, its own excluded. */
function levelsBetween(root: string, prefix: string): Level[] {
  const levels: Level[] = [];
  for (let at = 0; at < prefix.length; at = prefix.indexOf('/', at) + 1) {
    const level = levelAt(root + (at === 0 ? '' : `/${prefix.slice(0, at - 1)}`), at, '');
    if (level) levels.push(level);
  }
  return levels;
}

/**
 * Lists the files of interest, folder by folder. Symbolic links are not followed: what they lead to is listed where it really lies, or lies
 * outside of the workspace; so there are no loops. A folder that cannot be read is reported to `unreadable`.
 */
export function* walk(options: WalkOptions, unreadable: (path: string) => void): Generator<FolderListing> {
  const { root, interest, excluded } = options;
  const kinds = new Map<string, 'source' | 'data'>();
  for (const extension of interest.data) kinds.set(extension, 'data');
  for (const extension of interest.sources) kinds.set(extension, 'source');
  const kindOf = (name: string): 'source' | 'data' | undefined => {
    const dot = name.lastIndexOf('.');
    const kind = dot > 0 ? (kinds.get(name.slice(dot)) ?? kinds.get(name.slice(dot).toLowerCase())) : undefined;
    if (kind === undefined) return interest.names.test(name) ? 'data' : undefined;
    return isMinified(name) ? undefined : kind;
  };
  const above = levelsAbove(root);
  const seen = new Set<string>();
  const stack: { prefix: string; levels: readonly Level[]; deep: boolean }[] = [];
  for (const start of [...options.starts].reverse()) {
    const prefix = start.folder === '' ? '' : `${start.folder}/`;
    stack.push({ prefix, levels: [...above, ...levelsBetween(root, prefix)], deep: start.deep });
  }
  const severalStarts = stack.length > 1;
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { prefix, deep } = next;
    if (severalStarts) {
      // A folder may be reached from two starts; shallow ones are listed as such only when no deep one holds them.
      if (seen.has(prefix)) continue;
      if (!deep && options.starts.some((s) => s.deep && `${prefix}/`.startsWith(s.folder === '' ? '' : `${s.folder}/`))) continue;
      seen.add(prefix);
    }
    const folder = prefix === '' ? root : `${root}/${prefix.slice(0, -1)}`;
    let entries: fs.Dirent[];
    try {
      entries = fs.readdirSync(folder, { withFileTypes: true });
    } catch {
      unreadable(prefix === '' ? '.' : prefix.slice(0, -1));
      continue;
    }
    const own = entries.some((entry) => entry.name === '.gitignore') ? levelAt(folder, prefix.length, '') : undefined;
    const levels = own ? [...next.levels, own] : next.levels;
    const names: string[] = [];
    const data: string[] = [];
    const below: typeof stack = [];
    for (const entry of entries) {
      const name = entry.name;
      if (entry.isDirectory()) {
        if (!deep || SKIPPED_FOLDERS.has(name) || isIgnored(levels, prefix + name, name, true)) continue;
        if (excluded?.(prefix + name)) continue;
        below.push({ prefix: `${prefix}${name}/`, levels, deep });
      } else if (entry.isFile()) {
        const kind = kindOf(name);
        if (kind === undefined || (!deep && kind === 'source')) continue;
        if (isIgnored(levels, prefix + name, name, false)) continue;
        if (excluded?.(prefix + name)) continue;
        names.push(name);
        if (kind === 'data') data.push(name);
      }
    }
    for (let i = below.length - 1; i >= 0; i--) stack.push(below[i]!);
    if (names.length > 0) yield { prefix, names, data };
  }
}
