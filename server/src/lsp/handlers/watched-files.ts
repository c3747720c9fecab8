import { DidChangeWatchedFilesNotification, type FileOperationRegistrationOptions } from 'vscode-languageserver';
import { WATCHED_FILES } from '../watched.js';
import type { Handler } from './handler.js';

const folders: FileOperationRegistrationOptions = { filters: [{ pattern: { glob: '**/*', matches: 'folder' } }] };

/** Files that change on disk: sources, catalogs, smslint.json and configuration that values are read from. */
export const watchedFiles: Handler = {
  capabilities: () => ({ workspace: { fileOperations: { didRename: folders, didDelete: folders } } }),
  register(connection, session) {
    connection.onDidChangeWatchedFiles(async ({ changes }) => (await session()).changeOnDisk(changes));
    // A watcher of files does not see the files of a folder that is renamed or deleted as a whole.
    const reload = async (uris: readonly string[]): Promise<void> => {
      const { locate } = await session();
      for (const root of new Set(uris.map((uri) => locate(uri)?.root))) root?.reload();
    };
    connection.workspace.onDidRenameFiles(({ files }) => void reload(files.flatMap((file) => [file.oldUri, file.newUri])));
    connection.workspace.onDidDeleteFiles(({ files }) => void reload(files.map((file) => file.uri)));
  },
  async initialized({ client, connection }) {
    if (!client.registersWatchers) return;
    const watchers = WATCHED_FILES.map((globPattern) => ({ globPattern }));
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  },
};
