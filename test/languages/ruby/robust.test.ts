import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { FileSummary } from '../../../server/src/model/summary.js';
import { conformance } from '../../conformance/ruby.js';
import { filesOf, isUnsupported } from '../../conformance/shape.js';
import { expressionsOf } from '../java/walk.js';
import { mutation } from '../mutations.js';
import { outside } from '../places.js';
import { printed, summaryOf } from './support.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');

const filesIn = (folder: string): string[] =>
  fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:rb|rake)$/.test(name))
    .map((name) => fs.readFileSync(path.join(ROOT, folder, name), 'utf8'));

const ODD = `# 短信 😀
class 通知 < Struct.new(:号码)
  模板 = <<~文本.freeze
    验证码：#{代码}
      两行 \\u4e2d
  文本
  def 发送(号码 = '13711112222', *参数, 选项: {}, **其他, &块)
    块&.call(号码) { |x; y| y = x }
    a, (b, *c) = 参数, %w[甲 乙]
    数据 = { 号码:, "键 1": ?a, :b => %i[c d], **其他 }
    puts <<-ONE, <<'TWO' if a =~ /\\d+#{b}/x
      #{a}
    ONE
raw #{not}
TWO
    case 数据
    in { 号码: String => s } if s.size > 1 then s
    in [Integer, *] | nil then nil
    end
  rescue A, B => e then retry
  ensure
    @x ||= begin; 1; end
  end
end
__END__
SendSms
`;

const sources = [
  ODD,
  ...filesIn('test/corpus/projects/rails'),
  ...filesIn('examples/ruby-rails'),
  ...Object.values(conformance.answers).flatMap((a) => (isUnsupported(a) ? [] : Object.values(filesOf(conformance, a)))),
];

/** What is wrong with the positions of a summary. */
function misplaced(summary: FileSummary, text: string): string[] {
  const out: string[] = [];
  for (const e of expressionsOf(summary)) {
    out.push(...outside(e, text));
    if (e.e === 'number' && Number.isNaN(e.value)) out.push('not a number');
    if (e.e === 'record')
      for (const p of e.props)
        if (p.key?.e === 'string' && p.key.runs.length === 3 && text.slice(p.keyStart, p.keyEnd) !== p.key.value)
          out.push(`key ${p.key.value}`);
  }
  summary.functions.forEach((f, i) => {
    if (f.parent >= i) out.push(`parent of ${f.name}`);
    if (f.owner >= 0 && !summary.classes[f.owner]?.methods.includes(i)) out.push(`method ${f.name}`);
  });
  for (const x of [...summary.functions, ...summary.classes])
    if (x.start < 0 || x.end > text.length || x.nameStart < 0 || x.nameStart > x.end) out.push(`place of ${x.name}`);
  if (JSON.stringify(structuredClone(summary)) !== JSON.stringify(summary)) out.push('not plain data');
  return out;
}

test.each([
  '',
  '\n',
  '\ufeff',
  'end',
  'def',
  'def f(',
  'class',
  'class A <',
  'module A::',
  'x =',
  'x.',
  '"',
  '<<~A',
  '%w[',
  '->(',
  'f do |',
  '@',
  '=begin',
  'case',
  '&.',
  '{ a:',
])('%j gives a summary', (text) => {
  expect(misplaced(summaryOf(text), text)).toEqual([]);
});

test('positions, with all kinds of line breaks and with CJK', () => {
  for (const text of sources) {
    for (const version of [text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`])
      expect(misplaced(summaryOf(version), version)).toEqual([]);
    const [unix, windows] = [summaryOf(text), summaryOf(text.replaceAll('\n', '\r\n'))];
    expect(windows.functions.map((f) => f.name)).toEqual(unix.functions.map((f) => f.name));
  }
});

test('a here-document with line breaks of Windows has the same text', () => {
  const text = "x = <<~A\n  one\n    two\nA\ny = 'a\nb'\n";
  expect(printed(text.replaceAll('\n', '\r\n'))).toBe(printed(text));
});

test('nesting that no person writes does not exhaust the stack', () => {
  for (const text of [
    `x = ${'('.repeat(2000)}1${')'.repeat(2000)}\n`,
    `x = a${'.b'.repeat(2000)}\n`,
    `x = ${'['.repeat(1500)}${']'.repeat(1500)}\n`,
    `x = a ${'<< b '.repeat(1500)}\n`,
    `${'if a\n'.repeat(400)}${'end\n'.repeat(400)}`,
    `${'class A\n'.repeat(300)}${'end\n'.repeat(300)}`,
    `x = ${'-> { '.repeat(500)}${'}'.repeat(500)}\n`,
  ])
    expect(summaryOf(text).functions.length).toBeGreaterThan(0);
});

test('suppression comments', () => {
  const { suppressions } = summaryOf(
    '# smslint-disable-next-line param-count -- by hand\nx = 1 # smslint-disable-line a -- b\n# see smslint-disable-line\n',
  );
  expect(suppressions.length).toBe(2);
});

const SCRAPS = [
  'end\n',
  '{',
  '}',
  '(',
  ')',
  '"',
  "'",
  '#{',
  '<<~A\n',
  'do |x|',
  'def ',
  'class ',
  '=> ',
  ':',
  '@',
  '&.',
  '|',
  '%w[',
  '=begin\n',
  '\n',
  '\\u',
  '【',
  '😀',
  '\r',
  '\0',
  '->',
  '*',
  '**',
];

test('any mutation of a source gives a summary with positions inside the text', () => {
  for (let seed = 1; seed <= 500; seed++) {
    const text = mutation(sources[seed % sources.length]!, seed, SCRAPS);
    const summary = summaryOf(text);
    expect(misplaced(summary, text), `seed ${seed}`).toEqual([]);
    expect(summary.functions.every(Boolean) && summary.classes.every(Boolean)).toBe(true);
  }
});
