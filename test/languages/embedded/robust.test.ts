import { describe, expect, it } from 'vitest';
import { innerRange, inOneGroup, outerRange } from '../../../server/src/embedded/offsets.js';
import { type CodeModule, modulesIn } from '../../../server/src/engine/embedded.js';
import type { FileSummary } from '../../../server/src/model/summary.js';
import { random } from '../../harness/random.js';
import { expressionsOf } from '../java/walk.js';
import { notebook, summariesOf } from './support.js';

const JS = `import { sms } from "tencentcloud-sdk-nodejs";\nconst 签名 = "腾讯云\\n😀";\nexport async function send(tel: string) {\n  await client.SendSms({ SignName: 签名, PhoneNumberSet: [\`+86\${tel}\`] }); // smslint-disable-line sign-type -- x\n}\n`;
const PY = `import json\nSIGN = "腾讯\\u4e91😀"\n%pip install x\nclass A:\n    def send(self, tel):\n        req.SignName = f"{SIGN}\\n"\n        !ls\n        client.SendSms(req)  # smslint-disable-line sign-type -- x\n`;

const SEEDS: Readonly<Record<string, string>> = {
  'a.vue': `<template lang="html"><template #a><script>x</script></template>中😀</template>\n<script lang="ts">${JS}</script>\r\n<script setup lang='ts'>\nsend("1");\n</script>\n<docs>\n<script>no</script>\n</docs>\n`,
  'a.svelte': `<script context="module">\nexport const a = 1;\n</script>\n<script lang="ts">${JS}</script>\n{#if a > b}<p>😀</p>{/if}\n<style>b { c: d }</style>\n`,
  'a.astro': `---\n${JS}---\n<html><script>f("x")</script>{a.map((x) => <b>{x}</b>)}</html>\n`,
  'a.html': `<!doctype html><!-- <script>a</script> --><title><script></title><SCRIPT type="text/babel">const a = <b/>;</SCRIPT>\n<script src="a.js"></script><script>f("中")</script><script type=module>${JS}</script><script type="application/json">{}</script>`,
  'a.md': `# 中😀\n\n\`\`\`ts\n${JS}\`\`\`\n> \`\`\`python {1,2}\n> ${PY.replaceAll('\n', '\n> ')}\n> \`\`\`\n- ~~~~php\n  $a = "x";\n  ~~~\n  ~~~~\n\`\`\`go\nfunc f() {}\n`,
  'a.ipynb': notebook([PY, 'client.SendSms(req)', '%%bash\nls']),
  'b.ipynb': notebook([PY, JS], { lines: false, ascii: true }),
  'c.ipynb': `{"nbformat":3,"worksheets":[{"cells":[{"cell_type":"code","language":"python","input":["a = '\\ud83d\\ude00'\\n"," b(a)"]}]}]}`,
};

/** What is wrong with the modules of a file. */
function misread(text: string, { text: code, map, spans }: CodeModule): string[] {
  const out: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at || end < start || end > text.length) out.push(`span ${start}..${end}`);
    if (!map && code.slice(start, end) !== text.slice(start, end)) out.push(`code at ${start}`);
    at = end;
  }
  if (!map) return code.length === text.length ? out : [...out, 'length'];
  let [inner, outer] = [0, 0];
  for (const s of map) {
    if (s.from < inner || s.to <= s.from || s.to > code.length) out.push(`inner ${s.from}..${s.to}`);
    if (s.start < outer || s.end <= s.start || s.end > text.length) out.push(`outer ${s.start}..${s.end}`);
    [inner, outer] = [s.to, s.end];
  }
  return out;
}

/** What is wrong with the positions of a summary in the file. */
function misplaced(text: string, summary: FileSummary): string[] {
  const out: string[] = [];
  for (const e of expressionsOf(summary)) {
    if (!(e.start >= 0 && e.start <= e.end && e.end <= text.length)) out.push(`${e.e} outside of the text: ${e.start}..${e.end}`);
    if (e.e !== 'string') continue;
    for (let i = 0; i < e.runs.length; i += 3) {
      const [from, source, length] = [e.runs[i]!, e.runs[i + 1]!, e.runs[i + 2]!];
      if (e.value.slice(from, from + length) !== text.slice(source, source + length)) out.push(`run of ${JSON.stringify(e.value)}`);
    }
  }
  for (const c of summary.suppressions)
    if (!(c.start >= 0 && c.start <= c.textStart && c.textStart <= c.textEnd && c.textEnd <= text.length)) out.push('suppression');
  return out;
}

const SCRAPS = [
  '<script>',
  '</script>',
  '<script lang="ts"',
  '<template>',
  '</template>',
  '<!--',
  '-->',
  '---\n',
  '```',
  '```py\n',
  '~~~',
  '> ',
  '"',
  "'",
  '\\',
  '\\u',
  '{',
  '}',
  '[',
  ']',
  ',',
  '\n',
  '\r\n',
  '中',
  '😀',
  '\0',
  '%%',
  '!',
  '"""',
  '\ufeff',
];

describe.each(Object.entries(SEEDS))('%s', (path, seed) => {
  it('is read as written', async () => {
    const modules = modulesIn(path, seed);
    expect(modules.length).toBeGreaterThan(0);
    for (const module of modules) expect(misread(seed, module)).toEqual([]);
    const summaries = await summariesOf(path, seed);
    expect(summaries.flatMap((summary) => misplaced(seed, summary))).toEqual([]);
    expect(summaries.some((summary) => [...expressionsOf(summary)].some((e) => e.e === 'call' || e.e === 'string'))).toBe(true);
  });

  it('never fails, however it is damaged', async () => {
    for (let n = 1; n <= 150; n++) {
      const next = random(n);
      let text = n % 3 === 0 ? seed.replaceAll('\n', '\r\n') : seed;
      for (let k = 1 + next(5); k > 0; k--) {
        const start = next(text.length);
        const kind = next(3);
        text = text.slice(0, start) + (kind === 1 ? '' : SCRAPS[next(SCRAPS.length)]!) + text.slice(kind === 0 ? start : start + next(40));
      }
      for (const module of modulesIn(path, text)) expect(misread(text, module), `seed ${n}`).toEqual([]);
      for (const summary of await summariesOf(path, text)) expect(misplaced(text, summary), `seed ${n}`).toEqual([]);
    }
  });

  it('leads each range of the code to the file and back', () => {
    const next = random(7);
    for (const { text: code, map } of modulesIn(path, seed)) {
      if (!map) continue;
      const isBoundary = (offset: number): boolean =>
        map.some((s) => (s.from <= offset && offset <= s.to && s.to - s.from === s.end - s.start) || s.from === offset || s.to === offset);
      const isCode = (offset: number): boolean => map.some((s) => s.from <= offset && offset < s.to);
      let held = 0;
      for (let n = 0; n < 3000; n++) {
        const start = next(code.length);
        const range = { start, end: Math.min(code.length, start + next(60)) };
        if (!isBoundary(start) || !isBoundary(range.end) || !isCode(start) || (range.end > start && !isCode(range.end - 1))) continue;
        const outer = outerRange(map, range);
        expect(innerRange(map, outer)).toEqual(range);
        // Where a group ends inside, there is something else of the file between.
        if (inOneGroup(map, range)) held++;
      }
      expect(held).toBeGreaterThan(0);
    }
  });
});

it('nesting that no person writes does no harm', () => {
  for (const text of [
    '<script>'.repeat(20_000),
    '<template>'.repeat(20_000),
    '<'.repeat(50_000),
    '<!--'.repeat(20_000),
    '<a b="'.repeat(10_000),
  ])
    for (const path of ['a.vue', 'a.html', 'a.svelte']) expect(modulesIn(path, text)).toBeInstanceOf(Array);
  expect(modulesIn('a.md', '```\n'.repeat(50_001))).toEqual([]);
  expect(modulesIn('a.md', `${'> '.repeat(20_000)}\`\`\`js\nx\n`).length).toBe(1);
  expect(modulesIn('a.ipynb', '['.repeat(100_000))).toEqual([]);
});
