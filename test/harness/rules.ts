import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extname } from '../../server/src/base/path.js';
import { type Locale, render } from '../../server/src/base/text.js';
import { loadCatalogFile } from '../../server/src/catalog/load.js';
import type { CatalogProblem } from '../../server/src/catalog/problem.js';
import { catalogSpelling } from '../../server/src/catalog/spelling.js';
import { defaultSettings, type RuleSetting } from '../../server/src/config/settings.js';
import { catalogFindings } from '../../server/src/engine/catalog-findings.js';
import { applyEdits, type FixSources, mergeFixes, toEdits } from '../../server/src/engine/fixes.js';
import { type Judgement, judge } from '../../server/src/engine/judge.js';
import { languages } from '../../server/src/languages/registry.js';
import type { ApiVersion, Call } from '../../server/src/model/call.js';
import { joinCatalog } from '../../server/src/model/catalog.js';
import type { Finding, FixSafety, Severity } from '../../server/src/model/finding.js';
import { rules } from '../../server/src/rules/registry.js';
import type { Rule, RuleSettings } from '../../server/src/rules/rule.js';
import { callsOf } from './rules-source.js';
import { check } from './workspace.js';

export interface RuleCase {
  readonly name?: string;
  /** Calls, in the notation of rules-source.ts. */
  readonly source?: string;
  /** An object becomes `sms-catalog.json`, a string `sms-catalog.yaml`. */
  readonly catalog?: object | string;
  /** Whole files in real languages, read by the engine instead of `source`, `catalog` and `smstpl`. */
  readonly files?: Readonly<Record<string, string>>;
  /** A template text of its own, `text.smstpl`. */
  readonly smstpl?: string;
  readonly api?: ApiVersion;
  readonly call?: Partial<Call>;
  readonly settings?: Partial<RuleSettings>;
  /** Options from `[severity, options]` in the configuration. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Turns a rule on that is off by default. */
  readonly level?: Severity;
}

export interface InvalidCase extends RuleCase {
  /** The flagged texts of this rule, in order of place. */
  readonly flags: readonly string[];
  readonly severity?: Severity;
  /** Part of the English message of the first finding. */
  readonly message?: string;
  /** The file after the first fix; null: there must be no fix. Left out: a fix may be there, and the laws hold for it. */
  readonly fixed?: string | null;
  readonly safety?: FixSafety;
  /** Findings of other rules, exactly these, when given. */
  readonly also?: readonly string[];
  /** Rules that had nothing to say while this mistake was there (one mistake, one finding) and speak after its repair. */
  readonly uncovers?: readonly string[];
}

export interface RuleTable {
  readonly valid: readonly RuleCase[];
  readonly invalid: readonly InvalidCase[];
  /** At least one case in which a value that the rule needs is not known. */
  readonly silent: readonly RuleCase[];
}

type Files = ReadonlyMap<string, string>;

/** The sources of cases show only the fields that matter; these say so. */
const INCOMPLETE = new Set(['appid-missing', 'template-missing', 'sign-missing']);

const LOCALES: readonly Locale[] = ['en', 'zh-CN'];

function filesOf(c: RuleCase): Files {
  if (c.files) return new Map(Object.entries(c.files));
  const files = new Map<string, string>();
  if (c.source !== undefined) files.set('src/send.js', c.source);
  if (typeof c.catalog === 'string') files.set('sms-catalog.yaml', c.catalog);
  else if (c.catalog) files.set('sms-catalog.json', JSON.stringify(c.catalog, null, 2));
  if (c.smstpl !== undefined) files.set('text.smstpl', c.smstpl);
  return files;
}

const levelsOf = (c: RuleCase): RuleSetting | undefined =>
  c.options || c.level ? { level: c.level ?? null, options: c.options ?? {} } : undefined;

async function judgeFiles(c: RuleCase, files: Files, rule: Rule): Promise<readonly Finding[]> {
  const { findings, problems } = c.files ? await judgeReal(c, files, rule) : judgeNotation(c, files, rule);
  expect(problems.map((p) => render(p.message, 'en'))).toEqual([]);
  return findings;
}

function judgeReal(c: RuleCase, files: Files, rule: Rule): Promise<Pick<Judgement, 'findings' | 'problems'>> {
  const level = levelsOf(c);
  return check(Object.fromEntries(files), { ...defaultSettings, ...c.settings, rules: level ? [[rule.id, level]] : [] });
}

function judgeNotation(c: RuleCase, files: Files, rule: Rule): Judgement {
  const source = files.get('src/send.js');
  const problems: CatalogProblem[] = [];
  const catalogs = [...files].flatMap(([file, text]) => {
    if (file === 'src/send.js') return [];
    const loaded = loadCatalogFile(file, text, { named: true });
    problems.push(...loaded.problems);
    return loaded.value ? [loaded.value] : [];
  });
  return judge({
    calls: source === undefined ? [] : callsOf(source, { ...(c.api ? { api: c.api } : {}), ...(c.call ? { overrides: c.call } : {}) }),
    catalog: joinCatalog(catalogs),
    found: catalogFindings(problems),
    settingsOf: () => ({
      account: { variableLengthLimit: null, appIds: [], individualAccount: false, ...c.settings },
      setting: (id) => (id === rule.id ? levelsOf(c) : undefined),
    }),
  });
}

const sourcesOf = (files: Files): FixSources => ({
  textOf: (file) => files.get(file),
  spellingOf: (file) => languages.find((l) => l.extensions.includes(extname(file)))?.spelling ?? catalogSpelling(file),
});

const cut = (finding: Finding, files: Files): string =>
  files.get(finding.place.file)?.slice(finding.place.range.start, finding.place.range.end) ?? '';

function applied(files: Files, edits: ReturnType<typeof mergeFixes>['edits']): Files {
  return new Map(
    [...files].map(([file, text]) => [
      file,
      applyEdits(
        text,
        edits.filter((e) => e.file === file),
      ),
    ]),
  );
}

const identity = (f: Finding): string => `${f.rule} ${render(f.message, 'en')}`;

async function holdFixLaws(c: InvalidCase, files: Files, rule: Rule, before: readonly Finding[], finding: Finding): Promise<void> {
  const edits = toEdits(finding.fix!, sourcesOf(files));
  expect(edits, `the fix of ${identity(finding)} cannot be written`).not.toBeNull();
  const after = applied(files, edits!);
  const left = await judgeFiles(c, after, rule);
  const count = (list: readonly Finding[]): number => list.filter((f) => f.rule === finding.rule && f.key === finding.key).length;
  expect(count(left), `the fix does not remove ${identity(finding)}`).toBeLessThan(count(before));
  const known = new Set(before.map(identity));
  const added = left.filter((f) => !known.has(identity(f)) && !c.uncovers?.includes(f.rule) && !INCOMPLETE.has(f.rule));
  expect(added.map(identity), 'the fix adds findings').toEqual([]);
}

/** All fixes of the rule at once, twice: the second time changes nothing. */
async function holdTwiceIsOnce(c: RuleCase, files: Files, rule: Rule): Promise<void> {
  const round = async (now: Files): Promise<Files> => {
    const fixes = (await judgeFiles(c, now, rule)).filter((f) => f.rule === rule.id && f.fix);
    return applied(now, mergeFixes(fixes.map((f) => toEdits(f.fix!, sourcesOf(now)) ?? [])).edits);
  };
  let once = await round(files);
  // Fixes of one literal that is written anew conflict and take turns.
  for (let i = 0; i < 3; i++) once = await round(once);
  expect(Object.fromEntries(await round(once))).toEqual(Object.fromEntries(once));
}

function holdTextLaws(finding: Finding): void {
  for (const { message } of [finding, ...finding.related, ...(finding.fix ? [{ message: finding.fix.title }] : [])]) {
    for (const locale of LOCALES) {
      for (const [, name] of message.text[locale].replace(/\{\{|\}\}/g, '').matchAll(/\{(\w+)\}/g)) {
        expect(message.args, `${finding.rule} (${locale}): no argument for {${name}}`).toHaveProperty(name!);
      }
    }
    expect(message.text.en).not.toBe(message.text['zh-CN']);
  }
}

const caseName = (c: RuleCase): string =>
  c.name ?? (c.source ?? c.smstpl ?? (c.files ? Object.values(c.files)[0]! : JSON.stringify(c.catalog))).replace(/\s+/g, ' ').slice(0, 100);

/** Runs the table of one rule through the judge with all rules, and holds the laws that every rule obeys. */
export function testRule(id: string, table: RuleTable): void {
  const rule = rules.find((r) => r.id === id)!;
  describe(id, () => {
    it('is registered under its file name and documented in both languages', () => {
      expect(rule).toBeDefined();
      for (const suffix of ['', '.zh-CN']) expect(fs.existsSync(`docs/rules/${id}${suffix}.md`), `docs/rules/${id}${suffix}.md`).toBe(true);
      expect(table.silent.length, 'a case in which an unknown value stays silent').toBeGreaterThan(0);
    });

    for (const c of [...table.valid, ...table.silent]) {
      it(`accepts ${caseName(c)}`, async () => {
        const files = filesOf(c);
        expect((await judgeFiles(c, files, rule)).filter((f) => f.rule === id).map((f) => cut(f, files))).toEqual([]);
      });
    }

    const safeties = new Set<FixSafety>();
    for (const c of table.invalid) {
      it(`reports ${caseName(c)}`, async () => {
        const files = filesOf(c);
        const all = await judgeFiles(c, files, rule);
        const own = all.filter((f) => f.rule === id);
        expect(own.map((f) => cut(f, files))).toEqual(c.flags);
        if (c.severity) expect(own[0]!.severity).toBe(c.severity);
        if (c.message) expect(render(own[0]!.message, 'en')).toContain(c.message);
        if (c.also) expect(all.filter((f) => f.rule !== id && !INCOMPLETE.has(f.rule)).map((f) => f.rule)).toEqual(c.also);
        if (c.fixed === null) expect(own[0]!.fix).toBeNull();
        else if (c.fixed !== undefined) {
          const edits = toEdits(own[0]!.fix!, sourcesOf(files));
          expect(edits).not.toBeNull();
          expect(applied(files, edits!).get(own[0]!.place.file)).toBe(c.fixed);
        }
        if (c.safety) expect(own[0]!.fix?.safety ?? 'none').toBe(c.safety);
        for (const finding of own) {
          holdTextLaws(finding);
          safeties.add(finding.fix?.safety ?? 'none');
          if (finding.fix) await holdFixLaws(c, files, rule, all, finding);
        }
        await holdTwiceIsOnce(c, files, rule);
      });
    }

    it('declares the safety of its fixes', () => {
      const seen = safeties.has('safe') ? 'safe' : safeties.has('suggestion') ? 'suggestion' : 'none';
      expect(seen).toBe(rule.fix);
    });
  });
}
