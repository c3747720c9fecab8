import type { Place } from '../base/range.js';
import { message, render, type Text } from '../base/text.js';
import type { RuleSetting } from '../config/settings.js';
import type { Call } from '../model/call.js';
import type { Catalog } from '../model/catalog.js';
import type { FileFacts } from '../model/file-facts.js';
import type { Finding, Problem, Related, Severity } from '../model/finding.js';
import type { ManageCall } from '../model/manage.js';
import { rules as registry } from '../rules/registry.js';
import type { ReportInput, Rule, RuleContext, RuleSettings } from '../rules/rule.js';
import { compareSeverity, levelOf, milderOf, oneMilder } from './levels.js';
import { onePerMistake } from './precedence.js';
import { submittedBy } from './submitted.js';
import { usedTemplates } from './used-templates.js';

/** What the configuration that is nearest to a file says. */
export interface FileSettings {
  readonly account: RuleSettings;
  /** undefined: the rule's own level, no options. */
  setting(rule: string): RuleSetting | undefined;
}

export interface JudgeInput {
  readonly calls: readonly Call[];
  readonly managed?: readonly ManageCall[];
  /** Source files that were read. */
  readonly files?: readonly FileFacts[];
  readonly catalog: Catalog;
  settingsOf(file: string): FileSettings;
  /** Findings made before, e.g. about broken catalog files; levels and order are applied to them as well. */
  readonly found?: readonly Finding[];
  /** The function or class around a place, as a path without positions; makes fingerprints of equal mistakes differ. */
  symbolOf?(place: Place): string;
  /** All rules when left out. */
  readonly rules?: readonly Rule[];
  /** Findings of calls that were judged before with this catalog and these settings; what is judged now is added. */
  readonly judged?: WeakMap<Call, readonly Finding[]>;
}

export interface Judgement {
  /** Sorted by file, offset, rule. Suppression comments are not yet applied. */
  readonly findings: readonly Finding[];
  /** Rules that failed. */
  readonly problems: readonly Problem[];
}

const RELATED_LIMIT = 12;

const TEXTS = {
  failed: {
    en: 'Rule {rule} failed ({error}) and was skipped here. This is a defect of SMS Lint, not of your code.',
    'zh-CN': '规则 {rule} 运行出错（{error}），此处已跳过。这是 SMS Lint 自身的缺陷，与您的代码无关。',
  },
  call: { en: 'used by this {action} call', 'zh-CN': '由此处的 {action} 调用使用' },
  via: { en: 'passed on by {function}', 'zh-CN': '经由 {function} 传递' },
  send: { en: 'sent here by {action}', 'zh-CN': '在此处由 {action} 发送' },
} as const satisfies Record<string, Text>;

/** Runs all rules over calls and catalog. Pure: the same input gives the same findings in the same order. */
export function judge(input: JudgeInput): Judgement {
  const rules = input.rules ?? registry;
  const found: Finding[] = [];
  const problems: Problem[] = [];
  const failed = new Set<string>();

  // One context for each rule, told what is being judged: most rules say nothing of most calls, and a context costs more than that.
  const current: Current = { file: '', subject: null, made: [] };
  const contexts = new Map<Rule, RuleContext>();
  const run = (rule: Rule, file: string, subject: Subject | null, check: (context: RuleContext) => void, into = found): boolean => {
    if (failed.has(rule.id)) return false;
    let context = contexts.get(rule);
    if (!context) {
      context = contextOf(rule, current, input);
      contexts.set(rule, context);
    }
    const made: Finding[] = [];
    Object.assign(current, { file, subject, made });
    try {
      check(context);
      if (made.length > 0) into.push(...made);
      return true;
    } catch (error) {
      failed.add(rule.id);
      const args = { rule: rule.id, error: error instanceof Error ? error.name : typeof error };
      problems.push({ file, kind: 'rule', message: message(TEXTS.failed, args) });
      return false;
    }
  };

  for (const call of input.calls) {
    const known = input.judged?.get(call);
    if (known) {
      found.push(...known);
      continue;
    }
    const own: Finding[] = [];
    const whole = rules.every((rule) => !rule.call || run(rule, call.file, call, (c) => rule.call!(call, c), own) || failed.has(rule.id));
    found.push(...own);
    if (whole && failed.size === 0) input.judged?.set(call, own);
  }
  const managed = [...(input.managed ?? []), ...input.catalog.files.flatMap((f) => f.requests ?? [])];
  const submitted = submittedBy(input.managed ?? []);
  for (const rule of rules) {
    if (rule.calls && input.calls.length > 0) run(rule, input.calls[0]!.file, null, (c) => rule.calls!(input.calls, c));
    if (rule.manage) for (const call of managed) run(rule, call.file, call, (c) => rule.manage!(call, c));
    if (rule.file) for (const facts of input.files ?? []) run(rule, facts.file, facts, (c) => rule.file!(facts, c));
    for (const entry of submitted.templates) if (rule.template) run(rule, entry.place.file, null, (c) => rule.template!(entry, c));
    for (const entry of submitted.signs) if (rule.sign) run(rule, entry.place.file, null, (c) => rule.sign!(entry, c));
    for (const file of input.catalog.files) {
      if (rule.catalogFile) run(rule, file.file, null, (c) => rule.catalogFile!(file, c));
      for (const entry of file.templates) if (rule.template) run(rule, entry.place.file, null, (c) => rule.template!(entry, c));
      for (const entry of file.signs) if (rule.sign) run(rule, entry.place.file, null, (c) => rule.sign!(entry, c));
    }
  }

  const byId = new Map(rules.map((r) => [r.id, r]));
  for (const finding of input.found ?? []) {
    const rule = byId.get(finding.rule);
    const level = levelOf(rule ?? { severity: finding.severity }, input.settingsOf(finding.place.file).setting(finding.rule));
    if (level !== 'off') found.push({ ...finding, severity: level });
  }
  return { findings: onePerMistake(merged(found), byId).toSorted(compareFindings), problems };
}

/** What is judged: a send call, another call, a file. */
type Subject = Call | ManageCall | FileFacts;

const isSendCall = (subject: Subject): subject is Call => 'transport' in subject;

/** What is being judged, and where findings about it go. */
interface Current {
  file: string;
  subject: Subject | null;
  made: Finding[];
}

function contextOf(rule: Rule, current: Current, input: JudgeInput): RuleContext {
  return {
    catalog: input.catalog,
    get settings() {
      return input.settingsOf(current.file).account;
    },
    get options() {
      return input.settingsOf(current.file).setting(rule.id)?.options ?? {};
    },
    usedTemplates: () => usedTemplates(input.calls),
    report: (report) => {
      const { subject, made } = current;
      const set = input.settingsOf(report.place.file).setting(rule.id);
      const level = levelOf(rule, set);
      if (level === 'off') return;
      const symbol = input.symbolOf?.(report.place);
      made.push({
        rule: rule.id,
        severity: severityOf(rule, level, set?.level != null, report, subject),
        message: message(rule.messages[report.message]!, report.args),
        place: report.place,
        related: [...(report.related ?? []), ...(subject && 'via' in subject ? chain(subject, report.place) : [])],
        fix: report.fix ?? null,
        errorCodes: rule.errorCodes,
        key: symbol ? `${symbol}\0${report.key}` : report.key,
        ...(report.tags ? { tags: report.tags } : {}),
      });
    },
    fix: (title, args, safety, steps) => ({ title: message(rule.messages[title]!, args), safety, steps }),
    related: (place, text, args) => ({ place, message: message(rule.messages[text]!, args) }),
  };
}

/**
 * A rule may speak more loudly or softly than by default; a level that the project sets is only lowered, and only where the evidence is weaker.
 * An object that nothing proves to be sent is at most a warning, calls in tests are one level milder.
 */
function severityOf(rule: Rule, level: Severity, isSet: boolean, report: ReportInput<string>, call: Subject | null): Severity {
  let severity = level;
  if (report.severity && !isSet) severity = report.severity;
  else if (report.severity && rule.severity !== 'off' && compareSeverity(report.severity, rule.severity) < 0) {
    severity = milderOf(level, report.severity);
  }
  if (call && isSendCall(call) && call.transport === 'shape') severity = milderOf(severity, 'warning');
  return call?.inTest ? oneMilder(severity) : severity;
}

/** From the flagged text to the call that sends it: the site when it is elsewhere, the wrappers in between, the send call. */
function chain(call: Call | ManageCall, place: Place): readonly Related[] {
  const out: Related[] = [];
  const args = { action: call.action };
  if (place.file !== call.file) out.push({ place: { file: call.file, range: call.range }, message: message(TEXTS.call, args) });
  for (const step of call.via) {
    const name = step.function.slice(step.function.lastIndexOf('.') + 1);
    const range = { start: step.offset, end: step.offset + name.length };
    out.push({ place: { file: step.file, range }, message: message(TEXTS.via, { function: step.function }) });
  }
  if (call.via.length > 0) out.push({ place: call.send, message: message(TEXTS.send, args) });
  return out;
}

/** The same finding reached through several calls counts once and keeps all its chains. */
function merged(findings: readonly Finding[]): readonly Finding[] {
  const out = new Map<string, Finding>();
  for (const finding of findings) {
    const { file, range } = finding.place;
    const key = [finding.rule, file, range.start, range.end, render(finding.message, 'en')].join('\0');
    const first = out.get(key);
    if (!first) {
      out.set(key, finding);
      continue;
    }
    const severity = milderOf(first.severity, finding.severity) === first.severity ? finding.severity : first.severity;
    out.set(key, { ...first, severity, related: distinct([...first.related, ...finding.related]), fix: first.fix ?? finding.fix });
  }
  return [...out.values()];
}

function distinct(related: readonly Related[]): readonly Related[] {
  const seen = new Set<string>();
  return related
    .filter((r) => {
      const key = [r.place.file, r.place.range.start, r.place.range.end, render(r.message, 'en')].join('\0');
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, RELATED_LIMIT);
}

/** By file, offset, rule, and message where one rule speaks twice on one text. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.place.file, b.place.file) ||
    a.place.range.start - b.place.range.start ||
    compareText(a.rule, b.rule) ||
    a.place.range.end - b.place.range.end ||
    compareText(render(a.message, 'en'), render(b.message, 'en'))
  );
}

/** By code unit, so that the order is the same in every locale. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
