import type { Range } from '../../base/range.js';
import { parseJson } from '../../model/data/json.js';
import type { RecordValue, StringValue, Value } from '../../model/value.js';
import type { HostFormat } from '../format.js';
import { withoutMagics } from '../magics.js';
import type { Segment } from '../offsets.js';

/** Jupyter notebooks (https://nbformat.readthedocs.io, versions 3 and 4): the code cells in their order are one module. */
export const format: HostFormat = {
  name: 'Jupyter',
  // Such a file opens as a notebook, or as JSON.
  ids: [],
  extensions: ['.ipynb'],
  longLines: true,
  modules(text) {
    const { value } = parseJson('', text);
    if (value?.kind !== 'record') return [];
    const language = languageOf(value);
    const parts: string[] = [];
    let length = 0;
    const map: Segment[] = [];
    const spans: Range[] = [];
    for (const [group, cell] of codeCells(value).entries()) {
      const lines = linesOf(field(cell, 'source') ?? field(cell, 'input'));
      if (!lines || (ownLanguage(cell) ?? language) !== language) continue;
      let code = '';
      for (const line of lines) {
        const at = length + code.length;
        for (const { from: a, to, place } of line.pieces) map.push({ from: at + a, to: at + to, ...place.range, group });
        if (line.place) spans.push(line.place.range);
        code += line.value;
      }
      if (isPython(language)) code = withoutMagics(code);
      if (!code.endsWith('\n')) code += '\n';
      parts.push(code);
      length += code.length;
    }
    return map.length === 0 ? [] : [{ language, text: parts.join(''), map, spans, escape: inJson }];
  },
};

const inJson = (code: string): string => JSON.stringify(code).slice(1, -1);

const isPython = (language: string): boolean => /^i?python\d*$/i.test(language);

const field = (record: RecordValue, key: string): Value | undefined => record.entries.findLast((e) => e.key === key)?.value;

function at(record: RecordValue, ...keys: readonly string[]): string | undefined {
  let value: Value | undefined = record;
  for (const key of keys) value = value?.kind === 'record' ? field(value, key) : undefined;
  return value?.kind === 'string' ? value.value : undefined;
}

/** What the kernel says; notebooks without metadata are those of version 3 and of Python. */
const languageOf = (notebook: RecordValue): string =>
  at(notebook, 'metadata', 'language_info', 'name') ?? at(notebook, 'metadata', 'kernelspec', 'language') ?? 'python';

/** A cell may have another language than its notebook (VS Code notes it so; in version 3 every cell has one). */
const ownLanguage = (cell: RecordValue): string | undefined => at(cell, 'metadata', 'vscode', 'languageId') ?? at(cell, 'language');

function codeCells(notebook: RecordValue): readonly RecordValue[] {
  const sheets = field(notebook, 'worksheets');
  const holders = sheets?.kind === 'list' ? sheets.items : [notebook];
  return holders.flatMap((holder) => {
    const cells = holder.kind === 'record' ? field(holder, 'cells') : undefined;
    const records = cells?.kind === 'list' ? cells.items.filter((cell) => cell.kind === 'record') : [];
    return records.filter((cell) => at(cell, 'cell_type') === 'code');
  });
}

/** A text, or its lines. */
function linesOf(value: Value | undefined): readonly StringValue[] | undefined {
  if (value?.kind === 'string') return [value];
  return value?.kind === 'list' && value.items.every((item) => item.kind === 'string') ? value.items : undefined;
}
