import { expect, test } from 'vitest';
import { language } from '../../../server/src/languages/java/index.js';
import type { Expr } from '../../../server/src/model/summary.js';
import { summarize } from './parse.js';
import { expressionsOf } from './walk.js';

const { spelling } = language;

const read = (literal: string): string => {
  for (const e of expressionsOf(summarize(`class A { String a = ${literal}; }`)) as Iterable<Expr>) if (e.e === 'string') return e.value;
  throw new Error(literal);
};

const VALUES = ['腾讯云', 'a"b', "it's", '\\', 'a\\u0041', 'line\nbreak\r\n\t', '"""', 'ends"', '', '\u0000\u007f', '😀'];

test.each(VALUES)('%j is written so that it reads the same', (value) => {
  expect(read(spelling.string(value))).toBe(value);
  expect(read(`"${spelling.escape(value, '"x"')}"`)).toBe(value);
  expect(read(`"""\n${spelling.escape(value, '"""\nx"""')}"""`)).toBe(value);
});

test('a list', () => {
  expect(spelling.list(['"a"', 'b'])).toBe('new String[]{"a", b}');
  expect(spelling.list([])).toBe('new String[]{}');
});
