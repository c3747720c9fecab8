import { describe, expect, test } from 'vitest';
import { fractions } from '../harness/random.js';
import { check, showCall } from '../harness/workspace.js';
import { conformanceProjects, type Project, some } from './sources.js';

/** A piece of a text taken out, doubled, moved, or replaced by something that breaks the syntax. */
function mutated(text: string, next: () => number): string {
  const at = Math.floor(next() * text.length);
  const length = 1 + Math.floor(next() * 24);
  const piece = text.slice(at, at + length);
  const rest = text.slice(at + length);
  const breakers = ['(', ')', '{', '}', '"', "'", '`', '\\', ',', ';', '\n', '…', '=', '.', '/*', '#', '${', '\u0000'];
  switch (Math.floor(next() * 4)) {
    case 0:
      return text.slice(0, at) + rest;
    case 1:
      return text.slice(0, at) + piece + piece + rest;
    case 2: {
      const to = Math.floor(next() * rest.length);
      return text.slice(0, at) + rest.slice(0, to) + piece + rest.slice(to);
    }
    default:
      return text.slice(0, at) + breakers[Math.floor(next() * breakers.length)]! + text.slice(at);
  }
}

function mutate(project: Project, next: () => number): Record<string, string> {
  const files: Record<string, string> = { ...project.files };
  for (let i = Math.floor(next() * 3); i >= 0; i--) {
    const [path] = some(Object.keys(files), 1, next);
    files[path!] = mutated(files[path!]!, next);
  }
  return files;
}

const projects = await conformanceProjects();

describe('damaged sources', () => {
  test('are checked without a rule or the evaluation failing', async () => {
    const next = fractions(382);
    for (let i = 0; i < 300; i++) {
      const [project] = some(projects, 1, next);
      const files = mutate(project!, next);
      const { problems } = await check(files).catch((error: unknown) => {
        throw new Error(`${project!.name}:\n${JSON.stringify(files)}`, { cause: error });
      });
      expect(problems.filter((p) => p.kind === 'rule')).toEqual([]);
    }
  }, 120_000);

  test('give the same answer twice, in whatever order the files are found', async () => {
    const next = fractions(1110);
    for (let i = 0; i < 40; i++) {
      const [project] = some(projects, 1, next);
      const files = i % 2 === 0 ? { ...project!.files } : mutate(project!, next);
      const [first, second] = [await check(files), await check(Object.fromEntries(Object.entries(files).reverse()))];
      expect(second.calls.map(showCall)).toEqual(first.calls.map(showCall));
      expect(second.findings).toEqual(first.findings);
    }
  }, 60_000);
});
