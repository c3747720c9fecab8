import { language } from '../../../server/src/languages/csharp/index.js';
import type { FileSummary } from '../../../server/src/model/summary.js';
import { createSyntax } from '../../../server/src/syntax/syntax.js';
import { wasm } from '../../harness/wasm.js';
import { print } from '../java/print.js';

const GRAMMAR = 'tree-sitter-c_sharp';
const syntax = createSyntax(wasm);
await syntax.prepare(GRAMMAR);

export const summarize = (text: string): FileSummary => language.summarize(syntax.parse(GRAMMAR, text)!.root, text);

export const printed = (text: string): string => print(summarize(text));

/** The printed body of a method that holds `source`. */
export const body = (source: string): string => {
  const lines = printed(`class A\n{\n    void F()\n    {\n${source}\n    }\n}\n`).split('\n');
  return lines
    .slice(lines.findIndex((l) => /\bF\(/.test(l)) + 1)
    .map((l) => l.replace(/^ {4}/, ''))
    .join('\n')
    .trimEnd();
};
