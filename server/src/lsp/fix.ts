import type { LineIndex } from '../base/range.js';
import { type FixSources, mergeFixes, type TextEdit, toEdits } from '../engine/fixes.js';
import { spellingOf } from '../engine/spelling.js';
import type { Finding, FixIntent, FixStep } from '../model/finding.js';
import type { Root } from './root.js';

/** A finding whose fix can be written, with its edits. */
export interface Repair {
  readonly finding: Finding;
  readonly intent: FixIntent;
  readonly edits: readonly TextEdit[];
}

/** The repairs of those findings that have one. */
export async function repairsOf(root: Root, findings: readonly Finding[]): Promise<readonly Repair[]> {
  const fixable = findings.filter((finding) => finding.fix !== null);
  const texts = new Map<string, string>();
  for (const file of new Set(fixable.flatMap((finding) => finding.fix!.steps.flatMap(filesOfStep)))) {
    const text = await root.text(file);
    if (text !== undefined) texts.set(file, text);
  }
  const sources: FixSources = { textOf: (file) => texts.get(file), spellingOf };
  return fixable.flatMap((finding) => {
    const edits = toEdits(finding.fix!, sources);
    return edits && edits.length > 0 ? [{ finding, intent: finding.fix!, edits }] : [];
  });
}

/** The edits of several repairs that can be made at once. */
export const joinRepairs = (repairs: readonly Repair[]): readonly TextEdit[] => mergeFixes(repairs.map((repair) => repair.edits)).edits;

export async function linesOfEdits(root: Root, edits: readonly TextEdit[]): Promise<ReadonlyMap<string, LineIndex>> {
  const lines = new Map<string, LineIndex>();
  for (const file of new Set(edits.map((edit) => edit.file))) {
    const index = await root.lines(file);
    if (index) lines.set(file, index);
  }
  return lines;
}

function filesOfStep(step: FixStep): readonly string[] {
  switch (step.do) {
    case 'edit-string':
      return [...(step.value.place ? [step.value.place.file] : []), ...step.value.pieces.map((piece) => piece.place.file)];
    case 'set-string':
    case 'set-number':
      return step.value.place ? [step.value.place.file] : [];
    case 'remove-item':
    case 'append-items':
      return [step.list.file];
    case 'wrap-list':
    case 'rename':
    case 'replace':
      return [step.place.file];
  }
}
