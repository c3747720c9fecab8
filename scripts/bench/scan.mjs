// Part (a): the whole command against ripgrep with the same words on the same tree, process start included.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { load } from '../load.mjs';
import { root } from '../prepare.mjs';
import { median } from './numbers.mjs';

/** rg on the PATH, or from the npm package @vscode/ripgrep. */
export function findRipgrep() {
  if (spawnSync('rg', ['--version']).status === 0) return 'rg';
  try {
    return createRequire(path.join(root, 'package.json'))('@vscode/ripgrep').rgPath;
  } catch {
    return undefined;
  }
}

const TIME = '/usr/bin/time';

/** Wall time, processor time and peak memory of one process. Memory needs GNU time (undefined without it). */
function measure(command, args, cwd) {
  const timed = fs.existsSync(TIME);
  const report = path.join(root, '.bench', 'time.txt');
  const started = performance.now();
  const child = timed
    ? spawnSync(TIME, ['-q', '-f', '%U %S %M', '-o', report, command, ...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 })
    : spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  const wall = performance.now() - started;
  if (child.error) throw child.error;
  const [user = 0, system = 0, kilobytes = 0] = timed
    ? fs.readFileSync(report, 'utf8').trim().split('\n').at(-1).split(' ').map(Number)
    : [];
  return { wall, cpu: (user + system) * 1000, memory: kilobytes * 1024, output: child.stdout, errors: child.stderr, status: child.status };
}

const middle = (list) => ({
  wall: median(list.map((m) => m.wall)),
  cpu: median(list.map((m) => m.cpu)),
  memory: Math.max(...list.map((m) => m.memory)),
});

export async function measureScan({ ripgrep, tree, runs, expected }) {
  const { SOURCE_WORDS } = await load('server/src/engine/words.ts');
  const search = () => measure(ripgrep, ['-l', '-F', ...SOURCE_WORDS.flatMap((word) => ['-e', word]), '.'], tree);
  const scan = () => measure(process.execPath, [path.join(root, 'dist/cli.js'), 'scan', '--format', 'json'], tree);
  const lists = { ripgrep: [], smslint: [] };
  // One round to fill the page cache for both.
  for (let round = -1; round < runs; round++) {
    const found = search();
    const checked = scan();
    const files = found.output.split('\n').filter(Boolean).length;
    if (checked.status !== 0 && checked.status !== 1) throw new Error(`smslint ended with ${checked.status}: ${checked.errors}`);
    const { summary } = JSON.parse(checked.output);
    if (files !== expected || summary.calls.total < expected) {
      throw new Error(`expected ${expected} files with a send call; rg names ${files}, smslint finds ${summary.calls.total} calls`);
    }
    if (round < 0) continue;
    lists.ripgrep.push(found);
    lists.smslint.push(checked);
  }
  const [rg, own] = [middle(lists.ripgrep), middle(lists.smslint)];
  return { words: SOURCE_WORDS.length, runs, ripgrep: rg, smslint: own, ratio: own.wall / rg.wall };
}
