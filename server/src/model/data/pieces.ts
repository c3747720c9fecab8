import type { Piece } from '../value.js';

/** Collects the runs of a string value in value order; touching verbatim runs become one. */
export interface PieceBuilder {
  /** `text` stands at `start` exactly as it is. */
  verbatim(text: string, start: number): void;
  /** `text` is written as the source `start` to `end`, which reads differently. */
  escaped(text: string, start: number, end: number): void;
  value(): string;
  pieces(): readonly Piece[];
}

export function pieceBuilder(file: string): PieceBuilder {
  const pieces: Piece[] = [];
  let value = '';
  return {
    verbatim(text, start) {
      if (text === '') return;
      const from = value.length;
      value += text;
      const last = pieces.at(-1);
      if (last?.verbatim && last.place.range.end === start) {
        pieces[pieces.length - 1] = {
          ...last,
          to: value.length,
          place: { file, range: { start: last.place.range.start, end: start + text.length } },
        };
        return;
      }
      pieces.push({ from, to: value.length, place: { file, range: { start, end: start + text.length } }, verbatim: true });
    },
    escaped(text, start, end) {
      if (text === '') return;
      const from = value.length;
      value += text;
      pieces.push({ from, to: value.length, place: { file, range: { start, end } }, verbatim: false });
    },
    value: () => value,
    pieces: () => pieces,
  };
}

/** The whole text as one run that stands at `start` as it is. */
export const verbatimPiece = (file: string, value: string, start: number): readonly Piece[] =>
  value === '' ? [] : [{ from: 0, to: value.length, place: { file, range: { start, end: start + value.length } }, verbatim: true }];

/** The whole text as one run, for spellings that have no exact map. */
export function wholePiece(file: string, value: string, start: number, end: number): readonly Piece[] {
  return value === '' ? [] : [{ from: 0, to: value.length, place: { file, range: { start, end } }, verbatim: false }];
}

/**
 * Maps a text that is spread over indented lines and holds no escapes: YAML plain and block scalars. `keepsBlanks`: blanks at the end of a
 * line belong to the value (block scalars). Undefined when the lines cannot be found in the value.
 */
export function alignLines(
  file: string,
  value: string,
  source: string,
  offset: number,
  keepsBlanks: boolean,
): readonly Piece[] | undefined {
  const out = pieceBuilder(file);
  let v = 0;
  let s = 0;
  const gap = (text: string, from: number, to: number): void => {
    // In a block scalar, blanks after the last line break of the value are the end of the line's indentation in the source.
    const cut = !keepsBlanks || to === source.length ? text.length : from === 0 ? 0 : text.lastIndexOf('\n') + 1 || text.length;
    const indent = text.slice(cut);
    const limit = to - indent.length;
    let same = 0;
    if (keepsBlanks) while (same < cut && from + same < limit && text[same] === source[from + same]) same++;
    out.verbatim(text.slice(0, same), offset + from);
    out.escaped(text.slice(same, cut), offset + from + same, offset + limit);
    if (source.slice(limit, to) === indent) out.verbatim(indent, offset + limit);
    else out.escaped(indent, offset + from, offset + to);
  };
  for (const line of source.matchAll(/[^\r\n]+/g)) {
    const content = line[0].replace(/^[ \t]+|[ \t]+$/g, '');
    if (content === '') continue;
    const start = line.index + line[0].indexOf(content);
    const at = value.indexOf(content, v);
    if (at < 0 || !/^[ \t\n]*$/.test(value.slice(v, at))) return undefined;
    gap(value.slice(v, at), s, start);
    out.verbatim(content, offset + start);
    v = at + content.length;
    s = start + content.length;
  }
  if (!/^[ \t\n]*$/.test(value.slice(v))) return undefined;
  gap(value.slice(v), s, source.length);
  return out.value() === value ? out.pieces() : undefined;
}
