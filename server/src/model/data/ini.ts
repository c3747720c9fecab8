import type { RecordEntry, RecordValue } from '../value.js';
import { pieceBuilder } from './pieces.js';

/**
 * Reads an INI file as Python's configparser does: sections, `=` or `:`, comments on lines of their own, values that go on below with more
 * indentation. Option names stay as written, though case makes no difference; what stands before the first section is section ''. Never throws.
 */
export function parseIni(file: string, text: string): RecordValue {
  const sections = new Map<string, { entry: RecordEntry | null; options: Map<string, RecordEntry> }>();
  const open = (name: string) => {
    const found = sections.get(name) ?? { entry: null, options: new Map<string, RecordEntry>() };
    sections.set(name, found);
    return found;
  };
  let section = '';
  let last: { key: string; keyPlace: RecordEntry['keyPlace']; lines: { text: string; start: number }[] } | undefined;
  const flush = (): void => {
    if (!last) return;
    const out = pieceBuilder(file);
    last.lines.forEach((line, i) => {
      if (i > 0) out.escaped('\n', line.start - 1, line.start);
      out.verbatim(line.text, line.start);
    });
    const end = last.lines.at(-1)!;
    const place = { file, range: { start: last.lines[0]!.start, end: end.start + end.text.length } };
    const { options } = open(section);
    const name = last.key.toLowerCase();
    options.delete(name);
    options.set(name, {
      key: last.key,
      keyPlace: last.keyPlace,
      value: { kind: 'string', value: out.value(), pieces: out.pieces(), place, literal: true, trail: [] },
    });
    last = undefined;
  };
  for (const m of text.matchAll(/[^\r\n]+/g)) {
    const line = m[0];
    const content = line.trim();
    if (content === '' || content.startsWith('#') || content.startsWith(';')) continue;
    const start = m.index + line.indexOf(content);
    if (last && /^[ \t]/.test(line)) {
      last.lines.push({ text: content, start });
      continue;
    }
    flush();
    const head = /^\[([^\]]+)\]/.exec(content);
    if (head) {
      section = head[1]!;
      open(section);
      continue;
    }
    const pair = /^([^=:]+?)[ \t]*[=:][ \t]*/.exec(content);
    if (!pair) continue;
    const key = pair[1]!;
    const value = content.slice(pair[0].length);
    last = {
      key,
      keyPlace: { file, range: { start, end: start + key.length } },
      lines: [{ text: value, start: start + pair[0].length }],
    };
  }
  flush();
  const place = { file, range: { start: 0, end: text.length } };
  const entries = [...sections].map(
    ([key, s]): RecordEntry => ({
      key,
      keyPlace: null,
      value: { kind: 'record', entries: [...s.options.values()], exact: true, place },
    }),
  );
  return { kind: 'record', entries, exact: true, place };
}
