/** Folders that never hold sources of the project, besides what ignore files name (contracts: `exclude`). */
export const SKIPPED_FOLDERS: ReadonlySet<string> = new Set([
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  'vendor',
  'dist',
  'build',
  'target',
  '__pycache__',
  '.venv',
]);

/** True for a workspace-relative path that leads through such a folder. */
export const isBelowSkipped = (path: string): boolean =>
  path
    .split('/')
    .slice(0, -1)
    .some((folder) => SKIPPED_FOLDERS.has(folder));
