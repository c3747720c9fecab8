import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol/options.js';
import { CHECK_REQUEST, STATUS_CHANGED, STATUS_REQUEST, type Status } from '../../server/src/protocol/status.js';
import { type Encode, serveFiles } from './files.js';
import { LANGUAGE_IDS } from './languages.js';

/** What differs between the desktop and the browser. */
export interface Runtime {
  /** Makes a client that is not started. */
  create(options: LanguageClientOptions): BaseLanguageClient;
  readonly encode: Encode;
  readonly initializationOptions: Pick<InitializationOptions, 'wasmBase'>;
}

export type ServerState = 'waiting' | 'starting' | 'running' | 'stopped';

/** The language server, from the client's side: started when there is a reason, at most one at a time. */
export interface Server extends vscode.Disposable {
  readonly state: ServerState;
  readonly onDidChange: vscode.Event<void>;
  /** As last told; undefined before the first check. */
  readonly status: Status | undefined;
  /** Does nothing when it runs already. Rejects when it cannot start. */
  start(): Promise<void>;
  restart(): Promise<void>;
  check(): Promise<Status>;
  ask(): Promise<Status>;
}

export function createServer(context: vscode.ExtensionContext, runtime: Runtime, log: vscode.LogOutputChannel): Server {
  const changed = new vscode.EventEmitter<void>();
  let client: BaseLanguageClient | undefined;
  let starting: Promise<void> | undefined;
  let state: ServerState = 'waiting';
  let status: Status | undefined;
  const become = (next: ServerState): void => {
    state = next;
    changed.fire();
  };

  const launch = async (): Promise<void> => {
    const made = runtime.create(clientOptions(runtime, log));
    client = made;
    serveFiles(made, context, runtime.encode);
    made.onNotification(STATUS_CHANGED, (next: Status) => {
      status = next;
      changed.fire();
    });
    made.onDidChangeState(({ newState }) => {
      if (client !== made) return;
      if (newState === State.Stopped) become('stopped');
      else if (newState === State.Running) become('running');
    });
    become('starting');
    await made.start();
    become('running');
  };
  const stop = async (): Promise<void> => {
    const old = client;
    client = undefined;
    starting = undefined;
    status = undefined;
    // A server that hangs must not keep the next one from starting.
    await old?.dispose(2000).catch((error: unknown) => log.warn(`the server did not stop in time: ${String(error)}`));
  };
  const request = async (method: string): Promise<Status> => {
    await server.start();
    return client!.sendRequest<Status>(method);
  };

  const server: Server = {
    get state() {
      return state;
    },
    get status() {
      return status;
    },
    onDidChange: changed.event,
    start() {
      starting ??= launch().catch((error: unknown) => {
        starting = undefined;
        become('stopped');
        throw error;
      });
      return starting;
    },
    async restart() {
      await stop();
      await server.start();
    },
    check: () => request(CHECK_REQUEST),
    ask: () => request(STATUS_REQUEST),
    dispose() {
      changed.dispose();
      void stop();
    },
  };
  return server;
}

function clientOptions(runtime: Runtime, log: vscode.LogOutputChannel): LanguageClientOptions {
  // Documents of other schemes are copies: the old side of a comparison, the output of a tool.
  const schemes = new Set(['file', 'untitled', ...(vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme)]);
  return {
    documentSelector: [...schemes].flatMap((scheme) => LANGUAGE_IDS.map((language) => ({ scheme, language }))),
    initializationOptions: { locale: vscode.env.language, ...runtime.initializationOptions } satisfies InitializationOptions,
    outputChannel: log,
    diagnosticCollectionName: 'smslint',
  };
}
