import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { connectEditor, type Editor } from '../harness/lsp.js';

const root = path.resolve(import.meta.dirname, '../..');
let dist: string;
let workspace: string;

beforeAll(() => {
  dist = fs.mkdtempSync(path.join(os.tmpdir(), 'smslint-dist-'));
  execFileSync(process.execPath, ['scripts/build.mjs', 'server', 'scan-worker', `--out=${dist}`], { cwd: root });
}, 60_000);
afterAll(() => fs.rmSync(dist, { recursive: true, force: true }));

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  fs.rmSync(workspace, { recursive: true, force: true });
});

/** A server of its own over a copy of the editor tests' workspace. */
function launch(...args: string[]): { editor: Editor; child: ChildProcess } {
  // Blanks and Chinese in a path have to survive the way through URIs.
  workspace = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'smslint-lsp-')), '短信 服务');
  fs.cpSync(path.join(root, 'test/e2e/workspace'), workspace, { recursive: true });
  const child = spawn(process.execPath, [path.join(dist, 'server.js'), ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  running.push(child);
  return {
    child,
    editor: connectEditor(createMessageConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!))),
  };
}
const uri = (file: string) => pathToFileURL(path.join(workspace, file)).href;
const code = (name: string) => (diagnostics: readonly { code?: unknown }[]) => diagnostics.some((d) => d.code === name);

describe('the server as a process', () => {
  it('checks a workspace over standard input and output, and ends when it is told to', async () => {
    const { editor, child } = launch('--stdio');
    await editor.initialize({ rootUri: pathToFileURL(workspace).href });
    await editor.diagnostics(uri('src/worker.py'), code('param-count'));
    await editor.diagnostics(uri('src/login.js'), code('sign-brackets'));
    await editor.connection.sendRequest('shutdown');
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await editor.connection.sendNotification('exit');
    expect(await ended).toBe(0);
  });

  it('follows a file that appears', async () => {
    const { editor } = launch('--stdio');
    await editor.initialize({ rootUri: pathToFileURL(workspace).href });
    await editor.diagnostics(uri('src/worker.py'), code('param-count'));
    fs.cpSync(path.join(workspace, 'src/worker.py'), path.join(workspace, 'src/新.py'));
    await editor.changeOnDisk({ uri: uri('src/新.py'), type: 1 });
    await editor.diagnostics(uri('src/新.py'), code('param-count'));
  });

  it('checks a single file without a workspace', async () => {
    const { editor } = launch('--stdio');
    await editor.initialize();
    await editor.open(uri('src/login.js'), 'javascript', fs.readFileSync(path.join(workspace, 'src/login.js'), 'utf8'));
    await editor.diagnostics(uri('src/login.js'), code('sign-brackets'));
    expect(editor.shown.size).toBe(1);
  });

  it('writes nothing but messages to standard output, and ends with its input', async () => {
    const { child } = launch('--stdio');
    let output = '';
    child.stdout!.on('data', (bytes) => {
      output += bytes;
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.stdin!.end();
    expect(await ended).toBe(1);
    expect(output).toBe('');
  });
});
