import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, activateClient } from './client.js';

/** Entry for the desktop and for remote hosts: the server is a Node process of its own. */
export function activate(context: vscode.ExtensionContext): Api {
  const module = context.asAbsolutePath('dist/server.js');
  // Each keystroke makes short-lived objects: with a larger young generation most of them die before they are ever copied.
  const young = '--max-semi-space-size=32';
  const server = { module, transport: TransportKind.ipc, options: { execArgv: [young] } };
  return activateClient(context, {
    create: (options) =>
      new LanguageClient(
        'smslint',
        'SMS Lint',
        { run: server, debug: { ...server, options: { execArgv: [young, '--nolazy', '--inspect=6017'] } } },
        options,
      ),
    // Messages between processes are JSON, which carries no bytes.
    encode: (bytes) => Buffer.from(bytes).toString('base64'),
    initializationOptions: {},
  });
}
