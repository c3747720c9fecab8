import type { Severity } from '../../model/finding.js';
import { rules } from '../../rules/registry.js';
import type { OutputRange } from '../documents.js';
import type { Report, ReportedFinding } from '../report.js';
import type { Reporter } from './reporter.js';

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

const region = (range: OutputRange) => ({
  startLine: range.start.line,
  startColumn: range.start.column,
  endLine: range.end.line,
  endColumn: range.end.column,
});

const uri = (file: string): string => file.split('/').map(encodeURIComponent).join('/');

const location = (place: { readonly file: string; readonly range: OutputRange }) => ({
  physicalLocation: { artifactLocation: { uri: uri(place.file), uriBaseId: '%SRCROOT%' }, region: region(place.range) },
});

function fixesOf({ fix }: ReportedFinding): readonly object[] {
  if (!fix || fix.edits.length === 0) return [];
  const files = [...new Set(fix.edits.map((edit) => edit.file))];
  return [
    {
      description: { text: fix.title },
      artifactChanges: files.map((file) => ({
        artifactLocation: { uri: uri(file), uriBaseId: '%SRCROOT%' },
        replacements: fix.edits
          .filter((edit) => edit.file === file)
          .map((edit) => ({ deletedRegion: region(edit.range), insertedContent: { text: edit.newText } })),
      })),
    },
  ];
}

/** Rules that have a finding, in the order of their first one. */
function descriptors(report: Report): readonly object[] {
  const used = [...new Set(report.findings.map((finding) => finding.rule))];
  return used.map((id) => {
    const rule = rules.find((r) => r.id === id);
    const url = report.findings.find((finding) => finding.rule === id)?.url;
    return { id, helpUri: url, ...(rule ? { shortDescription: { text: rule.docs[report.locale] } } : {}) };
  });
}

/** SARIF 2.1.0, as code scanning services read it. Columns are UTF-16 code units, ends exclusive. */
export const sarif: Reporter = (report) => {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'smslint', version: report.version, rules: descriptors(report) } },
        columnKind: 'utf16CodeUnits',
        results: report.findings.map((finding) => ({
          ruleId: finding.rule,
          level: LEVEL[finding.severity],
          message: { text: finding.message },
          locations: [location(finding)],
          ...(finding.related.length > 0
            ? { relatedLocations: finding.related.map((related, id) => ({ id, ...location(related), message: { text: related.message } })) }
            : {}),
          partialFingerprints: { 'smslint/v1': finding.fingerprint },
          ...(fixesOf(finding).length > 0 ? { fixes: fixesOf(finding) } : {}),
        })),
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: report.problems.map((problem) => ({
              level: 'warning',
              message: { text: problem.message },
              locations: [{ physicalLocation: { artifactLocation: { uri: uri(problem.file), uriBaseId: '%SRCROOT%' } } }],
            })),
          },
        ],
      },
    ],
  };
  return { report: `${JSON.stringify(log, null, 2)}\n`, remarks: '' };
};
