import fs from 'node:fs';
import path from 'node:path';
import { writeAtomically } from '../platform/write-file.js';
import { UsageError } from './usage-error.js';

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
