// Part (b): an editor's typing, as the server sees it: a new text of an open file of 2,000 lines, and the findings after it.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../prepare.mjs';
import { random } from './random.mjs';
import { KINDS, SENDS } from './sources.mjs';

const LINES = 2000;
const folder = path.join(root, '.bench/edit');

/** A file of 2,000 lines with ten send calls. */
function longFile(kind) {
  const r = random(7);
  const writer = kind.of(r);
  const parts = [writer.head()];
  const count = () => parts.join('').split('\n').length;
  for (let i = 0; count() < LINES; i++) parts.push(i % 12 === 5 && i < 120 ? sendIn(kind.ext, i) : writer.piece());
  return parts.join('') + writer.tail();
}

/** The second and later ones of a file need no imports again. */
function sendIn(ext, i) {
  const text = i < 12 ? SENDS[ext](i) : SENDS[ext](i).replace(/^import .*\n|^const tencentcloud = .*\n|^from .*\n/gm, '');
  // A function at the margin ends a Python class, and what follows are methods.
  return ext === 'py' ? `${text}class Part${i}(Base):\n    """Goes on."""\n\n` : text;
}

/** Measures in a process of its own, so that its memory is the engine's. */
export async function measureEdits() {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  fs.mkdirSync(path.join(folder, '.git'));
  fs.writeFileSync(
    path.join(folder, 'sms-catalog.yaml'),
    'templates:\n  - { id: 1110, name: code, type: verification, international: false, status: approved, content: "您的验证码是{1}，{2}分钟内有效。" }\n',
  );
  for (const kind of KINDS) fs.writeFileSync(path.join(folder, `long.${kind.ext}`), longFile(kind));
  const script = path.join(root, '.bench/edit.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['scripts/bench/edit-run.mjs'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: script,
    logLevel: 'error',
    mainFields: ['module', 'main'],
    alias: { 'web-tree-sitter': createRequire(import.meta.url).resolve('web-tree-sitter') },
  });
  const child = spawnSync(process.execPath, [script, folder, path.join(root, 'dist')], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (child.status !== 0) throw new Error(`the measurement of edits failed: ${child.stderr}`);
  return JSON.parse(child.stdout);
}
