import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export const repository = path.resolve(import.meta.dirname, '../..');
export const read = (file: string): string => fs.readFileSync(path.join(repository, file), 'utf8');

/** Files under version control, and ones that are about to be; in a copy without history, all files. */
export const tracked: readonly string[] = list();

function list(): readonly string[] {
  try {
    const out = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
      cwd: repository,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const files = out.split('\0').filter((file) => file !== '' && fs.existsSync(path.join(repository, file)));
    if (files.length > 0) return files;
  } catch {
    // No history here.
  }
  const made = /^(?:node_modules|dist|coverage|test-results|\.host|\.bench|\.git)(?:\/|$)/;
  return (fs.readdirSync(repository, { recursive: true }) as string[])
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !made.test(file) && fs.statSync(path.join(repository, file)).isFile());
}

export const under = (folder: string, extension = '.ts'): readonly string[] =>
  tracked.filter((file) => file.startsWith(`${folder}/`) && file.endsWith(extension));

export interface Specifier {
  readonly file: string;
  /** As written. */
  readonly specifier: string;
  /** The file or folder meant, from the repository; null for a package. */
  readonly target: string | null;
}

const IMPORT = /^(?:import|export)\b(?:[^;'"]*?\bfrom)?\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

/** Everything that a file imports, type imports too. */
export function importsOf(file: string): readonly Specifier[] {
  return [...read(file).matchAll(IMPORT)].map((m) => {
    const specifier = (m[1] ?? m[2])!;
    const target = specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : null;
    return { file, specifier, target };
  });
}

/** A source without comments and without the content of strings, of the same lines and columns. */
export const bareCode = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, (m) =>
    m.startsWith('/') ? m.replace(/[^\n]/g, ' ') : m[0] + m.slice(1, -1).replace(/[^\n]/g, ' ') + m.at(-1),
  );
