import { language } from '../../../server/src/languages/shell/index.js';
import type { FileSummary } from '../../../server/src/model/summary.js';
import { createSyntax } from '../../../server/src/syntax/syntax.js';
import { wasm } from '../../harness/wasm.js';
import { check, showCall } from '../../harness/workspace.js';
import { print } from '../java/print.js';

const syntax = createSyntax(wasm);
await syntax.prepare('tree-sitter-bash');

export const parse = (text: string) => syntax.parse('tree-sitter-bash', text)!;

export const summarize = (text: string): FileSummary => language.summarize(parse(text).root, text);

export const printed = (text: string): string => print(summarize(text)).trimEnd();

/** The calls of some files, one line each. */
export async function callsOf(files: Record<string, string> | string): Promise<readonly string[]> {
  const { calls } = await check(typeof files === 'string' ? { 'a.sh': files } : files);
  return calls.map(showCall);
}

/** What the calls of a script give to one field. */
export async function fieldOf(name: string, files: Record<string, string> | string): Promise<readonly string[]> {
  return (await callsOf(files)).map((line) => new RegExp(`${name}=(.*?)(?: [A-Z]\\w+=| open$|$)`).exec(line)?.[1] ?? '');
}
