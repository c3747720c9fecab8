import type { Severity } from '../../model/finding.js';
import type { Reporter } from './reporter.js';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's Code Quality report (the subset of the Code Climate format that its documents name). */
export const gitlab: Reporter = (report) => {
  const issues = report.findings.map(({ rule, severity, message, file, range, fingerprint }) => ({
    description: message,
    check_name: rule,
    fingerprint,
    severity: SEVERITY[severity],
    location: {
      path: file,
      positions: { begin: range.start, end: range.end },
      lines: { begin: range.start.line, end: range.end.line },
    },
  }));
  return {
    report: `${JSON.stringify(issues, null, 2)}\n`,
    remarks: report.problems.map((problem) => `${problem.file}: ${problem.message}\n`).join(''),
  };
};
