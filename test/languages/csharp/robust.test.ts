import { describe, expect, test } from 'vitest';
import type { Expr } from '../../../server/src/model/summary.js';
import { conformanceProjects, sequence } from '../../conformance/sources.js';
import { summarize } from './support.js';

/** Every string expression of a summary. */
function strings(x: unknown, out: Extract<Expr, { e: 'string' }>[] = []): Extract<Expr, { e: 'string' }>[] {
  if (typeof x !== 'object' || x === null) return out;
  if ((x as Expr).e === 'string') out.push(x as Extract<Expr, { e: 'string' }>);
  for (const y of Object.values(x)) strings(y, out);
  return out;
}

const sources = (await conformanceProjects()).flatMap((p) =>
  p.name.startsWith('csharp ') ? Object.entries(p.files).flatMap(([path, text]) => (path.endsWith('.cs') ? [text] : [])) : [],
);

describe('string literals', () => {
  test('runs equal the source', () => {
    let runs = 0;
    for (const text of sources) {
      for (const { value, runs: parts } of strings(summarize(text))) {
        for (let i = 0; i < parts.length; i += 3) {
          const [from, at, length] = [parts[i]!, parts[i + 1]!, parts[i + 2]!];
          expect(text.slice(at, at + length)).toBe(value.slice(from, from + length));
          runs++;
        }
      }
    }
    expect(runs).toBeGreaterThan(1000);
  });

  test.each([
    ['"a\\tb\\u4e91"', 'a\tb云'],
    ['@"C:\\dir ""x"""', 'C:\\dir "x"'],
    ['$"{{0}} 分钟"', '{0} 分钟'],
    ['$@"{{a}} ""b"""', '{a} "b"'],
    ['"""say "hi" \\n"""', 'say "hi" \\n'],
    ['"""\n        腾讯\n          云\n        """', '腾讯\n  云'],
    ['"""\r\n    腾讯云\r\n    """', '腾讯云'],
    ['""', ''],
  ])('%s', (literal, value) => {
    expect(strings(summarize(`class A { string S = ${literal}; }`)).map((s) => s.value)).toEqual([value]);
  });
});

describe('damaged sources', () => {
  test.each(['', '\uFEFF', '\r\n', 'class', '"', '$"{', '"""', '#region', 'namespace A.B; class C {', 'using static ;', '短信'])(
    '%j',
    (text) => {
      expect(() => summarize(text)).not.toThrow();
    },
  );

  test('a class that is not closed keeps its namespace, its name and its members', () => {
    const summary = summarize(
      'namespace A.B\n{\npublic class C\n{\n    const string T = "1110";\n    void F() { G(T); }\n    void Broken( {\n        int x = ;\n    }\n}\n}\n',
    );
    expect(summary.package).toBe('A.B');
    expect(summary.classes.map((c) => c.name)).toEqual(['C']);
    expect(summary.functions.map((f) => f.name)).toContain('F');
    expect(summary.syntaxErrors).toBeGreaterThan(0);
  });

  test('mutated sources never throw, and every offset stays inside of the text', () => {
    const next = sequence(20_210_111);
    const pieces = ['(', ')', '{', '}', '"', '"""', '$"', '@', '\\', ';', ',', '=>', '#if', '/*', '\u0000', '<', 'static', 'new()', '..'];
    for (let round = 0; round < 400; round++) {
      let text = sources[Math.floor(next() * sources.length)]!;
      for (let i = 0; i < 1 + (round % 3); i++) {
        const at = Math.floor(next() * text.length);
        const cut = Math.floor(next() * 12);
        text = text.slice(0, at) + (next() < 0.6 ? pieces[Math.floor(next() * pieces.length)]! : '') + text.slice(at + cut);
      }
      for (const s of strings(summarize(text))) expect(s.start >= 0 && s.start <= s.end && s.end <= text.length).toBe(true);
    }
  });
});
