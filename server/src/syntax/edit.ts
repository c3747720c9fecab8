interface Point {
  readonly row: number;
  readonly column: number;
}

/** A replacement as tree-sitter wants to be told of it: offsets in UTF-16 code units, and the same as rows and columns. */
export interface Edit {
  readonly startIndex: number;
  readonly oldEndIndex: number;
  readonly newEndIndex: number;
  readonly startPosition: Point;
  readonly oldEndPosition: Point;
  readonly newEndPosition: Point;
}

/** The largest number up to `most` for which `same` holds, which holds up to there and no further. */
function largest(most: number, same: (from: number, to: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (same(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

type Pair = readonly [before: string, after: string];

// Halves are compared, because engines compare strings faster than characters.
const sameStart = ([before, after]: Pair): number =>
  largest(Math.min(before.length, after.length), (from, to) => before.slice(from, to) === after.slice(from, to));

/** How much of the ends is the same, at most so much. */
const sameEnd = ([before, after]: Pair, most: number): number =>
  largest(
    most,
    (from, to) => before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from),
  );

/**
 * The smallest single replacement that turns one text into the other. `read`: what the grammar reads of both, where that is spelled in another way
 * of the same length: then the replacement holds all that differs in either.
 */
export function editBetween(texts: Pair, read: Pair = texts): Edit {
  const [before, after] = texts;
  const isSame = read[0] === before && read[1] === after;
  const start = isSame ? sameStart(texts) : Math.min(sameStart(texts), sameStart(read));
  const shorter = Math.min(before.length, after.length) - start;
  const tail = isSame ? sameEnd(texts, shorter) : Math.min(sameEnd(texts, shorter), sameEnd(read, shorter));
  const oldEnd = before.length - tail;
  const newEnd = after.length - tail;
  return {
    startIndex: start,
    oldEndIndex: oldEnd,
    newEndIndex: newEnd,
    startPosition: pointAt(before, start),
    oldEndPosition: pointAt(before, oldEnd),
    newEndPosition: pointAt(after, newEnd),
  };
}

function pointAt(text: string, offset: number): Point {
  let row = 0;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    row++;
    lineStart = at + 1;
  }
  return { row, column: offset - lineStart };
}
