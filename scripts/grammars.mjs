// The .wasm files that the product needs, derived from the packages that package.json names: the tree-sitter runtime and every grammar.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(path.join(root, 'package.json'));

const isGrammar = (name) => name.startsWith('tree-sitter-') || name.startsWith('@tree-sitter-grammars/');

/** The grammar of code without a page around it, which a file of PHP never is. */
const UNUSED = /_only\.wasm$/;

/** Absolute paths; the base name is what the product asks for. */
export function wasmFiles() {
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const files = [require.resolve('web-tree-sitter/web-tree-sitter.wasm')];
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter(isGrammar)
    .sort()) {
    const dir = path.dirname(require.resolve(`${name}/package.json`));
    const grammars = fs.readdirSync(dir).filter((file) => file.endsWith('.wasm') && !UNUSED.test(file));
    if (grammars.length === 0) throw new Error(`${name} brings no .wasm grammar`);
    files.push(...grammars.map((file) => path.join(dir, file)));
  }
  return files;
}
