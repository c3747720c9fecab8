import { summarize } from '../../../server/src/languages/ruby/lower.js';
import type { FileSummary } from '../../../server/src/model/summary.js';
import { createSyntax } from '../../../server/src/syntax/syntax.js';
import { wasm } from '../../harness/wasm.js';
import { printSummary } from '../python/print.js';

const syntax = createSyntax(wasm);
await syntax.prepare('tree-sitter-ruby');

export const parse = (text: string) => syntax.parse('tree-sitter-ruby', text)!;

export const summaryOf = (text: string): FileSummary => summarize(parse(text).root, text);

export const printed = (text: string): string => printSummary(summaryOf(text));
