import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Reads `web-tree-sitter.wasm` and grammar files from one folder. */
export const wasmFrom =
  (folder: string) =>
  async (name: string): Promise<Uint8Array> =>
    readFile(path.join(folder, name));
