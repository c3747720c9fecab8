import { PassThrough } from 'node:stream';
import type {
  ClientCapabilities,
  CodeAction,
  CodeActionContext,
  Diagnostic,
  InitializeParams,
  PublishDiagnosticsParams,
  Range,
} from 'vscode-languageserver';
import {
  createConnection,
  createMessageConnection,
  type MessageConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { type ServerParts, startServer } from '../../server/src/lsp/server.js';

/** A client with all that a modern editor announces. */
export const FULL: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] }, versionSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
  },
  window: { workDoneProgress: true },
};

/** One message that went to the client, in order. */
export interface Traffic {
  readonly method: string;
  readonly params: unknown;
}

/** An editor without a window: drives the server over JSON-RPC and keeps what it was told. */
export interface Editor {
  readonly connection: MessageConnection;
  readonly traffic: readonly Traffic[];
  /** What the editor would show; files without diagnostics are left out. */
  readonly shown: ReadonlyMap<string, readonly Diagnostic[]>;
  /** The settings that `workspace/configuration` answers. */
  settings: unknown;
  initialize(params?: Partial<InitializeParams>): Promise<void>;
  open(uri: string, languageId: string, text: string): Promise<void>;
  /** Replaces the whole text. */
  change(uri: string, version: number, text: string): Promise<void>;
  close(uri: string): Promise<void>;
  changeOnDisk(...changes: readonly { uri: string; type: 1 | 2 | 3 }[]): Promise<void>;
  actions(uri: string, range: Range, context?: Partial<CodeActionContext>): Promise<readonly CodeAction[]>;
  /** Resolves with the diagnostics of a file once they satisfy `holds`. */
  diagnostics(uri: string, holds: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
  stop(): Promise<void>;
}

const PATIENCE = 5000;

/** Starts a server in this process and connects to it. */
export function startEditor(parts: ServerParts): Editor {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer(createConnection(ProposedFeatures.all, toServer, toClient), parts);
  return connectEditor(createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)));
}

export function connectEditor(connection: MessageConnection): Editor {
  const traffic: Traffic[] = [];
  const shown = new Map<string, readonly Diagnostic[]>();
  const waiting = new Set<() => void>();

  connection.onNotification((method, params) => {
    traffic.push({ method, params });
    if (method !== 'textDocument/publishDiagnostics') return;
    const { uri, diagnostics } = params as PublishDiagnosticsParams;
    if (diagnostics.length > 0) shown.set(uri, diagnostics);
    else shown.delete(uri);
    for (const check of waiting) check();
  });
  connection.onUnhandledProgress((params) => void traffic.push({ method: '$/progress', params }));
  connection.onRequest((method, params) => {
    traffic.push({ method, params });
    if (method === 'workspace/configuration') return (params as { items: unknown[] }).items.map(() => editor.settings);
    return null;
  });
  connection.listen();

  const notify = (method: string, params: unknown): Promise<void> => connection.sendNotification(method, params as object);
  const editor: Editor = {
    connection,
    traffic,
    shown,
    settings: null,
    async initialize(params) {
      await connection.sendRequest('initialize', { processId: null, rootUri: null, workspaceFolders: null, capabilities: FULL, ...params });
      await notify('initialized', {});
    },
    open: (uri, languageId, text) => notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, text) => notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] }),
    close: (uri) => notify('textDocument/didClose', { textDocument: { uri } }),
    changeOnDisk: (...changes) => notify('workspace/didChangeWatchedFiles', { changes }),
    actions: async (uri, range, context) =>
      (await connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...context },
      })) ?? [],
    diagnostics: (uri, holds) =>
      new Promise((resolve, reject) => {
        const check = (): void => {
          const now = shown.get(uri) ?? [];
          if (!holds(now)) return;
          clearTimeout(timer);
          waiting.delete(check);
          resolve(now);
        };
        const timer = setTimeout(() => {
          waiting.delete(check);
          reject(new Error(`${uri} shows ${JSON.stringify(shown.get(uri) ?? [])}`));
        }, PATIENCE);
        waiting.add(check);
        check();
      }),
    async stop() {
      await connection.sendRequest('shutdown');
      connection.dispose();
    },
  };
  return editor;
}
