import type { LoopFacts } from '../../model/around.js';

/** A loop that does the same thing again, not one for each of several: it counts or waits for something, and may be left. */
export const isRetry = (loop: LoopFacts): boolean => loop.kind !== 'each' && (loop.leaves || loop.untilOk);
