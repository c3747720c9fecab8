// docs/conformance.md: which ways of writing a send call are understood in which language, from the answers of the conformance suite.
import fs from 'node:fs';
import path from 'node:path';
import { load } from '../load.mjs';

const root = path.resolve(import.meta.dirname, '../..');

const WORDS = {
  en: {
    suffix: '',
    other: ['.zh-CN', '简体中文'],
    title: 'What is understood',
    intro:
      'Each shape is one way of writing a send call. A test runs every one in every language and compares all fields of the call with the expected ones; a value that cannot be known must stay unknown. ✓ understood · – the language has no such thing · ✗ not understood yet. The sources are in `test/conformance`.',
    shape: 'Shape',
    all: 'Understood',
    reasons: 'What is missing',
    none: 'Nothing.',
  },
  'zh-CN': {
    suffix: '.zh-CN',
    other: ['', 'English'],
    title: '支持的写法',
    intro:
      '每一行是一种发送调用的写法。测试会在每种语言中逐一运行，并将调用的全部字段与预期比对；无法确定的取值必须保持未知。✓ 已支持 · – 该语言没有此写法 · ✗ 暂不支持。源码见 `test/conformance`。',
    shape: '写法',
    all: '已支持',
    reasons: '尚缺的部分',
    none: '无。',
  },
};

const NAMES = {
  javascript: 'JavaScript / TypeScript',
  python: 'Python',
  java: 'Java',
  go: 'Go',
  php: 'PHP',
  csharp: 'C#',
  kotlin: 'Kotlin',
  ruby: 'Ruby',
  cpp: 'C++',
  rust: 'Rust',
  shell: 'Shell',
  http: 'HTTP',
  json: 'JSON',
};

const isSupported = (answer) => typeof answer !== 'object' || typeof answer.unsupported !== 'object';
const cell = (answer) => (answer === undefined ? '' : isSupported(answer) ? '✓' : answer.source === undefined ? '–' : '✗');

function page(locale, { shapes, GROUPS, languages }) {
  const w = WORDS[locale];
  const lines = [`# ${w.title}`, '', `[${w.other[1]}](conformance${w.other[0]}.md)`, '', w.intro, ''];
  const head = `| ${w.shape} | ${languages.map((l) => NAMES[l.name] ?? l.name).join(' | ')} |`;
  const rule = `|---|${languages.map(() => ':-:').join('|')}|`;
  const count = (l) => {
    const answers = Object.values(l.answers);
    return `${answers.filter((a) => cell(a) === '✓').length}/${answers.filter((a) => cell(a) !== '–').length}`;
  };
  lines.push(head, rule, `| **${w.all}** | ${languages.map(count).join(' | ')} |`, '');
  for (const [group, title] of Object.entries(GROUPS)) {
    lines.push(`## ${title[locale]}`, '', head, rule);
    for (const s of shapes)
      if (s.group === group) lines.push(`| ${s.title[locale]} | ${languages.map((l) => cell(l.answers[s.id])).join(' | ')} |`);
    lines.push('');
  }
  lines.push(`## ${w.reasons}`, '');
  const missing = languages.flatMap((l) =>
    shapes.flatMap((s) =>
      cell(l.answers[s.id]) === '✗' ? [`- ${NAMES[l.name] ?? l.name}, ${s.title[locale]}: ${l.answers[s.id].unsupported[locale]}`] : [],
    ),
  );
  lines.push(...(missing.length > 0 ? missing : [w.none]), '');
  return lines.join('\n');
}

/** One line for each group of shapes: how many of those that a language has are understood. */
function summary(locale, { shapes, GROUPS, languages }) {
  const w = WORDS[locale];
  const count = (l, group) => {
    const cells = shapes.filter((s) => s.group === group).map((s) => cell(l.answers[s.id]));
    const possible = cells.filter((c) => c === '✓' || c === '✗').length;
    return possible === 0 ? '–' : `${cells.filter((c) => c === '✓').length}/${possible}`;
  };
  return [
    `| ${w.shape} | ${languages.map((l) => NAMES[l.name] ?? l.name).join(' | ')} |`,
    `|---|${languages.map(() => ':-:').join('|')}|`,
    ...Object.entries(GROUPS).map(([group, title]) => `| ${title[locale]} | ${languages.map((l) => count(l, group)).join(' | ')} |`),
  ].join('\n');
}

async function loadAnswers() {
  const { shapes } = await load('test/conformance/shapes.ts');
  const { GROUPS } = await load('test/conformance/shape.ts');
  const languages = [];
  for (const name of fs.readdirSync(path.join(root, 'server/src/languages')).sort()) {
    if (fs.existsSync(path.join(root, `test/conformance/${name}.ts`)))
      languages.push({ name, answers: (await load(`test/conformance/${name}.ts`)).conformance.answers });
  }
  return { shapes, GROUPS, languages };
}

/** The table of the read-me file. */
export const conformanceSummary = async (locale) => summary(locale, await loadAnswers());

export async function generate() {
  const answers = await loadAnswers();
  return new Map(Object.entries(WORDS).map(([locale, w]) => [`docs/conformance${w.suffix}.md`, page(locale, answers)]));
}
