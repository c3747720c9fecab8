import type { ClassSummary, FunctionSummary } from '../model/summary.js';

/** What a function's node was lowered to. Offsets and indexes in it are those of the file. */
export interface Lowered {
  start: number;
  /** Of the function itself among the functions, and of the first class in it among the classes. */
  index: number;
  classIndex: number;
  readonly context: string | undefined;
  readonly functions: readonly FunctionSummary[];
  readonly classes: readonly ClassSummary[];
  /** Everything in it that moves; made when it moves for the first time. */
  parts?: Parts;
}

const OFFSETS = ['start', 'end', 'nameStart', 'nameEnd', 'keyStart', 'keyEnd'] as const;
type Placed = { [K in (typeof OFFSETS)[number]]?: number };
type Indexed = { function?: number; parent?: number; class?: number; owner?: number; methods?: number[] };

interface Parts {
  /** What has an offset of each name. */
  readonly placed: Readonly<Record<(typeof OFFSETS)[number], readonly Placed[]>>;
  /** Runs of literals: value offset, source offset, length. */
  readonly runs: readonly number[][];
  readonly indexed: readonly Indexed[];
}

/**
 * Moves what was kept to where its function stands now: in the text, among the functions, among the classes. The summary that it belonged to
 * has been replaced, so this is done in place.
 */
export function moveTo(kept: Lowered, start: number, index: number, classIndex: number): void {
  const text = start - kept.start;
  const functions = index - kept.index;
  const classes = classIndex - kept.classIndex;
  if (text === 0 && functions === 0 && classes === 0) return;
  kept.start = start;
  kept.index = index;
  kept.classIndex = classIndex;
  kept.parts ??= partsOf(kept);
  if (text !== 0) moveText(kept.parts, text);
  if (functions !== 0 || classes !== 0) moveIndexes(kept.parts, functions, classes);
}

function moveText({ placed, runs }: Parts, by: number): void {
  // One loop for each name: nearly all have only the first two, and asking for the others costs more than moving.
  for (const p of placed.start) p.start! += by;
  for (const p of placed.end) p.end! += by;
  for (const p of placed.nameStart) p.nameStart! += by;
  for (const p of placed.nameEnd) p.nameEnd! += by;
  for (const p of placed.keyStart) p.keyStart! += by;
  for (const p of placed.keyEnd) p.keyEnd! += by;
  for (const r of runs) for (let i = 1; i < r.length; i += 3) r[i]! += by;
}

function moveIndexes({ indexed }: Parts, functions: number, classes: number): void {
  for (const x of indexed) {
    if (x.function !== undefined) x.function += functions;
    if (x.parent !== undefined) x.parent += functions;
    if (x.class !== undefined) x.class += classes;
    if (x.owner !== undefined && x.owner >= 0) x.owner += classes;
    if (x.methods) for (let i = 0; i < x.methods.length; i++) x.methods[i]! += functions;
  }
}

function partsOf(kept: Lowered): Parts {
  const placed: Record<(typeof OFFSETS)[number], Placed[]> = { start: [], end: [], nameStart: [], nameEnd: [], keyStart: [], keyEnd: [] };
  const runs: number[][] = [];
  const indexed: Indexed[] = [];
  // One expression may stand in two places of a summary.
  const seen = new Set<unknown>();
  const visit = (x: unknown): void => {
    if (seen.has(x)) return;
    seen.add(x);
    if (Array.isArray(x)) {
      for (const y of x) if (typeof y === 'object' && y !== null) visit(y);
      return;
    }
    const record = x as Record<string, unknown>;
    let isIndexed = false;
    for (const key in record) {
      const value = record[key];
      if (typeof value === 'number') {
        if (key in placed) placed[key as keyof typeof placed].push(record as Placed);
        else if (key === 'function' || key === 'parent' || key === 'class' || key === 'owner') isIndexed = true;
      } else if (key === 'runs') {
        if (!seen.has(value)) runs.push(value as number[]);
        seen.add(value);
      } else if (key === 'methods') isIndexed = true;
      else if (typeof value === 'object' && value !== null) visit(value);
    }
    if (isIndexed) indexed.push(record as Indexed);
  };
  const [own, ...nested] = kept.functions;
  // Everything else of the function itself is told anew each time.
  visit([...own!.params, ...own!.body]);
  visit(nested);
  visit(kept.classes);
  return { placed, runs, indexed };
}
