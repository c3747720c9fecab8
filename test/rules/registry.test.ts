import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errorEntry } from '../../server/src/model/sms/errors.js';
import { faqEntry } from '../../server/src/model/sms/faq.js';
import { rules } from '../../server/src/rules/registry.js';

const NOT_RULES = new Set(['rule.ts', 'registry.ts']);
/** Reported by the engine from what it reads itself; tested there. */
const ENGINE_RULES = /^(?:suppression-|catalog-|tpl-duplicate-id$)/;
const HEADINGS = {
  '': ['What it checks', 'Why', 'Wrong', 'Right', 'How it is fixed', 'When to turn it off', 'Sources'],
  '.zh-CN': ['检查内容', '原因', '错误示例', '正确示例', '如何修复', '何时关闭', '参考'],
} as const;

const tables = fs
  .readdirSync('test/rules')
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => fs.readFileSync(`test/rules/${name}`, 'utf8'))
  .join('\n');

const placeholders = (text: string): string[] => [...text.replace(/\{\{|\}\}/g, '').matchAll(/\{(\w+)\}/g)].map((m) => m[1]!).sort();

describe('the rules', () => {
  it('are one file each, named like their id', () => {
    const files = fs.readdirSync('server/src/rules').filter((name) => name.endsWith('.ts') && !NOT_RULES.has(name));
    expect(rules.map((r) => r.id)).toEqual(files.map((name) => name.slice(0, -'.ts'.length)).sort());
  });

  it.each(rules.map((r) => [r.id, r] as const))('%s has a table of cases, both documents, and facts that exist', (id, rule) => {
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)+$/);
    if (!ENGINE_RULES.test(id)) expect(tables).toContain(`testRule('${id}'`);
    for (const [suffix, headings] of Object.entries(HEADINGS)) {
      const text = fs.readFileSync(`docs/rules/${id}${suffix}.md`, 'utf8');
      expect([...text.matchAll(/^## (.*)$/gm)].map((m) => m[1])).toEqual(headings);
      for (const section of text.split(/^## .*$/m).slice(1)) expect(section.trim()).not.toBe('');
    }
    for (const code of rule.errorCodes) expect(errorEntry(code), code).toBeDefined();
    for (const key of rule.faq) expect(faqEntry(key), key).toBeDefined();
    for (const other of rule.yieldsTo ?? []) expect(other).not.toBe(id);
  });

  it.each(rules.map((r) => [r.id, r] as const))('%s says the same in both languages', (_, rule) => {
    expect(rule.docs.en).not.toBe(rule.docs['zh-CN']);
    expect(rule.docs['zh-CN']).toMatch(/\p{Script=Han}/u);
    for (const [key, text] of Object.entries(rule.messages)) {
      expect(text['zh-CN'], key).toMatch(/\p{Script=Han}/u);
      expect(text.en, key).not.toBe(text['zh-CN']);
      expect(placeholders(text['zh-CN']), key).toEqual(placeholders(text.en));
    }
  });
});
