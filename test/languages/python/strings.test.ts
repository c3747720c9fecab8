import { describe, expect, it } from 'vitest';
import type { Expr } from '../../../server/src/model/summary.js';
import { expressionsOf, summaryOf } from './support.js';

async function lowered(source: string): Promise<Expr> {
  const text = `x = ${source}`;
  const stmt = (await summaryOf(text)).functions[0]!.body[0]!;
  if (stmt.s !== 'set' || !stmt.value) throw new Error(`no value in ${text}`);
  checkRuns(stmt.value, text);
  return stmt.value;
}

/** What a run claims must stand in the source, and everything outside runs must come from escapes. */
function checkRuns(root: Expr, text: string): void {
  for (const e of expressionsOf(root)) {
    if (e.e !== 'string') continue;
    let last = 0;
    for (let i = 0; i < e.runs.length; i += 3) {
      const [from, source, length] = [e.runs[i]!, e.runs[i + 1]!, e.runs[i + 2]!];
      expect(text.slice(source, source + length)).toBe(e.value.slice(from, from + length));
      expect(from).toBeGreaterThanOrEqual(last);
      expect(source).toBeGreaterThanOrEqual(e.start);
      expect(source + length).toBeLessThanOrEqual(e.end);
      last = from + length;
    }
  }
}

const plain: readonly (readonly [source: string, value: string])[] = [
  ['"a"', 'a'],
  ["'a'", 'a'],
  ['""', ''],
  ['""""""', ''],
  ['"""a"b\nc"""', 'a"b\nc'],
  ["'''a\r\nb\r\n'''", 'a\nb\n'],
  ['"验证码{1}😀"', '验证码{1}😀'],
  [String.raw`"a\n\t\\\"\'b"`, 'a\n\t\\"\'b'],
  [String.raw`"\x41\101\u9a8c\U0001F600\0"`, 'AA验😀\0'],
  [String.raw`"\a\b\f\v"`, '\x07\b\f\v'],
  [String.raw`"\d\q\8"`, String.raw`\d\q\8`],
  ['"a\\\nb"', 'ab'],
  [String.raw`r"\d+\n"`, String.raw`\d+\n`],
  [String.raw`r'\''`, String.raw`\'`],
  ['u"短信"', '短信'],
  ['b"abc"', 'abc'],
  [String.raw`b"\u9a8c\x41"`, String.raw`\u9a8cA`],
  [String.raw`Rb"\x41"`, String.raw`\x41`],
  ['f"plain {{1}}"', 'plain {1}'],
  [String.raw`rf"\d{{2}}"`, String.raw`\d{2}`],
];

describe('plain strings', () => {
  for (const [source, value] of plain) {
    it(JSON.stringify(source), async () => {
      const e = await lowered(source);
      expect(e).toMatchObject({ e: 'string', value, start: 4, end: 4 + source.length });
    });
  }
});

describe('strings put together', () => {
  const parts = async (source: string): Promise<string[]> => {
    const e = await lowered(source);
    expect(e.e).toBe('concat');
    return e.e === 'concat' ? e.parts.map((p) => (p.e === 'string' ? JSON.stringify(p.value) : p.e === 'name' ? p.name : p.e)) : [];
  };

  it('values put in', async () => expect(await parts('f"+86{phone}x"')).toEqual(['"+86"', 'phone', '"x"']));
  it('a conversion or format makes another text', async () =>
    expect(await parts('f"{a!r}{b:>5}{c=}{d:s}{e!s:}"')).toEqual(['opaque', 'opaque', 'opaque', 'd', 'opaque']));
  it('nested quotes and formats', async () => expect(await parts(`f"{a['b']}{c:{d}}"`)).toEqual(['index', 'opaque']));
  it('braces and escapes around', async () => expect(await parts(String.raw`f"{{{a}}}\n"`)).toEqual(['"{"', 'a', '"}\\n"']));
  it('adjacent literals', async () => expect(await parts(`("a" 'b'\n  f"{c}")`)).toEqual(['"a"', '"b"', 'concat']));
  it('a character by its name is not known', async () => expect(await parts(String.raw`"a\N{DASH}b"`)).toEqual(['"a"', 'opaque']));

  it('pieces have their own place', async () => {
    const source = 'f"+86{phone}x"';
    const e = await lowered(source);
    const last = e.e === 'concat' ? e.parts[2]! : e;
    expect(`x = ${source}`.slice(last.start, last.end)).toBe('x');
  });
});

describe('dict keys', () => {
  it('are placed without prefix and quotes', async () => {
    const source = `{"a": 1, u'键': 2, """c""": 3, d: 4}`;
    const e = await lowered(source);
    const keys = e.e === 'record' ? e.props.map((p) => `x = ${source}`.slice(p.keyStart, p.keyEnd)) : [];
    expect(keys).toEqual(['a', '键', 'c', 'd']);
  });
});
