// What the other scripts need before they can work: the right Node, the packages, the bundles.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

const OLDEST_NODE = 20;
const at = (...parts) => path.join(root, ...parts);
const changedAt = (file) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

export function requireNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= OLDEST_NODE) return;
  console.error(`Node ${OLDEST_NODE} or later is needed, this is ${process.versions.node}.`);
  process.exit(2);
}

/** Runs a command with the terminal's output; gives back its exit status. */
export function runHere(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
    ...options,
  });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

/** Installs the packages when they are missing or older than the lock file. */
export function ensurePackages() {
  // npm writes this file at the end of an install.
  if (changedAt(at('node_modules/.package-lock.json')) >= changedAt(at('package-lock.json')) && fs.existsSync(at('node_modules/esbuild')))
    return;
  console.error('Installing packages (npm ci) …');
  const status = runHere('npm', ['ci', '--no-audit', '--no-fund'], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status);
  // An unchanged lock file leaves the time stamp alone; later runs should not install again.
  const now = new Date();
  if (fs.existsSync(at('node_modules/.package-lock.json'))) fs.utimesSync(at('node_modules/.package-lock.json'), now, now);
}

function newest(folder) {
  let latest = changedAt(folder);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    latest = Math.max(latest, changedAt(path.join(entry.parentPath ?? entry.path, entry.name)));
  }
  return latest;
}

/** The bundles of the command line; the last one is written last. */
const COMMAND_LINE = ['server', 'scan-worker', 'cli-main', 'cli'];

/** Builds the command line and the server when a source is newer than they are. */
export function ensureCommandLine() {
  const sources = Math.max(
    newest(at('server/src')),
    changedAt(at('package-lock.json')),
    changedAt(at('package.json')),
    changedAt(at('scripts/build.mjs')),
  );
  const oldest = Math.min(...COMMAND_LINE.map((name) => changedAt(at('dist', `${name}.js`))));
  if (oldest >= sources) return;
  console.error('Building …');
  const status = runHere(process.execPath, [at('scripts/build.mjs'), ...COMMAND_LINE], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status);
}
