import { describe, expect, test } from 'vitest';
import type { Place } from '../../server/src/base/range.js';
import type { Snapshot } from '../../server/src/engine/index.js';
import type { Expr } from '../../server/src/model/summary.js';
import { fractions } from '../harness/random.js';
import { check } from '../harness/workspace.js';
import { conformanceProjects, exampleProjects, type Project, some, summaryOf } from './sources.js';

type Files = Project['files'];

interface Literal {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** Where the values of the calls are written; what only chooses between values is not among them. */
function placesOf(snapshot: Snapshot): ReadonlySet<string> {
  const out = new Set<string>();
  const visit = (x: unknown): void => {
    if (typeof x !== 'object' || x === null) return;
    const place = x as Partial<Place>;
    if (typeof place.file === 'string' && place.range) out.add(`${place.file}:${place.range.start}`);
    for (const [key, y] of Object.entries(x)) if (key !== 'trail' && key !== 'when' && key !== 'keyPlace') visit(y);
  };
  for (const call of snapshot.calls) for (const write of call.writes) visit(write.value);
  return out;
}

/** A text in plain quotes or a number; what stands between the parts of an interpolation is neither. */
const isLiteral = (e: Expr, source: string): boolean => (e.e === 'number' ? /^\d+$/.test(source) : /^(["'])[^\\\n]*\1$/.test(source));

/** The literals that calls of a project are made of: texts with quotes and numbers, on one line. */
async function literalsOf({ files }: Project, snapshot: Snapshot): Promise<readonly Literal[]> {
  const out: Literal[] = [];
  const places = placesOf(snapshot);
  for (const [file, text] of Object.entries(files)) {
    const summary = await summaryOf(file, text);
    if (!summary) continue;
    const seen = new Set<number>();
    const visit = (x: unknown): void => {
      if (typeof x !== 'object' || x === null) return;
      if (Array.isArray(x)) {
        for (const y of x) visit(y);
        return;
      }
      const e = x as Expr;
      if (e.e === 'string' || e.e === 'number') {
        const source = text.slice(e.start, e.end);
        if (isLiteral(e, source) && places.has(`${file}:${e.start}`) && !seen.has(e.start)) out.push({ file, start: e.start, end: e.end });
        seen.add(e.start);
        return;
      }
      for (const [key, y] of Object.entries(x)) if (key !== 'key' && key !== 'decorators' && key !== 'imports') visit(y);
    };
    visit(summary.functions);
    visit(summary.classes);
    visit(summary.exports);
  }
  return out;
}

/** Rule, file and line of every finding, which hiding a value does not move. */
const findings = (snapshot: Snapshot, files: Files): readonly string[] =>
  snapshot.findings.map((f) => `${f.rule} ${f.place.file}:${(files[f.place.file] ?? '').slice(0, f.place.range.start).split('\n').length}`);

/** The findings that appear when one of some literals gives way to a call that nobody knows. */
async function added(project: Project, count: number, next: () => number): Promise<readonly string[]> {
  const before = await check({ ...project.files });
  const known = new Set(findings(before, project.files));
  const out: string[] = [];
  for (const literal of some(await literalsOf(project, before), count, next)) {
    const text = project.files[literal.file]!;
    const hidden = `${text.slice(0, literal.start)}hidden()${text.slice(literal.end)}`;
    const [then, now] = [await summaryOf(literal.file, text), await summaryOf(literal.file, hidden)];
    // A place where no expression may stand.
    if (!now || now.syntaxErrors > then!.syntaxErrors) continue;
    const files = { ...project.files, [literal.file]: hidden };
    const after = await check(files);
    expect(after.problems.filter((p) => p.kind === 'rule')).toEqual([]);
    out.push(
      ...findings(after, files).flatMap((f) =>
        known.has(f) ? [] : [`${project.name}: ${f} without ${text.slice(literal.start, literal.end)} at ${literal.start}`],
      ),
    );
  }
  return out;
}

const projects = await conformanceProjects();
const languages = [...new Set(projects.map((p) => p.name.split(' ', 1)[0]!))];

describe('hiding a value never adds a finding', () => {
  for (const language of languages) {
    test(`in the shapes of ${language}`, async () => {
      const next = fractions(20_210_111);
      const found: string[] = [];
      for (const project of projects) if (project.name.startsWith(`${language} `)) found.push(...(await added(project, 2, next)));
      expect(found).toEqual([]);
    }, 120_000);
  }

  for (const project of exampleProjects()) {
    test(`in ${project.name}`, async () => expect(await added(project, 12, fractions(7))).toEqual([]), 60_000);
  }
});
