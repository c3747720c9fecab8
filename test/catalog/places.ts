import { expect } from 'vitest';
import type { CatalogFile } from '../../server/src/model/catalog.js';
import type { StringValue } from '../../server/src/model/value.js';

/** Every piece must stand in the source: verbatim ones as they are, and all of them in order without gaps. */
export function checkPieces(value: StringValue, text: string): void {
  let at = 0;
  for (const piece of value.pieces) {
    expect(piece.from).toBe(at);
    at = piece.to;
    const { start, end } = piece.place.range;
    const source = text.slice(start, end);
    if (piece.verbatim) expect(source).toBe(value.value.slice(piece.from, piece.to));
    else expect(source.length).toBeGreaterThan(0);
  }
  expect(at).toBe(value.value.length);
}

export function checkPlaces(file: CatalogFile, text: string): void {
  for (const t of file.templates) {
    // An id that spans lines or holds an escape reads differently.
    if (t.idPlace && t.id && /^\d+$/.test(t.id)) expect(text.slice(t.idPlace.range.start, t.idPlace.range.end)).toContain(t.id);
    if (t.content) checkPieces(t.content, text);
  }
  for (const s of file.signs) checkPieces(s.name, text);
}
