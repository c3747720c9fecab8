import { test } from 'vitest';
import fs from 'node:fs';
import { check, showCall } from '../harness/workspace.js';
test('two', async () => {
  const files: Record<string, string> = {};
  for (const p of process.env.FILES!.split(',')) files[p.replace(/^.*fixtures\//, '')] = fs.readFileSync(p, 'utf8');
  const s = await check(files);
  for (const x of s.calls) console.log(x.range.start, showCall(x));
  for (const f of s.findings) console.log(f.rule, f.place.file, f.place.range);
});
