import type { Severity } from '../../model/finding.js';
import type { Reporter } from './reporter.js';

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Escapes as the runner's toolkit does (actions/toolkit, packages/core/src/command.ts). */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands that GitHub Actions turns into annotations. */
export const github: Reporter = (report) => {
  const lines = report.findings.map(({ severity, file, range, rule, message, errorCodes }) => {
    const place = [
      `file=${property(file)}`,
      `line=${range.start.line}`,
      `endLine=${range.end.line}`,
      // Columns count only within one line.
      ...(range.start.line === range.end.line ? [`col=${range.start.column}`, `endColumn=${range.end.column}`] : []),
      `title=${property(`smslint ${rule}`)}`,
    ];
    const codes = errorCodes.length > 0 ? ` (${errorCodes.join(', ')})` : '';
    return `::${COMMAND[severity]} ${place.join(',')}::${data(message + codes)}\n`;
  });
  return { report: lines.join(''), remarks: report.problems.map((problem) => `${problem.file}: ${problem.message}\n`).join('') };
};
