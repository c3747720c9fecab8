import { describe, expect, it } from 'vitest';
import { createMatcher, scanModules } from '../../../server/src/platform/scan/scanner.js';
import { filterBits, isSignable, signatureTest } from '../../../server/src/platform/scan/signature.js';

const matcher = createMatcher(['x'], false, 1 << 20, scanModules(false, true));

function sign(text: string): { bits: number; filter: Uint8Array } {
  const bytes = new TextEncoder().encode(text);
  matcher.buffer.set(bytes);
  const bits = filterBits(bytes.length);
  return { bits, filter: matcher.sign!(bytes.length, bits).slice() };
}

describe('the signature of a file', () => {
  it('never denies a word that occurs as a whole, wherever it stands', () => {
    let state = 11;
    const below = (n: number): number => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return (state >>> 8) % n;
    };
    const alphabet = ['a', 'b', 'c', 'X', 'Y', 'Z', '0', '9', '_', '$', '签', '-'];
    const word = (length: number): string => Array.from({ length }, () => alphabet[below(alphabet.length)]).join('');
    for (let round = 0; round < 400; round++) {
      const words = Array.from({ length: 1 + below(60) }, () => word(1 + below(30)));
      const text = words.map((w) => w + [' ', '.', '\n', '(', ' + ', '    ', ', '][below(7)]).join('');
      const { filter, bits } = sign(text);
      for (const one of words) if (isSignable(one)) expect(signatureTest([one])(filter, 0, bits), one).toBe(true);
    }
  });

  it('denies nearly every identifier that does not occur', () => {
    const text = Array.from({ length: 400 }, (_, i) => `notify${i}(member${i * 7})`).join('; ');
    const { filter, bits } = sign(text);
    const others = Array.from({ length: 1000 }, (_, i) => [`notifyMember${i}`, `ember${i * 7}`, `notify${400 + i}x`][i % 3]!);
    const wrong = others.filter((one) => signatureTest([one])(filter, 0, bits));
    expect(wrong.length).toBeLessThan(30);
  });

  it('keeps nothing of the text before', () => {
    sign('sendVerifyCode sendVerifyCode sendVerifyCode sendVerifyCode');
    const { filter, bits } = sign('abc');
    expect(signatureTest(['sendVerifyCode', 'rifyCode'])(filter, 0, bits)).toBe(false);
  });
});
