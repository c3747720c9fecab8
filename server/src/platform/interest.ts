import picomatch from 'picomatch';
import { matchesGlobs } from '../config/merge.js';
import type { Settings } from '../config/settings.js';
import { formats } from '../embedded/registry.js';
import { languages } from '../languages/registry.js';
import type { Interest } from './scan/walk.js';

/**
 * Formats in which projects keep configuration values, catalogs and infrastructure. They count also in folders above the ones that are checked,
 * where source files do not.
 */
const DATA = ['.json', '.yaml', '.yml', '.smstpl', '.properties', '.toml', '.ini', '.conf', '.cfg', '.env', '.tf', '.tfvars', '.xml'];
/** `.env`, `.env.production`; `Web.config`, `App.config` and their variants; project files of .NET. */
const NAMES = /^\.env(?:\.[\w.-]+)?$|^(?:app|web)(?:\.\w+)?\.config$|\.(?:cs|fs|vb)proj$/i;

/** The files that a search looks into: sources of every language, files that hold code, and data. */
export function interestOf(settings: Settings): Interest {
  const named = settings.catalog.flatMap((glob) => picomatch.scan(glob).glob.match(/\.\w+$/) ?? []);
  return {
    sources: [
      ...languages.flatMap((language) => language.extensions).filter((extension) => !DATA.includes(extension)),
      ...formats.filter(({ optIn }) => optIn === undefined || settings[optIn]).flatMap((format) => format.extensions),
    ],
    data: [...new Set([...DATA, ...named.map((extension) => extension.toLowerCase())])],
    names: NAMES,
  };
}

/** A test for the `exclude` globs over relative paths of files and folders. Undefined when nothing is excluded. */
export function exclusion(settings: Settings): ((path: string) => boolean) | undefined {
  const { exclude } = settings;
  return exclude.length === 0 ? undefined : (path) => matchesGlobs(exclude, path);
}
