import type { FileSummary } from '../../server/src/model/summary.js';
import { expressionsOf } from './java/walk.js';

/** What is wrong with the positions of a summary. */
export function misplaced(summary: FileSummary, text: string): string[] {
  const out: string[] = [];
  for (const e of expressionsOf(summary)) {
    if (!(e.start >= 0 && e.start <= e.end && e.end <= text.length)) out.push(`${e.e} outside of the text: ${e.start}..${e.end}`);
    if (e.e !== 'string') continue;
    for (let i = 0; i < e.runs.length; i += 3) {
      const [from, source, length] = [e.runs[i]!, e.runs[i + 1]!, e.runs[i + 2]!];
      if (e.value.slice(from, from + length) !== text.slice(source, source + length)) out.push(`run of ${JSON.stringify(e.value)}`);
      if (source < e.start || source + length > e.end) out.push(`run outside of ${JSON.stringify(e.value)}`);
    }
  }
  for (const f of summary.functions) if (f.name !== '' && text.slice(f.nameStart, f.nameEnd) !== f.name) out.push(`function ${f.name}`);
  return out;
}

/** A small generator with a seed, so that a failure can be seen again. */
function random(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** A source with pieces taken out, put in and replaced. */
export function mutation(source: string, seed: number, scraps: readonly string[]): string {
  const next = random(seed);
  let text = source;
  for (let n = 1 + next(6); n > 0; n--) {
    const start = next(text.length);
    const kind = next(3);
    const end = kind === 0 ? start : Math.min(text.length, start + next(40));
    text = text.slice(0, start) + (kind === 1 ? '' : scraps[next(scraps.length)]!) + text.slice(end);
  }
  return text;
}
