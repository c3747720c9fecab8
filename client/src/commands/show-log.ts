import type * as vscode from 'vscode';

/** Shows what the client and the server wrote. */
export const showLog = (log: vscode.LogOutputChannel): void => log.show();
