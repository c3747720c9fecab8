import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { wasmFiles } from '../../scripts/grammars.mjs';

const FILES = new Map(wasmFiles().map((file) => [path.basename(file), file] as const));

/** The wasm files straight from the packages they come in, so that unit tests need no build. */
export async function wasm(file: string): Promise<Uint8Array> {
  const found = FILES.get(file);
  if (!found) throw new Error(`no package brings ${file}`);
  return readFile(found);
}
