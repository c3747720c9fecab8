import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type Bytes,
  type FileList,
  type FileParams,
  LIST_FILES_REQUEST,
  READ_FILE_REQUEST,
  READ_WASM_REQUEST,
  type WasmParams,
} from '../../server/src/protocol/files.js';
import { walk } from './walk.js';

/** How bytes travel: as they are to a worker, as base64 over a pipe. */
export type Encode = (bytes: Uint8Array) => Bytes;

/** Answers the server's requests for files that it cannot reach itself. Only files of the workspace are given out. */
export function serveFiles(client: BaseLanguageClient, context: vscode.ExtensionContext, encode: Encode): void {
  client.onRequest<Bytes | null, void>(READ_FILE_REQUEST, async ({ uri }: FileParams): Promise<Bytes | null> => {
    const file = vscode.Uri.parse(uri);
    if (!vscode.workspace.getWorkspaceFolder(file)) return null;
    try {
      return encode(await vscode.workspace.fs.readFile(file));
    } catch {
      return null;
    }
  });
  client.onRequest(LIST_FILES_REQUEST, async ({ uri }: FileParams): Promise<FileList> => {
    const folder = vscode.Uri.parse(uri);
    return vscode.workspace.getWorkspaceFolder(folder) ? walk(folder) : { paths: [], truncated: false };
  });
  client.onRequest<Bytes, void>(READ_WASM_REQUEST, async ({ name }: WasmParams): Promise<Bytes> => {
    if (!/^[\w.-]+\.wasm$/.test(name)) throw new Error(`no grammar is called ${name}`);
    return encode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist/wasm', name)));
  });
}
