import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { render } from '../../server/src/base/text.js';
import { defaultSettings, type Settings } from '../../server/src/config/settings.js';
import { interestOf } from '../../server/src/platform/interest.js';
import { createNodeHost, type NodeHostOptions } from '../../server/src/platform/node.js';
import { MAX_FILE_BYTES, MAX_LINE_BYTES } from '../../server/src/platform/scan/read-files.js';

const made: string[] = [];

/** A folder with these files; a null is a folder without content. */
function tree(files: Readonly<Record<string, string | null>>): string {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'smslint-platform-')));
  made.push(root);
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name);
    fs.mkdirSync(text === null ? file : path.dirname(file), { recursive: true });
    if (text !== null) fs.writeFileSync(file, text);
  }
  return root;
}

afterAll(() => {
  for (const root of made) fs.rmSync(root, { recursive: true, force: true });
});

const options: NodeHostOptions = { interest: { sources: ['.js', '.py'], data: ['.json'], names: /^\.env/ }, dist: '/nowhere' };
const found = async (root: string, more: Partial<NodeHostOptions> = {}, words: readonly string[] = ['SendSms']): Promise<string[]> => {
  const host = createNodeHost(root, { ...options, ...more });
  try {
    return (await host.search(words)).map((hit) => hit.path);
  } finally {
    host.close();
  }
};

describe('which files a search looks into', () => {
  it('takes the extensions and names of interest, in order of path, with the words of each', async () => {
    const root = tree({
      'b/x.js': 'SendSms',
      'a.py': 'TemplateId SendSms',
      'c.txt': 'SendSms',
      '.env.local': 'TemplateId',
      'd.JS': 'SendSms',
      'e.js': '',
    });
    const host = createNodeHost(root, options);
    expect(await host.search(['SendSms', 'TemplateId'])).toEqual([
      { path: '.env.local', words: [1] },
      { path: 'a.py', words: [0, 1] },
      { path: 'b/x.js', words: [0] },
      { path: 'd.JS', words: [0] },
    ]);
    expect(host.seen()).toBe(5);
  });

  it('leaves out folders of dependencies and outputs, minified files and symbolic links', async () => {
    const root = tree(
      Object.fromEntries(['.git', 'node_modules', 'vendor', 'dist', 'build', 'target', 'src/build'].map((f) => [`${f}/x.js`, 'SendSms'])),
    );
    fs.writeFileSync(path.join(root, 'a.min.js'), 'SendSms');
    fs.writeFileSync(path.join(root, 'src/a.js'), 'SendSms');
    fs.symlinkSync('..', path.join(root, 'src/loop'));
    fs.symlinkSync('a.js', path.join(root, 'src/link.js'));
    expect(await found(root)).toEqual(['src/a.js']);
  });

  it('agrees with git about nested ignore files, negations, anchors and patterns of every kind', async () => {
    const names = [
      'a.js',
      'keep.js',
      'x.gen.js',
      'out/a.js',
      'deep/out/a.js',
      'deep/keep.js',
      'deep/er/a.js',
      'deep/er/b1.js',
      'docs/_gen/a.js',
      'docs/a.js',
      'foo bar.js',
      'tmp/a.js',
      'tmp/keep/a.js',
      '测试/a.js',
      '#x.js',
    ];
    const root = tree(Object.fromEntries(names.map((n) => [n, 'SendSms'])));
    execFileSync('git', ['init', '-q'], { cwd: root });
    fs.writeFileSync(
      path.join(root, '.gitignore'),
      '# comment\n*.gen.js\n/out\ndocs/_gen/\nkeep.js\nfoo\\ bar.js\ntmp/*\n!tmp/keep/\n测试/\n\\#x.js\n',
    );
    fs.writeFileSync(path.join(root, 'deep/.gitignore'), '!keep.js\nb[0-9].js\n**/a.js\n!/er/a.js\n');
    const expected = execFileSync('git', ['-c', 'core.quotePath=false', 'ls-files', '-co', '--exclude-standard', '*.js'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(await found(root)).toEqual(expected.trim().split('\n').sort());
  });

  it('honours ignore files above the root, unless they ignore the root itself', async () => {
    const root = tree({
      '.git': null,
      '.gitignore': 'gen.js\n/scratch/\n',
      'pkg/gen.js': 'SendSms',
      'pkg/a.js': 'SendSms',
      'scratch/gen.js': 'SendSms',
    });
    expect(await found(path.join(root, 'pkg'))).toEqual(['a.js']);
    expect(await found(path.join(root, 'scratch'))).toEqual(['gen.js']);
  });

  it('walks only the parts that it is given, each file once, and takes no sources from folders above them', async () => {
    const places = [
      'x.js',
      'x.json',
      'a/x.json',
      'a/b/x.js',
      'a/b/d/x.js',
      'c/x.json',
      'a/b/skip.js',
      'a/other.js',
      'c/skip.js',
      'c/no.js',
    ];
    const root = tree({ '.gitignore': 'skip.js', ...Object.fromEntries(places.map((place) => [place, 'SendSms'])) });
    const starts = [
      { folder: '', deep: false },
      { folder: 'a/b', deep: true },
      { folder: 'a', deep: false },
      { folder: 'a/b', deep: false },
    ];
    const files = ['c/skip.js', 'a/b/x.js'];
    expect(await found(root, { starts, files })).toEqual(['a/b/d/x.js', 'a/b/x.js', 'a/x.json', 'c/skip.js', 'x.json']);
  });

  it('leaves out what the settings exclude', async () => {
    const root = tree(Object.fromEntries(['a/gen/x.js', 'a.js', 'b.js', 'a/b.js', 'deep/er/x.js'].map((place) => [place, 'SendSms'])));
    expect(await found(root, { settings: { ...defaultSettings, exclude: ['**/gen', 'b.js', 'deep/**/x.*'] } })).toEqual(['a.js', 'a/b.js']);
  });

  it('lists files by name', async () => {
    const host = createNodeHost(
      tree({
        'a/SmsConst.js': '',
        'b/SmsConst.js': '',
        'b/xSmsConst.js': '',
        'SmsConst.js.js': '',
        'SmsConst.js/x.js': '',
        'c/d.json': '',
        'e.json': '',
      }),
      options,
    );
    expect(await host.named(['SmsConst.js'])).toEqual(['a/SmsConst.js', 'b/SmsConst.js']);
    expect(await host.named(['SmsConst.js.js', 'x.js', 'e.json'])).toEqual(['SmsConst.js.js', 'SmsConst.js/x.js', 'e.json']);
    expect(await host.paths((file) => file > 'd')).toEqual(['e.json']);
    expect(await host.paths(() => true)).toEqual(['c/d.json', 'e.json']);
  });

  it('finds whole identifiers, also by what it remembers of files that hold still', async () => {
    const files = {
      'a.js': 'resendCode(1)',
      'b.js': 'x.sendCode(1)',
      'e.json': '"sendCode"',
      'c.js': 'const send = 1',
      'd.js': `${'x'.repeat(9)} sendCodeAgainAndAgain`,
    };
    for (const still of [false, true]) {
      const host = createNodeHost(tree(files), { ...options, still });
      expect((await host.search(['sendCode'])).map((hit) => hit.path)).toEqual(['a.js', 'b.js', 'd.js', 'e.json']);
      expect(await host.search(['sendCode', 'send'], undefined, { whole: true })).toEqual([
        { path: 'b.js', words: [0] },
        { path: 'c.js', words: [1] },
        { path: 'e.json', words: [0] },
      ]);
      expect(await host.search(['sendCode'], undefined, { whole: true, data: true })).toEqual([{ path: 'e.json', words: [0] }]);
      expect((await host.search(['a', 'sendCodeAgainAndAgain'], undefined, { whole: true })).map((hit) => hit.path)).toEqual(['d.js']);
    }
  });
});

describe('ceilings', () => {
  it('reports a file above the size limit that holds a word, also beyond the limit and across the border, and is silent about others', async () => {
    const pad = 'x = 1;\n'.repeat(MAX_FILE_BYTES / 7);
    const at = `${pad}\n`.length;
    const border = 'y'.repeat(Math.max(0, MAX_FILE_BYTES - at - 2));
    const root = tree({
      'early.js': `SendSms\n${pad}`,
      'late.js': `${pad}${pad}SendSms`,
      'border.js': `${pad}\n${border}SendSms${pad}`,
      'none.js': `${pad}${pad}`,
      'small.js': 'SendSms',
    });
    const host = createNodeHost(root, options);
    expect((await host.search(['SendSms'])).map((h) => h.path)).toEqual(['small.js']);
    expect(host.problems().map((p) => [p.file, p.kind])).toEqual([
      ['border.js', 'budget'],
      ['early.js', 'budget'],
      ['late.js', 'budget'],
    ]);
    expect(render(host.problems()[0]!.message, 'en')).toContain('larger than 1024 KiB');
    expect(render(host.problems()[0]!.message, 'zh-CN')).toContain('超过 1024 KiB');
  });

  it('reports a source with a very long line, but reads data in one line', async () => {
    const line = `var a = "${'x'.repeat(MAX_LINE_BYTES)}";`;
    const host = createNodeHost(tree({ 'bundle.js': `${line}SendSms\n`, 'dump.json': `${line}SendSms`, 'other.js': line }), options);
    expect((await host.search(['SendSms'])).map((h) => h.path)).toEqual(['dump.json']);
    expect(host.problems().map((p) => [p.file, p.kind])).toEqual([['bundle.js', 'budget']]);
  });

  it('searches files that hold code, Markdown only where the settings say so, and notebooks however long their lines are', async () => {
    const root = tree({ 'a.vue': 'SendSms', 'a.md': 'SendSms', 'a.ipynb': `"${'x'.repeat(MAX_LINE_BYTES)}" SendSms` });
    const search = (settings?: Settings) =>
      createNodeHost(root, { ...options, ...(settings ? { settings } : {}), interest: interestOf(settings ?? defaultSettings) }).search([
        'SendSms',
      ]);
    expect((await search()).map((h) => h.path).sort()).toEqual(['a.ipynb', 'a.vue']);
    expect((await search({ ...defaultSettings, markdown: true })).map((h) => h.path).sort()).toEqual(['a.ipynb', 'a.md', 'a.vue']);
  });
});

// Thousands of files are written and threads started: slow where the machine is busy.
describe('threads', { timeout: 60_000 }, () => {
  let dist: string;
  beforeAll(async () => {
    dist = tree({});
    await build({
      entryPoints: ['server/src/platform/scan/worker.ts'],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile: path.join(dist, 'scan-worker.js'),
      logLevel: 'error',
    });
  });

  it('find the same as one thread, also when searching again', async () => {
    const root = tree(
      Object.fromEntries(Array.from({ length: 4000 }, (_, i) => [`d${i % 50}/f${i}.js`, i % 37 === 0 ? 'SendSms' : 'other'])),
    );
    const alone = await found(root, { threads: 1 });
    expect(alone).toHaveLength(109);
    expect(await found(root, { dist, threads: 3 })).toEqual(alone);
    const host = createNodeHost(root, { ...options, dist, threads: 2 });
    const early: string[] = [];
    const hits = await host.search(['SendSms'], undefined, { found: (hit) => early.push(hit.path) });
    expect(early.sort()).toEqual(hits.map((hit) => hit.path));
    fs.writeFileSync(path.join(root, 'd1/f1.js'), 'sendCode');
    expect((await host.search(['sendCode'])).map((h) => h.path)).toEqual(['d1/f1.js']);
    host.close();
  });

  it('end when the caller gives up', async () => {
    const root = tree(Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`f${i}.js`, 'x'])));
    const host = createNodeHost(root, { ...options, dist, threads: 2 });
    await expect(host.search(['SendSms'], AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop');
    expect(await host.search(['SendSms'])).toEqual([]);
    host.close();
  });

  it('answer each search with its own results, beside and after one that was given up', async () => {
    const texts = ['alpha', 'beta', 'gamma', 'other'];
    const root = tree(Object.fromEntries(Array.from({ length: 4000 }, (_, i) => [`d${i % 50}/f${i}.js`, texts[i % 4]!])));
    const host = createNodeHost(root, { ...options, dist, threads: 3 });
    const words = async (...asked: string[]): Promise<number[][]> => (await host.search(asked)).map((hit) => [...hit.words]);
    const [three, one] = await Promise.all([words('alpha', 'beta', 'gamma'), words('gamma')]);
    expect(three).toHaveLength(3000);
    expect(one).toEqual(Array.from({ length: 1000 }, () => [0]));
    const control = new AbortController();
    const givenUp = host.search(['alpha', 'beta', 'gamma'], control.signal);
    control.abort(new Error('stop'));
    await expect(givenUp).rejects.toThrow('stop');
    expect(await words('gamma')).toEqual(one);
    host.close();
  });
});
