import { render } from '../../../server/src/base/text.js';
import { defaultSettings, type Settings } from '../../../server/src/config/settings.js';
import { modulesIn, summaryInFile } from '../../../server/src/engine/embedded.js';
import { applyEdits, mergeFixes, toEdits } from '../../../server/src/engine/fixes.js';
import { spellingOf } from '../../../server/src/engine/spelling.js';
import type { Finding } from '../../../server/src/model/finding.js';
import type { FileSummary } from '../../../server/src/model/summary.js';
import { createSyntax } from '../../../server/src/syntax/syntax.js';
import { wasm } from '../../harness/wasm.js';
import { check, type Files, showCall } from '../../harness/workspace.js';

/** A component tells where its code runs, which a plain file does not. */
export const COMPONENT: Settings = { ...defaultSettings, rules: [['client-in-frontend', { level: 'off', options: {} }]] };
export const MARKDOWN: Settings = { ...defaultSettings, markdown: true };

const syntax = createSyntax(wasm);

/** The summaries of all modules in a file, with offsets of the file. */
export async function summariesOf(path: string, text: string): Promise<readonly FileSummary[]> {
  const out: FileSummary[] = [];
  for (const { grammar, language, text: code, map } of modulesIn(path, text)) {
    if (grammar === null) continue;
    await syntax.prepare(grammar);
    const parsed = syntax.parse(grammar, code);
    if (!parsed) continue;
    const summary = language.summarize(parsed.root, code);
    out.push(map ? summaryInFile(summary, map) : summary);
  }
  return out;
}

/** What is found in the files: each call without its file, each finding as rule, message and flagged text. */
export async function found(
  files: Files,
  settings?: Settings,
  read: (text: string) => string = (text) => text,
): Promise<{ calls: string[]; findings: string[]; all: readonly Finding[] }> {
  const { calls, findings, problems } = await check(files, settings);
  if (problems.length > 0) throw new Error(problems.map((p) => render(p.message, 'en')).join('\n'));
  const cut = (f: Finding): string => files[f.place.file]!.slice(f.place.range.start, f.place.range.end);
  return {
    calls: calls.map((call) => showCall(call).replace(/^\S+ /, '')).sort(),
    findings: findings.map((f) => `${f.rule} ${render(f.message, 'en')} | ${read(cut(f))}`).sort(),
    all: findings,
  };
}

/** The files after all fixes of a safety that can be made at once. */
export async function fixed(files: Files, settings?: Settings, safety: 'safe' | 'suggestion' | 'any' = 'any'): Promise<Files> {
  const { all } = await found(files, settings);
  const wanted = all.filter((f) => f.fix && (safety === 'any' || f.fix.safety === safety));
  const { edits } = mergeFixes(wanted.flatMap((f) => toEdits(f.fix!, { textOf: (file) => files[file], spellingOf }) ?? []).map((e) => [e]));
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      applyEdits(
        text,
        edits.filter((e) => e.file === path),
      ),
    ]),
  );
}

/** A notebook with these cells of code; `lines`: the source of a cell is a list. */
export function notebook(
  cells: readonly string[],
  { lines = true, ascii = false, metadata = { language_info: { name: 'python' } } as object } = {},
): string {
  const split = (code: string): string[] => code.match(/[^\n]*\n|[^\n]+/g) ?? [];
  const text = JSON.stringify(
    {
      cells: [
        { cell_type: 'markdown', metadata: {}, source: ['# client.SendSms(req)\n'] },
        ...cells.map((code) => ({
          cell_type: 'code',
          execution_count: null,
          metadata: {},
          outputs: [],
          source: lines ? split(code) : code,
        })),
      ],
      metadata,
      nbformat: 4,
      nbformat_minor: 5,
    },
    null,
    1,
  );
  return ascii ? text.replace(/[^\x00-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`) : text;
}

/** A piece of the text of a notebook as code. */
export const codeIn = (text: string): string => JSON.parse(`"${text.replace(/(?<!\\)",\n\s*"/g, '')}"`) as string;

/** The code of a notebook, cell by cell. It must be valid JSON. */
export const cellsOf = (text: string): string[] =>
  (JSON.parse(text) as { cells: { cell_type: string; source: string | string[] }[] }).cells
    .filter((c) => c.cell_type === 'code')
    .map((c) => (typeof c.source === 'string' ? c.source : c.source.join('')));
