import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { language } from '../../../server/src/languages/rust/index.js';
import type { FileSummary } from '../../../server/src/model/summary.js';
import { expressionsOf } from '../java/walk.js';
import { mutation } from '../mutations.js';
import { outside } from '../places.js';
import { parse, printed, summarize } from './support.js';

const FOLDER = path.join(import.meta.dirname, 'fixtures');
const sources = fs
  .readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.rs'))
  .map((name) => fs.readFileSync(path.join(FOLDER, name), 'utf8'));

/** What is wrong with the positions of a summary. */
function misplaced(summary: FileSummary, text: string): string[] {
  const out: string[] = [];
  for (const e of expressionsOf(summary)) {
    out.push(...outside(e, text));
    if (e.e === 'name' && e.start !== e.end && /^[\p{L}_]/u.test(e.name)) {
      if (text.slice(e.start, e.end).replace(/^r#/, '') !== e.name.replace(/~\d+$/, '').replace(/^r#/, '')) out.push(`name ${e.name}`);
    }
    if (e.e === 'member' && e.nameStart >= 0 && /^[a-zA-Z]/.test(e.name) && !/^(?:r#)?\w/.test(text.slice(e.nameStart)))
      out.push(`member ${e.name}`);
    if (e.e === 'record')
      for (const p of e.props)
        if (p.key?.e === 'string' && p.key.runs.length === 3 && text.slice(p.keyStart, p.keyEnd) !== p.key.value)
          if (!text.slice(p.keyStart - 4, p.keyStart + 1).includes('r')) out.push(`key ${p.key.value}`);
  }
  for (const f of summary.functions)
    if (f.name !== '' && f.nameStart !== f.nameEnd && text.slice(f.nameStart, f.nameEnd) !== f.name) out.push(`function ${f.name}`);
  for (const c of summary.classes)
    for (const f of c.fields) if (f.start !== f.end && text.slice(f.start, f.end) !== f.name) out.push(`field ${f.name}`);
  return out;
}

test.each([
  '',
  '\n',
  '\ufeff',
  '}',
  'use',
  'use a::{',
  'fn',
  'fn f(',
  'fn f() { let',
  'impl',
  'impl T for',
  'struct T {',
  'enum E { A(',
  'const X: &str =',
  'json!({',
  'fn f() { json!({"a": [1, }) }',
  'fn f() { vec![',
  'fn f() { format!("{', // An open literal.
  '/*',
  '"',
  'r#"',
  "'",
  'fn f() { a.',
  'fn f() { match x {',
  'fn f() { |',
  'mod m {',
  'lazy_static! { static ref A',
])('%j gives a summary', (text) => {
  expect(language.summarize(parse(text).root, text).language).toBe('rust');
});

test('what stands around an error is still read', () => {
  const text = printed(
    'const TPL: &str = "1110";\n\nfn send() {\n    req.template_id = TPL;\n    req.sign_name = own(;\n    client.send_sms(req);\n}\n\nfn broken( {\n    let x = ;\n}\n\nfn ok() -> i32 { 1 }\n',
  );
  expect(text).toContain('TPL = "1110"');
  expect(text).toContain('template_id = TPL');
  expect(text).toContain('send_sms(req)');
  expect(text).toContain('ok()');
});

test('a list or object of a macro with a syntax error in it is open', () => {
  const open = (source: string): boolean =>
    [...expressionsOf(summarize(`fn f() { let x = ${source}; }`))].some(
      (e) => (e.e === 'list' && e.items.some((i) => i.spread === 'list')) || (e.e === 'record' && e.props.some((p) => p.key === null)),
    );
  for (const source of [
    'json!(["a", @, "b"])',
    'json!({"a": 1, @, "b": 2})',
    'json!({"a": 1 "b": 2})',
    'vec!["a", @, "b"]',
    'vec!["a" "b"]',
  ]) {
    expect(open(source), source).toBe(true);
    expect(open(source.replace(/ ?@,|(?<=[a1]"?) (?=")/, ',').replace(',,', ',')), source).toBe(false);
  }
});

test('positions, with all kinds of line breaks and with CJK', () => {
  for (const text of sources) {
    for (const version of [text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`])
      expect(misplaced(summarize(version), version)).toEqual([]);
    const [unix, windows] = [summarize(text), summarize(text.replaceAll('\n', '\r\n'))];
    expect(windows.functions.map((f) => f.name)).toEqual(unix.functions.map((f) => f.name));
  }
});

test('nesting that no person writes does not exhaust the stack', () => {
  for (const text of [
    `const X: u32 = ${'('.repeat(3000)}1${')'.repeat(3000)};\n`,
    `fn f() { a${'.b()'.repeat(3000)}; }\n`,
    `fn f() { ${'{'.repeat(3000)}${'}'.repeat(3000)} }\n`,
    `fn f() { ${'if a {} else '.repeat(1500)}{} }\n`,
    `fn f() { ${'vec!['.repeat(1000)}${']'.repeat(1000)}; }\n`,
    `fn f() { json!(${'['.repeat(2000)}${']'.repeat(2000)}); }\n`,
    `fn f() { ${'|| '.repeat(1000)}1 }\n`,
    `fn f(x: ${'&'.repeat(2000)}T) {}\n`,
    `use ${'a::{'.repeat(500)}b${'}'.repeat(500)};\n`,
    `${'mod m { '.repeat(500)}${'}'.repeat(500)}\n`,
    `fn f() { match x { ${'Some('.repeat(500)}y${')'.repeat(500)} => 1 } }\n`,
    `fn f() { println!("{}", ${'-'.repeat(3000)}1) }\n`,
  ]) {
    expect(language.summarize(parse(text).root, text).functions.length).toBeGreaterThan(0);
  }
});

test('suppression comments of all kinds', () => {
  const { suppressions } = summarize(
    '// smslint-disable-next-line param-count -- by hand\nconst X: u32 = 1; /* smslint-disable-line a -- b */\n// see smslint-disable-line\n/// smslint-disable-file c -- d\nfn f() {}\n',
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
  'r#"',
  ';',
  '\\u',
  '.',
  '::',
  'fn ',
  'match x {',
  '=>',
  'json!({',
  'vec![',
  'format!("{',
  '=',
  '&mut ',
  '|',
  '<',
  '>',
  '/*',
  '*/',
  'impl ',
  'mod m {',
  'let ',
  ' else ',
  ',',
  '【',
  '😀',
  '\r',
  '\0',
];

test('any mutation of a source gives a summary with positions inside the text', () => {
  for (let seed = 1; seed <= 500; seed++) {
    const text = mutation(sources[seed % sources.length]!, seed, SCRAPS);
    const summary = summarize(text);
    expect(misplaced(summary, text), `seed ${seed}`).toEqual([]);
    expect(summary.functions.every(Boolean) && summary.classes.every(Boolean)).toBe(true);
  }
});
