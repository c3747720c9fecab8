import { ruleUrl } from '../base/rule-url.js';
import { type Locale, render } from '../base/text.js';
import { fingerprintsOf } from '../engine/fingerprint.js';
import { type TextEdit, toEdits } from '../engine/fixes.js';
import { compareSeverity } from '../engine/levels.js';
import { spellingOf } from '../engine/spelling.js';
import type { Snapshot } from '../engine/workspace.js';
import type { Call } from '../model/call.js';
import type { Finding, FixStep, Problem, Severity } from '../model/finding.js';
import { type Document, type Documents, loadDocuments, type OutputRange, outputRange } from './documents.js';
import { isSecretRule, maskedText, repeatsSecret, type Secrets, secretsIn, secretsOf } from './secrets.js';
import type { Targets } from './targets.js';

/** One finding, ready for output: paths as displayed, positions from 1, texts in the chosen language, secrets masked. */
export interface ReportedFinding {
  readonly finding: Finding;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly range: OutputRange;
  readonly text: string;
  readonly errorCodes: readonly string[];
  readonly related: readonly { readonly file: string; readonly range: OutputRange; readonly message: string }[];
  readonly fix: ReportedFix | null;
  readonly fingerprint: string;
  readonly url: string;
}

export interface ReportedFix {
  readonly title: string;
  readonly safety: 'safe' | 'suggestion';
  readonly edits: readonly { readonly file: string; readonly range: OutputRange; readonly newText: string }[];
}

export interface ReportedProblem {
  readonly file: string;
  readonly kind: Problem['kind'];
  readonly message: string;
}

/** Everything that reporters show. */
export interface Report {
  readonly locale: Locale;
  readonly version: string;
  readonly files: { readonly seen: number; readonly matched: number; readonly parsed: number };
  readonly calls: readonly Call[];
  /** In the order of file, offset and rule; those below the lowest severity asked for are left out. */
  readonly findings: readonly ReportedFinding[];
  readonly problems: readonly ReportedProblem[];
  readonly documents: Documents;
  readonly secrets: Secrets;
  display(file: string): string;
}

export interface ReportInput {
  readonly snapshot: Snapshot;
  readonly problems: readonly Problem[];
  readonly seen: number;
  readonly targets: Targets;
  readonly locale: Locale;
  readonly lowest: Severity;
  readonly version: string;
  readonly read: (file: string) => Promise<string | undefined>;
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

const filesOf = (finding: Finding): string[] => [
  finding.place.file,
  ...finding.related.map((related) => related.place.file),
  ...(finding.fix?.steps.flatMap(filesOfStep) ?? []),
];

/** Texts of all files that the findings touch. */
export const documentsOf = (findings: readonly Finding[], read: (file: string) => Promise<string | undefined>): Promise<Documents> =>
  loadDocuments(findings.flatMap(filesOf), read);

/** The edits of a finding's fix; null when it has none or it cannot be written. */
export function editsOf(finding: Finding, documents: Documents): readonly TextEdit[] | null {
  return finding.fix && toEdits(finding.fix, { textOf: (file) => documents.get(file)?.text, spellingOf });
}

export async function makeReport(input: ReportInput): Promise<Report> {
  const { snapshot, targets, locale } = input;
  const inScope = snapshot.findings.filter((finding) => targets.inScope(finding.place.file));
  const shown = inScope.filter((finding) => compareSeverity(finding.severity, input.lowest) >= 0);
  const calls = snapshot.calls.filter((call) => targets.inScope(call.file));
  const documents = await loadDocuments(
    [...shown.flatMap(filesOf), ...calls.flatMap((call) => [call.file, call.send.file, ...call.via.map((step) => step.file)])],
    input.read,
  );
  const secrets = secretsOf(snapshot);
  const fingerprints = new Map(fingerprintsOf(snapshot.findings).map((fingerprint, i) => [snapshot.findings[i]!, fingerprint]));
  const fixOf = (finding: Finding): ReportedFix | null => {
    const edits = editsOf(finding, documents);
    if (!finding.fix || !edits) return null;
    const telling = edits.some((edit) => repeatsSecret(edit.newText, documents.get(edit.file)?.text ?? '', secretsIn(secrets, edit.file)));
    return {
      title: render(finding.fix.title, locale),
      safety: finding.fix.safety,
      edits: telling
        ? []
        : edits.map((edit) => ({ file: targets.display(edit.file), range: documents.rangeOf(edit), newText: edit.newText })),
    };
  };
  const textOf = (finding: Finding, document: Document | undefined): string =>
    document
      ? maskedText(document.text, finding.place.range, [
          ...secretsIn(secrets, finding.place.file),
          ...(isSecretRule(finding.rule) ? [finding.place.range] : []),
        ])
      : '';
  return {
    locale,
    version: input.version,
    files: { seen: input.seen, matched: snapshot.matched, parsed: snapshot.parsed },
    calls,
    findings: shown.map((finding) => {
      const document = documents.get(finding.place.file);
      return {
        finding,
        rule: finding.rule,
        severity: finding.severity,
        message: render(finding.message, locale),
        file: targets.display(finding.place.file),
        range: document ? outputRange(document, finding.place.range) : documents.rangeOf(finding.place),
        text: textOf(finding, document),
        errorCodes: finding.errorCodes,
        related: finding.related.map((related) => ({
          file: targets.display(related.place.file),
          range: documents.rangeOf(related.place),
          message: render(related.message, locale),
        })),
        fix: fixOf(finding),
        fingerprint: fingerprints.get(finding)!,
        url: ruleUrl(finding.rule, locale),
      };
    }),
    problems: [...snapshot.problems, ...input.problems].map((problem) => ({
      file: targets.display(problem.file),
      kind: problem.kind,
      message: render(problem.message, locale),
    })),
    documents,
    secrets,
    display: targets.display,
  };
}
