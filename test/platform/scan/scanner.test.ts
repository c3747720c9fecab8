import { describe, expect, it } from 'vitest';
import { createMatcher, type Matcher, plainMatcher } from '../../../server/src/platform/scan/scanner.js';

const encoder = new TextEncoder();

function run(matcher: Matcher, count: number, text: string): number[] {
  const bytes = encoder.encode(text);
  matcher.buffer.set(bytes);
  const found = new Uint8Array(count);
  matcher.scan(bytes.length, found);
  return [...found.keys()].filter((i) => found[i] === 1);
}

/** Both implementations must say the same. */
function both(words: readonly string[], text: string, whole = false): number[] {
  const fast = run(createMatcher(words, whole, 65536), words.length, text);
  const plain = run(
    plainMatcher(
      words.map((w) => encoder.encode(w)),
      whole,
      65536,
    ),
    words.length,
    text,
  );
  expect(fast).toEqual(plain);
  return fast;
}

describe('the byte scanner', () => {
  it('finds a word at every position relative to the blocks of 16 bytes, at the begin and at the end', () => {
    for (let before = 0; before < 40; before++) {
      for (const after of [0, 1, 15, 16, 17]) {
        expect(both(['SendSms', 'TemplateParamSet'], `${'x'.repeat(before)}SendSms${'y'.repeat(after)}`)).toEqual([0]);
      }
    }
  });

  it('does not see bytes of an earlier, longer text behind the end', () => {
    const matcher = createMatcher(['SendSms'], false, 1024);
    expect(run(matcher, 1, 'abcdefSendSms')).toEqual([0]);
    expect(run(matcher, 1, 'abcdef')).toEqual([]);
    expect(run(matcher, 1, 'abcdefSendSm')).toEqual([]);
  });

  it('finds words of one and two bytes, words beyond ASCII, and words that overlap', () => {
    expect(both(['a', 'bc', '签名', 'send', 'sendSms', 'Sms'], 'x bc 签名 sendSms')).toEqual([1, 2, 3, 4, 5]);
    expect(both(['a'], 'zzzzzzzzzzzzzzzzzzzzzzza')).toEqual([0]);
  });

  it('takes a word for whole only between bytes that belong to no identifier', () => {
    expect(both(['send'], 'resend(sender) $send send2 _send', true)).toEqual([]);
    expect(both(['send'], 'a.send(x)', true)).toEqual([0]);
    expect(both(['send'], 'send', true)).toEqual([0]);
    expect(both(['send'], '发send送', true)).toEqual([]);
  });

  it('agrees with the plain search on random texts over a small alphabet, for many words', () => {
    let state = 7;
    const below = (n: number): number => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return (state >>> 8) % n;
    };
    const random = (length: number): string => Array.from({ length }, () => 'ab_A'[below(4)]).join('');
    for (let round = 0; round < 300; round++) {
      const words = Array.from({ length: 1 + below(40) }, () => random(1 + below(8)));
      both(words, random(below(400)), round % 2 === 0);
    }
  });
});
