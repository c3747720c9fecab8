import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { reasons, texts } from '../../client/src/texts.js';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!).sort();

describe('texts of the client', () => {
  it.each(Object.entries({ ...texts, ...reasons }))('%s says the same in both languages', (_, text) => {
    expect(placeholders(text['zh-CN'])).toEqual(placeholders(text.en));
    expect(text['zh-CN']).not.toBe('');
  });

  it('has one English text for each meaning, because that is what VS Code looks texts up by', () => {
    const all = Object.values({ ...texts, ...reasons }).map((text) => text.en);
    expect(new Set(all).size).toBe(all.length);
  });

  it('puts every text into the bundle of the display language', () => {
    const bundle = read('l10n/bundle.l10n.zh-cn.json');
    for (const text of Object.values({ ...texts, ...reasons })) expect(bundle[text.en]).toBe(text['zh-CN']);
  });
});

describe('package.json', () => {
  const manifest = JSON.stringify(read('package.json'));
  const keys = [...manifest.matchAll(/"%([^"%]+)%"/g)].map((m) => m[1]!);

  it.each(['package.nls.json', 'package.nls.zh-cn.json'])('finds all its texts in %s, which has no others', (file) => {
    expect(Object.keys(read(file)).sort()).toEqual([...new Set(keys)].sort());
  });

  it('declares every command that the client registers', () => {
    const client = fs.readFileSync(path.join(root, 'client/src/client.ts'), 'utf8');
    const registered = [...client.matchAll(/registerCommand\('([\w.]+)'/g)].map((m) => m[1]!);
    expect(
      read('package.json')
        .contributes.commands.map((c: { command: string }) => c.command)
        .sort(),
    ).toEqual(registered.sort());
  });
});
