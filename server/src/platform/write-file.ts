import fs from 'node:fs';
import path from 'node:path';

/** Writes a file so that nobody ever sees half of it: a file beside it is written first and takes its place. Keeps the permissions. */
export function writeAtomically(file: string, content: string | Uint8Array): void {
  // A symbolic link stays one: what it leads to is replaced.
  const target = fs.existsSync(file) ? fs.realpathSync(file) : file;
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    const mode = fs.statSync(target, { throwIfNoEntry: false })?.mode;
    fs.writeFileSync(temporary, content);
    if (mode !== undefined) fs.chmodSync(temporary, mode & 0o7777);
    fs.renameSync(temporary, target);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}
