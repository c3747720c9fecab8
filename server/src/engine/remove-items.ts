import type { FixStep } from '../model/finding.js';
import type { TextEdit } from './edits.js';
import { quoteAround } from './nested.js';

type RemoveItem = Extract<FixStep, { do: 'remove-item' }>;

/** Blanks, a comma, and the break to the next item when that stands on its own line. */
const SEPARATOR_AFTER = /^\s*,[ \t]*(?:\r?\n[ \t]*)?/;
const SEPARATOR_BEFORE = /\s*,\s*$/;

/**
 * Cuts items out of lists written with commas, each with one separator: the one after it, or for the last the one before it, which may
 * stand before other items that go as well. undefined when an item is not written inside its list.
 */
export function removeItems(steps: readonly RemoveItem[], textOf: (file: string) => string | undefined): readonly TextEdit[] | undefined {
  const cuts: { file: string; start: number; end: number }[] = [];
  for (const { list, item } of [...steps].sort((a, b) => a.item.range.start - b.item.range.start)) {
    const text = textOf(list.file);
    if (text === undefined || item.file !== list.file) return undefined;
    if (item.range.start <= list.range.start || item.range.end >= list.range.end) return undefined;
    // The place of a string of JSON inside a literal covers its content only.
    const quote = quoteAround(text, item.range)?.length ?? 0;
    let { start, end } = { start: item.range.start - quote, end: item.range.end + quote };
    const after = SEPARATOR_AFTER.exec(text.slice(end, list.range.end));
    const previous = cuts.at(-1);
    if (after) end += after[0].length;
    else {
      if (previous && previous.file === list.file && text.slice(previous.end, start).trim() === '') start = previous.start;
      start -= SEPARATOR_BEFORE.exec(text.slice(list.range.start, start))?.[0].length ?? 0;
    }
    if (previous && previous.file === list.file && start <= previous.end) {
      previous.start = Math.min(previous.start, start);
      previous.end = end;
    } else cuts.push({ file: list.file, start, end });
  }
  return cuts.map((c) => ({ file: c.file, range: { start: c.start, end: c.end }, newText: '' }));
}
