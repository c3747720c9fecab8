import type { TextDocument } from 'vscode-languageserver-textdocument';
import { basename, extname } from '../base/path.js';
import type { FileSearch, Host } from '../host/host.js';
import { languages } from '../languages/registry.js';
import type { Folder } from './platform.js';

/** Scheme of documents that were never saved. They have no folder. */
export const UNTITLED = 'untitled:';

/**
 * The files of a document that belongs to no workspace folder: the open documents of its folder, and what stands beside them under a name
 * that is asked for (catalogs, configuration). The folder itself is never searched: it may be somebody's home.
 */
export function looseFolder(folder: Folder, open: () => ReadonlyMap<string, TextDocument>): Folder {
  const search: FileSearch = {
    async search(words) {
      const hits = [...open()].map(([path, document]) => {
        const text = document.getText();
        return { path, words: words.flatMap((word, i) => (text.includes(word) ? [i] : [])) };
      });
      return hits.filter((hit) => hit.words.length > 0);
    },
    async named(names) {
      const beside: string[] = [];
      for (const name of names) if (await folder.host.exists(name)) beside.push(name);
      return [...new Set([...beside, ...[...open().keys()].filter((path) => names.includes(basename(path)))])];
    },
    paths: async (accept) => [...open().keys()].filter(accept),
  };
  return { host: folder.host, search };
}

/** A host for documents that exist in the editor only. */
export const emptyHost = (host: Host): Host => ({ ...host, read: async () => undefined, exists: async () => false });

/** Path of a document without a file: its name, with an extension that tells its language. */
export function untitledPath(uri: string, languageId: string): string {
  const name = basename(uri.slice(UNTITLED.length));
  const language = languages.find((l) => l.ids.includes(languageId));
  const extension = language?.extensions.find((e) => language.grammarOf(`x${e}`).id === languageId) ?? language?.extensions[0];
  return extension === undefined || extname(name) === extension ? name : `${name}${extension}`;
}
