/**
 * Text that was read in the wrong encoding: UTF-8 as Latin-1 or Windows-1252 (a lead byte followed by continuation bytes), UTF-8 as GBK of the
 * replacement character, or the replacement character itself.
 */
const DAMAGE =
  /\ufffd|锟斤拷|烫烫烫|屯屯屯|[\u00e4-\u00e9][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122]{2}/u;

export const isMojibake = (text: string): boolean => DAMAGE.test(text);
