// grammars.json: where every .wasm of the product comes from, so that a changed one is seen; docs/grammars.md: what each costs.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import zlib from 'node:zlib';
import { wasmFiles } from '../grammars.mjs';
import { load } from '../load.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const require = createRequire(path.join(root, 'package.json'));

/** The package that a file lies in. */
function packageOf(file) {
  let folder = path.dirname(file);
  while (
    !fs.existsSync(path.join(folder, 'package.json')) ||
    !JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).version
  )
    folder = path.dirname(folder);
  return JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
}

async function describe(file) {
  const bytes = fs.readFileSync(file);
  const { name, version, license } = packageOf(file);
  const { Language, Parser } = require('web-tree-sitter');
  await Parser.init();
  const isRuntime = path.basename(file) === 'web-tree-sitter.wasm';
  return {
    file: path.basename(file),
    package: name,
    version,
    license,
    abi: isRuntime ? null : (await Language.load(bytes)).abiVersion,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    compressed: zlib.deflateRawSync(bytes, { level: 9 }).length,
  };
}

const WORDS = {
  en: {
    suffix: '',
    other: ['.zh-CN', '简体中文'],
    title: 'Grammars',
    intro:
      'Every grammar is loaded only when a file of its language is read: a project in one language loads one. All of them come from their own packages.',
    columns: ['File', 'Languages', 'Package', 'Licence', 'ABI', 'Size', 'In the package'],
    sum: 'Sum',
  },
  'zh-CN': {
    suffix: '.zh-CN',
    other: ['', 'English'],
    title: '语法解析器',
    intro: '每种语法只在读到该语言的文件时才加载：单一语言的项目只加载一种。它们都来自各自的官方软件包。',
    columns: ['文件', '语言', '软件包', '许可证', 'ABI', '大小', '压缩后'],
    sum: '合计',
  },
};

const kilobytes = (bytes) => `${Math.round(bytes / 1024)} KB`;

export async function generate() {
  const { languages } = await load('server/src/languages/registry.ts');
  const list = [];
  for (const file of wasmFiles()) list.push(await describe(file));
  const uses = (file) => {
    const grammar = file.replace(/\.wasm$/, '');
    return [
      ...new Set(
        languages.flatMap((l) =>
          l.extensions
            .map((e) => l.grammarOf(`x${e}`))
            .filter((g) => g.grammar === grammar)
            .map((g) => g.id),
        ),
      ),
    ];
  };
  const out = new Map([['grammars.json', `${JSON.stringify(list, null, 2)}\n`]]);
  for (const w of Object.values(WORDS)) {
    const lines = [
      `# ${w.title}`,
      '',
      `[${w.other[1]}](grammars${w.other[0]}.md)`,
      '',
      w.intro,
      '',
      `| ${w.columns.join(' | ')} |`,
      `|${'---|'.repeat(w.columns.length)}`,
    ];
    for (const g of list)
      lines.push(
        `| \`${g.file}\` | ${uses(g.file).join(', ') || '–'} | ${g.package} ${g.version} | ${g.license} | ${g.abi ?? '–'} | ${kilobytes(g.bytes)} | ${kilobytes(g.compressed)} |`,
      );
    const sum = (key) => kilobytes(list.reduce((n, g) => n + g[key], 0));
    lines.push(`| **${w.sum}** | | | | | ${sum('bytes')} | ${sum('compressed')} |`);
    out.set(`docs/grammars${w.suffix}.md`, `${lines.join('\n')}\n`);
  }
  return out;
}
