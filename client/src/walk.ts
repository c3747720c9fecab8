import * as vscode from 'vscode';
import type { FileList } from '../../server/src/protocol/files.js';
import { SKIPPED_FOLDERS } from '../../server/src/protocol/skipped.js';

/** Files above this number are left out: each one is a request to whatever stands behind a virtual file system. */
export const MAX_FILES = 20_000;

/** The files below a folder, breadth first, so that what is cut off is what lies deepest. Works on every file system, `findFiles` does not. */
export async function walk(folder: vscode.Uri, limit = MAX_FILES): Promise<FileList> {
  const paths: string[] = [];
  let folders = [''];
  while (folders.length > 0) {
    const next: string[] = [];
    for (const at of folders) {
      for (const [name, type] of await entries(vscode.Uri.joinPath(folder, at))) {
        const path = at === '' ? name : `${at}/${name}`;
        // A symbolic link to a folder may lead back up.
        if (type === vscode.FileType.Directory && !SKIPPED_FOLDERS.has(name)) next.push(path);
        if ((type & vscode.FileType.File) === 0) continue;
        if (paths.length >= limit) return { paths, truncated: true };
        paths.push(path);
      }
    }
    folders = next;
  }
  return { paths, truncated: false };
}

async function entries(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
