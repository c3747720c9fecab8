// A real VS Code for tests: the server of .host/ with its workbench in headless Chromium. Facts that look odd were measured with 1.139.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium, host } from '../../scripts/host.mjs';
import { startWebProxy } from './vscode-proxy.mjs';

const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Settings for a window that shows nothing but what is tested. */
const QUIET = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'chat.agent.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.layoutControl.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'npm.autoDetect': 'off',
  'editor.minimap.enabled': false,
  'files.autoSave': 'off',
  // Else VS Code itself boxes every full-width bracket.
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'window.title': '${activeEditorShort}${separator}${rootName}',
  'editor.fontFamily': "'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace",
};

/** No question at the start: the workspace stays untrusted. */
const RESTRICTED = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.emptyWindow': false,
};

/** A new folder, gone when this process ends. */
export function temporary(prefix) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), prefix));
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/**
 * Starts a server with a data folder of its own on a free port. `stop` ends its whole process group: file watchers, extension hosts and
 * language servers go with it; so does a signal to this process. `trust: false`: workspaces open in Restricted Mode. `locale`: display language.
 */
export async function startServer({ settings = {}, trust = true, locale } = {}) {
  const dataDir = temporary('smslint-vscode-');
  const user = path.join(dataDir, 'data/User');
  fs.mkdirSync(user, { recursive: true });
  fs.writeFileSync(path.join(user, 'settings.json'), JSON.stringify({ ...QUIET, ...(trust ? {} : RESTRICTED), ...settings }, null, 2));
  if (locale !== undefined) writeLanguagePack(dataDir, locale);
  const child = spawn(
    host.node,
    [
      host.server,
      ...[
        '--host',
        '127.0.0.1',
        '--port',
        '0',
        '--without-connection-token',
        '--accept-server-license-terms',
        '--enable-smoke-test-driver',
      ],
      ...['--server-data-dir', dataDir, '--disable-telemetry', ...(trust ? ['--disable-workspace-trust'] : [])],
      ...(locale === undefined ? [] : ['--locale', locale]),
    ],
    // The server leaves sockets in its temporary folder: let them vanish with it.
    {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TMPDIR: dataDir, PATH: `${path.dirname(host.node)}:${process.env.PATH}` },
    },
  );
  const kill = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // Gone already.
    }
  };
  process.once('exit', () => kill('SIGKILL'));
  let output = '';
  const port = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the VS Code server did not start in 60 s\n${output}`)), 60_000);
    const read = (bytes) => {
      output += bytes;
      const match = /Extension host agent listening on (\d+)/.exec(output);
      if (!match) return;
      clearTimeout(timer);
      resolve(Number(match[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`the VS Code server ended with ${code}\n${output}`)));
  });
  return {
    port,
    dataDir,
    /** Processes of the server's group, by command line. */
    processes: () => processesOfGroup(child.pid),
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      kill('SIGTERM');
      await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 5000))]);
      kill('SIGKILL');
      fs.rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * The display language is only taken when a language pack is there. This one translates nothing of the workbench, and everything of the
 * extensions, which bring their own texts.
 */
function writeLanguagePack(dataDir, locale) {
  const folder = path.join(dataDir, 'language-pack');
  fs.mkdirSync(folder, { recursive: true });
  const translations = path.join(folder, 'main.i18n.json');
  fs.writeFileSync(translations, JSON.stringify({ '': ['for tests'], version: '1.0.0', contents: {} }));
  const pack = {
    hash: 'test',
    label: locale,
    extensions: [{ extensionIdentifier: { id: 'test.language-pack' }, version: '1.0.0' }],
    translations: { vscode: translations },
  };
  fs.mkdirSync(path.join(dataDir, 'data'), { recursive: true });
  fs.writeFileSync(path.join(dataDir, 'data/languagepacks.json'), JSON.stringify({ [locale]: pack }));
}

function processesOfGroup(group) {
  const found = [];
  for (const pid of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
      if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]) !== group) continue;
      found.push(fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim());
    } catch {
      // Ended while it was looked at.
    }
  }
  return found;
}

export const openBrowser = () => chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });

/** The workbench's address. `payload` is what a desktop window would get on its command line. */
export function address(port, { folder, payload = [] }) {
  const query = new URLSearchParams({ folder, payload: JSON.stringify([['skipWelcome', 'true'], ...payload]) });
  return `http://127.0.0.1:${port}/?${query}`;
}

/** The URI under which the workbench knows a file of the server. */
export const remote = (port, file) => `vscode-remote://127.0.0.1:${port}${file}`;

/** Lines of the suite begin with this; everything else on the console is VS Code's own. */
export const SUITE_PREFIX = '@smslint ';

/**
 * Runs a test bundle in the extension host. Resolves with the lines it printed and its exit code; `undefined` when it did not end in time.
 * `mode`: `node` (desktop-like), `web` (extension in a worker, files on the server), `pure` (no server at all, files in memory).
 */
export async function runSuite({ server, mode, extension, suite, folder, timeout, onLine, picture }) {
  const browser = await openBrowser();
  let proxy;
  try {
    if (mode !== 'node') proxy = await startWebProxy(server.port, extension, { pure: mode === 'pure' });
    const port = proxy?.port ?? server.port;
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    const lines = [];
    const finished = new Promise((resolve) => {
      page.exposeFunction('codeAutomationExit', (code) => resolve(code));
    });
    await page.exposeFunction('codeAutomationLog', (_type, args) => {
      const text = args.map(String).join(' ');
      if (!text.startsWith(SUITE_PREFIX)) return;
      lines.push(text.slice(SUITE_PREFIX.length));
      onLine(text.slice(SUITE_PREFIX.length));
    });
    // A test bundle is run by the host of the extension below which it lies.
    const inside = path.relative(extension, suite).replaceAll('\\', '/');
    const payload = proxy
      ? [
          ['extensionDevelopmentPath', `http://127.0.0.1:${port}/extension`],
          ['extensionTestsPath', `http://127.0.0.1:${port}/extension/${inside}.js`],
        ]
      : [
          ['extensionDevelopmentPath', remote(port, extension)],
          ['extensionTestsPath', remote(port, suite)],
        ];
    if (proxy) payload.push(['extensionDevelopmentKind', 'web']);
    await page.goto(address(port, { folder, payload }));
    let timer;
    const late = new Promise((resolve) => {
      timer = setTimeout(() => resolve(undefined), timeout);
    });
    const code = await Promise.race([finished, late]);
    clearTimeout(timer);
    if (code !== 0 && picture) await page.screenshot({ path: picture });
    return { code, lines };
  } finally {
    await browser.close();
    proxy?.stop();
  }
}
