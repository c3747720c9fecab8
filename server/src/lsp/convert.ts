import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range as LspRange, type TextEdit } from 'vscode-languageserver';
import type { LineIndex, Range } from '../base/range.js';
import { type Locale, render } from '../base/text.js';
import type { Finding, Severity } from '../model/finding.js';

/** Name of the tool in every diagnostic. */
export const SOURCE = 'smslint';

/** What the client shows of a diagnostic. */
export interface DiagnosticAbilities {
  readonly related: boolean;
  readonly tags: boolean;
  readonly links: boolean;
}

/** The lines of the files that a conversion needs; a file that is missing has lost its text meanwhile. */
export type Lines = ReadonlyMap<string, LineIndex>;

export const toRange = (lines: LineIndex, range: Range): LspRange => ({
  start: lines.positionAt(range.start),
  end: lines.positionAt(range.end),
});

export const toOffsets = (lines: LineIndex, range: LspRange): Range => ({
  start: lines.offsetAt(range.start),
  end: lines.offsetAt(range.end),
});

export const toTextEdit = (lines: LineIndex, edit: { readonly range: Range; readonly newText: string }): TextEdit => ({
  range: toRange(lines, edit.range),
  newText: edit.newText,
});

export function toSeverity(severity: Severity): DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return DiagnosticSeverity.Error;
    case 'warning':
      return DiagnosticSeverity.Warning;
    case 'info':
      return DiagnosticSeverity.Information;
  }
}

/** Files whose lines `toDiagnostic` needs. */
export const filesOf = (finding: Finding): readonly string[] => [finding.place.file, ...finding.related.map((r) => r.place.file)];

export interface ConvertContext {
  readonly locale: Locale;
  readonly abilities: DiagnosticAbilities;
  readonly uriOf: (path: string) => string;
  readonly docUrl: (rule: string) => string;
}

/** undefined when the text of the finding's file is not at hand. */
export function toDiagnostic(finding: Finding, lines: Lines, context: ConvertContext): Diagnostic | undefined {
  const own = lines.get(finding.place.file);
  if (!own) return undefined;
  const diagnostic: Diagnostic = {
    range: toRange(own, finding.place.range),
    severity: toSeverity(finding.severity),
    source: SOURCE,
    code: finding.rule,
    message: render(finding.message, context.locale),
  };
  if (context.abilities.links) diagnostic.codeDescription = { href: context.docUrl(finding.rule) };
  if (context.abilities.tags && finding.tags?.length) {
    diagnostic.tags = finding.tags.map((tag) => (tag === 'deprecated' ? DiagnosticTag.Deprecated : DiagnosticTag.Unnecessary));
  }
  if (context.abilities.related) {
    const related = finding.related.flatMap((r) => {
      const at = lines.get(r.place.file);
      if (!at) return [];
      return [
        { location: { uri: context.uriOf(r.place.file), range: toRange(at, r.place.range) }, message: render(r.message, context.locale) },
      ];
    });
    if (related.length > 0) diagnostic.relatedInformation = related;
  }
  return diagnostic;
}
