import { describe, expect, it } from 'vitest';
import { render } from '../../server/src/base/text.js';
import { KEY_NAMES, KEYS } from '../../server/src/config/keys.js';
import { matchesGlobs, mergeSettings } from '../../server/src/config/merge.js';
import { parseSettings, settingsFromObject } from '../../server/src/config/parse.js';
import { defaultSettings } from '../../server/src/config/settings.js';

const RULES = ['param-count', 'param-length', 'phone-chars', 'sign-brackets', 'tpl-brackets'];
const parse = (text: string) => parseSettings('smslint.json', text, RULES);

describe('a right configuration', () => {
  const text = `{
    // what the account has
    "$schema": "./schema.json",
    "catalog": ["config/sms.yaml"],
    "rules": { "param-*": "warning", "param-count": ["error", { "strict": true }], "phone-chars": "off" },
    "exclude": ["legacy/**"],
    "overrides": [{ "files": ["test/**"], "rules": { "sign-brackets": "info" } }],
    "variableLengthLimit": 12,
    "appIds": ["1400006666", 1400006667],
    "locale": "zh-CN",
  }`;

  it('is read as it stands', () => {
    const { value, problems } = parse(text);
    expect(problems).toEqual([]);
    expect(value).toEqual({
      catalog: ['config/sms.yaml'],
      rules: [
        ['param-*', { level: 'warning', options: {} }],
        ['param-count', { level: 'error', options: { strict: true } }],
        ['phone-chars', { level: 'off', options: {} }],
      ],
      exclude: ['legacy/**'],
      overrides: [{ files: ['test/**'], rules: [['sign-brackets', { level: 'info', options: {} }]] }],
      variableLengthLimit: 12,
      appIds: ['1400006666', '1400006667'],
      locale: 'zh-CN',
    });
  });

  it('says the same as an object', () => {
    const object = JSON.parse(text.replace(/\/\/.*/g, '').replace(/,(\s*})$/, '$1'));
    expect(settingsFromObject(object, RULES)).toEqual({ value: parse(text).value, problems: [] });
  });

  it('leaves out what it does not say', () => {
    expect(parse('{}')).toEqual({ value: {}, problems: [] });
    expect(settingsFromObject(undefined, RULES)).toEqual({ value: {}, problems: [] });
    expect(parse('{"locale": null, "variableLengthLimit": null}').value).toEqual({ locale: null, variableLengthLimit: null });
  });
});

describe('a wrong configuration', () => {
  const cases: Readonly<Record<string, readonly [text: string, at: string, says: string]>> = {
    'unknown key': ['{"rule": {}}', 'rule', '"rules"'],
    'unknown key, far from all': ['{"somethingElse": 1}', 'somethingElse', 'catalog, rules'],
    'key in another case': ['{"appids": []}', 'appids', '"appIds"'],
    'unknown rule': ['{"rules": {"param-cuont": "off"}}', 'param-cuont', '"param-count"'],
    'unknown rule, far from all': ['{"rules": {"nonsense": "off"}}', 'nonsense', 'no rule "nonsense"'],
    'unknown prefix': ['{"rules": {"pohne-*": "off"}}', 'pohne-*', '"phone-*"'],
    'level of another tool': ['{"rules": {"param-count": "warn"}}', '"warn"', '"warning"'],
    'level with a slip': ['{"rules": {"param-count": "eror"}}', '"eror"', '"error"'],
    'level as a number': ['{"rules": {"param-count": 2}}', '2', 'off, info, warning, error'],
    'options that are none': ['{"rules": {"param-count": ["error", 5]}}', '5', 'object'],
    'rules as a list': ['{"rules": []}', '[]', '"rules" must be an object'],
    'globs as one string': ['{"exclude": "a/**"}', '"a/**"', '"exclude" must be a list'],
    'glob that is none': ['{"exclude": ["a", 1]}', '1', 'globs'],
    'override without files': ['{"overrides": [{"rules": {}}]}', '{"rules": {}}', '"files" is missing'],
    'override with an unknown key': ['{"overrides": [{"file": [], "files": [], "rules": {}}]}', 'file', '"files"'],
    'rule in an override': ['{"overrides": [{"files": [], "rules": {"x": "off"}}]}', 'x', 'no rule "x"'],
    'limit of nothing': ['{"variableLengthLimit": 0}', '0', 'at least 1'],
    'limit as text': ['{"variableLengthLimit": "6"}', '"6"', 'whole number'],
    'application that is none': ['{"appIds": ["1400x"]}', '"1400x"', 'SDK AppIDs'],
    'locale of the region': ['{"locale": "zh"}', '"zh"', '"zh-CN"'],
    'no object': ['[]', '[]', 'must be an object'],
  };
  for (const [name, [text, at, says]] of Object.entries(cases)) {
    it(name, () => {
      const { problems } = parse(text);
      expect(problems).toHaveLength(1);
      const { place, message } = problems[0]!;
      expect(text.slice(place.range.start, place.range.end)).toBe(at);
      expect(render(message, 'en')).toContain(says);
      expect(render(message, 'zh-CN')).toMatch(/\p{Script=Han}/u);
      for (const locale of ['en', 'zh-CN'] as const) expect(render(message, locale)).not.toMatch(/\{[a-z]+\}/);
    });
  }

  it('keeps what is right', () => {
    const { value, problems } = parse('{"rules": {"param-count": "off", "nope": "off"}, "locale": "en"');
    expect(value).toEqual({ rules: [['param-count', { level: 'off', options: {} }]], locale: 'en' });
    expect(problems.length).toBe(2);
  });

  it('has no place when it comes from an editor', () => {
    const { problems } = settingsFromObject({ rules: { 'param-count': 'warn' } }, RULES);
    expect(problems.map((p) => [p.place, render(p.message, 'en')])).toEqual([
      [null, expect.stringContaining('"warn" is no level of a rule')],
    ]);
  });

  it('never throws', () => {
    const text = '{"rules":{"param-*":["error",{"a":[1,null,true]}]},"overrides":[{"files":["a"],"rules":{}}],"appIds":["1"]}';
    for (let i = 0; i <= text.length; i++) {
      expect(() => parse(text.slice(0, i))).not.toThrow();
      expect(() => parse(text.slice(0, i) + text.slice(i + 1))).not.toThrow();
    }
  });
});

describe('merging', () => {
  it('lets the last source win', () => {
    const editor = parse('{"rules":{"param-count":"off"},"exclude":["a"],"locale":"en","appIds":["1"]}').value;
    const file = parse('{"rules":{"param-*":"error"},"exclude":["b"],"locale":null}').value;
    const settings = mergeSettings(editor, file);
    expect(settings.exclude).toEqual(['b']);
    expect(settings.locale).toBeNull();
    expect(settings.appIds).toEqual(['1']);
    expect(settings.rules.map(([pattern]) => pattern)).toEqual(['param-count', 'param-*']);
    expect(mergeSettings()).toEqual(defaultSettings);
  });

  it('has the documented defaults', () => {
    for (const key of KEY_NAMES) {
      const fallback = KEYS[key as keyof typeof KEYS].default;
      const value = defaultSettings[key as keyof typeof KEYS];
      expect(key === 'rules' ? [] : fallback, key).toEqual(value);
    }
  });
});

describe('globs', () => {
  it.each([
    ['src/**', 'src/a/b.ts', true],
    ['src', 'src/a/b.ts', true],
    ['./src/', 'src/a.ts', true],
    ['*.ts', 'src/a.ts', false],
    ['**/*.ts', 'a.ts', true],
    ['**/*.{ts,js}', '.hidden/a.js', true],
    ['test/**', 'tests/a.ts', false],
  ] as const)('%s on %s', (glob, path, expected) => expect(matchesGlobs([glob], path)).toBe(expected));
});
