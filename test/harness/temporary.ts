import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Gives one run of the tests a folder for temporary files, and removes it with all that tests have left in it. */
export default function setup(): () => void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'smslint-test-'));
  // What os.tmpdir() reads, on Unix and on Windows.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  return () => fs.rmSync(folder, { recursive: true, force: true });
}
