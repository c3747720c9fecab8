import { invisibleIn } from '../../model/sms/invisible.js';

export interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * Runs of a text that a person does not see: blanks at both ends and invisible characters anywhere, touching ones joined. An ideographic
 * space inside a text is seen as a gap and meant as one.
 */
export function unseenRuns(text: string): readonly Run[] {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const runs: Run[] = [];
  for (const { from, to, odd } of invisibleIn(text, true)) {
    if (odd.code === 'U+3000' && from >= start && from < end) continue;
    const last = runs.at(-1);
    if (last && last.to === from) runs[runs.length - 1] = { from: last.from, to };
    else runs.push({ from, to });
  }
  return runs;
}

/** The text without them. */
export const withoutUnseen = (text: string): string =>
  [...unseenRuns(text)].reverse().reduce((rest, run) => rest.slice(0, run.from) + rest.slice(run.to), text);
