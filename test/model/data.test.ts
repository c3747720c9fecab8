import { describe, expect, it } from 'vitest';
import { parseJson } from '../../server/src/model/data/json.js';
import { parseYaml } from '../../server/src/model/data/yaml.js';
import type { StringValue, Value } from '../../server/src/model/value.js';

const first = (value: Value | null | undefined): StringValue => {
  const v = value?.kind === 'record' ? value.entries[0]!.value : value;
  if (v?.kind !== 'string') throw new Error(`not a string: ${JSON.stringify(v)}`);
  return v;
};

/** `[value, source]` of every piece; verbatim ones as one string. */
const map = (v: StringValue, text: string) =>
  v.pieces.map((p) => {
    const source = text.slice(p.place.range.start, p.place.range.end);
    const value = v.value.slice(p.from, p.to);
    if (p.verbatim) expect(source).toBe(value);
    return p.verbatim ? value : [value, source];
  });

describe('strings in YAML', () => {
  const cases: Readonly<Record<string, readonly [text: string, expected: unknown]>> = {
    plain: ['a: 您的{1}码 # note\n', ['您的{1}码']],
    'plain on two lines': ['a: 您的\n  验证码\n', ['您的', [' ', '\n  '], '验证码']],
    'plain with an empty line': ['a: one\n\n  two\n', ['one', ['\n', '\n\n  '], 'two']],
    'single quotes': ["a: 'it''s {1}'\n", ['it', ["'", "''"], 's {1}']],
    'single quotes, folded': ["a: 'one  \n   two'\n", ['one', [' ', '  \n   '], 'two']],
    'double quotes': ['a: "x\\ty\\u4e2d\\"z"\n', ['x', ['\t', '\\t'], 'y', ['中', '\\u4e2d'], ['"', '\\"'], 'z']],
    'double quotes, continued': ['a: "one\\\n   two"\n', ['one', 'two']],
    'double quotes, emoji': ['a: "\\ud83d\\ude00!"\n', [['😀', '\\ud83d\\ude00'], '!']],
    literal: ['a: |\n  one\n    two\n\n  three\n', ['one\n', '  two\n\n', 'three\n']],
    'literal, CRLF': ['a: |\r\n  one\r\n  two\r\n', ['one', ['\n', '\r\n  '], 'two', ['\n', '\r\n']]],
    'literal, blanks at the end': ['a: |-\n  one \n  two\n', ['one \n', 'two']],
    'literal with a header': ['a: |2- # note\n   one\n', [' one']],
    folded: ['a: >-\n  one\n  two\n', ['one', [' ', '\n  '], 'two']],
    'with a tag and an anchor': ['a: !!str &x 12{1}\n', ['12{1}']],
  };
  for (const [name, [text, expected]] of Object.entries(cases)) {
    it(name, () => {
      const { values, problems } = parseYaml('f', text);
      expect(problems).toEqual([]);
      const value = first(values[0]);
      const pieces = map(value, text);
      expect(pieces.flatMap((p) => (typeof p === 'string' ? p : p[0])).join('')).toBe(value.value);
      expect(pieces).toEqual(expected);
    });
  }

  it('shifts offsets by the base', () => {
    const value = first(parseYaml('f', 'a: xyz\n', 100).values[0]);
    expect(value.pieces[0]!.place.range).toEqual({ start: 103, end: 106 });
    expect(value.place!.range).toEqual({ start: 103, end: 106 });
  });

  it('stops at aliases that multiply', () => {
    const lines = ['a0: &a0 [x,x,x,x,x,x,x,x,x,x]'];
    for (let i = 1; i < 9; i++)
      lines.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(',')}]`,
      );
    expect(() => parseYaml('f', lines.join('\n'))).not.toThrow();
  });
});

describe('strings in JSON', () => {
  const cases: Readonly<Record<string, readonly [text: string, expected: unknown]>> = {
    simple: ['{"a": "您的{1}码"}', ['您的{1}码']],
    escapes: ['{"a": "x\\ny\\u4e2d\\"z\\\\"}', ['x', ['\n', '\\n'], 'y', ['中', '\\u4e2d'], ['"', '\\"'], 'z', ['\\', '\\\\']]],
    'a pair of escapes': ['{"a": "\\ud83d\\ude00"}', [['😀', '\\ud83d\\ude00']]],
    comments: ['// head\n{"a": /* in */ "x",}', ['x']],
  };
  for (const [name, [text, expected]] of Object.entries(cases)) {
    it(name, () => {
      const { value, problems } = parseJson('f', text);
      expect(problems).toEqual([]);
      expect(map(first(value), text)).toEqual(expected);
    });
  }

  it('keeps the digits of numbers', () => {
    expect(parseJson('f', '12345678901234567890').value).toMatchObject({ kind: 'number', text: '12345678901234567890' });
  });

  it('survives any nesting', () => {
    expect(() => parseJson('f', '['.repeat(200_000))).not.toThrow();
    expect(() => parseYaml('f', '['.repeat(20_000))).not.toThrow();
  });
});
