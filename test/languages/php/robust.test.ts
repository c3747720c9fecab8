import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { FileSummary } from '../../../server/src/model/summary.js';
import { expressionsOf } from '../java/walk.js';
import { mutation } from '../mutations.js';
import { outside } from '../places.js';
import { body, printed, summarize } from './support.js';

const FOLDER = path.join(import.meta.dirname, 'fixtures');
const sources = fs
  .readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.php'))
  .sort()
  .map((name) => fs.readFileSync(path.join(FOLDER, name), 'utf8'));

/** What is wrong with the positions of a summary. */
function misplaced(summary: FileSummary, text: string): string[] {
  const out: string[] = [];
  for (const e of expressionsOf(summary)) {
    out.push(...outside(e, text));
    if (e.e === 'name' && e.start !== e.end && e.name.startsWith('$') && text.slice(e.start, e.end) !== e.name) out.push(`name ${e.name}`);
    if (e.e === 'member' && /^\w/.test(e.name) && !text.startsWith(e.name, e.nameStart)) out.push(`member ${e.name}`);
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
  '<?php',
  '<?',
  '<?=',
  '?>',
  'no code at all',
  '<?php }',
  '<?php namespace',
  '<?php use A\\{',
  '<?php function',
  '<?php function f(',
  '<?php class A {',
  '<?php class A { public $',
  '<?php enum E: string { case',
  '<?php $x =',
  '<?php $x[',
  '<?php $x->',
  '<?php A::',
  '<?php "',
  '<?php "{$',
  "<?php '",
  '<?php <<<A',
  "<?php <<<'A'\n",
  '<?php match (',
  '<?php new',
  '<?php /*',
  '<?php [',
  '<?php list(',
  '<?php foreach (',
  '<?php switch ($a) { case',
])('%j gives a summary', (text) => {
  expect(summarize(text).language).toBe('php');
});

test('what stands around an error is still read', () => {
  const text = printed(
    "<?php\nconst TPL = '1110';\nfunction send() {\n    $req->TemplateId = TPL;\n    $req->SignName = = ;\n    $client->SendSms($req);\n}\nfunction broken( {\n    $x = ;\n}\nfunction ok() { return 1; }\n",
  );
  expect(text).toContain('TPL = "1110"');
  expect(text).toContain('$req.TemplateId = TPL');
  expect(text).toContain('SendSms($req)');
});

test('a statement with a syntax error may have written to the variables in it', () => {
  expect(body("$req = make();\n$req->Sign = 'a' 'b';\nsend($req);")).toMatch(/<syntax>\(|\?\(/);
});

test('what is missing in a list, a table or arguments may be anything', () => {
  for (const source of ["$x = ['a', 'b' 'c'];", "$x = ['a' => 'b' 'c', 'd' => 'e'];", "$x = f('a', , 'c');"]) {
    const summary = summarize(`<?php\n${source}\n`);
    expect(summary.syntaxErrors, source).toBeGreaterThan(0);
    expect(printed(`<?php\n${source}\n`), source).toContain('?(');
  }
});

test('positions, with all kinds of line breaks and with CJK', () => {
  for (const text of sources) {
    for (const version of [text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`])
      expect(misplaced(summarize(version), version)).toEqual([]);
    const [unix, windows] = [summarize(text), summarize(text.replaceAll('\n', '\r\n'))];
    expect(unix.syntaxErrors).toBe(0);
    expect(windows.functions.map((f) => f.name)).toEqual(unix.functions.map((f) => f.name));
  }
});

test('nesting that no person writes does not exhaust the stack', () => {
  for (const source of [
    `$x = ${'('.repeat(3000)}1${')'.repeat(3000)};`,
    `$x = $a${'->b()'.repeat(3000)};`,
    `function f() { ${'{'.repeat(3000)}${'}'.repeat(3000)} }`,
    `${'if ($a) {} else'.repeat(1500)} {}`,
    `$x = ${'['.repeat(2000)}${']'.repeat(2000)};`,
    `$x = ${"'a' . ".repeat(3000)}'b';`,
    `$x = ${'function () { return '.repeat(800)}1${'; }'.repeat(800)};`,
  ])
    expect(summarize(`<?php\n${source}\n`).functions.length).toBeGreaterThan(0);
});

test('suppression comments of all kinds', () => {
  const { suppressions } = summarize(
    '<?php\n// smslint-disable-next-line param-count -- by hand\n$x = 1; # smslint-disable-line a -- b\n/* smslint-disable-file c -- d */\n// see smslint-disable-line\n',
  );
  expect(suppressions.length).toBe(3);
});

const SCRAPS = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '"',
  "'",
  ';',
  '\\',
  '$',
  '->',
  '::',
  '=>',
  '<?php',
  '?>',
  '<?=',
  '<<<A\n',
  "<<<'A'\n",
  '/*',
  '*/',
  '//',
  '#[',
  'function ',
  'class A ',
  'match ($x) {',
  'case ',
  '...',
  '&',
  '??=',
  ',',
  '{$',
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
