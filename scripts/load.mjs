// Imports a TypeScript module of this repository from a script: bundles it with esbuild into memory and evaluates that.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');

/** The exports of `entry` (a path relative to the repository). */
export async function load(entry) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'smslint-load-'));
  const outfile = path.join(dir, 'module.mjs');
  try {
    await build({
      absWorkingDir: root,
      entryPoints: [entry],
      bundle: true,
      platform: 'node',
      format: 'esm',
      mainFields: ['module', 'main'],
      // Bundled packages in CommonJS form require Node's own modules.
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
      outfile,
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}
