import * as vscode from 'vscode';
import type { Api } from '../../../client/src/client.js';

export const EXTENSION = 'smslint.smslint';

export const root = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;
export const file = (path: string): vscode.Uri => vscode.Uri.joinPath(root(), path);
export const activate = async (): Promise<Api> => vscode.extensions.getExtension<Api>(EXTENSION)!.activate();

/** This extension's diagnostics of a file. */
export const problems = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter((d) => d.source === 'smslint');
export const ruleOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);
export const rules = (uri: vscode.Uri): string[] => problems(uri).map(ruleOf).sort();
export const problem = (uri: vscode.Uri, rule: string): vscode.Diagnostic | undefined => problems(uri).find((d) => ruleOf(d) === rule);
export const isOpen = (uri: vscode.Uri): boolean =>
  vscode.workspace.textDocuments.some((d) => d.uri.toString() === uri.toString() && !d.isClosed);

export async function until<T>(
  read: () => T | undefined | false | Promise<T | undefined | false>,
  what: string,
  patience = 20_000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await read();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}; smslint says ${allProblems()}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

const allProblems = (): string =>
  JSON.stringify(
    vscode.languages
      .getDiagnostics()
      .map(([uri]) => [vscode.workspace.asRelativePath(uri), rules(uri)] as const)
      .filter(([, found]) => found.length > 0),
  );

export function equal(actual: unknown, expected: unknown, what: string): void {
  const [a, e] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== e) throw new Error(`${what}: expected ${e}, got ${a}`);
}

export function ok(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

/** The code actions at a range. VS Code cancels the request when any extension registers a provider meanwhile: asked again until there are some. */
export const actions = (uri: vscode.Uri, range: vscode.Range, kind: vscode.CodeActionKind): Promise<vscode.CodeAction[]> =>
  until(
    async () => {
      try {
        const found = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind.value);
        return found.length > 0 && found;
      } catch (error) {
        if (String(error).includes('Canceled')) return undefined;
        throw error;
      }
    },
    `code actions of ${vscode.workspace.asRelativePath(uri)}`,
  );

export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Closes all editors, throwing away what is not saved. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

export async function replace(uri: vscode.Uri, from: string, to: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const at = document.getText().indexOf(from);
  ok(at >= 0, `${from} is not in ${vscode.workspace.asRelativePath(uri)}`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)), to);
  ok(await vscode.workspace.applyEdit(edit), 'the edit was refused');
}

export const write = (uri: vscode.Uri, text: string): Thenable<void> => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
export const read = async (uri: vscode.Uri): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
