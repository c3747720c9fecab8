import { language } from '../../../server/src/languages/rust/index.js';
import type { FileSummary } from '../../../server/src/model/summary.js';
import { createSyntax } from '../../../server/src/syntax/syntax.js';
import { wasm } from '../../harness/wasm.js';
import { print } from '../java/print.js';

const syntax = createSyntax(wasm);
await syntax.prepare('tree-sitter-rust');

export const parse = (text: string) => syntax.parse('tree-sitter-rust', text)!;

export const summarize = (text: string): FileSummary => language.summarize(parse(text).root, text);

export const printed = (text: string): string => print(summarize(text));

/** The printed body of a function that holds `source`. */
export const body = (source: string, head = 'fn f()'): string => {
  const lines = printed(`${head} {\n${source}\n}\n`).split('\n');
  return lines
    .slice(lines.findIndex((l) => /\bf\(/.test(l)) + 1)
    .map((l) => l.replace(/^ {2}/, ''))
    .join('\n')
    .trimEnd();
};
