import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type SnippetTextEdit,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { ruleUrl } from '../../base/rule-url.js';
import { message, render, type Text } from '../../base/text.js';
import type { TextEdit } from '../../engine/fixes.js';
import type { Finding } from '../../model/finding.js';
import { type ConvertContext, toDiagnostic, toOffsets, toRange, toTextEdit } from '../convert.js';
import { joinRepairs, linesOfEdits, type Repair, repairsOf } from '../fix.js';
import { linesOf } from '../publish.js';
import type { Root } from '../root.js';
import type { Located, Session } from '../session.js';
import { suppressionOf } from '../suppress.js';
import type { Handler } from './handler.js';

/** Applies every safe fix of the file; what `editor.codeActionsOnSave` names. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.smslint`;

const TITLES = {
  rule: { en: 'Fix all {count} problems of {rule} in this file', 'zh-CN': '修复本文件中 {rule} 的全部 {count} 个问题' },
  all: { en: 'Apply all safe SMS Lint fixes in this file', 'zh-CN': '应用本文件中 SMS Lint 的全部安全修复' },
  suppress: { en: 'Suppress {rule} for this line', 'zh-CN': '在此行禁用 {rule}' },
} satisfies Record<string, Text>;

/** Quick fixes and fix-all. Findings are looked up here by the range that is asked for: some clients send wrong ranges in `context.diagnostics`. */
export const codeAction: Handler = {
  capabilities: (client) =>
    client.literalCodeActions ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } } : {},
  register(connection, session) {
    connection.onCodeAction(async (params, token) => {
      const current = await session();
      const at = current.locate(params.textDocument.uri);
      if (!at) return [];
      const checked = await at.root.settled();
      if (!checked || token.isCancellationRequested) return [];
      const ofFile = checked.snapshot.findings.filter((finding) => finding.place.file === at.path);
      if (ofFile.length === 0) return [];
      return [...(await quickFixes(current, at, ofFile, params)), ...(await fixAll(current, at, ofFile, params))];
    });
  },
};

/** True when the client asks for `kind`, or for a kind above it. */
const wants = ({ context }: CodeActionParams, kind: string, unasked: boolean): boolean =>
  context.only ? context.only.some((only) => only === '' || kind === only || kind.startsWith(`${only}.`)) : unasked;

async function quickFixes(session: Session, at: Located, ofFile: readonly Finding[], params: CodeActionParams): Promise<CodeAction[]> {
  if (!wants(params, CodeActionKind.QuickFix, true)) return [];
  const lines = await at.root.lines(at.path);
  if (!lines) return [];
  const asked = toOffsets(lines, params.range);
  // Touching counts: a cursor right behind the text still means it.
  const here = ofFile.filter(({ place }) => place.range.start <= asked.end && asked.start <= place.range.end);
  if (here.length === 0) return [];
  const repairs = await repairsOf(at.root, here);
  const diagnosticOf = await diagnosticsOf(session, at.root, here);

  const single = await Promise.all(repairs.map((repair) => quickFix(session, at.root, repair, diagnosticOf(repair.finding))));
  const whole = await Promise.all(
    [...new Set(repairs.map((repair) => repair.finding.rule))].map(async (rule): Promise<CodeAction[]> => {
      const all = await repairsOf(
        at.root,
        ofFile.filter((finding) => finding.rule === rule),
      );
      if (all.length < 2) return [];
      const title = render(message(TITLES.rule, { count: all.length, rule }), session.locale(at.root));
      const diagnostics = repairs.filter((r) => r.finding.rule === rule).map((r) => diagnosticOf(r.finding));
      return [{ title, kind: CodeActionKind.QuickFix, diagnostics, edit: await workspaceEdit(session, at.root, joinRepairs(all)) }];
    }),
  );
  const suppressions = await Promise.all(here.map((finding) => suppress(session, at.root, finding, diagnosticOf(finding))));
  return [...single, ...whole.flat(), ...suppressions.flat()];
}

async function diagnosticsOf(session: Session, root: Root, findings: readonly Finding[]): Promise<(finding: Finding) => Diagnostic> {
  const lines = await linesOf(root, findings);
  const locale = session.locale(root);
  const context: ConvertContext = {
    locale,
    abilities: session.client.diagnostics,
    uriOf: root.uriOf,
    docUrl: (rule) => ruleUrl(rule, locale),
  };
  return (finding) => toDiagnostic(finding, lines, context)!;
}

const quickFix = async (session: Session, root: Root, { intent, edits }: Repair, diagnostic: Diagnostic): Promise<CodeAction> => ({
  title: render(intent.title, session.locale(root)),
  kind: CodeActionKind.QuickFix,
  diagnostics: [diagnostic],
  isPreferred: intent.safety === 'safe',
  edit: await workspaceEdit(session, root, edits),
});

async function suppress(session: Session, root: Root, finding: Finding, diagnostic: Diagnostic): Promise<CodeAction[]> {
  const { file } = finding.place;
  const text = await root.text(file);
  const lines = await root.lines(file);
  if (text === undefined || !lines) return [];
  const locale = session.locale(root);
  const suppression = await suppressionOf(finding, text, lines, locale, root.syntax);
  if (!suppression) return [];
  const { before, reason, after } = suppression;
  const range = toRange(lines, suppression.range);
  const edit = session.client.snippetEdits
    ? snippetEdit(root, file, {
        range,
        snippet: { kind: 'snippet', value: `${escapeSnippet(before)}\${1:${escapeSnippet(reason)}}${escapeSnippet(after)}` },
      })
    : await workspaceEdit(session, root, [{ file, range: suppression.range, newText: `${before}${reason}${after}` }]);
  return [
    {
      title: render(message(TITLES.suppress, { rule: finding.rule }), locale),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit,
    },
  ];
}

/** `$`, `}` and `\` mean something in a snippet. */
const escapeSnippet = (text: string): string => text.replace(/[$}\\]/g, '\\$&');

const snippetEdit = (root: Root, file: string, edit: SnippetTextEdit): WorkspaceEdit => ({
  documentChanges: [{ textDocument: { uri: root.uriOf(file), version: root.open.get(file)?.version ?? null }, edits: [edit] }],
});

/** Only what a save may change by itself: safe fixes whose edits all lie in this file. */
async function fixAll(session: Session, at: Located, ofFile: readonly Finding[], params: CodeActionParams): Promise<CodeAction[]> {
  if (!wants(params, FIX_ALL, false)) return [];
  const repairs = await repairsOf(
    at.root,
    ofFile.filter((finding) => finding.fix?.safety === 'safe'),
  );
  const edits = joinRepairs(repairs.filter((repair) => repair.edits.every((edit) => edit.file === at.path)));
  if (edits.length === 0) return [];
  const title = render(message(TITLES.all), session.locale(at.root));
  return [{ title, kind: FIX_ALL, edit: await workspaceEdit(session, at.root, edits) }];
}

/** Edits with document versions where the client knows them, so that a late edit never lands in a newer text. */
async function workspaceEdit(session: Session, root: Root, edits: readonly TextEdit[]): Promise<WorkspaceEdit> {
  const lines = await linesOfEdits(root, edits);
  const files = [...new Set(edits.map((edit) => edit.file))];
  const changes = files.map((file) => ({
    file,
    edits: edits.filter((edit) => edit.file === file).map((edit) => toTextEdit(lines.get(file)!, edit)),
  }));
  if (session.client.versionedEdits) {
    return {
      documentChanges: changes.map(
        (change): TextDocumentEdit => ({
          textDocument: { uri: root.uriOf(change.file), version: root.open.get(change.file)?.version ?? null },
          edits: change.edits,
        }),
      ),
    };
  }
  return { changes: Object.fromEntries(changes.map((change) => [root.uriOf(change.file), change.edits])) };
}
