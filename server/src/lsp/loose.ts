import type { TextDocument } from 'vscode-languageserver-textdocument';
import { basename, extname } from '../base/path.js';
import { formats } from '../embedded/registry.js';
import type { FileSearch } from '../host/host.js';
import { languages } from '../languages/registry.js';
import type { Folder } from '../platform/platform.js';

/** Scheme of documents that were never saved. They have no folder. */
export const UNTITLED = 'untitled:';

/** Catalogs that are looked for beside a document without a workspace. */
const BESIDE = ['sms-catalog', 'sms-templates'].flatMap((name) => ['json', 'yaml', 'yml'].map((extension) => `${name}.${extension}`));

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
    async paths(accept) {
      const named = (await search.named(BESIDE)).filter(accept);
      return [...new Set([...named, ...[...open().keys()].filter(accept)])];
    },
    async named(names) {
      const beside: string[] = [];
      for (const name of names) if (await folder.host.exists(name)) beside.push(name);
      return [...new Set([...beside, ...[...open().keys()].filter((path) => names.includes(basename(path)))])];
    },
  };
  return { ...folder, search };
}

/** Path of a document without a file: its name, with an extension that tells its language. */
export function untitledPath(uri: string, languageId: string): string {
  const name = basename(uri.slice(UNTITLED.length));
  const language = languages.find((l) => l.ids.includes(languageId));
  const holder = language ?? formats.find((f) => f.ids.includes(languageId));
  const extension = language?.extensions.find((e) => language.grammarOf(`x${e}`).id === languageId) ?? holder?.extensions[0];
  return extension === undefined || extname(name) === extension ? name : `${name}${extension}`;
}
