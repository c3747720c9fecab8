/** Length of the run of bytes by which a word is first looked for. */
export const WINDOW = 3;

/**
 * How often a byte occurs in source code, in steps of a factor of about two: 0 is rare. Counted roughly over JavaScript, Python and Java; only
 * the order matters, a wrong guess costs a little time and never a match.
 */
const COMMON: readonly (readonly [string, number])[] = [
  [' e', 7],
  ['tariosn', 6],
  ['lcdpumg', 5],
  ['fhybvk.,()"\'=_;:\n', 4],
  ['SCITPAxw{}/>-', 3],
  ['qjzDEMNRLBFOUV01', 2],
  ['GHWKQXYJZ23456789', 1],
];

const weights = new Uint8Array(256);
for (const [bytes, weight] of COMMON) for (const byte of bytes) weights[byte.charCodeAt(0)] = weight;

/** Where in the word its rarest window begins. A word shorter than a window begins at 0. */
export function rarestWindow(word: Uint8Array): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at + WINDOW <= word.length; at++) {
    let weight = 0;
    for (let k = 0; k < WINDOW; k++) weight += weights[word[at + k]!]!;
    if (weight < least) {
      least = weight;
      best = at;
    }
  }
  return best;
}

/** Bytes that make up identifiers: ASCII letters, digits, `_`, `$`, and every byte of a character beyond ASCII. */
export const identifierBytes = new Uint8Array(256);
for (let byte = 0; byte < 256; byte++) {
  if (byte >= 0x80 || /[A-Za-z0-9_$]/.test(String.fromCharCode(byte))) identifierBytes[byte] = 1;
}
