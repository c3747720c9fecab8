import type { Handler } from './handler.js';

/** Folders that are added to and taken from the workspace. */
export const workspaceFolders: Handler = {
  capabilities: (client) =>
    client.workspaceFolders ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } } : {},
  async initialized({ client, connection, changeFolders }) {
    // The event exists for clients that announced it only.
    if (!client.workspaceFolders) return;
    const uris = (folders: readonly { uri: string }[]): string[] => folders.map((folder) => folder.uri);
    connection.workspace.onDidChangeWorkspaceFolders((event) => void changeFolders(uris(event.added), uris(event.removed)));
  },
};
