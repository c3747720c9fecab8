import fs from 'node:fs';
import path from 'node:path';
import { UsageError } from './usage-error.js';

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

/** Writes a report; a failure ends the run with status 2. */
export function writeReport(cwd: string, file: string, content: string): void {
  try {
    const absolute = path.resolve(cwd, file);
    fs.mkdirSync(path.dirname(absolute), { recursive: true });
    // A device or pipe such as /dev/stderr cannot be replaced.
    if (fs.statSync(absolute, { throwIfNoEntry: false })?.isFile() === false) fs.writeFileSync(absolute, content);
    else writeAtomically(absolute, content);
  } catch (error) {
    throw new UsageError({ en: 'cannot write {file}: {why}', 'zh-CN': '无法写入 {file}：{why}' }, { file, why: (error as Error).message });
  }
}
