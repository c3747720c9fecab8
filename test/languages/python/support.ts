import { summarize } from '../../../server/src/languages/python/lower.js';
import type { Expr, FileSummary } from '../../../server/src/model/summary.js';
import { createSyntax, type Syntax } from '../../../server/src/syntax/syntax.js';
import { wasm } from '../../harness/wasm.js';
import { printSummary } from './print.js';

let shared: Promise<Syntax> | undefined;

export async function pythonSyntax(): Promise<Syntax> {
  shared ??= (async () => {
    const syntax = createSyntax(wasm);
    await syntax.prepare('tree-sitter-python');
    return syntax;
  })();
  return shared;
}

export async function summaryOf(text: string): Promise<FileSummary> {
  const syntax = await pythonSyntax();
  return summarize(syntax.parse('tree-sitter-python', text)!.root, text);
}

export const printed = async (text: string): Promise<string> => printSummary(await summaryOf(text));

/** Every expression of a summary, nested ones too. */
export function* expressionsOf(value: unknown): Generator<Expr> {
  if (Array.isArray(value)) {
    for (const v of value) yield* expressionsOf(v);
  } else if (value !== null && typeof value === 'object') {
    if ('e' in value) yield value as Expr;
    for (const v of Object.values(value)) yield* expressionsOf(v);
  }
}
