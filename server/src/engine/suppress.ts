import { LineIndex, type Place, type Range } from '../base/range.js';
import { message } from '../base/text.js';
import type { Finding, FixIntent, Severity } from '../model/finding.js';
import type { SuppressionComment } from '../model/summary.js';
import type { Rule } from '../rules/rule.js';
import { rule as malformedRule } from '../rules/suppression-malformed.js';
import { rule as unusedRule } from '../rules/suppression-unused.js';
import { compareFindings } from './judge.js';
import { matchesRule } from './levels.js';
import { groupOf } from './precedence.js';
import { parseSuppression, type Suppression } from './suppression-syntax.js';

export interface SuppressInput {
  readonly file: string;
  readonly text: string;
  readonly comments: readonly SuppressionComment[];
  /** The findings of this file. */
  readonly findings: readonly Finding[];
  readonly rules: readonly Pick<Rule, 'id'>[];
  /** Where the text is the code in a file of another format: how ranges of the file and of the code become each other. */
  readonly view?: { inside(range: Range): Range; outside(range: Range): Range };
  /** The level of `suppression-malformed` and `suppression-unused` in this file; null: off. */
  severityOf(rule: Pick<Rule, 'id' | 'severity'>): Severity | null;
}

export interface Suppressed {
  /** What is left, and what is wrong with the comments themselves; sorted. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
}

/** One rule pattern of one comment and the lines it covers. */
interface Reach {
  readonly comment: SuppressionComment;
  readonly pattern: string;
  readonly from: number;
  /** Exclusive. */
  to: number;
  /** Ends at the next `enable` of the same pattern. */
  readonly block: boolean;
  used: boolean;
}

/** Applies the suppression comments of one file. Findings in another file are suppressed where they lie. */
export function suppress(input: SuppressInput): Suppressed {
  if (input.comments.length === 0) return { findings: input.findings, suppressed: [] };
  const lines = new LineIndex(input.text);
  const lineOf = (offset: number): number => lines.positionAt(offset).line;
  const reaches: Reach[] = [];
  const own: Finding[] = [];
  const report = (rule: Rule, comment: SuppressionComment, text: string, args: Record<string, string>): void => {
    const severity = input.severityOf(rule);
    if (severity) own.push(finding(rule, severity, input, comment, text, args));
  };

  for (const comment of input.comments) {
    const parsed = parseSuppression(input.text.slice(comment.textStart, comment.textEnd), input.rules);
    if ('wrong' in parsed) report(malformedRule as Rule, comment, parsed.wrong, parsed.args);
    else if (parsed.verb === 'enable')
      closeReaches(reaches, parsed, lineOf(comment.start), (p) => report(unusedRule as Rule, comment, 'enable', { rule: p }));
    else {
      const [from, to] = linesOf(parsed.verb, lineOf(comment.start), lineOf(Math.max(comment.start, comment.end - 1)));
      reaches.push(...parsed.patterns.map((pattern) => ({ comment, pattern, from, to, block: parsed.verb === 'disable', used: false })));
    }
  }

  const suppressed = input.findings.filter((f) => {
    if (groupOf(f.rule) === 'secret') return false;
    const line = lineOf(input.view ? input.view.inside(f.place.range).start : f.place.range.start);
    const hits = reaches.filter((r) => r.from <= line && line < r.to && matchesRule(r.pattern, f.rule));
    for (const hit of hits) hit.used = true;
    return hits.length > 0;
  });

  for (const comment of new Set(reaches.map((r) => r.comment))) {
    const unused = reaches.filter((r) => r.comment === comment && !r.used).map((r) => r.pattern);
    const useful = reaches.some((r) => r.comment === comment && r.used);
    if (unused.length > 0) report(unusedRule as Rule, comment, useful ? 'partly' : 'unused', { rule: unused.join(', ') });
  }
  const gone = new Set(suppressed);
  return { findings: [...input.findings.filter((f) => !gone.has(f)), ...own].sort(compareFindings), suppressed };
}

function linesOf(verb: Exclude<Suppression['verb'], 'enable'>, first: number, last: number): readonly [number, number] {
  switch (verb) {
    case 'disable-next-line':
      return [last + 1, last + 2];
    case 'disable-line':
      return [first, last + 1];
    case 'disable-file':
      return [0, Number.POSITIVE_INFINITY];
    case 'disable':
      return [first, Number.POSITIVE_INFINITY];
  }
}

function closeReaches(reaches: readonly Reach[], enable: Suppression, line: number, without: (pattern: string) => void): void {
  for (const pattern of enable.patterns) {
    const open = reaches.filter((r) => r.block && r.pattern === pattern && r.to === Number.POSITIVE_INFINITY);
    if (open.length === 0) without(pattern);
    for (const reach of open) reach.to = line;
  }
}

function finding(
  rule: Rule,
  severity: Severity,
  input: SuppressInput,
  comment: SuppressionComment,
  text: string,
  args: Record<string, string>,
): Finding {
  const inFile = (range: Range): Place => ({ file: input.file, range: input.view ? input.view.outside(range) : range });
  const range = { start: comment.start, end: comment.end };
  // A comment that still silences another rule must stay.
  const fix: FixIntent | null =
    text === 'partly'
      ? null
      : {
          title: message(rule.messages.remove!),
          safety: 'suggestion',
          steps: [{ do: 'replace', place: inFile(withItsLine(input.text, range)), text: '' }],
        };
  return {
    rule: rule.id,
    severity,
    message: message(rule.messages[text]!, args),
    place: inFile(range),
    related: [],
    fix,
    errorCodes: [],
    key: input.text.slice(comment.textStart, comment.textEnd).trim(),
    tags: ['unnecessary'],
  };
}

/** A comment alone on its line goes with the line, one behind code with the blanks before it. */
function withItsLine(text: string, { start, end }: Range): Range {
  let from = start;
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--;
  const alone = from === 0 || text[from - 1] === '\n' || text[from - 1] === '\r';
  const rest = /^[ \t]*(\r\n|\n|\r|$)/.exec(text.slice(end));
  if (!rest) return { start, end };
  return { start: from, end: alone ? end + rest[0].length : end };
}
