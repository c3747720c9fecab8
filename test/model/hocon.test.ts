import { expect, test } from 'vitest';
import { parseHocon } from '../../server/src/model/data/hocon.js';
import type { Value } from '../../server/src/model/value.js';

const plain = (v: Value): unknown => {
  switch (v.kind) {
    case 'record':
      return Object.fromEntries(v.entries.map((e) => [e.key, plain(e.value)]));
    case 'list':
      return v.items.map(plain);
    case 'string':
    case 'number':
    case 'boolean':
      return v.value;
    default:
      return null;
  }
};

const read = (text: string): unknown => plain(parseHocon('application.conf', text));

test.each([
  ['a = 1', { a: 1 }],
  ['a: "x", b = y z # c', { a: 'x', b: 'y z' }],
  ['{ "a": { "b": [1, "2",\n 3] } }', { a: { b: [1, '2', 3] } }],
  ['a.b { c = true\n d = null }', { 'a.b': { c: true, d: null } }],
  ['a = "x\\t\\u4e2d" // c\nb = """y "z" """', { a: 'x\t中', b: 'y "z" ' }],
  ['a = ${x.y}/z', { a: '${x.y}/z' }],
  ['a = ${?NAME}', { a: '${NAME}' }],
  ['a = "1110"\na = ${?NAME}', { a: '${NAME:1110}' }],
  ['a = 1\na = 2', { a: 2 }],
  ['include "other"\na = 1', { a: 1 }],
  ['a += 1\nb = 2', { b: 2 }],
  ['\ufeffa = 1', { a: 1 }],
  ['', {}],
])('%j', (text, wanted) => {
  expect(read(text)).toEqual(wanted);
});

test('what a value says stands where it is written', () => {
  const text = 'sms {\n  tpl = 1110\n  sign = "云\\tx"\n  sign = ${?SIGN}\n}\n';
  const sms = parseHocon('application.conf', text).entries[0]!.value;
  const entries = sms.kind === 'record' ? sms.entries : [];
  const tpl = entries.find((e) => e.key === 'tpl')!.value;
  expect(text.slice(tpl.place!.range.start, tpl.place!.range.end)).toBe('1110');
  const sign = entries.find((e) => e.key === 'sign')!.value;
  if (sign.kind !== 'string') throw new Error('no text');
  for (const p of sign.pieces)
    if (p.verbatim) expect(text.slice(p.place.range.start, p.place.range.end)).toBe(sign.value.slice(p.from, p.to));
});

test.each(['{', '}', '"', '"""', 'a = [', 'a { b', '= 1', 'a = ${', '{'.repeat(5000), '[a='.repeat(2000), 'a '.repeat(2000)])(
  '%j ends',
  (text) => {
    expect(parseHocon('application.conf', text).kind).toBe('record');
  },
);
