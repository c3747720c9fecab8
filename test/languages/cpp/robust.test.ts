import { expect, test } from 'vitest';
import { language } from '../../../server/src/languages/cpp/index.js';
import type { FileSummary } from '../../../server/src/model/summary.js';
import { random } from '../../harness/random.js';
import { expressionsOf } from '../java/walk.js';
import { mutated, mutation } from '../mutations.js';
import { outside } from '../places.js';
import { body, GRAMMAR, parse, printed, sources, summarize, syntax } from './support.js';

/** What is wrong with the positions of a summary. */
function misplaced(summary: FileSummary, text: string): string[] {
  const out: string[] = [];
  for (const e of expressionsOf(summary)) {
    out.push(...outside(e, text));
    if (e.e === 'member' && /^\w/.test(e.name) && text.slice(e.nameStart, e.nameStart + e.name.length) !== e.name && e.name !== 'write')
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
  '#',
  '#define',
  '#define A',
  '#if',
  '#ifdef A\n#else',
  '#include "',
  'namespace',
  'namespace a {',
  'using',
  'using namespace',
  'class A {',
  'class A : public',
  'template <',
  'void f(',
  'void A::',
  'void f() { a.',
  'void f() { a->',
  'auto s = "x',
  'auto s = R"(x',
  'T x{',
  'enum class',
  '/*',
])('%j gives a summary', (text) => {
  expect(language.summarize(parse(text).root, text).language).toBe('cpp');
});

test('what stands around an error is still read', () => {
  const text = printed(
    'const char* tpl = "1110";\n\nvoid send() {\n  req.SetTemplateId(tpl);\n  req.SetSignName(;\n  client.SendSms(req);\n}\n\nint ok() { return 1; }\n\nvoid broken( {\n  int x = ;\n}\n',
  );
  expect(text).toContain('tpl = "1110"');
  expect(text).toContain('req.SetTemplateId(tpl)');
  expect(text).toContain('SendSms(req)');
  expect(text).toMatch(/ok\(\)/);
});

test('a statement with a syntax error may have written to the variables around it', () => {
  expect(body('Request req;\nreq.SetSign("a" "b" c);\nreq.Set(]);\nsend(req);')).toContain('<syntax>(req)');
});

test('positions, with all kinds of line breaks and with CJK', () => {
  expect(sources.length).toBeGreaterThan(8);
  for (const text of sources) {
    for (const version of [text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`])
      expect(misplaced(summarize(version), version)).toEqual([]);
    const [unix, windows] = [summarize(text), summarize(text.replaceAll('\n', '\r\n'))];
    expect(windows.functions.map((f) => f.name)).toEqual(unix.functions.map((f) => f.name));
  }
});

test('a macro that goes on in the next line', () => {
  expect(printed('#define TPL \\\r\n  "11" \\\r\n  "10"\r\n')).toContain('TPL = concat("11", "10")');
});

test('nesting that no person writes does not exhaust the stack', () => {
  for (const text of [
    `auto x = ${'('.repeat(3000)}1${')'.repeat(3000)};\n`,
    `auto x = a${'.b()'.repeat(3000)};\n`,
    `void f() { ${'{'.repeat(3000)}${'}'.repeat(3000)} }\n`,
    `void f() { ${'if (a) {} else '.repeat(1500)}{} }\n`,
    `auto x = ${'T{'.repeat(1000)}${'}'.repeat(1000)};\n`,
    `auto x = ${'[] { return '.repeat(600)}1;${'};'.repeat(600)}\n`,
    `T ${'*'.repeat(2000)}x;\n`,
    `${'namespace a { '.repeat(500)}int x;${'}'.repeat(500)}\n`,
    `${'#if A\n'.repeat(400)}int x;\n${'#endif\n'.repeat(400)}`,
    `auto x = ${Array.from({ length: 3000 }, () => '"a"').join(' + s + ')};\n`,
  ]) {
    expect(language.summarize(parse(text).root, text).functions.length).toBeGreaterThan(0);
  }
});

test('suppression comments of both kinds', () => {
  const { suppressions } = summarize(
    '// smslint-disable-next-line param-count -- by hand\nint x = 1; /* smslint-disable-line a -- b */\n// see smslint-disable-line\n',
  );
  expect(suppressions.length).toBe(2);
});

const SCRAPS = [
  '',
  '{',
  '}',
  '(',
  ')',
  '"',
  "'",
  '::',
  '->',
  '<',
  '>',
  '#if X\n',
  '#endif\n',
  'R"(',
  '\\',
  '// ',
  '/*',
  ';',
  '&',
  '*',
  '[&]',
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

test('an open text has the same summary after every edit as a text that is read anew', () => {
  const next = random(7);
  const whole = sources.join('\n');
  let text = whole;
  const open = syntax.open(GRAMMAR, text)!;
  language.summarize(open.parsed.root, text);
  for (let round = 0; round < 120; round++) {
    text = round % 10 === 9 ? whole : mutated(text, next, SCRAPS);
    const parsed = open.update(text)!;
    // Recovery from errors may differ between a parse from scratch and one that goes on: the same nodes are lowered without what was kept.
    expect(language.summarize(parsed.root, text)).toEqual(language.summarize(structuredClone(parsed.root), text));
  }
  open.close();
});
