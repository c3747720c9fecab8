// Runs the editor tests in a real VS Code. `node test/e2e/run.mjs [part…]`; without arguments all parts run.
// The last line is `N passed, N failed`; the exit status is 0 only when nothing failed and nothing was missing.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { findChromium, prepareHost } from '../../scripts/host.mjs';
import { runSuite, startServer, temporary } from '../harness/vscode.mjs';
import { runDesktop } from './desktop.mjs';
import { runUi } from './ui.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const results = path.join(root, 'test-results/e2e');
const SUITE_TIMEOUT = 180_000;
const TOTAL_TIMEOUT = 15 * 60_000;

const tally = { passed: 0, failed: 0 };
const pass = (name) => {
  tally.passed++;
  console.log(`ok   ${name}`);
};
const fail = (name, reason) => {
  tally.failed++;
  console.log(`FAIL ${name}: ${reason}`);
};

function finish() {
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  process.exit(tally.failed > 0 || tally.passed === 0 ? 1 : 0);
}

/** Files of a folder as path → text. */
function readTree(folder) {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  return Object.fromEntries(paths.map((file) => [file, fs.readFileSync(path.join(folder, file), 'utf8')]));
}

/** A copy of a workspace that tests may write into. */
function copyOf(name) {
  const folder = path.join(temporary('smslint-e2e-'), name);
  fs.cpSync(path.join(import.meta.dirname, name), folder, { recursive: true });
  return folder;
}

async function buildSuite() {
  const common = {
    absWorkingDir: root,
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    logLevel: 'warning',
    sourcemap: 'inline',
  };
  const entry = (name) => path.join('test/e2e/suite', `${name}.ts`);
  const define = { WORKSPACE: JSON.stringify(readTree(path.join(import.meta.dirname, 'workspace'))) };
  await build({
    ...common,
    platform: 'node',
    entryPoints: ['index', 'index.idle', 'index.chinese', 'index.restricted'].map(entry),
    outdir: path.join(results, 'suite'),
  });
  await build({
    ...common,
    platform: 'browser',
    define,
    entryPoints: { 'index.web': entry('index'), 'index.pure': entry('index.pure') },
    outdir: path.join(results, 'suite'),
  });
}

function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${[command, ...args].join(' ')} ended with ${code}`))));
  });
}

/** Reads the lines of a suite into the tally. */
function count(part) {
  return (line) => {
    const [, verdict, text] = /^(ok {3}|FAIL )(.*)$/.exec(line) ?? [];
    if (verdict === 'ok   ') pass(`${part}: ${text}`);
    else if (verdict === 'FAIL ') fail(part, text);
    else console.log(`     ${part}: ${line}`);
  };
}

async function suite(part, { mode, entry, workspace, host, onLine = () => {} }) {
  const server = await startServer(host);
  const counted = count(part);
  try {
    const { code, lines } = await runSuite({
      server,
      mode,
      extension: root,
      suite: path.join(results, 'suite', entry),
      folder: mode === 'pure' ? 'tmp:/ws' : copyOf(workspace),
      timeout: SUITE_TIMEOUT,
      picture: path.join(results, `${part}-failed.png`),
      onLine: (line) => {
        onLine(line, server);
        counted(line);
      },
    });
    if (code === undefined) fail(part, `the suite did not end in ${SUITE_TIMEOUT / 1000} s`);
    else if (lines.length === 0) fail(part, `the suite ended with ${code} before its first test`);
  } finally {
    await server.stop();
  }
}

const isLanguageServer = (command) => command.includes(path.join(root, 'dist/server.js'));

const parts = {
  /** The suite in the Node extension host, with the server as a process. */
  node: () => suite('node', { mode: 'node', entry: 'index', workspace: 'workspace' }),
  /** A workspace without anything to check. */
  idle: () =>
    suite('idle', {
      mode: 'node',
      entry: 'index.idle',
      workspace: 'idle',
      onLine(line, server) {
        if (line !== 'pause idle') return;
        const running = server.processes().filter(isLanguageServer);
        if (running.length === 0) pass('idle: no server process runs');
        else fail('idle', `a server process runs: ${running.join('; ')}`);
      },
    }),
  /** A window whose display language is Chinese. */
  chinese: () => suite('chinese', { mode: 'node', entry: 'index.chinese', workspace: 'workspace', host: { locale: 'zh-cn' } }),
  /** A workspace that nobody trusted. */
  restricted: () => suite('restricted', { mode: 'node', entry: 'index.restricted', workspace: 'workspace', host: { trust: false } }),
  /** The suite with the extension and its server in web workers, files on the VS Code server. */
  web: () => suite('web', { mode: 'web', entry: 'index.web', workspace: 'workspace' }),
  /** The same without any server: a workspace in memory, as on vscode.dev. */
  pure: () => suite('pure', { mode: 'pure', entry: 'index.pure' }),
  /** What a person sees, with pictures. */
  ui: () =>
    runUi({
      root,
      folder: copyOf('workspace'),
      pictures: results,
      pass: (name) => pass(`ui: ${name}`),
      fail: (name, reason) => fail(`ui: ${name}`, reason),
    }),
  /** The desktop build, where it can be downloaded. */
  desktop: () =>
    runDesktop({
      root,
      folder: copyOf('workspace'),
      suite: path.join(results, 'suite/index.js'),
      count: count('desktop'),
      fail: (reason) => fail('desktop', reason),
    }),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((part) => !(part in parts));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
setTimeout(() => {
  fail('run', `not done after ${TOTAL_TIMEOUT / 60_000} minutes`);
  finish();
}, TOTAL_TIMEOUT).unref();

try {
  if (!findChromium())
    throw new Error(
      'chromium is missing: apt-get install -y --no-install-recommends chromium fonts-noto-cjk, or set CHROMIUM to the browser',
    );
  await prepareHost();
  await run(process.execPath, ['scripts/build.mjs', 'server', 'scan-worker', 'extension', 'web-server', 'web-extension']);
  fs.mkdirSync(results, { recursive: true });
  await buildSuite();
} catch (error) {
  fail('prepare', error instanceof Error ? error.message : String(error));
  finish();
}
for (const part of wanted.length > 0 ? wanted : Object.keys(parts)) {
  try {
    await parts[part]();
  } catch (error) {
    fail(part, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
finish();
