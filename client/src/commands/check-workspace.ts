import * as vscode from 'vscode';
import type { Status } from '../../../server/src/protocol/status.js';
import type { Server } from '../server.js';
import { texts } from '../texts.js';
import { translate } from '../translate.js';

/** Reads and checks everything again, also where nothing gave a reason to start, and tells what came of it. */
export async function checkWorkspace(server: Server): Promise<Status> {
  const location = vscode.ProgressLocation.Window;
  const status = await vscode.window.withProgress({ location, title: translate(texts.checking) }, () => server.check());
  void tell(status);
  return status;
}

async function tell({ calls, findings }: Status): Promise<void> {
  const show = translate(texts.showProblems);
  const { error, warning } = findings;
  const chosen = await vscode.window.showInformationMessage(translate(texts.checked, { total: calls.total, error, warning }), show);
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
