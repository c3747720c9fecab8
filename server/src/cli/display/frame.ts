import type { LineIndex, Range } from '../../base/range.js';
import { isHidden } from '../secrets.js';
import type { Paint } from './color.js';
import { charWidth } from './width.js';

const TAB = 4;
/** Longer lines are cut around the flagged text. */
const MAX_COLUMNS = 160;
/** Lines of a flagged text that are shown at most. */
const MAX_LINES = 4;

export interface FrameOptions {
  readonly text: string;
  readonly lines: LineIndex;
  readonly range: Range;
  /** Spans whose characters are shown as `*`: secrets. */
  readonly masked: readonly Range[];
  readonly paint: Paint;
  readonly mark: (text: string) => string;
}

/** One source character as it is shown. */
interface Cell {
  readonly shown: string;
  readonly width: number;
  readonly offset: number;
}

/** Control characters would move the cursor; they are shown as their symbols. */
const shownAs = (char: string, code: number): string =>
  code < 0x20 ? String.fromCharCode(0x2400 + code) : code >= 0x7f && code < 0xa0 ? '\ufffd' : char;

function cellsOf(line: string, start: number, masked: readonly Range[]): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  let offset = start;
  for (const char of line) {
    const code = char.codePointAt(0)!;
    const hidden = isHidden(char) && masked.some((range) => range.start <= offset && offset < range.end);
    const shown = hidden ? '*' : char === '\t' ? ' '.repeat(TAB - (column % TAB)) : shownAs(char, code);
    const width = hidden || char === '\t' ? shown.length : code < 0x20 || (code >= 0x7f && code < 0xa0) ? 1 : charWidth(code);
    cells.push({ shown, width, offset });
    column += width;
    offset += char.length;
  }
  return cells;
}

/** The cells around the flagged ones that fit, and whether something was cut on either side. */
function cut(cells: readonly Cell[], from: number, to: number): { cells: readonly Cell[]; left: boolean; right: boolean } {
  const total = cells.reduce((sum, cell) => sum + cell.width, 0);
  if (total <= MAX_COLUMNS) return { cells, left: false, right: false };
  let first = cells.findIndex((cell) => cell.offset >= from);
  if (first < 0) first = cells.length - 1;
  let last = first;
  let width = cells[first]?.width ?? 0;
  while (last + 1 < cells.length && cells[last + 1]!.offset < to && width < MAX_COLUMNS / 2) width += cells[++last]!.width;
  while (width < MAX_COLUMNS && (first > 0 || last + 1 < cells.length)) {
    if (first > 0) width += cells[--first]!.width;
    if (last + 1 < cells.length) width += cells[++last]!.width;
  }
  return { cells: cells.slice(first, last + 1), left: first > 0, right: last + 1 < cells.length };
}

/** The flagged lines with their numbers and a line of carets below each, aligned also under wide characters. */
export function codeFrame({ text, lines, range, masked, paint, mark }: FrameOptions): string[] {
  const first = lines.positionAt(range.start).line;
  const last = lines.positionAt(Math.max(range.start, range.end - 1)).line;
  const shownLast = Math.min(last, first + MAX_LINES - 1);
  const gutter = String(shownLast + 1).length;
  const bar = paint.dim('│');
  const out: string[] = [];
  for (let line = first; line <= shownLast; line++) {
    const start = lines.lineStart(line);
    const content = text.slice(start, lines.lineEnd(line)).replace(/[\r\n]+$/, '');
    const shown = cut(cellsOf(content, start, masked), range.start, range.end);
    const source = shown.cells.map((cell) => cell.shown).join('');
    out.push(`${paint.dim(String(line + 1).padStart(gutter))} ${bar} ${shown.left ? '…' : ''}${source}${shown.right ? '…' : ''}`);
    const inside = (cell: Cell): boolean => cell.offset >= range.start && cell.offset < range.end;
    // On the lines after the first, indentation is not underlined.
    const indent = content.length - content.trimStart().length;
    const flagged = shown.cells.filter((cell) => inside(cell) && (line === first || cell.offset >= start + indent));
    const before = shown.cells
      .filter((cell) => cell.offset < (flagged[0]?.offset ?? range.start))
      .reduce((sum, cell) => sum + cell.width, shown.left ? 1 : 0);
    const carets = Math.max(
      1,
      flagged.reduce((sum, cell) => sum + cell.width, 0),
    );
    out.push(`${' '.repeat(gutter)} ${bar} ${' '.repeat(before)}${mark('^'.repeat(carets))}`);
  }
  if (shownLast < last) out.push(`${' '.repeat(gutter)} ${bar} ${paint.dim('…')}`);
  return out;
}
