/**
 * Columns that a character takes on a terminal: 2 for wide and full-width characters (Unicode Standard Annex 11), 0 for combining and invisible
 * ones, otherwise 1.
 */
export function charWidth(code: number): number {
  if (code === 0) return 0;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return 0;
  if (code < 0x300) return code === 0xad ? 0 : 1;
  if (isZeroWidth(code)) return 0;
  return isWide(code) ? 2 : 1;
}

const isZeroWidth = (c: number): boolean =>
  (c >= 0x300 && c <= 0x36f) ||
  (c >= 0x200b && c <= 0x200f) ||
  (c >= 0x202a && c <= 0x202e) ||
  (c >= 0x2060 && c <= 0x2064) ||
  (c >= 0x20d0 && c <= 0x20f0) ||
  (c >= 0xfe00 && c <= 0xfe0f) ||
  (c >= 0xfe20 && c <= 0xfe2f) ||
  c === 0xfeff ||
  (c >= 0xe0100 && c <= 0xe01ef);

const isWide = (c: number): boolean =>
  (c >= 0x1100 && c <= 0x115f) ||
  c === 0x231a ||
  c === 0x231b ||
  c === 0x2329 ||
  c === 0x232a ||
  (c >= 0x23e9 && c <= 0x23ec) ||
  (c >= 0x2e80 && c <= 0x303e) ||
  (c >= 0x3041 && c <= 0x33ff) ||
  (c >= 0x3400 && c <= 0x4dbf) ||
  (c >= 0x4e00 && c <= 0xa4cf) ||
  (c >= 0xa960 && c <= 0xa97f) ||
  (c >= 0xac00 && c <= 0xd7a3) ||
  (c >= 0xf900 && c <= 0xfaff) ||
  (c >= 0xfe10 && c <= 0xfe19) ||
  (c >= 0xfe30 && c <= 0xfe6f) ||
  (c >= 0xff01 && c <= 0xff60) ||
  (c >= 0xffe0 && c <= 0xffe6) ||
  (c >= 0x1f300 && c <= 0x1f64f) ||
  (c >= 0x1f680 && c <= 0x1f6ff) ||
  (c >= 0x1f900 && c <= 0x1f9ff) ||
  (c >= 0x1fa70 && c <= 0x1faff) ||
  (c >= 0x20000 && c <= 0x3fffd);

/** Columns that a text without tabs takes. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char.codePointAt(0)!);
  return width;
}
