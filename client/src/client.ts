import * as vscode from 'vscode';
import type { Status } from '../../server/src/protocol/status.js';
import { checkWorkspace } from './commands/check-workspace.js';
import { restartServer } from './commands/restart-server.js';
import { showLog } from './commands/show-log.js';
import { bringsReason, isReason, OWN_GLOB, workspaceHasReason } from './detect.js';
import { createServer, type Runtime, type ServerState } from './server.js';
import { texts } from './texts.js';
import { translate } from './translate.js';
import { createStatusView } from './views/status.js';

/** What `activate` gives to other extensions and to tests. */
export interface Api {
  readonly state: ServerState;
  status(): Promise<Status>;
}

/** Everything that the desktop and the browser share. */
export function activateClient(context: vscode.ExtensionContext, runtime: Runtime): Api {
  const log = vscode.window.createOutputChannel('SMS Lint', { log: true });
  const server = createServer(context, runtime, log);
  context.subscriptions.push(
    log,
    server,
    createStatusView(server),
    vscode.commands.registerCommand('smslint.checkWorkspace', () => checkWorkspace(server)),
    vscode.commands.registerCommand('smslint.restartServer', () => restartServer(server)),
    vscode.commands.registerCommand('smslint.showLog', () => showLog(log)),
    startWithReason(async () => {
      try {
        await server.start();
      } catch (error) {
        log.error(String(error));
        void vscode.window.showErrorMessage(translate(texts.startFailed, { reason: String(error) }));
      }
    }),
  );
  return {
    get state() {
      return server.state;
    },
    status: server.ask,
  };
}

/** Calls `start` once, as soon as there is something to check; until then nothing runs but these listeners. */
function startWithReason(start: () => Promise<void>): vscode.Disposable {
  const listeners: vscode.Disposable[] = [];
  let begun = false;
  const begin = (): void => {
    if (begun) return;
    begun = true;
    for (const listener of listeners) listener.dispose();
    void start();
  };
  const look = (): void => {
    void workspaceHasReason().then((found) => {
      if (found) begin();
    });
  };
  const watcher = vscode.workspace.createFileSystemWatcher(OWN_GLOB, false, true, true);
  listeners.push(
    watcher,
    watcher.onDidCreate(begin),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isReason(document)) begin();
    }),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (bringsReason(event)) begin();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(look),
  );
  look();
  return { dispose: () => listeners.forEach((listener) => void listener.dispose()) };
}
