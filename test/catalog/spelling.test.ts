import { describe, expect, it } from 'vitest';
import { catalogSpelling } from '../../server/src/catalog/spelling.js';
import { parseJson } from '../../server/src/model/data/json.js';
import { parseYaml } from '../../server/src/model/data/yaml.js';
import type { Value } from '../../server/src/model/value.js';

const TEXTS = [
  '您的验证码是{1}',
  '{1}为您的验证码',
  'a: b',
  'a # b',
  "it's",
  '"x"',
  '123',
  'true',
  'null',
  '- a',
  ' a ',
  '',
  'a\nb',
  '\u00a0a',
  'a,b',
  '[x]',
  '\\',
];
const text = (value: Value | null | undefined): string | undefined => {
  const item = value?.kind === 'list' ? value.items[0] : undefined;
  return item?.kind === 'string' ? item.value : undefined;
};

describe('literals that are written can be read', () => {
  it.each(TEXTS)('%j', (value) => {
    const json = catalogSpelling('a.json')!;
    expect(text(parseJson('', json.list([json.string(value)])!).value)).toBe(value);
    expect(text(parseJson('', `["${json.escape(value, '"x"')}"]`).value)).toBe(value);
    const yaml = catalogSpelling('a.yaml')!;
    for (const near of [undefined, '"x"', "'x'", 'x']) {
      expect(text(parseYaml('', yaml.list([yaml.string(value, near)])!).values[0])).toBe(value);
      expect(text(parseYaml('', `- ${yaml.string(value, near)}\n`).values[0])).toBe(value);
    }
    if (!value.includes('\n')) expect(text(parseYaml('', `- '${yaml.escape(value, "'x'")}'\n`).values[0])).toBe(value);
    expect(text(parseYaml('', `- "${yaml.escape(value, '"x"')}"\n`).values[0])).toBe(value);
    expect(catalogSpelling('a.smstpl')!.string(value)).toBe(value);
  });

  it('keeps the style of what was there', () => {
    const yaml = catalogSpelling('a.yml')!;
    expect(yaml.string('您好', 'x')).toBe('您好');
    expect(yaml.string('您好', '"x"')).toBe('"您好"');
    expect(yaml.string('您好', "'x'")).toBe("'您好'");
    expect(yaml.string('{1}您好', 'x')).toBe('"{1}您好"');
    expect(yaml.string('您好{1}', 'x')).toBe('"您好{1}"');
    expect(yaml.string('您好{1}', '您{1}')).toBe('您好{1}');
    expect(yaml.string('{1}您好', '您{1}')).toBe('"{1}您好"');
    expect(catalogSpelling('a.py')).toBeUndefined();
  });
});
