import { URI } from 'vscode-uri';

/** One spelling for each URI: editors differ in how they escape `:` and letters (`file:///c%3A/` and `file:///c:/`). */
export const normalize = (uri: string): string => URI.parse(uri).toString();

/** The same without a trailing slash, for folders. */
export const folderUri = (uri: string): string => normalize(uri).replace(/\/+$/, '');

/** The workspace-relative path of `uri` in the folder, decoded and with `/`; undefined when it lies elsewhere. Both must be normalised. */
export function pathIn(folder: string, uri: string): string | undefined {
  if (!uri.startsWith(`${folder}/`)) return undefined;
  const base = URI.parse(folder).path.replace(/\/+$/, '');
  return URI.parse(uri).path.slice(base.length + 1);
}

/** The URI of a path of the folder, in normal spelling. */
export function uriIn(folder: string, path: string): string {
  const base = URI.parse(folder);
  return base.with({ path: `${base.path.replace(/\/+$/, '')}/${path}` }).toString();
}

/** The folder that holds the document. */
export const parentOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/'));
