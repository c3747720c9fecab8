import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { LineIndex } from '../../server/src/base/range.js';
import { render } from '../../server/src/base/text.js';
import { connectEditor } from '../harness/lsp.js';
import { check, type Files } from '../harness/workspace.js';

const root = path.resolve(import.meta.dirname, '../..');
let dist: string;

beforeAll(() => {
  dist = fs.mkdtempSync(path.join(os.tmpdir(), 'smslint-parity-'));
  execFileSync(process.execPath, ['scripts/build.mjs', 'cli', 'cli-main', 'server', 'scan-worker', `--out=${dist}`], { cwd: root });
}, 60_000);
afterAll(() => fs.rmSync(dist, { recursive: true, force: true }));

/** A finding as every face shows it: place from 0, rule, severity, English message. */
type Shown = `${string}:${number}:${number}-${number}:${number} ${string} ${string} ${string}`;

function filesOf(folder: string): Files {
  const files: Files = {};
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files[path.relative(folder, file).replaceAll('\\', '/')] = fs.readFileSync(file, 'utf8');
  }
  return files;
}

async function byEngine(folder: string): Promise<Shown[]> {
  const files = filesOf(folder);
  const { findings } = await check(files);
  return findings.map((f): Shown => {
    const lines = new LineIndex(files[f.place.file]!);
    const start = lines.positionAt(f.place.range.start);
    const end = lines.positionAt(f.place.range.end);
    return `${f.place.file}:${start.line}:${start.character}-${end.line}:${end.character} ${f.rule} ${f.severity} ${render(f.message, 'en')}`;
  });
}

interface JsonFinding {
  rule: string;
  severity: string;
  message: string;
  file: string;
  range: { start: { line: number; column: number }; end: { line: number; column: number } };
}

function byCommandLine(folder: string): Shown[] {
  const run = spawnSync(process.execPath, [path.join(dist, 'cli.js'), 'scan', '.', '--format', 'json', '--locale', 'en'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { findings } = JSON.parse(run.stdout) as { findings: JsonFinding[] };
  return findings.map(
    (f): Shown =>
      `${f.file}:${f.range.start.line - 1}:${f.range.start.column - 1}-${f.range.end.line - 1}:${f.range.end.column - 1} ${f.rule} ${f.severity} ${f.message}`,
  );
}

const SEVERITY = ['', 'error', 'warning', 'info', 'hint'];

async function byServer(folder: string, expected: number): Promise<Shown[]> {
  const child = spawn(process.execPath, [path.join(dist, 'server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const editor = connectEditor(createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)));
  try {
    await editor.initialize({ workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'ws' }], locale: 'en' });
    const all = (): Shown[] =>
      [...editor.shown].flatMap(([uri, diagnostics]) =>
        diagnostics.map((d): Shown => {
          const { start, end } = d.range;
          const file = path.relative(folder, fileURLToPath(uri)).replaceAll('\\', '/');
          return `${file}:${start.line}:${start.character}-${end.line}:${end.character} ${String(d.code) as string} ${SEVERITY[d.severity!]!} ${d.message}`;
        }),
      );
    const until = Date.now() + 15_000;
    while (all().length < expected && Date.now() < until) await new Promise((r) => setTimeout(r, 20));
    return all();
  } finally {
    await editor.stop();
    child.kill();
  }
}

const examples = fs.readdirSync(path.join(root, 'examples'), { withFileTypes: true }).filter((e) => e.isDirectory());

describe('engine, command line and language server', () => {
  it.each(examples.map((e) => e.name))(
    'show the same findings in %s',
    async (name) => {
      const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'smslint-parity-')));
      fs.cpSync(path.join(root, 'examples', name), folder, { recursive: true });
      try {
        const engine = (await byEngine(folder)).sort();
        expect(engine.length).toBeGreaterThan(0);
        expect(byCommandLine(folder).sort()).toEqual(engine);
        expect((await byServer(folder, engine.length)).sort()).toEqual(engine);
      } finally {
        fs.rmSync(folder, { recursive: true, force: true });
      }
    },
    30_000,
  );
});
