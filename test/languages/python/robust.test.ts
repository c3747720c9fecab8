import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { summarize } from '../../../server/src/languages/python/lower.js';
import type { FileSummary } from '../../../server/src/model/summary.js';
import { expressionsOf, printed, pythonSyntax, summaryOf } from './support.js';

const folder = path.join(import.meta.dirname, 'fixtures');
const samples = fs
  .readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.py'))
  .map((name) => ({ name, text: fs.readFileSync(path.join(folder, name), 'utf8') }))
  .filter((sample) => sample.text.trim() !== '');

/** Numbers from a seed, so that a failure can be repeated. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The laws of every summary: indexes lead somewhere, ranges lie in the text, runs are what the source says. */
function check(summary: FileSummary, text: string): void {
  for (const e of expressionsOf(summary)) {
    if (!(e.start >= 0 && e.start <= e.end && e.end <= text.length)) throw new Error(`range of ${e.e}: ${e.start}-${e.end}`);
    if (e.e === 'function' && !summary.functions[e.function]) throw new Error('function index');
    if (e.e === 'number' && Number.isNaN(e.value)) throw new Error('not a number');
    if (e.e !== 'string') continue;
    for (let i = 0; i < e.runs.length; i += 3) {
      const [from, source, length] = [e.runs[i]!, e.runs[i + 1]!, e.runs[i + 2]!];
      if (text.slice(source, source + length) !== e.value.slice(from, from + length)) throw new Error(`run of ${JSON.stringify(e.value)}`);
    }
  }
  summary.functions.forEach((f, i) => {
    if (f.parent >= i) throw new Error('parent');
    if (f.owner >= 0 && f.kind !== 'lambda' && !summary.classes[f.owner]?.methods.includes(i)) throw new Error(`method ${f.name}`);
  });
  if (JSON.stringify(structuredClone(summary)) !== JSON.stringify(summary)) throw new Error('not plain data');
}

describe('real files', () => {
  for (const { name, text } of samples) {
    it(name, async () => {
      const summary = await summaryOf(text);
      check(summary, text);
      expect(summary.syntaxErrors).toBe(0);
    });
  }
});

describe('odd texts', () => {
  it('an empty file', async () => expect(await printed('')).toBe(''));
  it('only comments', async () => expect(await printed('# a\n\n# b')).toBe(''));
  it('line ends of Windows', async () => expect(await printed('if a:\r\n    x = 1\r\n    y = "b"\r\n')).toBe('if a\n  x = 1\n  y = "b"'));
  it('tabs', async () => expect(await printed('if a:\n\tx = 1\n\tif b:\n\t\ty = 2\n')).toBe('if a\n  x = 1\n  if b\n    y = 2'));
  it('Chinese names', async () =>
    expect(await printed('手机号 = "1"\n发送(手机号, 模板=短信.登录)')).toBe('手机号 = "1"\n发送(手机号, 模板=短信.登录)'));
  it('deep nesting', async () => check(await summaryOf(`x = ${'('.repeat(1500)}1${')'.repeat(1500)}`), ' '.repeat(4000)));
  it('a long sum', async () => {
    const text = `x = ${Array.from({ length: 3000 }, (_, i) => `"${i}"`).join(' + ')}`;
    check(await summaryOf(text), text);
  });
  it('a long chain of calls', async () => {
    const text = `x = a${'.b()'.repeat(3000)}`;
    check(await summaryOf(text), text);
  });
  it('many arms', async () => {
    const text = `if a:\n    b()\n${Array.from({ length: 600 }, (_, i) => `elif a == ${i}:\n    c(${i})\n`).join('')}`;
    check(await summaryOf(text), text);
  });
});

describe('suppressions', () => {
  it('are found with their text', async () => {
    const text = 'x = 1  # smslint-disable-line param-count -- why\n# smslint-disable phone-*   \n';
    const { suppressions } = await summaryOf(text);
    expect(suppressions.map((s) => text.slice(s.textStart, s.textEnd))).toEqual([
      'smslint-disable-line param-count -- why',
      'smslint-disable phone-*',
    ]);
    expect(text.slice(suppressions[0]!.start, suppressions[0]!.end)).toBe('# smslint-disable-line param-count -- why');
  });
});

describe('broken files', () => {
  it('mutations of real files never throw and keep the laws', async () => {
    const syntax = await pythonSyntax();
    const pick = numbers(20210111);
    for (let round = 0; round < 400; round++) {
      const original = samples[pick(samples.length)]!.text;
      let text = original;
      for (let k = 1 + pick(3); k > 0; k--) {
        const from = pick(text.length);
        const to = Math.min(text.length, from + 1 + pick(pick(2) === 0 ? 4 : 120));
        const at = pick(text.length);
        const piece = text.slice(from, to);
        text = pick(2) === 0 ? text.slice(0, from) + text.slice(to) : text.slice(0, at) + piece + text.slice(at);
      }
      const parsed = syntax.parse('tree-sitter-python', text);
      if (!parsed) continue;
      check(summarize(parsed.root, text), text);
    }
  }, 60_000);
});
