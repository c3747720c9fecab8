// Writes everything that is generated from one source; `--check` only compares and fails when a file is out of date.
// Each piece is scripts/generate/<name>.mjs and exports `generate(): Promise<Map<path, content>>` with paths relative to the repository.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const dir = path.join(root, 'scripts/generate');
let stale = 0;
for (const name of fs
  .readdirSync(dir)
  .filter((n) => n.endsWith('.mjs'))
  .sort()) {
  const { generate } = await import(pathToFileURL(path.join(dir, name)).href);
  if (typeof generate !== 'function') continue;
  for (const [file, content] of await generate()) {
    const target = path.join(root, file);
    const now = fs.existsSync(target) ? fs.readFileSync(target, 'utf8') : undefined;
    if (now === content) continue;
    stale++;
    if (check) console.error(`${file} is out of date: run npm run generate`);
    else {
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.writeFileSync(target, content);
      console.log(`wrote ${file}`);
    }
  }
}
if (check && stale > 0) process.exit(1);
