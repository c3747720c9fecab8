import { countResolutions } from '../../engine/resolution.js';
import type { Report, ReportedFinding } from '../report.js';
import type { Reporter } from './reporter.js';

const count = (report: Report, severity: ReportedFinding['severity']): number =>
  report.findings.filter((finding) => finding.severity === severity).length;

/** The shape is a contract (`--format json` of `scan`): keys may be added, none changed. */
export const json: Reporter = (report) => {
  const { counts } = countResolutions(report.calls);
  const value = {
    version: 1,
    tool: { name: 'smslint', version: report.version },
    summary: {
      files: report.files,
      calls: { total: report.calls.length, ...counts },
      findings: { error: count(report, 'error'), warning: count(report, 'warning'), info: count(report, 'info') },
    },
    findings: report.findings.map(({ rule, severity, message, file, range, text, errorCodes, related, fix, fingerprint, url }) => ({
      rule,
      severity,
      message,
      file,
      range,
      text,
      errorCodes,
      related,
      fix,
      fingerprint,
      url,
    })),
    problems: report.problems,
  };
  return { report: `${JSON.stringify(value, null, 2)}\n`, remarks: '' };
};
