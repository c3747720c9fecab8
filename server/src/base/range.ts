/** A half-open span of UTF-16 code units of one text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A span in a file. `file` is the workspace-relative path with `/`. */
export interface Place {
  readonly file: string;
  readonly range: Range;
}

/** Line and character from 0, in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export const range = (start: number, end: number): Range => ({ start, end });

export const contains = (outer: Range, offset: number): boolean => outer.start <= offset && offset <= outer.end;

export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

export const comparePlaces = (a: Place, b: Place): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.range.start - b.range.start || a.range.end - b.range.end;

/** Offsets of line starts, for turning offsets into lines and back. Line breaks are `\n`, `\r\n` and `\r`. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 10) this.#starts.push(i + 1);
      else if (c === 13) {
        if (text.charCodeAt(i + 1) === 10) i++;
        this.#starts.push(i + 1);
      }
    }
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if (this.#starts[mid]! <= at) low = mid;
      else high = mid - 1;
    }
    return { line: low, character: at - this.#starts[low]! };
  }

  offsetAt(position: Position): number {
    const start = this.#starts[Math.max(0, Math.min(position.line, this.#starts.length - 1))]!;
    const end = this.lineEnd(position.line);
    return Math.min(start + Math.max(0, position.character), end);
  }

  lineStart(line: number): number {
    return this.#starts[Math.max(0, Math.min(line, this.#starts.length - 1))]!;
  }

  /** Where the next line begins, or the end of the text. */
  lineEnd(line: number): number {
    return this.#starts[line + 1] ?? this.#length;
  }
}
