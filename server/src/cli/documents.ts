import { LineIndex, type Place, type Range } from '../base/range.js';

/** A file as the engine read it. */
export interface Document {
  readonly text: string;
  readonly lines: LineIndex;
}

/** Line and column from 1, in UTF-16 code units. */
export interface OutputPosition {
  readonly line: number;
  readonly column: number;
}

/** The end is exclusive. */
export interface OutputRange {
  readonly start: OutputPosition;
  readonly end: OutputPosition;
}

export interface Documents {
  /** Undefined when the file was never read or has vanished. */
  get(file: string): Document | undefined;
  rangeOf(place: Place): OutputRange;
}

const NOWHERE: OutputRange = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

const positionIn = (document: Document, offset: number): OutputPosition => {
  const { line, character } = document.lines.positionAt(offset);
  return { line: line + 1, column: character + 1 };
};

export const outputRange = (document: Document, range: Range): OutputRange => ({
  start: positionIn(document, range.start),
  end: positionIn(document, range.end),
});

/** The texts of the given files, read once. */
export async function loadDocuments(files: Iterable<string>, read: (file: string) => Promise<string | undefined>): Promise<Documents> {
  const documents = new Map<string, Document>();
  for (const file of new Set(files)) {
    const text = await read(file);
    if (text !== undefined) documents.set(file, { text, lines: new LineIndex(text) });
  }
  return {
    get: (file) => documents.get(file),
    rangeOf(place) {
      const document = documents.get(place.file);
      return document ? outputRange(document, place.range) : NOWHERE;
    },
  };
}
