import { expect, test } from 'vitest';
import { language } from '../../../server/src/languages/kotlin/index.js';
import type { FileSummary } from '../../../server/src/model/summary.js';
import { expressionsOf } from '../java/walk.js';
import { mutation } from '../mutations.js';
import { outside } from '../places.js';
import { body, parse, printed, sources, summarize } from './support.js';

/** What is wrong with the positions of a summary. */
function misplaced(summary: FileSummary, text: string): string[] {
  const out: string[] = [];
  for (const e of expressionsOf(summary)) {
    out.push(...outside(e, text));
    const isWritten = (name: string): boolean => /^[\p{L}_]/u.test(name) && name !== 'it' && name !== 'value' && name !== 'copyOf';
    if (e.e === 'name' && e.start !== e.end && isWritten(e.name) && text.slice(e.start, e.end) !== e.name) out.push(`name ${e.name}`);
    if (e.e === 'member' && isWritten(e.name) && !text.startsWith(e.name, e.nameStart)) out.push(`member ${e.name}`);
    if (e.e === 'record')
      for (const p of e.props)
        if (p.key?.e === 'string' && p.key.runs.length === 3 && text.slice(p.keyStart, p.keyEnd) !== p.key.value)
          out.push(`key ${p.key.value}`);
  }
  for (const f of summary.functions) {
    if (f.name === '' || f.name.startsWith('<') || f.nameStart === f.nameEnd) continue;
    if (text.slice(f.nameStart, f.nameEnd) !== f.name) out.push(`function ${f.name}`);
  }
  for (const c of summary.classes)
    for (const f of c.fields) if (text.slice(f.start, f.end) !== f.name.replace(/^<(.*)>$/, '$1')) out.push(`field ${f.name}`);
  return out;
}

test.each([
  '',
  '\n',
  '\ufeff',
  '}',
  'class',
  'class A {',
  'fun',
  'fun f(',
  'fun f() = ',
  'import ',
  'package ;',
  '/*',
  '"',
  '"""',
  '"${',
  '@',
  'val x: ',
  'val 名 = ',
  'fun f() { a.',
  'fun f() { when (x) { is ',
  'class A { companion object { val x = ',
  'enum class E(',
])('%j gives a summary', (text) => {
  expect(language.summarize(parse(text).root, text).language).toBe('kotlin');
});

test('what stands around an error is still read', () => {
  const text = printed(
    'const val TPL = "1110"\n\nclass A {\n    fun m() {\n        req.templateId = TPL\n        req.signName = \n        client.SendSms(req)\n    }\n\n    fun ok() = 1\n}\n',
  );
  expect(text).toContain('var TPL = "1110"');
  expect(text).toContain('req.templateId = TPL');
  expect(text).toContain('ok()');
});

test('a statement with a syntax error may have written to the variables around it', () => {
  expect(body('val req = R()\nreq.sign = listOf("a", ]\nsend(req)')).toMatch(/<syntax>\(req\)\nsend\(req\)/);
});

test('a list with a syntax error in it has an open end', () => {
  expect(body('val x = listOf("a",, "b")\nval y = 1')).toMatch(/\?\(|<syntax>/);
});

test('positions, with all kinds of line breaks and with CJK', () => {
  for (const text of sources) {
    for (const version of [text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`])
      expect(misplaced(summarize(version), version)).toEqual([]);
    const [unix, windows] = [summarize(text), summarize(text.replaceAll('\n', '\r\n'))];
    expect(windows.functions.map((f) => f.name)).toEqual(unix.functions.map((f) => f.name));
    expect(unix.syntaxErrors).toBe(0);
  }
});

test('nesting that no person writes does not exhaust the stack', () => {
  for (const text of [
    `val x = ${'('.repeat(3000)}1${')'.repeat(3000)}\n`,
    `val x = a${'.b()'.repeat(3000)}\n`,
    `fun f() { ${'run { '.repeat(1500)}${'}'.repeat(1500)} }\n`,
    `fun f() { ${'if (a) {} else '.repeat(1500)}{} }\n`,
    `val x = ${'listOf('.repeat(1000)}${')'.repeat(1000)}\n`,
    `val x = "${'${"'.repeat(300)}${'"}'.repeat(300)}"\n`,
    `val x = ${'a + '.repeat(3000)}b\n`,
    `val x = ${'a < '.repeat(1000)}b > (c)\n`,
    `${'class A { '.repeat(400)}${'}'.repeat(400)}\n`,
  ]) {
    expect(language.summarize(parse(text).root, text).functions.length).toBeGreaterThan(0);
  }
});

test('suppression comments of both kinds', () => {
  const { suppressions } = summarize(
    '// smslint-disable-next-line param-count -- by hand\nval x = 1 /* smslint-disable-line a -- b */\n// see smslint-disable-line\n',
  );
  expect(suppressions.length).toBe(2);
});

const SCRAPS = [
  '{',
  '}',
  '(',
  ')',
  '"',
  '"""',
  '${',
  '$',
  ';',
  '\\u',
  '.',
  '?.',
  '?:',
  '::',
  'fun ',
  'class ',
  'object ',
  'companion object {',
  'when (x) {',
  'is ',
  '->',
  'by ',
  '@A(',
  '*',
  'val ',
  '<A>(',
  '/*',
  '*/',
  '【',
  '名',
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
