import { basename, dirname } from '../base/path.js';
import { mergeSettings } from './merge.js';
import type { SettingsPatch } from './parse.js';
import type { Settings } from './settings.js';

/** A smslint.json that was read. */
export interface ConfigFile {
  /** Workspace-relative. */
  readonly file: string;
  readonly patch: SettingsPatch;
}

export const CONFIG_FILE = 'smslint.json';

export const isConfigFile = (path: string): boolean => basename(path) === CONFIG_FILE;

/** Globs of a configuration file count from its folder. */
function inFolder(patch: SettingsPatch, folder: string): SettingsPatch {
  if (folder === '') return patch;
  const below = (globs: readonly string[]): readonly string[] => globs.map((glob) => `${folder}/${glob}`);
  return {
    ...patch,
    ...(patch.catalog ? { catalog: below(patch.catalog) } : {}),
    ...(patch.exclude ? { exclude: below(patch.exclude) } : {}),
    ...(patch.overrides ? { overrides: patch.overrides.map(({ files, rules }) => ({ files: below(files), rules })) } : {}),
  };
}

/**
 * The settings of a workspace whose folders may have configurations of their own. In its folder the rules of such a file count instead of
 * those above; lists and limits of the account belong to the whole workspace and are taken from the file at the root, else from `editor`.
 */
export function joinConfigFiles(editor: SettingsPatch, files: readonly ConfigFile[]): Settings {
  const depth = (file: string): number => file.split('/').length;
  const sorted = [...files].sort((a, b) => depth(a.file) - depth(b.file) || (a.file < b.file ? -1 : 1));
  const root = sorted.find(({ file }) => dirname(file) === '');
  const base: SettingsPatch[] = root ? [editor, root.patch] : [editor];
  let merged = mergeSettings(...base);
  const nested = sorted.flatMap(({ file, patch }): SettingsPatch[] => {
    if (file === root?.file) return [];
    const folder = dirname(file);
    const local = inFolder(patch, folder);
    const joined: SettingsPatch = {
      exclude: [...merged.exclude, ...(local.exclude ?? [])],
      catalog: [...merged.catalog, ...(local.catalog ?? [])],
      overrides: [
        { files: [`${folder}/**`], rules: [['*', { level: null, options: {} }], ...(patch.rules ?? [])] },
        ...(local.overrides ?? []),
      ],
    };
    merged = mergeSettings(merged, { exclude: joined.exclude, catalog: joined.catalog });
    return [joined];
  });
  return mergeSettings(...base, ...nested);
}
