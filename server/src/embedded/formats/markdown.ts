import type { EmbeddedModule, HostFormat } from '../format.js';
import type { Segment } from '../offsets.js';

/** Blanks and quote marks before a fence: it stands in a list or a quotation. The info string of a fence of backticks holds none. */
const OPEN = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)(`{3,}|~{3,})[ \t]*([^\r\n]*)/;
/** ```` ```python title="a.py" ````, `{.python}`, `{python}`, `js{1,3}`. */
const LANGUAGE = /^\{?\.?([\w#+-]+)/;

/** Markdown: each fenced block that names a language is a module of its own (https://spec.commonmark.org, "Fenced code blocks"). */
export const format: HostFormat = {
  name: 'Markdown',
  ids: ['markdown'],
  extensions: ['.md', '.markdown', '.mdx'],
  optIn: 'markdown',
  modules(text) {
    const out: EmbeddedModule[] = [];
    let fence: Fence | undefined;
    for (const { index, 0: line } of text.matchAll(/[^\n]+\n?|\n/g)) {
      if (fence) {
        if (isClosing(line, fence)) {
          out.push(...moduleOf(fence));
          fence = undefined;
        } else addLine(fence, line, index);
        continue;
      }
      const open = OPEN.exec(line);
      if (open && !(open[2]!.startsWith('`') && open[3]!.includes('`'))) fence = begin(open[1]!, open[2]!, open[3]!);
    }
    // A fence that is not closed goes on to the end.
    return fence ? [...out, ...moduleOf(fence)] : out;
  },
};

interface Fence {
  readonly marker: string;
  readonly language: string | undefined;
  /** What stands before each line of the code: the bullet of a list item counts as blanks. */
  readonly prefix: string;
  text: string;
  readonly map: Segment[];
}

const begin = (before: string, marker: string, info: string): Fence => ({
  marker,
  language: LANGUAGE.exec(info)?.[1],
  prefix: before.replace(/[^\t>]/g, ' '),
  text: '',
  map: [],
});

const isClosing = (line: string, { marker }: Fence): boolean => {
  const found = /^[ \t>]*(`{3,}|~{3,})[ \t]*\r?\n?$/.exec(line)?.[1];
  return found !== undefined && found[0] === marker[0] && found.length >= marker.length;
};

/** Takes off at most what stands before the fence. */
function addLine(fence: Fence, line: string, index: number): void {
  let cut = 0;
  while (
    cut < fence.prefix.length &&
    cut < line.length &&
    (fence.prefix[cut] === line[cut] || (line[cut] === ' ' && fence.prefix[cut] !== '>'))
  )
    cut++;
  const code = line.slice(cut);
  if (code === '') return;
  const from = fence.text.length;
  fence.text += code;
  const last = fence.map.at(-1);
  const start = index + cut;
  if (last && last.end === start) fence.map[fence.map.length - 1] = { ...last, to: fence.text.length, end: start + code.length };
  else fence.map.push({ from, to: fence.text.length, start, end: start + code.length, group: 0 });
}

function moduleOf({ language, text, map, prefix }: Fence): readonly EmbeddedModule[] {
  if (language === undefined || map.length === 0) return [];
  const spans = [{ start: map[0]!.start, end: map.at(-1)!.end }];
  const indented = (code: string): string => code.replace(/\n/g, `\n${prefix}`);
  return [{ language, text, map, spans, ...(prefix === '' ? {} : { escape: indented }) }];
}
