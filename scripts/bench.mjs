// `npm run bench`: how long a cold scan of a large tree takes beside ripgrep, how long an edit takes to new findings in one file and in a project,
// and how much memory they need.
// Numbers also go to .bench/results.json. Options: --runs N (of the scan, default 9), --small (a tree of a fiftieth, to try the script).
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { measureEdits } from './bench/edit.mjs';
import { measureProject } from './bench/project.mjs';
import { findRipgrep, measureScan } from './bench/scan.mjs';
import { ensureTree, SHAPE } from './bench/tree.mjs';
import { ensureCommandLine, ensurePackages, requireNode, root } from './prepare.mjs';

requireNode();
const args = process.argv.slice(2);
const small = args.includes('--small');
const runs = Number(args[args.indexOf('--runs') + 1]) || 9;
const folder = path.join(root, '.bench');

const ripgrep = findRipgrep();
if (!ripgrep) {
  console.error(
    'ripgrep (rg) is needed to compare with. Install it: apt-get install -y ripgrep, brew install ripgrep, or npm install -g @vscode/ripgrep.',
  );
  process.exit(2);
}
ensurePackages();
ensureCommandLine();

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const milliseconds = (ms) => `${ms.toFixed(ms < 20 ? 1 : 0)} ms`;

const shape = small ? { ...SHAPE, files: SHAPE.files / 50, folders: SHAPE.folders / 50, bytes: SHAPE.bytes / 50, sends: 10 } : SHAPE;
const tree = path.join(folder, small ? 'small' : 'tree');
console.log('Preparing the tree …');
const made = ensureTree(tree, shape);
console.log(
  `${made.files} source files, ${megabytes(made.bytes)}, ${made.sends} with a send call; ${os.availableParallelism()} processors, Node ${process.versions.node}\n`,
);

console.log(`(a) Cold scan, whole processes, ${runs} runs in turn, medians`);
const scan = await measureScan({ ripgrep, tree, runs, expected: made.sends });
const line = (name, m) =>
  console.log(
    `    ${name.padEnd(24)} ${milliseconds(m.wall).padStart(9)}   processor time ${milliseconds(m.cpu).padStart(8)}   peak memory ${megabytes(m.memory)}`,
  );
line(`rg -l -F, ${scan.words} words`, scan.ripgrep);
line('smslint scan', scan.smslint);
console.log(`    ratio ${scan.ratio.toFixed(2)} (at most 3 is required, 2 is the goal)\n`);

console.log("(b) From a keystroke to new findings, file of 2,000 lines, in the server's engine");
const edits = await measureEdits();
for (const [language, m] of Object.entries(edits.languages)) {
  console.log(
    `    ${language.padEnd(12)} median ${milliseconds(m.median)}   95th percentile ${milliseconds(m.p95)}   (${m.lines} lines, ${m.edits} edits)`,
  );
}
console.log(`    peak memory ${megabytes(edits.memory)}`);

const project = await measureProject();
console.log(`\n(c) A project of ${project.files} files, one wrapper with ${project.sites} call sites`);
const edit = (name, m, most) =>
  console.log(
    `    ${name.padEnd(24)} median ${milliseconds(m.median)}   95th percentile ${milliseconds(m.p95)}   (under ${most} ms is required)`,
  );
console.log(`    first check ${milliseconds(project.first)}`);
edit('edit of a call site', project.site, 20);
edit('edit of the wrapper', project.wrapper, 200);
console.log(`    peak memory ${megabytes(project.memory)}`);

const results = {
  at: new Date().toISOString(),
  node: process.versions.node,
  processors: os.availableParallelism(),
  tree: made,
  scan,
  edits,
  project,
};
fs.writeFileSync(path.join(folder, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
console.log(`\nWritten to ${path.relative(process.cwd(), path.join(folder, 'results.json')) || 'results.json'}`);
if (!small && scan.ratio > 3) {
  console.error('The scan took more than three times as long as ripgrep.');
  process.exit(1);
}
