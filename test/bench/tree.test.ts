import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createNodeHost } from '../../server/src/platform/node.js';

const SHAPE = { files: 600, sends: 12, folders: 80, bytes: 2_500_000, seed: 5 };
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'smslint-bench-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Written by a process of its own, as the bench does. */
function generate(name: string): { root: string; made: { files: number; bytes: number; sends: number } } {
  const root = path.join(folder, name);
  const script = `import { ensureTree } from ${JSON.stringify(path.resolve('scripts/bench/tree.mjs'))}; console.log(JSON.stringify(ensureTree(${JSON.stringify(root)}, ${JSON.stringify(SHAPE)})));`;
  return { root, made: JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })) };
}

function contents(root: string): Map<string, string> {
  const files = fs.readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => path.join(entry.parentPath, entry.name)).map((file) => [path.relative(root, file), fs.readFileSync(file, 'utf8')]),
  );
}

it('the generated tree is the same each time, of the size asked for, and holds exactly the send calls asked for', async () => {
  const first = generate('a');
  const second = generate('b');
  expect(contents(first.root)).toEqual(contents(second.root));
  expect(first.made).toMatchObject({ files: SHAPE.files, sends: SHAPE.sends });
  expect(first.made.bytes / SHAPE.bytes).toBeGreaterThan(0.7);
  expect(first.made.bytes / SHAPE.bytes).toBeLessThan(1.4);
  const host = createNodeHost(first.root, { dist: '/nowhere' });
  expect(await host.search(['SendSms'])).toHaveLength(SHAPE.sends);
  expect(host.seen()).toBe(SHAPE.files + 1);
});

it('a tree that is there is used again, one of another shape is written anew', () => {
  const { root } = generate('c');
  const mark = path.join(root, 'mark');
  fs.writeFileSync(mark, '');
  generate('c');
  expect(fs.existsSync(mark)).toBe(true);
  fs.writeFileSync(path.join(root, '.git/generated.json'), '{}');
  generate('c');
  expect(fs.existsSync(mark)).toBe(false);
});
