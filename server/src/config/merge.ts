import picomatch from 'picomatch';
import type { SettingsPatch } from './read.js';
import { defaultSettings, type Settings } from './settings.js';

/**
 * The settings that hold when several sources speak, the strongest last: defaults, the editor, smslint.json, the command line. Rules and
 * overrides are appended, because later ones win anyway; everything else is replaced by the last source that says it.
 */
export function mergeSettings(...patches: readonly SettingsPatch[]): Settings {
  return patches.reduce<Settings>(
    (settings, patch) => ({
      catalog: patch.catalog ?? settings.catalog,
      rules: [...settings.rules, ...(patch.rules ?? [])],
      exclude: patch.exclude ?? settings.exclude,
      overrides: [...settings.overrides, ...(patch.overrides ?? [])],
      variableLengthLimit: patch.variableLengthLimit === undefined ? settings.variableLengthLimit : patch.variableLengthLimit,
      appIds: patch.appIds ?? settings.appIds,
      individualAccount: patch.individualAccount ?? settings.individualAccount,
      locale: patch.locale === undefined ? settings.locale : patch.locale,
      markdown: patch.markdown ?? settings.markdown,
    }),
    defaultSettings,
  );
}

const compiled = new Map<string, (path: string) => boolean>();

/** Whether one of the globs matches a path (relative, with `/`). `*` also matches names that begin with a dot; a folder matches what is in it. */
export function matchesGlobs(globs: readonly string[], path: string): boolean {
  return globs.some((glob) => {
    let match = compiled.get(glob);
    if (!match) {
      const plain = glob.replace(/^\.\//, '').replace(/\/$/, '');
      const whole = picomatch([plain, `${plain}/**`], { dot: true, posixSlashes: true });
      match = (file) => whole(file);
      compiled.set(glob, match);
    }
    return match(path);
  });
}
