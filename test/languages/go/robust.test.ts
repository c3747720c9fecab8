import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { language } from '../../../server/src/languages/go/index.js';
import type { FileSummary } from '../../../server/src/model/summary.js';
import { expressionsOf } from '../java/walk.js';
import { mutation } from '../mutations.js';
import { outside } from '../places.js';
import { body, parse, printed, summarize } from './support.js';

const FOLDER = path.join(import.meta.dirname, 'fixtures');
const sources = fs
  .readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.go'))
  .map((name) => fs.readFileSync(path.join(FOLDER, name), 'utf8'));

/** What is wrong with the positions of a summary. */
function misplaced(summary: FileSummary, text: string): string[] {
  const out: string[] = [];
  for (const e of expressionsOf(summary)) {
    out.push(...outside(e, text));
    if (e.e === 'name' && e.start !== e.end && /^[\p{L}_]/u.test(e.name) && text.slice(e.start, e.end) !== e.name.replace(/~\d+$/, ''))
      out.push(`name ${e.name}`);
    if (e.e === 'member' && e.nameStart >= 0 && !e.name.includes('.') && /^\w/.test(e.name) && !text.startsWith(e.name, e.nameStart))
      out.push(`member ${e.name}`);
    if (e.e === 'record')
      for (const p of e.props)
        if (p.key?.e === 'string' && p.key.runs.length === 3 && text.slice(p.keyStart, p.keyEnd) !== p.key.value)
          out.push(`key ${p.key.value}`);
  }
  for (const f of summary.functions) if (f.name !== '' && text.slice(f.nameStart, f.nameEnd) !== f.name) out.push(`function ${f.name}`);
  for (const c of summary.classes) for (const f of c.fields) if (text.slice(f.start, f.end) !== f.name) out.push(`field ${f.name}`);
  return out;
}

test.each([
  '',
  '\n',
  '\ufeff',
  '}',
  'package',
  'package a',
  'import "',
  'func',
  'func f(',
  'func (',
  'func (s *S) ',
  'type T struct {',
  'var x =',
  'const (',
  '/*',
  '"',
  '`',
  'package a\nfunc f() { a.',
  'package a\nvar s = "x',
  'package a\nvar s = T{a: ',
])('%j gives a summary', (text) => {
  expect(language.summarize(parse(text).root, text).language).toBe('go');
});

test('what stands around an error is still read', () => {
  const text = printed(
    'package a\n\nconst tpl = "1110"\n\nfunc send() {\n\treq.TemplateId = ptr(tpl)\n\treq.SignName = ptr(\n\tclient.SendSms(req)\n}\n\nfunc broken( {\n\tx := \n}\n\nfunc ok() int { return 1 }\n',
  );
  expect(text).toContain('var tpl = "1110"');
  expect(text).toContain('req.TemplateId = ptr(tpl)');
  expect(text).toContain('SendSms(req)');
  expect(text).toContain('function ok()');
});

test('a statement with a syntax error may have written to the variables around it', () => {
  const lines = body('req := New()\nreq.Sign = ptr("a" "b" c\nsend(req)');
  expect(lines).toContain('<syntax>(req)');
});

test('a list with a syntax error in it has an open end', () => {
  expect(body('x := []string{"a", , "b"}')).toMatch(/\?\(|<syntax>/);
});

test('positions, with all kinds of line breaks and with CJK', () => {
  for (const text of sources) {
    for (const version of [text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`])
      expect(misplaced(summarize(version), version)).toEqual([]);
    const [unix, windows] = [summarize(text), summarize(text.replaceAll('\n', '\r\n'))];
    expect(windows.functions.map((f) => f.name)).toEqual(unix.functions.map((f) => f.name));
  }
});

test('raw literals drop carriage returns', () => {
  expect(printed('package a\r\nvar x = `a\r\nb`\r\n')).toContain('"a\\nb"');
});

test('nesting that no person writes does not exhaust the stack', () => {
  for (const text of [
    `package a\nvar x = ${'('.repeat(3000)}1${')'.repeat(3000)}\n`,
    `package a\nvar x = a${'.b()'.repeat(3000)}\n`,
    `package a\nfunc f() { ${'{'.repeat(3000)}${'}'.repeat(3000)} }\n`,
    `package a\nfunc f() { ${'if a {} else '.repeat(1500)}{} }\n`,
    `package a\nvar x = ${'[]T{'.repeat(1000)}${'}'.repeat(1000)}\n`,
    `package a\nvar x = ${'func() { '.repeat(1000)}${'}'.repeat(1000)}\n`,
    `package a\nvar x ${'*'.repeat(2000)}T\n`,
  ]) {
    expect(language.summarize(parse(text).root, text).functions.length).toBeGreaterThan(0);
  }
});

test('suppression comments of both kinds', () => {
  const { suppressions } = summarize(
    'package a\n// smslint-disable-next-line param-count -- by hand\nvar x = 1 /* smslint-disable-line a -- b */\n// see smslint-disable-line\n',
  );
  expect(suppressions.length).toBe(2);
});

const SCRAPS = [
  '{',
  '}',
  '(',
  ')',
  '"',
  '`',
  ';',
  '\\u',
  '.',
  'func ',
  'switch x {',
  'case ',
  ':=',
  '=',
  '&',
  '[]string{',
  'map[',
  '/*',
  '*/',
  'type T ',
  'const (',
  'iota',
  ',',
  '【',
  '😀',
  '\r',
  '\0',
];

test('any mutation of a source gives a summary with positions inside the text', () => {
  for (let seed = 1; seed <= 400; seed++) {
    const text = mutation(sources[seed % sources.length]!, seed, SCRAPS);
    const summary = summarize(text);
    expect(misplaced(summary, text), `seed ${seed}`).toEqual([]);
    expect(summary.functions.every(Boolean) && summary.classes.every(Boolean)).toBe(true);
  }
});
