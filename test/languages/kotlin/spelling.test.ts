import { expect, test } from 'vitest';
import { language } from '../../../server/src/languages/kotlin/index.js';
import { expression } from './support.js';

const { spelling } = language;

test.each(['云帆', 'a"b', 'a\\b', '$name', '1\n2\t3', '\u0001', '${x}', ''])('%j is written as a literal that reads the same', (value) => {
  expect(JSON.parse(expression(spelling.string(value)))).toBe(value);
});

test.each(['云帆', '5', 'a\\b', 'a"b'])('%j inside of a raw text', (value) => {
  expect(JSON.parse(expression(`"""${spelling.escape(value, '"""x"""')}"""`))).toBe(value);
});

test('a name in a raw text does not become a template', () => {
  expect(expression(`"""${spelling.escape('$name', '"""x"""')}"""`)).toBe('concat("$", "name")');
});

test('lists', () => {
  expect(spelling.list(['"a"', '"b"'])).toBe('arrayOf("a", "b")');
});
