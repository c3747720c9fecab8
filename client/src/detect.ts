import * as vscode from 'vscode';
import { MANIFESTS, OWN_FILES, TRIGGER_DEPENDENCY, TRIGGER_TEXT } from '../../server/src/protocol/triggers.js';
import { LANGUAGE_IDS, OPT_INS } from './languages.js';
import { walk } from './walk.js';

/** Documents above this many characters are not sources that people wrote. */
const MAX_TEXT = 1_000_000;
/** Manifests that are read at most; a monorepo that needs more has the word in one of these. */
const MAX_MANIFESTS = 200;
/** Files that are listed at most, where a file system cannot be searched. */
const MAX_WALK = 2_000;
/** File systems that VS Code can search by itself; on others `findFiles` may never come back. */
const SEARCHABLE = new Set(['file', 'vscode-remote']);
const EXCLUDED = '**/{node_modules,vendor,dist,build,target}/**';

const languageIds = new Set(LANGUAGE_IDS);

/** True when the document itself is a reason to start. */
export const isReason = (document: vscode.TextDocument): boolean =>
  document.languageId === 'smstpl' || (isChecked(document) && TRIGGER_TEXT.test(textOf(document)));

/** Whether documents of this language may hold something to check. A smslint.json is a reason by itself, so only the settings are asked. */
const isChecked = ({ languageId, uri }: vscode.TextDocument): boolean => {
  const setting = OPT_INS[languageId];
  return languageIds.has(languageId) && (setting === undefined || vscode.workspace.getConfiguration('smslint', uri).get(setting) === true);
};

/** True when an edit has brought a reason to start. Looks at the lines that were touched only. */
export function bringsReason({ document, contentChanges }: vscode.TextDocumentChangeEvent): boolean {
  if (!isChecked(document)) return false;
  return contentChanges.some(({ range, text }) => {
    // Of several changes the later ones are told in the lines of a text that is gone by now.
    const first = Math.min(document.lineCount - 1, range.start.line);
    const last = Math.min(document.lineCount - 1, first + text.split('\n').length - 1);
    const touched = new vscode.Range(new vscode.Position(first, 0), document.lineAt(last).range.end);
    return TRIGGER_TEXT.test(document.getText(touched));
  });
}

/** Glob of the files whose appearance is a reason to start. */
export const OWN_GLOB = `**/{${OWN_FILES.join(',')}}`;

/** Looks through open documents, catalogs and manifests, the cheapest first. */
export async function workspaceHasReason(): Promise<boolean> {
  if (vscode.workspace.textDocuments.some(isReason)) return true;
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    if (SEARCHABLE.has(folder.uri.scheme) ? await searchableHasReason(folder) : await virtualHasReason(folder)) return true;
  }
  return false;
}

async function searchableHasReason(folder: vscode.WorkspaceFolder): Promise<boolean> {
  const find = (glob: string, limit: number) => vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), EXCLUDED, limit);
  if ((await find(OWN_GLOB, 1)).length > 0) return true;
  return anyManifest(await find(`**/{${MANIFESTS.join(',')}}`, MAX_MANIFESTS));
}

async function virtualHasReason(folder: vscode.WorkspaceFolder): Promise<boolean> {
  const { paths } = await walk(folder.uri, MAX_WALK);
  const named = (globs: readonly string[]): string[] => {
    const patterns = globs.flatMap(expandBraces).map((glob) => new RegExp(`(^|/)${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`));
    return paths.filter((path) => patterns.some((pattern) => pattern.test(path)));
  };
  if (named(OWN_FILES).length > 0) return true;
  return anyManifest(
    named(MANIFESTS)
      .slice(0, MAX_MANIFESTS)
      .map((path) => vscode.Uri.joinPath(folder.uri, path)),
  );
}

async function anyManifest(uris: readonly vscode.Uri[]): Promise<boolean> {
  for (const uri of uris) {
    try {
      if (TRIGGER_DEPENDENCY.test(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)))) return true;
    } catch {
      // Deleted meanwhile, or not readable: then it is no reason.
    }
  }
  return false;
}

/** `a.{b,c}` → `a.b`, `a.c`; one group at most. */
function expandBraces(glob: string): readonly string[] {
  const group = /\{([^}]*)\}/.exec(glob);
  return group ? group[1]!.split(',').map((part) => glob.replace(group[0], part)) : [glob];
}

const textOf = (document: vscode.TextDocument): string => {
  const text = document.getText();
  return text.length > MAX_TEXT ? '' : text;
};
