import { language } from '../../../server/src/languages/java/index.js';
import type { FileSummary } from '../../../server/src/model/summary.js';
import { createSyntax } from '../../../server/src/syntax/syntax.js';
import { wasm } from '../../harness/wasm.js';
import { print } from './print.js';

const syntax = createSyntax(wasm);
await syntax.prepare('tree-sitter-java');

export const parse = (text: string) => syntax.parse('tree-sitter-java', text)!;

export const summarize = (text: string): FileSummary => language.summarize(parse(text).root, text);

export const printed = (text: string): string => print(summarize(text));

/** The printed body of a method that holds `source`. */
export const body = (source: string): string =>
  printed(`class A { void m() {\n${source}\n} }`)
    .split('\n')
    .slice(2)
    .map((l) => l.slice(4))
    .join('\n');

/** The printed form of an expression. */
export const expression = (source: string): string => body(`return ${source};`).replace(/^return /, '');
