import { random } from '../harness/random.js';

/** A text with a piece cut out, put in or replaced by a scrap. */
export function mutated(text: string, next: (limit: number) => number, scraps: readonly string[]): string {
  const start = next(text.length);
  const kind = next(3);
  const end = kind === 0 ? start : Math.min(text.length, start + next(40));
  return text.slice(0, start) + (kind === 1 ? '' : scraps[next(scraps.length)]!) + text.slice(end);
}

/** A source with a few pieces cut out, put in or replaced; the same one for the same seed. */
export function mutation(source: string, seed: number, scraps: readonly string[]): string {
  const next = random(seed);
  let text = source;
  for (let n = 1 + next(6); n > 0; n--) text = mutated(text, next, scraps);
  return text;
}
