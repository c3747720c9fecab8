import type { Settings } from '../config/settings.js';
import { defaultSettings } from '../config/settings.js';
import type { Targets } from './targets.js';

export interface SettingsOptions {
  /** `--config`. */
  readonly config: string | undefined;
  /** `--catalog`, relative to the current folder. */
  readonly catalog: readonly string[];
}

/** The settings of a run: smslint.json, then what the command line says. */
export async function loadSettings(targets: Targets, options: SettingsOptions): Promise<Settings> {
  const catalog = options.catalog.flatMap((glob) => targets.relative(glob) ?? []);
  return catalog.length > 0 ? { ...defaultSettings, catalog } : defaultSettings;
}
