import fs from 'node:fs';
import { applyEdits, fixToFixedPoint, mergeFixes, type TextEdit } from '../engine/fixes.js';
import type { Finding } from '../model/finding.js';
import { writeAtomically } from '../platform/write-file.js';
import type { Project } from './project.js';
import { documentsOf, editsOf } from './report.js';

const MARK = Buffer.from('\ufeff');

/**
 * Writes the new text of a file, with the byte-order mark that it had. False when the file is not what the engine read (changed meanwhile, or not
 * UTF-8): such a file is left alone.
 */
function rewrite(file: string, before: string, after: string): boolean {
  let bytes: Buffer;
  try {
    bytes = fs.readFileSync(file);
  } catch {
    return false;
  }
  const marked = bytes.subarray(0, MARK.length).equals(MARK);
  const body = marked ? bytes.subarray(MARK.length) : bytes;
  if (!body.equals(Buffer.from(before))) return false;
  const text = Buffer.from(after);
  writeAtomically(file, marked ? Buffer.concat([MARK, text]) : text);
  return true;
}

export interface FixOutcome {
  /** Number of fixes made. */
  readonly fixed: number;
  /** Files changed, relative to the root. */
  readonly files: readonly string[];
  /** Files that could have been fixed, but may not be written. */
  readonly refused: readonly string[];
}

const isSafe = (finding: Finding): boolean => finding.fix?.safety === 'safe';

/** Makes the safe fixes of all findings asked for, again and again until none is left: some get their turn only after others are made. */
export async function fixFiles(project: Project): Promise<FixOutcome> {
  const changed = new Set<string>();
  const refused = new Set<string>();
  let fixed = 0;
  await fixToFixedPoint(async () => {
    const snapshot = await project.check();
    const findings = snapshot.findings.filter((finding) => isSafe(finding) && project.targets.inScope(finding.place.file));
    const documents = await documentsOf(findings, project.workspace.text);
    const fixes = findings
      .map((finding) => editsOf(finding, documents) ?? [])
      .filter((edits) => edits.length > 0 && !edits.some((edit) => refused.has(edit.file)));
    const { edits, applied } = mergeFixes(fixes);
    const byFile = new Map<string, TextEdit[]>();
    for (const edit of edits) byFile.set(edit.file, [...(byFile.get(edit.file) ?? []), edit]);
    let progress = false;
    for (const [file, list] of byFile) {
      const text = documents.get(file)!.text;
      const after = applyEdits(text, list);
      if (after === text) continue;
      if (!rewrite(`${project.targets.root}/${file}`, text, after)) {
        refused.add(file);
        continue;
      }
      project.workspace.invalidate(file);
      changed.add(file);
      progress = true;
    }
    if (progress) project.host.relist();
    fixed += fixes.filter((fix, i) => applied[i] && fix.every((edit) => !refused.has(edit.file))).length;
    return progress;
  });
  return { fixed, files: [...changed].sort(), refused: [...refused].sort() };
}
