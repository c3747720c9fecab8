import { nearest } from '../base/nearest.js';
import type { Rule } from '../rules/rule.js';
import { matchesRule } from './levels.js';

export interface Suppression {
  readonly verb: 'disable-next-line' | 'disable-line' | 'disable-file' | 'disable' | 'enable';
  /** Rule ids, or prefixes with `*`; at least one. */
  readonly patterns: readonly string[];
  readonly reason: string;
}

/** `wrong` names a message of `suppression-malformed`. */
export type SuppressionError = {
  readonly wrong: 'verb' | 'noRule' | 'noReason' | 'unknownRule' | 'unknownRuleNear' | 'secret';
  readonly args: Record<string, string>;
};

const VERBS: readonly Suppression['verb'][] = ['disable-next-line', 'disable-line', 'disable-file', 'disable', 'enable'];

/** Reads `smslint-disable-line sign-is-id -- reason`. Several ids may be given, separated by commas or blanks. */
export function parseSuppression(text: string, rules: readonly Pick<Rule, 'id'>[]): Suppression | SuppressionError {
  const match = /^smslint-([\w-]*)(?=$|[\s,])(.*)$/s.exec(text.trim());
  const verb = VERBS.find((v) => v === match?.[1]);
  if (!match || !verb) return { wrong: 'verb', args: { word: text.trim().split(/\s/, 1)[0]! } };
  const [before, ...after] = match[2]!.split(/(?:^|\s)--(?=\s|$)/);
  const reason = after.join('--').trim();
  const patterns = before!.split(/[\s,]+/).filter((p) => p !== '');
  if (patterns.length === 0) return { wrong: 'noRule', args: {} };
  for (const pattern of patterns) {
    if (pattern.startsWith('secret-')) return { wrong: 'secret', args: { rule: pattern } };
    if (pattern !== '*' && rules.some((r) => matchesRule(pattern, r.id))) continue;
    const near = nearest(
      pattern,
      rules.map((r) => r.id),
      3,
    );
    return near ? { wrong: 'unknownRuleNear', args: { rule: pattern, near } } : { wrong: 'unknownRule', args: { rule: pattern } };
  }
  if (reason === '' && verb !== 'enable') return { wrong: 'noReason', args: { rule: patterns.join(', ') } };
  return { verb, patterns, reason };
}
