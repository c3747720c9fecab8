import fs from 'node:fs';
import path from 'node:path';
import { language } from '../../../server/src/languages/cpp/index.js';
import type { FileSummary } from '../../../server/src/model/summary.js';
import { createSyntax } from '../../../server/src/syntax/syntax.js';
import { wasm } from '../../harness/wasm.js';
import { print } from '../java/print.js';

export const GRAMMAR = 'tree-sitter-cpp';
export const syntax = createSyntax(wasm);
await syntax.prepare(GRAMMAR);

export const parse = (text: string) => syntax.parse(GRAMMAR, text)!;

export const summarize = (text: string): FileSummary => language.summarize(parse(text).root, text);

export const printed = (text: string): string => print(summarize(text));

/** The printed body of a function that holds `source`. */
export const body = (source: string, before = ''): string => {
  const lines = printed(`${before}\nvoid f() {\n${source}\n}\n`).split('\n');
  return lines
    .slice(lines.findIndex((l) => /\bf\(/.test(l)) + 1)
    .map((l) => l.replace(/^ {2}/, ''))
    .join('\n')
    .trimEnd();
};

const PROJECT = path.resolve(import.meta.dirname, '../../corpus/projects/cmake');

/** The sources of the corpus project in C++. */
export const sources: readonly string[] = fs
  .readdirSync(PROJECT, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:cpp|h)$/.test(name))
  .sort()
  .map((name) => fs.readFileSync(path.join(PROJECT, name), 'utf8'));
