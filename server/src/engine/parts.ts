import type { FileSummary } from '../model/summary.js';

/** The parts of a file that hold its expressions. Each stays the same object while the file is edited elsewhere. */
export const partsOfFile = ({ functions, classes }: FileSummary): readonly object[] => [
  ...functions.map((f) => f.body),
  ...classes.flatMap((c) => [c.fields, c.members]),
];
