import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bareCode, importsOf, read, repository, under } from './sources.js';

/**
 * The layers of docs/architecture.md. An import goes from a folder to the same folder or to one of a lower layer. Two folders of one layer do
 * not know each other.
 */
const LAYERS: Readonly<Record<string, number>> = {
  base: 0,
  model: 1,
  host: 1,
  embedded: 2,
  config: 2,
  catalog: 2,
  protocol: 2,
  syntax: 2,
  languages: 3,
  rules: 3,
  evaluate: 4,
  engine: 5,
  ide: 6,
  platform: 6,
  lsp: 7,
  cli: 7,
  cloud: 7,
};

/** Folders of the core: the same code runs in Node, a worker thread and a browser worker. */
const CORE = ['base', 'model', 'host', 'embedded', 'config', 'catalog', 'languages', 'rules', 'evaluate', 'engine', 'ide', 'protocol'];

/** Downward, and still not wanted. */
const FORBIDDEN: readonly { readonly from: string; readonly to: RegExp; readonly because: string }[] = [
  { from: 'rules', to: /^(?:syntax|host|config|catalog)\//, because: 'a rule sees calls, entries and settings, no syntax and no files' },
  {
    from: 'evaluate',
    to: /^(?:syntax|rules|catalog|config|host)\//,
    because: 'evaluation is over summaries alone, and no rule may steer it',
  },
  { from: 'languages', to: /^(?:config|catalog|host)\//, because: 'an adapter depends on the text of one file' },
  { from: 'languages', to: /^syntax\/(?!node\.js$)/, because: 'an adapter walks plain nodes and owns no parser' },
];

/** Which folder may use which package. One that nobody uses any more has to leave the table. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'web-tree-sitter': ['syntax'],
  yaml: ['model', 'catalog'],
  'jsonc-parser': ['model', 'catalog'],
  'tencentcloud-sdk-nodejs-common': ['cloud'],
  'tencentcloud-sdk-nodejs-sms': ['cloud'],
  picomatch: ['config', 'platform', 'cli'],
  ignore: ['platform'],
  commander: ['cli'],
  'vscode-languageserver': ['lsp'],
  'vscode-languageserver-textdocument': ['lsp'],
  'vscode-uri': ['lsp'],
};

const SERVER = 'server/src/';
const files = under('server/src');
const inServer = (file: string): string => file.slice(SERVER.length);
const folderOf = (file: string): string => inServer(file).split('/')[0]!;
const packageOf = (specifier: string): string => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

const imports = files.flatMap(importsOf);

describe('layers', () => {
  it('are named for every folder, and every name is a folder or still to come', () => {
    expect([...new Set(files.map(folderOf))].filter((folder) => !(folder in LAYERS))).toEqual([]);
    const table = read('docs/architecture.md');
    for (const folder of new Set(files.map(folderOf))) expect(table, folder).toContain(`\`${folder}/\``);
  });

  it('are only imported downwards', () => {
    const wrong = imports.flatMap(({ file, target }) => {
      if (target === null) return [];
      if (!target.startsWith(SERVER)) return target === 'package.json' ? [] : [`${file} -> ${target}`];
      const [from, to] = [folderOf(file), folderOf(target)];
      return from === to || LAYERS[to]! < LAYERS[from]! ? [] : [`${file} -> ${target}`];
    });
    expect(wrong).toEqual([]);
  });

  it('leave out what is below and not wanted', () => {
    const wrong = imports.flatMap(({ file, target }) => {
      if (!target?.startsWith(SERVER)) return [];
      const bad = FORBIDDEN.find((f) => f.from === folderOf(file) && f.to.test(inServer(target)));
      return bad ? [`${file} -> ${target}: ${bad.because}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('use packages where the table says so', () => {
    const used = imports.filter((i) => i.target === null && !i.specifier.startsWith('node:'));
    expect(
      used.filter((i) => !PACKAGES[packageOf(i.specifier)]?.includes(folderOf(i.file))).map((i) => `${i.file}: ${i.specifier}`),
    ).toEqual([]);
    const stale = Object.entries(PACKAGES).flatMap(([name, folders]) =>
      folders
        .filter((folder) => !used.some((i) => packageOf(i.specifier) === name && folderOf(i.file) === folder))
        .map((f) => `${name} in ${f}`),
    );
    expect(stale).toEqual([]);
  });

  it('import files that exist, with the extension of the output', () => {
    const wrong = imports.filter(({ target }) => target !== null && !fs.existsSync(path.join(repository, target.replace(/\.js$/, '.ts'))));
    expect(wrong.map((i) => `${i.file}: ${i.specifier}`)).toEqual([]);
  });

  it('read from the client nothing of the server but its protocol', () => {
    // The manifest is written from the keys of the configuration when the extension is built; it is not part of the bundle.
    const wrong = under('client/src')
      .flatMap(importsOf)
      .filter(
        ({ file, target }) => target?.startsWith(SERVER) && !target.startsWith('server/src/protocol/') && file !== 'client/src/manifest.ts',
      );
    expect(wrong.map((i) => `${i.file} -> ${i.target}`)).toEqual([]);
    const packages = new Set(
      under('client/src')
        .flatMap(importsOf)
        .flatMap((i) => (i.target === null ? [packageOf(i.specifier)] : [])),
    );
    expect([...packages].sort()).toEqual(['vscode', 'vscode-languageclient']);
  });
});

describe('the core', () => {
  const core = files.filter((file) => CORE.includes(folderOf(file)));

  it('is compiled without the types of Node', () => {
    const { include } = JSON.parse(read('tsconfig.core.json')) as { include: string[] };
    expect(CORE.filter((folder) => !include.includes(`server/src/${folder}`))).toEqual([]);
    expect(
      core
        .flatMap(importsOf)
        .filter((i) => i.specifier.startsWith('node:'))
        .map((i) => i.file),
    ).toEqual([]);
  });

  it('reads no clock, environment, disk or network', () => {
    const OUTSIDE =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\b|\bprocess\.|\bMath\.random\b|\bfetch\(|\bXMLHttpRequest\b|\bset(?:Timeout|Interval|Immediate)\b|\bglobalThis\b|\bconsole\./;
    const wrong = core.flatMap((file) => {
      const lines = bareCode(read(file)).split('\n');
      return lines.flatMap((line, i) => (OUTSIDE.test(line) ? [`${file}:${i + 1} ${line.trim()}`] : []));
    });
    expect(wrong).toEqual([]);
  });
});

describe('the whole server', () => {
  it('runs nothing of the workspace that it checks', () => {
    // A worker and the bundles of the product itself are started from its own folder, with fixed names.
    const RUNS = /\beval\(|\bnew Function\b|(?<![.\w])(?:import|require)\((?!\s*')(?!.*\): void;)/;
    const wrong = files.flatMap((file) =>
      bareCode(read(file))
        .split('\n')
        .flatMap((line, i) => (RUNS.test(line) ? [`${file}:${i + 1} ${line.trim()}`] : [])),
    );
    expect(wrong).toEqual([]);
    // The launcher runs the bundle beside it.
    const starters = imports.filter((i) => /^node:(?:child_process|vm)$/.test(i.specifier) && i.file !== 'server/src/cli/launch.ts');
    expect(starters.map((i) => `${i.file}: ${i.specifier}`)).toEqual([]);
  });

  it('reaches the network nowhere but in cloud/', () => {
    const wrong = imports.filter((i) => /^node:(?:https?|http2|net|tls|dgram)$/.test(i.specifier) && folderOf(i.file) !== 'cloud');
    expect(wrong.map((i) => `${i.file}: ${i.specifier}`)).toEqual([]);
    // In a browser the grammars are fetched from the extension's own folder, whose address the editor gives.
    const calls = files.filter(
      (file) =>
        folderOf(file) !== 'cloud' &&
        file !== 'server/src/platform/browser.ts' &&
        /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/.test(bareCode(read(file))),
    );
    expect(calls).toEqual([]);
  });

  it('ignores no error of the compiler', () => {
    expect(files.filter((file) => /@ts-(?:ignore|expect-error|nocheck)|biome-ignore-all/.test(read(file)))).toEqual([]);
  });
});
