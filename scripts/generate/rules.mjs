// The head of every rule document, and the indexes of docs/rules: made from the rule objects. What stands below a head is written by hand and kept.
import fs from 'node:fs';
import path from 'node:path';
import { load } from '../load.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const END = '<!-- end of the generated head -->';

const WORDS = {
  en: {
    suffix: '',
    other: ['zh-CN', '简体中文'],
    severity: 'Severity',
    fix: 'Fix',
    codes: 'Error codes it saves you from',
    faq: 'FAQ',
    none: '–',
    join: ', ',
    severities: { error: 'error', warning: 'warning', info: 'info', off: 'off (turn it on in `smslint.json`)' },
    fixes: { none: 'none', safe: 'safe: applied by `--fix` and fix-all', suggestion: 'suggestion: applied one by one' },
    title: 'Rules',
    intro: 'Every rule of SMS Lint. A level can be set by rule or by group in `smslint.json`, for example `"phone-*": "warning"`.',
    columns: ['Rule', 'Severity', 'Fix', 'What it finds'],
  },
  'zh-CN': {
    suffix: '.zh-CN',
    other: ['en', 'English'],
    severity: '级别',
    fix: '修复',
    codes: '可避免的错误码',
    faq: '常见问题',
    none: '–',
    join: '、',
    severities: { error: '错误', warning: '警告', info: '提示', off: '关闭（可在 `smslint.json` 中开启）' },
    fixes: { none: '无', safe: '安全修复：`--fix` 与“全部修复”会自动应用', suggestion: '建议修复：逐个确认后应用' },
    title: '规则',
    intro: 'SMS Lint 的全部规则。可在 `smslint.json` 中按规则或分组设置级别，例如 `"phone-*": "warning"`。',
    columns: ['规则', '级别', '修复', '检查内容'],
  },
};

/** Texts of rules hold `|` and `<`, which mean something in a table. */
const cell = (text) => text.replace(/\|/g, '\\|').replace(/</g, '&lt;');

function head(rule, locale, faqEntry) {
  const w = WORDS[locale];
  const faq = rule.faq.map((key) => {
    const entry = faqEntry(key);
    if (!entry) throw new Error(`${rule.id}: no FAQ entry ${key}`);
    return entry.title[locale];
  });
  const other = WORDS[w.other[0]];
  return [
    `# ${rule.id}`,
    '',
    `[${w.other[1]}](${rule.id}${other.suffix}.md)`,
    '',
    cell(rule.docs[locale]),
    '',
    '| | |',
    '|---|---|',
    `| ${w.severity} | ${w.severities[rule.severity]} |`,
    `| ${w.fix} | ${w.fixes[rule.fix]} |`,
    `| ${w.codes} | ${rule.errorCodes.map((c) => `\`${c}\``).join(w.join) || w.none} |`,
    `| ${w.faq} | ${faq.map(cell).join('<br>') || w.none} |`,
    '',
    END,
    '',
  ].join('\n');
}

function index(rules, locale) {
  const w = WORDS[locale];
  const groups = new Map();
  for (const rule of rules) {
    const group = rule.id.split('-', 1)[0];
    groups.set(group, [...(groups.get(group) ?? []), rule]);
  }
  const lines = [`# ${w.title}`, '', `[${w.other[1]}](README${WORDS[w.other[0]].suffix}.md)`, '', w.intro];
  for (const [group, list] of groups) {
    lines.push('', `## ${group}`, '', `| ${w.columns.join(' | ')} |`, '|---|---|---|---|');
    for (const rule of list) {
      const severity = w.severities[rule.severity].split(/[（ (]/)[0];
      const fix = w.fixes[rule.fix].split(/[:：]/)[0];
      lines.push(`| [${rule.id}](${rule.id}${w.suffix}.md) | ${severity} | ${fix} | ${cell(rule.docs[locale])} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}

export async function generate() {
  const { rules } = await load('server/src/rules/registry.ts');
  const { faqEntry } = await load('server/src/model/sms/faq.ts');
  const out = new Map();
  for (const locale of ['en', 'zh-CN']) {
    const { suffix } = WORDS[locale];
    for (const rule of rules) {
      const file = `docs/rules/${rule.id}${suffix}.md`;
      // A document without a body is not made up here: a test asks for it.
      if (!fs.existsSync(path.join(root, file))) continue;
      const text = fs.readFileSync(path.join(root, file), 'utf8');
      const at = text.indexOf(END);
      const body = at < 0 ? `\n${text.trimStart()}` : text.slice(at + END.length + 1);
      out.set(file, head(rule, locale, faqEntry) + body);
    }
    out.set(`docs/rules/README${suffix}.md`, index(rules, locale));
  }
  return out;
}
