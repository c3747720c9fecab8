import { describe, expect, it } from 'vitest';
import { read, under } from './sources.js';

const STRING = `${String.raw`('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`}\`(?:[^\`\\\\]|\\\\.)*\`)`;
/** `en: '…', 'zh-CN': '…'`, the one form of a text that people read. */
const PAIR = new RegExp(String.raw`\ben:\s*${STRING},\s*'zh-CN':\s*${STRING}`, 'g');
const files = [...under('server/src'), ...under('client/src')];

interface Pair {
  readonly file: string;
  readonly en: string;
  readonly chinese: string;
}

const pairs: readonly Pair[] = files.flatMap((file) =>
  [...read(file).matchAll(PAIR)].map((m) => ({ file, en: m[1]!.slice(1, -1), chinese: m[2]!.slice(1, -1) })),
);
const names = (text: string): string[] => [...text.replace(/\{\{|\}\}/g, '').matchAll(/\{(\w+)\}/g)].map((m) => m[1]!).sort();
/** Names of products, formats and codes read the same in every language. */
/** Placeholders with marks around them. */
const isPattern = (text: string): boolean => /^[\s\p{P}\p{S}]*$/u.test(text.replace(/\{\w+\}/g, ''));
const isName = (text: string): boolean => /^[\w\s.·+#/:{}()-]*$/.test(text) && text.split(/\s+/).length <= 3;

describe('texts', () => {
  it('are found', () => {
    expect(pairs.length).toBeGreaterThan(100);
    expect(new Set(pairs.map((p) => p.file)).size).toBeGreaterThan(30);
  });

  it('stand in both languages everywhere', () => {
    const alone = files.flatMap((file) => {
      const text = read(file);
      const english = [...text.matchAll(new RegExp(String.raw`\ben:\s*${STRING}`, 'g'))].length;
      const chinese = [...text.matchAll(new RegExp(String.raw`'zh-CN':\s*${STRING}`, 'g'))].length;
      return english === chinese ? [] : [`${file}: ${english} English, ${chinese} Chinese`];
    });
    expect(alone).toEqual([]);
  });

  it('are Chinese in Chinese, and not Chinese alone in English', () => {
    expect(
      pairs
        .filter((p) => !/\p{Script=Han}/u.test(p.chinese) && !isName(p.chinese) && !isPattern(p.chinese))
        .map((p) => `${p.file}: ${p.chinese}`),
    ).toEqual([]);
    expect(pairs.filter((p) => !/[A-Za-z]/.test(p.en) && /\p{Script=Han}/u.test(p.en)).map((p) => `${p.file}: ${p.en}`)).toEqual([]);
  });

  it('have the same placeholders in both languages', () => {
    expect(pairs.filter((p) => names(p.en).join() !== names(p.chinese).join()).map((p) => `${p.file}: ${p.en}`)).toEqual([]);
  });

  it('use the marks of Chinese print', () => {
    // File contents, and what stands in code form between blanks, keep the marks of code. A half-width comma or full stop right after a Chinese character is a slip.
    expect(
      pairs
        .filter(
          (p) =>
            /\p{Script=Han}[,;!?](?:\s|$|\p{Script=Han})|\p{Script=Han}\.(?:\s|$)/u.test(p.chinese.replace(/\[[^\]]*\]|\{[^}]*\}/g, '')) &&
            !p.chinese.includes('\n'),
        )
        .map((p) => `${p.file}: ${p.chinese}`),
    ).toEqual([]);
  });
});

describe('manifest', () => {
  const english = JSON.parse(read('package.nls.json')) as Record<string, string>;
  const chinese = JSON.parse(read('package.nls.zh-cn.json')) as Record<string, string>;

  it('has every text in both languages', () => {
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
    const used = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map((m) => m[1]!);
    expect(used.filter((key) => !(key in english))).toEqual([]);
    expect(Object.keys(english).filter((key) => !used.includes(key))).toEqual([]);
  });
});
