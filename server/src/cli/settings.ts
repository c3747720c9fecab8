import fs from 'node:fs';
import path from 'node:path';
import { LineIndex } from '../base/range.js';
import { type Message, message, type Text } from '../base/text.js';
import { mergeSettings } from '../config/merge.js';
import { type PlacedProblem, parseSettings, type SettingsPatch } from '../config/parse.js';
import type { Settings } from '../config/settings.js';
import { rules } from '../rules/registry.js';
import type { Targets } from './targets.js';
import { UsageError } from './usage-error.js';

export const CONFIG_FILE = 'smslint.json';

export interface SettingsOptions {
  /** `--config`. */
  readonly config: string | undefined;
  /** `--catalog`, relative to the current folder. */
  readonly catalog: readonly string[];
}

/** Settings of a run, and how configuration files of single folders change them. */
export interface RunSettings {
  readonly settings: Settings;
  /** The settings with the configuration files `found` (all of the root, relative) counted in; undefined when there is none besides the first. */
  withNested(found: readonly string[]): Settings | undefined;
}

const PLACE: Text = { en: '{file}:{line}:{column}: {what}', 'zh-CN': '{file}:{line}:{column}：{what}' };

/** The problem behind its place. The inner text is filled already, so its braces are doubled. */
function placed(problem: PlacedProblem, text: string, display: (file: string) => string): Message {
  const { line, character } = new LineIndex(text).positionAt(problem.place.range.start);
  const inner = problem.message.text;
  const outer: Text = { en: PLACE.en.replace('{what}', () => inner.en), 'zh-CN': PLACE['zh-CN'].replace('{what}', () => inner['zh-CN']) };
  return message(outer, { ...problem.message.args, file: display(problem.place.file), line: line + 1, column: character + 1 });
}

function readConfig(root: string, file: string, display: (file: string) => string): SettingsPatch {
  let text: string;
  try {
    text = fs.readFileSync(path.resolve(root, file), 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    throw new UsageError(
      { en: 'cannot read {file}: {why}', 'zh-CN': '无法读取 {file}：{why}' },
      { file: display(file), why: (error as Error).message },
    );
  }
  const ids = rules.map((rule) => rule.id);
  const { value, problems } = parseSettings(file, text, ids);
  const [first, ...others] = problems.map((problem) => placed(problem, text, display));
  if (first) throw new UsageError(first.text, first.args, ...others);
  return value;
}

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

const folderOf = (file: string): string => (path.posix.dirname(file) === '.' ? '' : path.posix.dirname(file));

/** The nearest configuration file at or above a folder, within the root. */
function nearestConfig(targets: Targets): string | undefined {
  for (let folder = targets.configFrom; ; folder = folderOf(folder)) {
    const file = folder === '' ? CONFIG_FILE : `${folder}/${CONFIG_FILE}`;
    if (fs.existsSync(path.join(targets.root, file))) return file;
    if (folder === '') return undefined;
  }
}

/**
 * What a configuration further down adds: in its folder its rules count instead of those above. Lists and limits of the account belong to the
 * whole run and are taken from the first file only.
 */
function nestedPatch(patch: SettingsPatch, folder: string, exclude: readonly string[], catalog: readonly string[]): SettingsPatch {
  const reset = ['*', { level: null, options: {} }] as const;
  const local = inFolder(patch, folder);
  return {
    exclude: [...exclude, ...(local.exclude ?? [])],
    catalog: [...catalog, ...(local.catalog ?? [])],
    overrides: [{ files: [`${folder}/**`], rules: [reset, ...(patch.rules ?? [])] }, ...(local.overrides ?? [])],
  };
}

/** The settings of a run: the nearest smslint.json (or `--config`), then what the command line says. */
export function loadSettings(targets: Targets, cwd: string, options: SettingsOptions): RunSettings {
  const catalog = options.catalog.flatMap((glob) => targets.relative(glob) ?? []);
  const fromOptions: SettingsPatch = catalog.length > 0 ? { catalog } : {};
  if (options.config !== undefined) {
    // Named on the command line: globs count from the current folder's root, wherever the file lies.
    const patch = readConfig(cwd, options.config, (file) => file);
    return { settings: mergeSettings(patch, fromOptions), withNested: () => undefined };
  }
  const first = nearestConfig(targets);
  const base = first === undefined ? {} : inFolder(readConfig(targets.root, first, targets.display), folderOf(first));
  return {
    settings: mergeSettings(base, fromOptions),
    withNested(found) {
      // Those above the first one do not count: the nearest does.
      const top = first === undefined || folderOf(first) === '' ? '' : `${folderOf(first)}/`;
      const nested = found
        .filter((file) => file !== first && file.startsWith(top))
        .sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1));
      if (nested.length === 0) return undefined;
      let merged = mergeSettings(base);
      const patches = nested.map((file) => {
        const patch = nestedPatch(readConfig(targets.root, file, targets.display), folderOf(file), merged.exclude, merged.catalog);
        merged = mergeSettings(merged, { exclude: patch.exclude, catalog: patch.catalog });
        return patch;
      });
      return mergeSettings(base, ...patches, fromOptions);
    },
  };
}
