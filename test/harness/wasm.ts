import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const PACKAGES: Readonly<Record<string, string>> = { 'tree-sitter-tsx': 'tree-sitter-typescript' };

/** The wasm files straight from the packages they come in, so that unit tests need no build. */
export async function wasm(file: string): Promise<Uint8Array> {
  if (file === 'web-tree-sitter.wasm') return readFile(require.resolve('web-tree-sitter/web-tree-sitter.wasm'));
  const name = file.replace(/\.wasm$/, '');
  return readFile(path.join(path.dirname(require.resolve(`${PACKAGES[name] ?? name}/package.json`)), file));
}
