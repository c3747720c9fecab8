import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type Api, activateClient } from './client.js';

declare const Worker: new (url: string) => globalThis.Worker;

/** Entry for the browser: the server is a worker, and reads files through this side. */
export function activate(context: vscode.ExtensionContext): Api {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  let worker: globalThis.Worker | undefined;
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  // A worker for each start: one that crashed, or was told to shut down, does not answer again.
  const launch = async () => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return activateClient(context, {
    create: (options) => new LanguageClient('smslint', 'SMS Lint', launch, options),
    encode: (bytes) => bytes,
    initializationOptions: { wasmBase: vscode.Uri.joinPath(context.extensionUri, 'dist/wasm').toString(true) },
  });
}
