import { test } from 'vitest';
import { check, showCall } from '../harness/workspace.js';
import { conformanceOf } from './languages.js';
import { filesOf } from './shape.js';
test('one', async () => {
  const [lang, id] = process.env.ONE!.split(':');
  const c = (await conformanceOf(lang!))!;
  const a = c.answers[id!] as never;
  const files = filesOf(c, (a as { source?: never }).source ?? a);
  if (process.env.SHOW) for (const [p, t] of Object.entries(files)) console.log(`--- ${p}\n${t}`);
  try {
    const s = await check(files);
    for (const x of s.calls) console.log(showCall(x));
    for (const f of s.findings) console.log(f.rule, f.place.file, f.place.range);
  } catch (e) { const st = (e as Error).stack!.split('\n'); Error.stackTraceLimit = 60; console.log(st.slice(0, 45).join('\n')); }
});
