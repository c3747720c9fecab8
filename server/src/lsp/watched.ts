import { DEFAULT_CATALOG_GLOBS } from '../config/settings.js';
import { formats } from '../embedded/registry.js';
import { languages } from '../languages/registry.js';

/** Formats of catalogs and of configuration whose values count as known. */
const DATA = ['json', 'jsonc', 'yaml', 'yml', 'properties', 'toml', 'ini', 'conf', 'cfg', 'env', 'xml', 'tf', 'tfvars', 'smstpl'];

/** Globs of the files whose change on disk can change a finding. */
export const WATCHED_FILES: readonly string[] = [
  `**/*.{${[...new Set([...[...languages, ...formats].flatMap((l) => l.extensions.map((e) => e.slice(1))), ...DATA])].join(',')}}`,
  '**/.env*',
  '**/.gitignore',
  ...DEFAULT_CATALOG_GLOBS,
];
