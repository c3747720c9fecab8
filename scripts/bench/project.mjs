// Part (c): a project of 5,000 files in which one wrapper has 500 call sites: an edit of a call site, and of the wrapper.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../prepare.mjs';

/** Measures in a process of its own, so that its memory is the engine's. */
export async function measureProject() {
  const script = path.join(root, '.bench/project.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['scripts/bench/project-run.mjs'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: script,
    logLevel: 'error',
    mainFields: ['module', 'main'],
    alias: { 'web-tree-sitter': createRequire(import.meta.url).resolve('web-tree-sitter') },
  });
  const child = spawnSync(process.execPath, [script, path.join(root, 'dist')], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (child.status !== 0) throw new Error(`the measurement of a project failed: ${child.stderr}`);
  return JSON.parse(child.stdout);
}
