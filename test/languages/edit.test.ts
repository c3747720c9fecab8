import { expect, test } from 'vitest';
import { editBetween } from '../../server/src/syntax/edit.js';

const offsets = (...args: Parameters<typeof editBetween>): readonly number[] => {
  const { startIndex, oldEndIndex, newEndIndex } = editBetween(...args);
  return [startIndex, oldEndIndex, newEndIndex];
};

test('an edit is the smallest replacement that turns one text into the other', () => {
  expect(offsets(['f(1)\ng()', 'f(12)\ng()'])).toEqual([3, 3, 4]);
  expect(offsets(['aaa', 'aa'])).toEqual([2, 3, 2]);
  expect(editBetween(['f()\ng()', 'f()\ngh()']).startPosition).toEqual({ row: 1, column: 1 });
});

test('where a grammar reads another spelling, an edit holds what differs in either', () => {
  // One letter for another: the grammar reads the same.
  expect(offsets(['f(名)', 'f(号)'], ['f(z)', 'f(z)'])).toEqual([2, 3, 3]);
  // What is written behind a word decides how it is read.
  expect(offsets(['get()', 'get(1)'], ['get()', 'gez(1)'])).toEqual([2, 4, 5]);
});
