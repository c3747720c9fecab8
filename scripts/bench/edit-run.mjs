// Runs inside a process of its own, bundled: types one character after another and measures each step.
import fs from 'node:fs';
import path from 'node:path';
import { defaultSettings } from '../../server/src/config/settings.js';
import { createWorkspace } from '../../server/src/engine/index.js';
import { createNodeHost } from '../../server/src/platform/node.js';
import { median, percentile } from './numbers.mjs';

/** Keystrokes measured for each file. */
const EDITS = 200;
/** Typed into the argument of a send call, one keystroke after another, as an editor does it: a quote is closed as soon as it is opened. The quotes that all these languages have. */
const TYPED = ['""', '"1"', '"12"', '"12分"', '"12分钟"', '"12分钟",', '"12分钟", '];

const [folder, dist] = process.argv.slice(2);

/** Where the list of template parameters begins, in the middle of the file. */
function typingPlace(text) {
  const places = [...text.matchAll(/TemplateParamSet[^[{\n]*(?:\[\][^{\n]*)?[[{]/g)];
  const match = places[Math.floor(places.length / 2)];
  if (!match) throw new Error('the file has no send call');
  return match.index + match[0].length;
}

async function measure(file) {
  const host = createNodeHost(folder, { dist });
  const workspace = createWorkspace(host, host, defaultSettings);
  const text = fs.readFileSync(path.join(folder, file), 'utf8');
  workspace.setText(file, text);
  await workspace.update();
  const at = typingPlace(text);
  const times = [];
  const seen = new Set();
  for (let i = 0; i < EDITS; i++) {
    const typed = TYPED[i % TYPED.length];
    const started = performance.now();
    workspace.setText(file, text.slice(0, at) + typed + text.slice(at));
    const snapshot = await workspace.update();
    times.push(performance.now() - started);
    seen.add(snapshot.findings.filter((finding) => finding.place.file === file).length);
  }
  if (seen.size < 2) throw new Error(`${file}: the findings never changed while typing`);
  host.close();
  return { lines: text.split('\n').length, edits: EDITS, median: median(times), p95: percentile(times, 0.95) };
}

async function main() {
  const languages = {};
  for (const file of fs.readdirSync(folder).filter((name) => name.startsWith('long.')))
    languages[path.extname(file).slice(1)] = await measure(file);
  process.stdout.write(JSON.stringify({ languages, memory: process.resourceUsage().maxRSS * 1024 }));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
