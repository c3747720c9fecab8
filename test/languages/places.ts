import type { Expr, FileSummary } from '../../server/src/model/summary.js';
import { expressionsOf } from './java/walk.js';

/** What is wrong with the positions of one expression and, if it is a literal, of its runs. */
export function outside(e: Expr, text: string): string[] {
  const out: string[] = [];
  if (!(e.start >= 0 && e.start <= e.end && e.end <= text.length)) out.push(`${e.e} outside of the text: ${e.start}..${e.end}`);
  if (e.e !== 'string') return out;
  for (let i = 0; i < e.runs.length; i += 3) {
    const [from, source, length] = [e.runs[i]!, e.runs[i + 1]!, e.runs[i + 2]!];
    if (e.value.slice(from, from + length) !== text.slice(source, source + length)) out.push(`run of ${JSON.stringify(e.value)}`);
    if (source < e.start || source + length > e.end) out.push(`run outside of ${JSON.stringify(e.value)}`);
  }
  return out;
}

/** What is wrong with the positions of a summary. */
export function misplaced(summary: FileSummary, text: string): string[] {
  const out = [...expressionsOf(summary)].flatMap((e) => outside(e, text));
  for (const f of summary.functions) if (f.name !== '' && text.slice(f.nameStart, f.nameEnd) !== f.name) out.push(`function ${f.name}`);
  return out;
}
