import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Call } from '../../server/src/model/call.js';
import { show } from '../harness/workspace.js';
import { checkFolder, repository } from './project.js';

const FOLDER = 'test/corpus/projects';
const root = path.join(repository, FOLDER);
const projects = fs.readdirSync(root, { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? [e.name] : []));

/** A project of this corpus has at least so many mistakes, by different rules. */
const LEAST_RULES = 3;

/** Files that must be passed over in silence: other vendors, mocks, calls in comments. A project says so by these names. */
const SILENT = /(?:^|[/._-])(?:mocks?|fakes?|tests?|spec|aliyun|aliyuns?ms|voice|legacy_?notes)(?:[/._-]|$)|Aliyun|Voice|Tests?\.\w+$/i;

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** A call on one line: site, kind, chain, then every field; proven absence as `-Name`. */
function modelLine(folder: string, call: Call): string {
  const text = fs.readFileSync(path.join(root, folder, call.file), 'utf8');
  const fields = Object.entries(call.fields)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => (field.state === 'present' ? `${name}=${show(field.value)}` : `-${name}`));
  const via = call.via.map((step) => `${step.function} (${step.file})`).join(' > ');
  const kind = `${call.transport} ${call.api}${call.apiCertain ? '' : '?'} ${call.action}${call.open ? ' open' : ''}`;
  return [`${call.file}:${lineOf(text, call.range.start)}`, kind, via === '' ? 'direct' : `via ${via}`, fields.join(' ')].join(' | ');
}

describe.each(projects)('the %s project', (project) => {
  const checked = checkFolder(`${FOLDER}/${project}`);

  // Updated with `npx vitest run test/corpus/projects.test.ts -u`; read what changes against the code, line by line.
  it('has exactly these calls and findings', async () => {
    const { calls, shown } = await checked;
    const models = calls.map((call) => modelLine(project, call)).sort();
    const text = `${models.join('\n')}\n\n${shown.join('\n')}\n`;
    await expect(text).toMatchFileSnapshot(path.join(root, `${project}.expected.txt`));
  });

  it('has mistakes of several kinds, and right calls beside them', async () => {
    const { calls, findings } = await checked;
    expect(new Set(findings.map((f) => f.rule)).size).toBeGreaterThanOrEqual(LEAST_RULES);
    expect(calls.length).toBeGreaterThanOrEqual(LEAST_RULES);
  });

  it('is read without a problem', async () => {
    expect((await checked).problems).toEqual([]);
  });

  it('says nothing about other vendors, mocks and comments', async () => {
    const { findings } = await checked;
    expect(findings.filter((f) => SILENT.test(f.place.file))).toEqual([]);
    const files = (fs.readdirSync(path.join(root, project), { recursive: true }) as string[]).filter((f) => SILENT.test(f));
    expect(files.length).toBeGreaterThan(0);
  });
});
