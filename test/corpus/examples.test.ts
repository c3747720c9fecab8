import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../server/src/languages/registry.js';
import { rules } from '../../server/src/rules/registry.js';
import { checkFolder, type Checked, repository } from './project.js';

/** The rules with which the product began: whoever runs `npm start` sees each of them at work. */
const SHOWN = [
  'appid-format',
  'field-version-mismatch',
  'param-count',
  'param-element-type',
  'param-extra',
  'param-missing',
  'param-type',
  'param-whitespace',
  'phone-chars',
  'phone-duplicate',
  'phone-mixed',
  'phone-set-too-many',
  'sign-brackets',
  'sign-is-id',
  'sign-length',
  'sign-symbol',
  'sign-whitespace',
  'template-not-approved',
  'template-unknown',
  'tpl-brackets',
  'tpl-invisible',
  'tpl-number-gap',
  'tpl-number-start',
  'tpl-placeholder-fullwidth',
  'tpl-placeholder-syntax',
];

describe('examples', () => {
  let checked: Checked;
  beforeAll(async () => {
    checked = await checkFolder('examples');
  });

  // Updated with `npx vitest run test/corpus -u`; read what changes: every line is a mistake that a person would call one.
  it('have exactly these findings', async () => {
    await expect(`${checked.shown.join('\n')}\n`).toMatchFileSnapshot('examples.findings.txt');
  });

  it('show every rule of the beginning', () => {
    const found = new Set(checked.findings.map((f) => f.rule));
    expect(SHOWN.filter((id) => !found.has(id))).toEqual([]);
  });

  it('are read without a problem', () => {
    expect(checked.problems).toEqual([]);
    const ids = new Set(rules.map((r) => r.id));
    expect(checked.findings.filter((f) => !ids.has(f.rule))).toEqual([]);
  });

  it('leave no file out that holds a send call', () => {
    const found = new Set(checked.calls.map((c) => c.send.file));
    const root = path.join(repository, 'examples');
    const files = (fs.readdirSync(root, { recursive: true }) as string[]).map((f) => f.replaceAll('\\', '/'));
    const sending = files.filter((f) => /\.(?:\w+)$/.test(f) && fs.statSync(path.join(root, f)).isFile() && /(?:\.|->)(?:SendSms|sendWithParam|send_sms)\(|^\s*tccli sms SendSms|X-TC-Action: SendSms/m.test(fs.readFileSync(path.join(root, f), 'utf8')));
    const isCode = (f: string): boolean => languages.some((l) => l.extensions.includes(path.extname(f)));
    const coded = projects.filter((project) => files.some((f) => f.startsWith(`${project}/`) && isCode(f)));
    expect(sending.length).toBeGreaterThanOrEqual(coded.length);
    expect(sending.filter((f) => !found.has(f))).toEqual([]);
  });

  const projects = fs.readdirSync(path.join(repository, 'examples'), { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? [e.name] : []));

  it.each(projects)('%s says the same when it is checked alone', async (project) => {
    const alone = await checkFolder(`examples/${project}`);
    const prefix = `${project}/`;
    expect(alone.shown).toEqual(checked.shown.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length)));
    expect(alone.findings.length).toBeGreaterThan(1);
  });

  it.each(projects)('%s has a description in both languages', (project) => {
    const text = fs.readFileSync(path.join(repository, 'examples', project, 'README.md'), 'utf8');
    expect(text).toMatch(/^# \S+\n\n[A-Z][\s\S]*\n\n[^\n]*\p{Script=Han}/u);
  });

  it('has a project for every language with a send call', () => {
    const found = new Set(checked.calls.map((c) => c.language));
    expect(languages.filter((l) => !l.ids.some((id) => found.has(id))).map((l) => l.ids[0])).toEqual([]);
  });
});
