import { TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Handler } from './handler.js';

/** Open documents and their edits. */
export function documentsHandler(documents: TextDocuments<TextDocument>): Handler {
  return {
    capabilities: () => ({ textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false } }),
    register(connection, session) {
      // One queue: an edit must not overtake the opening that it belongs to.
      let queue: Promise<void> = Promise.resolve();
      const enqueue = (step: () => Promise<void>): void => {
        queue = queue.then(step).catch((error: unknown) => connection.console.error(`document event failed: ${String(error)}`));
      };
      // Fires for the opening too.
      documents.onDidChangeContent(({ document }) => enqueue(async () => (await session()).edit(document)));
      documents.onDidClose(({ document }) => enqueue(async () => (await session()).release(document)));
      documents.listen(connection);
    },
  };
}

export const createDocuments = (): TextDocuments<TextDocument> => new TextDocuments(TextDocument);
