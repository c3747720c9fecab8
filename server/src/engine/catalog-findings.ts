import type { CatalogProblem } from '../catalog/problem.js';
import type { Finding } from '../model/finding.js';
import { rules } from '../rules/registry.js';

/** What is wrong in catalog files, as findings of their rules; `judge` applies levels to them (`JudgeInput.found`). */
export function catalogFindings(problems: readonly CatalogProblem[]): readonly Finding[] {
  return problems.flatMap((problem) => {
    const rule = rules.find((r) => r.id === problem.rule);
    if (!rule || rule.severity === 'off') return [];
    return [
      {
        rule: rule.id,
        severity: rule.severity,
        message: problem.message,
        place: problem.place,
        related: [],
        fix: null,
        errorCodes: rule.errorCodes,
        key: problem.message.text.en,
      },
    ];
  });
}
