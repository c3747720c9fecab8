/** A small generator with a seed, so that a failure can be seen again. */
function random(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** One of the texts with a few pieces cut out, put in or replaced by scraps; the same one for the same seed. */
export function mutated(texts: readonly string[], scraps: readonly string[], seed: number): string {
  const next = random(seed);
  let text = texts[seed % texts.length]!;
  for (let n = 1 + next(6); n > 0; n--) {
    const start = next(text.length);
    const kind = next(3);
    const end = kind === 0 ? start : Math.min(text.length, start + next(40));
    text = text.slice(0, start) + (kind === 1 ? '' : scraps[next(scraps.length)]!) + text.slice(end);
  }
  return text;
}
