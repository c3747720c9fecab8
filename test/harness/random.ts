/** A repeatable sequence of numbers from 0 up to 1, so that a failure can be seen again. */
export function fractions(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A repeatable sequence of whole numbers below a limit. */
export function random(seed: number): (limit: number) => number {
  const next = fractions(seed);
  return (limit) => Math.floor(next() * limit);
}
