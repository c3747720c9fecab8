import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, activateClient } from './client.js';

declare const Worker: new (url: string) => globalThis.Worker;

/** Entry for the browser: the server is a worker, and reads files through this side. */
export function activate(context: vscode.ExtensionContext): Api {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  return activateClient(context, {
    create: (options) => new LanguageClient('smslint', 'SMS Lint', async () => new Worker(script), options),
    encode: (bytes) => bytes,
    initializationOptions: { wasmBase: vscode.Uri.joinPath(context.extensionUri, 'dist/wasm').toString(true) },
  });
}
