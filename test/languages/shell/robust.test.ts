import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { mutation } from '../mutations.js';
import { misplaced } from '../places.js';
import { summarize } from './support.js';

const FOLDER = path.resolve(import.meta.dirname, '../../../examples/shell-ops');
const sources = fs
  .readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.sh'))
  .map((name) => fs.readFileSync(path.join(FOLDER, name), 'utf8'));

test.each([
  '',
  '\n',
  '\ufeff',
  '}',
  '$',
  '${',
  '$(',
  '`',
  '"',
  "'",
  'x=',
  'x=(',
  'if',
  'case x in',
  'for x in',
  'while',
  'f() {',
  'cat <<EOF',
  'cat <<-"EOF"\n\t',
  '> file',
  '< file',
  '<<<',
  'curl |',
  '| curl',
  'a && ',
  'tccli sms SendSms --',
  'tccli sms SendSms --TemplateId',
  '[[ ',
  '(( ',
])('%j gives a summary', (text) => {
  expect(summarize(text).language).toBe('shellscript');
});

test('positions, with all kinds of line breaks and with CJK', () => {
  expect(sources.length).toBeGreaterThan(4);
  for (const text of sources) {
    for (const version of [text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`, text.replaceAll('远山', '远😀山')])
      expect(misplaced(summarize(version), version)).toEqual([]);
  }
});

test('nesting that no person writes does not exhaust the stack', () => {
  for (const text of [
    `x=${'$('.repeat(300)}a${')'.repeat(300)}\n`,
    `${'{ '.repeat(600)}a${'; }'.repeat(600)}\n`,
    `${'if a; then '.repeat(400)}b${'; fi'.repeat(400)}\n`,
    `${'a | '.repeat(800)}b\n`,
    `${'a && '.repeat(800)}b\n`,
    `x="${'$a'.repeat(2000)}"\n`,
  ])
    expect(summarize(text).functions.length).toBeGreaterThan(0);
});

const SCRAPS = [
  '{',
  '}',
  '(',
  ')',
  '"',
  "'",
  '`',
  '$',
  '${',
  '$(',
  '$((',
  '))',
  '<<EOF',
  'EOF',
  '|',
  '||',
  '&&',
  ';',
  ';;',
  '\\',
  '\n',
  'fi',
  'esac',
  'done',
  'then',
  'case x in',
  '>',
  '<',
  '[[',
  ']]',
  '#',
  '【',
  '😀',
  '\r',
  '\0',
  '+=',
  '=(',
];

test('any mutation of a script gives a summary with positions inside the text', () => {
  for (let seed = 1; seed <= 400; seed++) {
    const text = mutation(sources[seed % sources.length]!, seed, SCRAPS);
    const summary = summarize(text);
    expect(misplaced(summary, text), `seed ${seed}`).toEqual([]);
    expect(summary.functions.every(Boolean)).toBe(true);
  }
});
