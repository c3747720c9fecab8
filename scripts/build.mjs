// Bundles the product into dist/. `node scripts/build.mjs` builds everything, `node scripts/build.mjs server cli` only those bundles,
// `--dev` leaves the output readable, `--out=DIR` writes elsewhere than into dist/.

import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { wasmFiles } from './grammars.mjs';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const dev = process.argv.includes('--dev');
const wanted = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: !dev,
  sourcemap: true,
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
  // The ESM entry of web-tree-sitter reads import.meta.url, which is empty in a CommonJS or script bundle; esbuild does not warn of that.
  alias: { 'web-tree-sitter': require.resolve('web-tree-sitter') },
};
// jsonc-parser's `main` is UMD with calls of a local `require` that no bundler can follow; its ESM entry bundles well.
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'] };
const browser = { ...common, platform: 'browser', target: 'es2022', conditions: ['browser'], mainFields: ['browser', 'module', 'main'] };
const vscode = { external: ['vscode'] };

const bundles = {
  cli: { ...node, entryPoints: ['server/src/cli/launch.ts'], outfile: 'cli.js', banner: { js: '#!/usr/bin/env node' } },
  // What dist/cli.js starts, apart so that its compiled form can be kept between runs.
  'cli-main': { ...node, entryPoints: ['server/src/cli/main.ts'], outfile: 'cli-main.js' },
  // The byte search of the command line and the server, run in threads of its own.
  'scan-worker': { ...node, entryPoints: ['server/src/platform/scan/worker.ts'], outfile: 'scan-worker.js' },
  // What reaches the network: loaded only when somebody asks for it.
  cloud: { ...node, entryPoints: ['server/src/cloud/index.ts'], outfile: 'cloud.js', external: ['encoding'] },
  server: { ...node, entryPoints: ['server/src/lsp/node.ts'], outfile: 'server.js' },
  extension: { ...node, ...vscode, entryPoints: ['client/src/extension.node.ts'], outfile: 'extension.js' },
  'web-extension': {
    ...browser,
    ...vscode,
    format: 'cjs',
    entryPoints: ['client/src/extension.browser.ts'],
    outfile: 'web/extension.js',
  },
  'web-server': { ...browser, format: 'iife', entryPoints: ['server/src/lsp/browser.ts'], outfile: 'web/server.js' },
};

const unknown = wanted.filter((name) => !(name in bundles));
if (unknown.length > 0) {
  console.error(`no such bundle: ${unknown.join(', ')}; there are ${Object.keys(bundles).join(', ')}`);
  process.exit(2);
}

const started = performance.now();
const dist = path.resolve(root, process.argv.find((arg) => arg.startsWith('--out='))?.slice('--out='.length) ?? 'dist');
if (wanted.length === 0) fs.rmSync(dist, { recursive: true, force: true });
fs.mkdirSync(path.join(dist, 'wasm'), { recursive: true });
for (const file of wasmFiles()) fs.copyFileSync(file, path.join(dist, 'wasm', path.basename(file)));

const names = wanted.length > 0 ? wanted : Object.keys(bundles);
const results = await Promise.allSettled(names.map((name) => build({ ...bundles[name], outfile: path.join(dist, bundles[name].outfile) })));
const failed = names.filter((_, i) => results[i].status === 'rejected');
for (const name of names) {
  const file = path.join(dist, bundles[name].outfile);
  if (failed.includes(name)) console.error(`${name} failed`);
  else console.log(`${path.relative(root, file).padEnd(22)} ${Math.round(fs.statSync(file).size / 1024)} KB`);
}
const cli = path.join(dist, bundles.cli.outfile);
if (fs.existsSync(cli)) fs.chmodSync(cli, 0o755);
console.log(`built in ${Math.round(performance.now() - started)} ms`);
if (failed.length > 0) process.exit(1);
