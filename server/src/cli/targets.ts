import fs from 'node:fs';
import path from 'node:path';
import type { WalkStart } from '../platform/scan/walk.js';
import { UsageError } from './usage-error.js';

/** What the paths on the command line mean. */
export interface Targets {
  /** The workspace root, absolute, with `/`. */
  readonly root: string;
  /** Which parts of the root are read. */
  readonly starts: readonly WalkStart[];
  /** Files named one by one, relative to the root: read even where ignore files leave them out. */
  readonly files: readonly string[];
  /** Folder from which smslint.json is looked for upward, relative to the root. */
  readonly configFrom: string;
  /** Whether findings in this file (relative to the root) are asked for. */
  inScope(file: string): boolean;
  /** A path for people and programs: relative to the current folder, with `/`. */
  display(file: string): string;
  /** The path relative to the root of something named relative to the current folder; undefined outside of the root. */
  relative(named: string): string | undefined;
}

/** A folder that holds one of these is a project of its own. */
const MARKERS =
  /^(?:\.git|smslint\.json|sms-catalog\.(?:json|ya?ml)|package\.json|pom\.xml|build\.gradle(?:\.kts)?|go\.mod|pyproject\.toml|setup\.py|requirements\.txt|composer\.json|Cargo\.toml|Gemfile|CMakeLists\.txt|.*\.csproj)$/;
const TOP_MARKERS = /^(?:\.git|smslint\.json)$/;

const slashes = (file: string): string => file.replaceAll('\\', '/');
const isInside = (folder: string, file: string): boolean => {
  const relative = path.relative(folder, file);
  return relative === '' || (!relative.startsWith(`..${path.sep}`) && relative !== '..' && !path.isAbsolute(relative));
};

const holds = (folder: string, names: RegExp): boolean => {
  try {
    return fs.readdirSync(folder).some((name) => names.test(name));
  } catch {
    return false;
  }
};

/** The nearest folder from `from` up to `top` that holds one of the names. */
function nearestWith(from: string, top: string, names: RegExp): string | undefined {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (holds(folder, names)) return folder;
    if (folder === top || folder === path.dirname(folder)) return undefined;
  }
}

function commonFolder(folders: readonly string[]): string {
  let common = folders[0]!;
  for (const folder of folders) while (!isInside(common, folder)) common = path.dirname(common);
  return common;
}

interface Target {
  readonly path: string;
  readonly isFile: boolean;
  /** The folder that is read as a whole for this target. */
  readonly project: string;
  /** The outermost folder whose configuration and catalogs count. */
  readonly top: string;
}

function targetOf(named: string, cwd: string, mayBeMissing: boolean): Target {
  const absolute = path.resolve(cwd, named);
  const stat = fs.statSync(absolute, { throwIfNoEntry: false });
  if (!stat && !mayBeMissing) {
    throw new UsageError({ en: 'no such file or folder: {path}', 'zh-CN': '找不到文件或文件夹：{path}' }, { path: named });
  }
  const isFile = !stat?.isDirectory();
  const folder = isFile ? path.dirname(absolute) : absolute;
  const top = isInside(cwd, absolute) ? cwd : (nearestWith(folder, path.parse(folder).root, TOP_MARKERS) ?? folder);
  // A folder is read as it is. A single file is read together with its project, because its values come from there.
  const project = isFile ? (nearestWith(folder, top, MARKERS) ?? top) : folder;
  return { path: absolute, isFile, project, top };
}

/** Folders from `top` down to the one above `folder`. */
function above(folder: string, top: string): string[] {
  const out: string[] = [];
  for (let at = folder; at !== top && at !== path.dirname(at); ) {
    at = path.dirname(at);
    out.unshift(at);
  }
  return out;
}

/**
 * Decides what is read. A folder is read with everything below it, and configuration and catalogs also from the folders above it, up to the
 * current folder (or, for a path outside of that, to the top of its repository). `stdin` is the name that standard input goes by.
 * `also`: further files or folders, such as the places of `--catalog`, that the root has to hold.
 */
export function targetsOf(named: readonly string[], cwd: string, stdin?: string, also: readonly string[] = []): Targets {
  const list = [
    ...named.filter((name) => name !== '-').map((name) => targetOf(name, cwd, false)),
    ...(stdin === undefined ? [] : [targetOf(stdin, cwd, true)]),
  ];
  const others = also.map((name) => path.resolve(cwd, name));
  const root = commonFolder([
    ...list.map((target) => target.top),
    ...others.filter((folder) => !isInside(cwd, folder) || !list.every((t) => t.top === cwd)),
  ]);
  const relative = (absolute: string): string => slashes(path.relative(root, absolute));
  const starts = new Map<string, WalkStart>();
  const start = (absolute: string, deep: boolean): void => {
    const folder = relative(absolute);
    if (deep || !starts.has(folder)) starts.set(folder, { folder, deep });
  };
  for (const target of list) {
    for (const folder of above(target.project, target.top)) start(folder, false);
    start(target.project, true);
  }
  for (const other of others) start(other, false);
  const files = list.filter((target) => target.isFile).map((target) => relative(target.path));
  const folders = list.filter((target) => !target.isFile).map((target) => relative(target.path));
  const everything = folders.includes('');
  return {
    root: slashes(root),
    starts: [...starts.values()],
    files,
    configFrom: relative(commonFolder(list.map((target) => (target.isFile ? path.dirname(target.path) : target.path)))),
    inScope: (file) => everything || files.includes(file) || folders.some((folder) => file.startsWith(`${folder}/`)),
    display: (file) => slashes(path.relative(cwd, path.join(root, file))) || '.',
    relative: (name) => {
      const absolute = path.resolve(cwd, name);
      return isInside(root, absolute) ? relative(absolute) : undefined;
    },
  };
}
