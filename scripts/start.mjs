// `npm start`: lints examples/ (or the paths and options after `--`), from a fresh clone too: installs and builds what is missing.
import path from 'node:path';
import { ensureCommandLine, ensurePackages, requireNode, root, runHere } from './prepare.mjs';

requireNode();
ensurePackages();
ensureCommandLine();

const args = process.argv.slice(2);
const cli = path.join(root, 'dist/cli.js');
const own = args.length > 0;
// Paths count from where npm was called. The examples have findings on purpose: that is no failure of this script.
const status = runHere(process.execPath, [cli, ...(own ? args : ['scan', 'examples'])], {
  cwd: own ? (process.env.INIT_CWD ?? root) : root,
});
process.exit(!own && status === 1 ? 0 : status);
