import type { RuleLevel, RuleSetting, Settings } from '../config/settings.js';
import type { Severity } from '../model/finding.js';
import type { Rule } from '../rules/rule.js';

/** Whether a path is matched by one of some globs. */
export type MatchFiles = (globs: readonly string[], file: string) => boolean;

/** True for the rule itself and for a prefix that ends in `*`. */
export const matchesRule = (pattern: string, rule: string): boolean =>
  pattern.endsWith('*') ? rule.startsWith(pattern.slice(0, -1)) : pattern === rule;

const UNSET: RuleSetting = { level: null, options: {} };

/** What the settings say about a rule in a file: of all patterns that match, the last one, overrides after the general ones. */
export function ruleSetting(settings: Settings, rule: string, file: string, matches: MatchFiles): RuleSetting {
  let found = UNSET;
  const read = (rules: Settings['rules']): void => {
    for (const [pattern, setting] of rules) if (matchesRule(pattern, rule)) found = setting;
  };
  read(settings.rules);
  for (const override of settings.overrides) if (matches(override.files, file)) read(override.rules);
  return found;
}

export const levelOf = (rule: Pick<Rule, 'severity'>, setting: RuleSetting | undefined): RuleLevel => setting?.level ?? rule.severity;

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Positive when `a` is more severe. */
export const compareSeverity = (a: Severity, b: Severity): number => RANK[a] - RANK[b];

export const milderOf = (a: Severity, b: Severity): Severity => (compareSeverity(a, b) < 0 ? a : b);

export const oneMilder = (severity: Severity): Severity => (severity === 'error' ? 'warning' : 'info');
