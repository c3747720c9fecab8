import type { Connection, InitializeResult, ServerCapabilities } from 'vscode-languageserver';
import type { CreateWorkspace } from '../engine/workspace.js';
import type { Platform } from '../platform/platform.js';
import type { InitializationOptions } from '../protocol/options.js';
import { type Client, readClient } from './client.js';
import { codeAction } from './handlers/code-action.js';
import { configuration } from './handlers/configuration.js';
import { createDocuments, documentsHandler } from './handlers/documents.js';
import type { Handler } from './handlers/handler.js';
import { hover } from './handlers/hover.js';
import { status } from './handlers/status.js';
import { watchedFiles } from './handlers/watched-files.js';
import { workspaceFolders } from './handlers/workspace-folders.js';
import { createSession, type Session } from './session.js';

export interface ServerParts {
  readonly platform: (options: InitializationOptions) => Platform;
  readonly createWorkspace: CreateWorkspace;
  readonly version: string;
}

/** Wires the server to a connection and listens. Nothing is asked of the client before `initialized`. */
export function startServer(connection: Connection, { platform, createWorkspace, version }: ServerParts): void {
  const documents = createDocuments();
  const handlers: readonly Handler[] = [
    documentsHandler(documents),
    watchedFiles,
    workspaceFolders,
    configuration,
    codeAction,
    hover,
    status,
  ];
  let client: Client | undefined;
  let begin: (session: Session) => void = () => {};
  const session = new Promise<Session>((resolve) => {
    begin = resolve;
  });

  connection.onInitialize((params): InitializeResult => {
    const known = readClient(params);
    client = known;
    return {
      serverInfo: { name: 'smslint', version },
      capabilities: joinCapabilities(handlers.map((handler) => handler.capabilities?.(known) ?? {})),
    };
  });
  connection.onInitialized(async () => {
    if (!client) return;
    const created = createSession({ connection, client, platform: platform(client.options), documents, createWorkspace });
    await created.changeFolders(client.folders, []);
    begin(created);
    for (const handler of handlers) {
      try {
        await handler.initialized?.(created);
      } catch (error) {
        connection.console.warn(`the client refused a registration: ${String(error)}`);
      }
    }
  });
  connection.onShutdown(async () => {
    if (client) (await session).close();
  });
  for (const handler of handlers) handler.register?.(connection, () => session);
  connection.listen();
}

/** Capabilities of several handlers; `workspace` is the one key that they share. */
function joinCapabilities(parts: readonly ServerCapabilities[]): ServerCapabilities {
  const workspace = Object.assign({}, ...parts.map((part) => part.workspace ?? {}));
  return { ...Object.assign({}, ...parts), workspace };
}
