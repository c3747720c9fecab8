/** Longer texts are cut in messages: the range shows the rest. */
const LONGEST = 40;

const named = (c: string): string => `U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** A text as a message shows it: cut, and with the code points of what cannot be seen. */
export function shown(text: string): string {
  const points = [...text];
  const cut = points.length > LONGEST ? [...points.slice(0, LONGEST), '…'] : points;
  return cut.map((c) => (c !== ' ' && /[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}]/u.test(c) ? `<${named(c)}>` : c)).join('');
}

/** The names of characters in a message: visible ones as they are, others by code point, each once. */
export const shownCharacters = (characters: Iterable<string>): string =>
  [...new Set(characters)].map((c) => (c === ' ' ? named(c) : shown(c).replace(/^<(.*)>$/, '$1'))).join(' ');
