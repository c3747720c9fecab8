import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { targetsOf } from '../../server/src/cli/targets.js';
import { folder } from './harness.js';

const startsOf = (named: readonly string[], cwd: string) => targetsOf(named, cwd).starts.map((s) => `${s.folder}${s.deep ? '/**' : '/*'}`);

describe('what the paths mean', () => {
  it('the current folder is read whole', () => {
    const cwd = folder({ 'a/x.py': '' });
    const targets = targetsOf(['.'], cwd);
    expect(targets.root).toBe(cwd);
    expect(startsOf(['.'], cwd)).toEqual(['/**']);
    expect(targets.inScope('a/x.py')).toBe(true);
    expect(targets.configFrom).toBe('');
  });

  it('a folder is read whole, and data of the folders above it, but not its neighbours', () => {
    const cwd = folder({ 'a/b/x.py': '', 'c/x.py': '' });
    expect(startsOf(['a/b'], cwd)).toEqual(['/*', 'a/*', 'a/b/**']);
    const targets = targetsOf(['a/b'], cwd);
    expect([targets.inScope('a/b/x.py'), targets.inScope('a/bb/x.py'), targets.inScope('c/x.py')]).toEqual([true, false, false]);
  });

  it('a file is read with its project: the nearest folder with a project file, else the current folder', () => {
    const cwd = folder({ 'a/package.json': '', 'a/src/x.js': '', 'b/src/x.js': '' });
    expect(startsOf(['a/src/x.js'], cwd)).toEqual(['/*', 'a/**']);
    expect(startsOf(['b/src/x.js'], cwd)).toEqual(['/**']);
    const targets = targetsOf(['a/src/x.js'], cwd);
    expect([targets.inScope('a/src/x.js'), targets.inScope('a/src/y.js')]).toEqual([true, false]);
    expect(targets.files).toEqual(['a/src/x.js']);
  });

  it('a path outside of the current folder has its own root, the top of its repository', () => {
    const outside = folder({ 'repo/.git/HEAD': '', 'repo/pkg/src/x.py': '', 'plain/x.py': '' });
    const cwd = folder({});
    expect(targetsOf([path.join(outside, 'repo/pkg')], cwd).root).toBe(path.join(outside, 'repo'));
    expect(startsOf([path.join(outside, 'repo/pkg')], cwd)).toEqual(['/*', 'pkg/**']);
    const plain = targetsOf([path.join(outside, 'plain')], cwd);
    expect(plain.root).toBe(path.join(outside, 'plain'));
    expect(plain.display('x.py')).toBe(path.relative(cwd, path.join(outside, 'plain/x.py')));
  });

  it('several paths share the folder that holds them all', () => {
    const outside = folder({ 'a/x.py': '', 'b/y.py': '' });
    const targets = targetsOf([path.join(outside, 'a'), path.join(outside, 'b/y.py')], folder({}));
    expect(targets.root).toBe(outside);
    expect([targets.inScope('a/x.py'), targets.inScope('b/y.py'), targets.inScope('b/z.py')]).toEqual([true, true, false]);
  });

  it('catalogs elsewhere widen the root', () => {
    const top = folder({ 'shared/sms-catalog.yaml': '', 'app/x.py': '' });
    const targets = targetsOf(['.'], path.join(top, 'app'), undefined, ['../shared']);
    expect(targets.root).toBe(top);
    expect(targets.relative('../shared/sms-catalog.yaml')).toBe('shared/sms-catalog.yaml');
    expect(targets.display('app/x.py')).toBe('x.py');
    expect(targets.starts).toContainEqual({ folder: 'shared', deep: false });
    expect([targets.inScope('app/x.py'), targets.inScope('shared/sms-catalog.yaml')]).toEqual([true, false]);
  });

  it('a link to a folder is followed when it is named', () => {
    const cwd = folder({ 'real/x.py': '' });
    fs.symlinkSync('real', path.join(cwd, 'link'));
    expect(targetsOf(['link'], cwd).inScope('link/x.py')).toBe(true);
  });
});
