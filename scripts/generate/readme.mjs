// The tables of the two read-me files: configuration keys, languages, what is understood, rules. They stand between `<!-- generated: name -->` and `<!-- end -->`;
// everything else is written by hand.
import fs from 'node:fs';
import path from 'node:path';
import { load } from '../load.mjs';
import { conformanceSummary } from './conformance.mjs';

const root = path.resolve(import.meta.dirname, '../..');

const WORDS = {
  en: {
    file: 'README.md',
    rulesSuffix: '',
    keys: ['Key', 'Meaning', 'Default'],
    languages: ['Language', 'Files', 'SDKs'],
    rules: ['Group', 'Rules'],
    embedded: 'those of the code in it',
    noDefault: '–',
  },
  'zh-CN': {
    file: 'README.zh-CN.md',
    rulesSuffix: '.zh-CN',
    keys: ['键', '含义', '默认值'],
    languages: ['语言', '文件', 'SDK'],
    rules: ['分组', '规则'],
    embedded: '取决于其中的代码',
    noDefault: '–',
  },
};

/** Names of languages as people write them, by VS Code language id; the id itself where there is none. */
const LANGUAGE_NAMES = {
  javascript: 'JavaScript',
  javascriptreact: 'JSX',
  typescript: 'TypeScript',
  typescriptreact: 'TSX',
  python: 'Python',
  java: 'Java',
  go: 'Go',
  php: 'PHP',
  csharp: 'C#',
  ruby: 'Ruby',
  kotlin: 'Kotlin',
  rust: 'Rust',
  cpp: 'C++',
  shellscript: 'Shell',
  http: 'HTTP',
  json: 'JSON',
};

/** What programs do that send requests. */
const SENDERS = new Set(['tccli', 'curl', 'wget', 'httpie']);

const cell = (text) => text.replace(/\|/g, '\\|').replace(/</g, '&lt;');
const table = (head, rows) =>
  [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows.map((r) => `| ${r.join(' | ')} |`)].join('\n');
const unique = (list) => [...new Set(list)];

function keysTable(w, locale, keys) {
  const shown = (value) => (value === null || (Array.isArray(value) && value.length === 0) ? w.noDefault : `\`${JSON.stringify(value)}\``);
  return table(
    w.keys,
    Object.entries(keys).map(([name, key]) => [`\`${name}\``, cell(key.docs[locale]), cell(shown(key.default))]),
  );
}

function languagesTable(w, languages, formats) {
  const rows = languages.map(({ ids, extensions, sdk, commands = {} }) => [
    ids.map((id) => LANGUAGE_NAMES[id] ?? id).join(', '),
    extensions.map((e) => `\`${e}\``).join(' '),
    unique([
      ...[...sdk.clients, ...sdk.legacy].map((shape) => shape.sdk),
      ...Object.keys(commands).filter((name) => SENDERS.has(commands[name])),
    ])
      .map((name) => `\`${name}\``)
      .join(', '),
  ]);
  const hosts = formats.map(({ name, extensions, optIn }) => [
    optIn ? `${name} (\`"${optIn}": true\`)` : name,
    extensions.map((e) => `\`${e}\``).join(' '),
    w.embedded,
  ]);
  return table(w.languages, [...rows, ...hosts]);
}

function rulesTable(w, rules) {
  const groups = new Map();
  for (const { id } of rules) {
    const group = id.split('-', 1)[0];
    groups.set(group, [...(groups.get(group) ?? []), `[${id}](docs/rules/${id}${w.rulesSuffix}.md)`]);
  }
  return table(
    w.rules,
    [...groups].map(([group, links]) => [`\`${group}-*\``, links.join(', ')]),
  );
}

function fill(text, name, content) {
  const [begin, end] = [`<!-- generated: ${name} -->\n`, '<!-- end -->'];
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`no place for the table of ${name}`);
  return `${text.slice(0, from + begin.length)}\n${content}\n\n${text.slice(to)}`;
}

export async function generate() {
  const [{ rules }, { languages }, { formats }, { KEYS }] = await Promise.all([
    load('server/src/rules/registry.ts'),
    load('server/src/languages/registry.ts'),
    load('server/src/embedded/registry.ts'),
    load('server/src/config/keys.ts'),
  ]);
  const files = new Map();
  for (const [locale, w] of Object.entries(WORDS)) {
    let text = fs.readFileSync(path.join(root, w.file), 'utf8');
    text = fill(text, 'keys', keysTable(w, locale, KEYS));
    text = fill(text, 'languages', languagesTable(w, languages, formats));
    text = fill(text, 'conformance', await conformanceSummary(locale));
    text = fill(text, 'rules', rulesTable(w, rules));
    files.set(w.file, text);
  }
  return files;
}
