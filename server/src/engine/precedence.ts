import type { Finding } from '../model/finding.js';
import type { Rule } from '../rules/rule.js';
import { compareSeverity } from './levels.js';

/** The group of a rule: its id up to the first `-`. */
export const groupOf = (rule: string): string => rule.split('-', 1)[0]!;

/**
 * One mistake, one finding. Of the findings of one group on the same text the more severe speaks; among equals, and between groups, the one
 * that the other rule yields to. Findings of different groups on one text are different mistakes (a missing sign and an unchecked result
 * both lie on the method name) and stay.
 */
export function onePerMistake(findings: readonly Finding[], rules: ReadonlyMap<string, Rule>): readonly Finding[] {
  const byPlace = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { file, range } = finding.place;
    const key = `${file}\0${range.start}\0${range.end}`;
    const list = byPlace.get(key);
    if (list) list.push(finding);
    else byPlace.set(key, [finding]);
  }
  return findings.filter((finding) => {
    const { file, range } = finding.place;
    const others = byPlace.get(`${file}\0${range.start}\0${range.end}`)!;
    const yieldsTo = rules.get(finding.rule)?.yieldsTo ?? [];
    return !others.some((other) => {
      const severity = compareSeverity(other.severity, finding.severity);
      // One rule speaks once about a text, although calls of different kinds may reach it.
      if (other.rule === finding.rule) return severity > 0 || (severity === 0 && others.indexOf(other) < others.indexOf(finding));
      if (severity > 0 && groupOf(other.rule) === groupOf(finding.rule)) return true;
      return severity >= 0 && yieldsTo.includes(other.rule);
    });
  });
}
