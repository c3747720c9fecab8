import fs from 'node:fs';
import path from 'node:path';
import { language } from '../../../server/src/languages/kotlin/index.js';
import type { FileSummary } from '../../../server/src/model/summary.js';
import { createSyntax } from '../../../server/src/syntax/syntax.js';
import { wasm } from '../../harness/wasm.js';
import { print } from '../java/print.js';

const syntax = createSyntax(wasm);
await syntax.prepare('tree-sitter-kotlin');

export const parse = (text: string) => syntax.parse('tree-sitter-kotlin', text)!;

export const summarize = (text: string): FileSummary => language.summarize(parse(text).root, text);

export const printed = (text: string): string => print(summarize(text));

/** The printed body of a function that holds `source`. */
export const body = (source: string): string =>
  printed(`fun f() {\n${source}\n}\n`)
    .split('\n')
    .slice(1)
    .map((l) => l.slice(2))
    .join('\n');

/** The printed form of an expression. */
export const expression = (source: string): string => body(`return ${source}`).replace(/^return /, '');

const FOLDER = path.join(import.meta.dirname, 'fixtures');

/** Files as people write them. */
export const sources: readonly string[] = fs.readdirSync(FOLDER).map((name) => fs.readFileSync(path.join(FOLDER, name), 'utf8'));
