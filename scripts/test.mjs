// `npm test`: everything that is checked automatically, after installing what is missing. Ends with one line `N passed, N failed`; the exit status
// is 0 only when nothing failed.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ensurePackages, requireNode, root, runHere } from './prepare.mjs';

const UNIT_RESULTS = path.join(root, 'test-results/unit.json');
const BROWSER_PACKAGES = ['chromium', 'fonts-noto-cjk'];

const total = { passed: 0, failed: 0 };
const count = (passed, failed) => {
  total.passed += passed;
  total.failed += failed;
};
const heading = (text) => console.log(`\n== ${text}`);
const bin = (name) => path.join(root, 'node_modules/.bin', name + (process.platform === 'win32' ? '.cmd' : ''));
const finish = () => {
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
};

/** One thing that holds or does not. */
function check(name, command, args) {
  heading(name);
  const ok = runHere(command, args) === 0;
  count(ok ? 1 : 0, ok ? 0 : 1);
  if (!ok) console.log(`FAILED: ${name}`);
  return ok;
}

const hasChineseFont = () => (spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout ?? '').trim() !== '';

/** The editor tests need a browser, and a font without which Chinese is boxes. */
async function ensureBrowser() {
  const { findChromium } = await import('./host.mjs');
  if (findChromium() && hasChineseFont()) return true;
  const how = `apt-get update && apt-get install -y --no-install-recommends ${BROWSER_PACKAGES.join(' ')}`;
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!mayInstall) {
    console.log(`The editor tests need Chromium and a Chinese font. Install them as root: ${how}`);
    return false;
  }
  heading(`installing ${BROWSER_PACKAGES.join(' and ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (runHere('sh', ['-c', `${how.replace('-y', '-y -q')}`], { env }) !== 0) console.log(`Installing failed. Do it by hand: ${how}`);
  return findChromium() !== undefined && hasChineseFont();
}

function unitTests() {
  heading('unit tests');
  fs.rmSync(UNIT_RESULTS, { force: true });
  const status = runHere(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_RESULTS}`]);
  if (!fs.existsSync(UNIT_RESULTS)) {
    count(0, 1);
    return;
  }
  const results = JSON.parse(fs.readFileSync(UNIT_RESULTS, 'utf8'));
  // A file that cannot be loaded has no tests to count, and still has failed.
  const broken = results.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const failed = results.numFailedTests + broken;
  count(results.numPassedTests, failed === 0 && status !== 0 ? 1 : failed);
}

/** Runs the editor tests, shows what they say, and reads their last line. */
function editorTests() {
  heading('editor tests');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['test/e2e/run.mjs'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let last = '';
    let rest = '';
    child.stdout.on('data', (data) => {
      process.stdout.write(data);
      const lines = (rest + data).split('\n');
      rest = lines.pop();
      last = lines.filter((line) => /^\d+ passed, \d+ failed$/.test(line)).at(-1) ?? last;
    });
    child.on('error', (error) => {
      console.log(`the editor tests did not start: ${error.message}`);
      count(0, 1);
      resolve();
    });
    child.on('close', (status) => {
      const match = /^(\d+) passed, (\d+) failed$/.exec(/^\d+ passed, \d+ failed$/.test(rest) ? rest : last);
      const [passed, failed] = match ? [Number(match[1]), Number(match[2])] : [0, 1];
      count(passed, failed === 0 && status !== 0 ? 1 : failed);
      resolve();
    });
  });
}

requireNode();
ensurePackages();
fs.mkdirSync(path.dirname(UNIT_RESULTS), { recursive: true });
check('types', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']);
check('types of the core, without Node', bin('tsc'), ['--noEmit', '-p', 'tsconfig.core.json']);
check('format and lint', bin('biome'), ['check', '.']);
check('generated files', process.execPath, ['scripts/generate.mjs', '--check']);
const built = check('build', process.execPath, ['scripts/build.mjs']);
unitTests();
if (built && (await ensureBrowser())) await editorTests();
else {
  console.log('FAILED: the editor tests did not run');
  count(0, 1);
}
finish();
