import { expect, test } from 'vitest';
import { language } from '../../../server/src/languages/java/index.js';
import { mutation } from '../mutations.js';
import { parse, printed, summarize } from './parse.js';
import { source, sources } from './sources.js';
import { misplaced } from './walk.js';

const SERVICE = source('SmsService.java');

test.each([
  '',
  '\n',
  '\ufeff',
  '}',
  'class',
  'class A {',
  'import ;',
  '/*',
  '"',
  '@',
  'class A { void m() { a.',
  'class A { String s = "x',
  'package ;',
])('%j gives a summary', (text) => {
  expect(language.summarize(parse(text).root, text).language).toBe('java');
});

test('what stands around an error is still read', () => {
  const text = printed(`class A {
  static final String TPL = "1110";
  void m() {
    req.setTemplateId(TPL);
    req.setSignName(
    client.SendSms(req);
  }
  int ok() { return 1; }
}`);
  expect(text).toContain('static String TPL = "1110"');
  expect(text).toContain('req.setTemplateId(TPL)');
  expect(text).toContain('SendSms(req)');
  expect(text).toContain('int ok()');
});

test('positions, with all kinds of line breaks and with CJK', () => {
  for (const [name, text] of sources) {
    for (const version of [text, text.replaceAll('\n', '\r\n')]) expect(misplaced(summarize(version), version), name).toEqual([]);
  }
  expect(summarize(SERVICE.replaceAll('\n', '\r\n')).functions.length).toBe(summarize(SERVICE).functions.length);
});

test('nesting that no person writes does not exhaust the stack', () => {
  for (const text of [
    `class A { int x = ${'('.repeat(3000)}1${')'.repeat(3000)}; }`,
    `class A { Object x = a${'.b()'.repeat(3000)}; }`,
    `class A { void m() { ${'{'.repeat(3000)}${'}'.repeat(3000)} } }`,
    `class A { void m() { ${'if (a) {} else '.repeat(1500)}{} } }`,
    'class A { '.repeat(500) + '}'.repeat(500),
  ]) {
    expect(language.summarize(parse(text).root, text).classes.length).toBeGreaterThan(0);
  }
});

test('a statement with a syntax error may have written to the variables around it', () => {
  const text =
    'class A {\n void m(R req) {\n  int n = 1;\n  req.setTemplateId("1);\n  req.setSignName("x");\n  send(req);\n }\n void ok(R r) { send(r); }\n}';
  const lines = printed(text);
  expect(lines).toContain('    <syntax>(req, n)\n    send(req)');
  expect(lines.split('<syntax>').length).toBe(2);
  expect(lines).not.toContain('1);');
});

const SCRAPS = [
  '{',
  '}',
  '(',
  ')',
  '"',
  '"""',
  ';',
  '\\u',
  '.',
  'class ',
  'switch (x) {',
  'case ',
  '->',
  'new ',
  '@A(',
  '/*',
  '*/',
  '+',
  '::',
  'enum ',
  'record R(',
  '【',
  '😀',
  '\r',
  '\0',
];

test('any mutation of a source gives a summary with positions inside the text', () => {
  const texts = [...sources.values()];
  for (let seed = 1; seed <= 400; seed++) {
    const text = mutation(texts[seed % texts.length]!, seed, SCRAPS);
    const summary = summarize(text);
    expect(misplaced(summary, text), `seed ${seed}`).toEqual([]);
    expect(summary.functions.every(Boolean) && summary.classes.every(Boolean)).toBe(true);
  }
});
