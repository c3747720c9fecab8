import { describe, expect, it } from 'vitest';
import { loadSettings } from '../../server/src/cli/settings.js';
import { targetsOf } from '../../server/src/cli/targets.js';
import { matchesGlobs } from '../../server/src/config/merge.js';
import { ruleSetting } from '../../server/src/engine/levels.js';
import { folder, smslint } from './harness.js';

const load = (cwd: string, named: readonly string[], options: { config?: string; catalog?: readonly string[] } = {}) =>
  loadSettings(targetsOf(named, cwd), cwd, { config: options.config, catalog: options.catalog ?? [] });

describe('settings of a run', () => {
  it('come from the nearest smslint.json at or above what is checked', () => {
    const cwd = folder({
      'smslint.json': '{ "locale": "en", "exclude": ["gen"] }',
      'a/smslint.json': '{ "exclude": ["x"], /* mine */ }',
      'a/b/c.py': '',
      'd/e.py': '',
    });
    expect(load(cwd, ['a/b']).settings).toMatchObject({ locale: null, exclude: ['a/x'] });
    expect(load(cwd, ['d/e.py']).settings).toMatchObject({ locale: 'en', exclude: ['gen'] });
    expect(load(cwd, ['a', 'd']).settings).toMatchObject({ locale: 'en' });
    expect(load(cwd, ['a'], { config: 'smslint.json' }).settings).toMatchObject({ locale: 'en', exclude: ['gen'] });
  });

  it('take catalogs named on the command line instead of the configured ones', () => {
    const cwd = folder({ 'smslint.json': '{ "catalog": ["x.yaml"] }', 'a/b.py': '' });
    expect(load(cwd, ['.'], { catalog: ['a/*.yaml', 'b.json'] }).settings.catalog).toEqual(['a/*.yaml', 'b.json']);
  });

  it('let a file further down count in its folder instead of those above', () => {
    const cwd = folder({
      'smslint.json': '{ "rules": { "sign-*": "off", "param-count": "info" } }',
      'a/smslint.json':
        '{ "rules": { "param-count": "warning" }, "exclude": ["gen"], "overrides": [{ "files": ["t/**"], "rules": { "param-*": "off" } }] }',
    });
    const run = load(cwd, ['.']);
    expect(run.withNested(['smslint.json'])).toBeUndefined();
    const settings = run.withNested(['smslint.json', 'a/smslint.json'])!;
    const level = (rule: string, file: string) => ruleSetting(settings, rule, file, matchesGlobs).level;
    expect([level('param-count', 'x.py'), level('sign-length', 'x.py')]).toEqual(['info', 'off']);
    expect([level('param-count', 'a/x.py'), level('sign-length', 'a/x.py')]).toEqual(['warning', null]);
    expect(level('param-count', 'a/t/x.py')).toBe('off');
    expect(settings.exclude).toEqual(['a/gen']);
  });

  it('that are wrong end the run with status 2 and a line for each mistake', async () => {
    const cwd = folder({ 'smslint.json': '{\n  "rule": {},\n  "rules": { "param-cuont": "off" }\n}\n', 'x.py': '' });
    expect(await smslint(cwd, ['x.py'])).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'smslint: smslint.json:2:4: Unknown key "rule". Did you mean "rules"?\nsmslint: smslint.json:3:15: There is no rule "param-cuont". Did you mean "param-count"?\n',
    });
    expect((await smslint(cwd, ['x.py', '--locale', 'zh-CN'])).stderr).toContain('smslint.json:2:4：未知的键“rule”，是否应为“rules”？');
    expect((await smslint(cwd, ['x.py', '--config', 'nosuch.json'])).stderr).toContain('cannot read nosuch.json');
  });
});
