import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../../server/src/rules/registry.js';
import { read, repository, tracked } from './sources.js';

const documents = tracked.filter((file) => file.endsWith('.md') && !file.includes('/fixtures/'));
const byHand = documents.filter((file) => !file.startsWith('docs/rules/') || file.endsWith('README.md'));

/** A document without its code blocks and without what is generated. */
const prose = (file: string): string =>
  read(file)
    .replace(/<!-- generated: [\s\S]*?<!-- end -->/g, '')
    .replace(/^```[\s\S]*?^```/gm, '');

describe('documents', () => {
  it('count nothing by hand', () => {
    const NUMBER = String.raw`(?:\d+|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundred)`;
    const THINGS = '(?:rules?|languages?|tests?|examples?|commands?|settings|SDKs|layers|formats?|libraries)';
    const ENGLISH = new RegExp(`\\b${NUMBER}(?: [a-z]+)? ${THINGS}\\b`, 'gi');
    const CHINESE = /(?:\d+|[四五六七八九十百]+)\s*(?:条规则|种语言|个测试|个示例|个命令|种格式|层|项设置)/g;
    const found = byHand.flatMap((file) =>
      [...prose(file).matchAll(ENGLISH), ...prose(file).matchAll(CHINESE)].map((m) => `${file}: ${m[0]}`),
    );
    expect(found).toEqual([]);
  });

  it('link to files that exist', () => {
    const broken = documents.flatMap((file) =>
      [...prose(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/g)].flatMap((m) => {
        const target = path.posix.join(path.posix.dirname(file), m[1]!);
        return fs.existsSync(path.join(repository, target)) ? [] : [`${file} -> ${m[1]}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('name paths of the repository that exist', () => {
    const named = /`((?:server|client|test|scripts|docs|examples|schemas|syntaxes|l10n)\/[\w./-]*)`/g;
    const broken = byHand.flatMap((file) =>
      [...prose(file).matchAll(named)].flatMap((m) => (fs.existsSync(path.join(repository, m[1]!)) ? [] : [`${file}: ${m[1]}`])),
    );
    expect(broken).toEqual([]);
  });

  it('name scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = byHand.flatMap((file) =>
      [...read(file).matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map((m) => ({ file, script: (m[1] ?? m[2])! })),
    );
    expect(named.filter(({ script }) => !(script in scripts))).toEqual([]);
    expect(named.length).toBeGreaterThan(3);
  });

  it('say in both languages what readers need', () => {
    const pairs = ['README', 'docs/architecture', 'docs/adding-a-language'];
    for (const name of pairs) {
      const english = read(`${name}.md`);
      const chinese = read(`${name}.zh-CN.md`);
      const headings = (text: string): string[] => [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^(#+) /gm)].map((m) => m[1]!);
      expect(headings(chinese), name).toEqual(headings(english));
      expect(english, name).toContain(`${path.posix.basename(name)}.zh-CN.md`);
      expect(chinese, name).toContain(`(${path.posix.basename(name)}.md)`);
      // Generated tables hold names that no language changes.
      const prose = (text: string): string => text.replace(/<!-- generated[\s\S]*?<!-- end -->/g, '');
      expect(prose(chinese).match(/\p{Script=Han}/gu)!.length, name).toBeGreaterThan(prose(english).length / 12);
    }
  });

  it('have two pages for every rule and none for others', () => {
    const pages = documents.filter((file) => file.startsWith('docs/rules/') && !file.includes('README'));
    expect(pages.sort()).toEqual(rules.flatMap((r) => [`docs/rules/${r.id}.md`, `docs/rules/${r.id}.zh-CN.md`]).sort());
  });

  it('show no error code and no question that a rule should answer and none does', () => {
    const coverage = read('docs/coverage.md');
    expect(coverage.split('\n').length).toBeGreaterThan(200);
    expect(coverage).not.toContain('no rule yet');
  });

  it('speak of synchronising exactly when there is such a command', () => {
    const exists = tracked.some((file) => file.startsWith('server/src/cloud/'));
    for (const file of ['README.md', 'README.zh-CN.md']) expect(read(file).includes('smslint sync'), file).toBe(exists);
  });
});

describe('the read-me files', () => {
  let dist: string;
  const cli = (...args: readonly string[]): string =>
    spawnSync(process.execPath, [path.join(dist, 'cli.js'), ...args], {
      cwd: repository,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    }).stdout;

  beforeAll(() => {
    dist = fs.mkdtempSync(path.join(os.tmpdir(), 'smslint-docs-'));
    execFileSync(process.execPath, ['scripts/build.mjs', 'cli', 'cli-main', 'scan-worker', `--out=${dist}`], { cwd: repository });
  }, 60_000);
  afterAll(() => fs.rmSync(dist, { recursive: true, force: true }));

  it.each([
    ['README.md', 'en'],
    ['README.zh-CN.md', 'zh-CN'],
  ] as const)('%s shows what is really said', (file, locale) => {
    const block = /^```\n(examples\/[\s\S]*?)\n```$/m.exec(read(file))?.[1];
    expect(block).toBeDefined();
    expect(cli('scan', 'examples/javascript-express', '--no-color', '--locale', locale)).toContain(`${block}\n`);
  });

  it.each(['README.md', 'README.zh-CN.md'])('%s names every command and no other', (file) => {
    const shown = [...read(file).matchAll(/^smslint \[?(\w+)\]? /gm)].map((m) => m[1]!);
    const help = cli('--help', '--locale', 'en');
    const real = [...help.slice(help.indexOf('Commands:')).matchAll(/^ {2}(\w+) /gm)].map((m) => m[1]!).filter((name) => name !== 'help');
    expect([...new Set(shown)].sort()).toEqual(real.sort());
  });
});

describe('tracked files', () => {
  it('hold no paths of a machine and no hosts of package registries', () => {
    const PLACES =
      /(?:^|[\s"'`(=])(?:\/work\/|\/home\/(?!user\b|you\b|me\b)\w|\/Users\/\w|\/root\/|[A-Z]:\\\\?Users\\)|\bregistry\.(?:npmjs|npmmirror|yarnpkg)\b|\/_cacache\//m;
    const texts = tracked.filter(
      (file) =>
        /\.(?:[cm]?[jt]sx?|json|md|ya?ml|html|sh|npmrc|txt|toml)$|(?:^|\/)(?:run|\.npmrc)$/.test(file) && file !== 'test/meta/docs.test.ts',
    );
    expect(texts.filter((file) => PLACES.test(read(file)))).toEqual([]);
  });

  it('are not what is built or installed', () => {
    expect(
      tracked.filter((file) => /(?:^|\/)(?:node_modules|dist|coverage)\/|\.(?:vsix|log|tgz)$/.test(file) && !file.includes('/fixtures/')),
    ).toEqual([]);
  });
});
