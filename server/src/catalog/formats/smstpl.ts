import type { TemplateEntry } from '../../model/catalog.js';
import { pieceBuilder } from '../../model/data/pieces.js';
import { parseYaml } from '../../model/data/yaml.js';
import type { RecordValue, StringValue } from '../../model/value.js';
import { fieldOf, placeIn, type Reading, report } from '../reading.js';
import { catalogTexts } from '../texts.js';
import { checkKeys, readTemplateHead } from './own.js';
import { HEAD_KEYS } from './own-keys.js';

/** Offsets of the parts of an `.smstpl` file; `head` is what stands between the lines of dashes. */
export interface SmstplParts {
  readonly head: { readonly start: number; readonly end: number } | null;
  /** Without the one line break at the end that does not count. */
  readonly body: { readonly start: number; readonly end: number };
  /** False when a first line of dashes has no second one. */
  readonly closed: boolean;
}

const DASHES = /^---[ \t]*(?:\r\n|\r|\n|$)/;

/** Splits a template text of its own into head and message text. */
export function smstplParts(text: string): SmstplParts {
  const open = DASHES.exec(text)?.[0].length;
  const end = /(?:\r\n|\r|\n)$/.exec(text)?.index ?? text.length;
  if (open === undefined) return { head: null, body: { start: 0, end }, closed: true };
  for (let line = open; line < text.length; line = nextLine(text, line)) {
    const close = DASHES.exec(text.slice(line, line + 200));
    if (!close) continue;
    const start = line + close[0].length;
    return { head: { start: open, end: line }, body: { start, end: Math.max(start, end) }, closed: true };
  }
  return { head: { start: open, end: text.length }, body: { start: text.length, end: text.length }, closed: false };
}

function nextLine(text: string, from: number): number {
  const found = /\r\n|\r|\n/g;
  found.lastIndex = from;
  const m = found.exec(text);
  return m ? m.index + m[0].length : text.length;
}

/** Reads a template text of its own: at most one entry, none for an empty file. */
export function loadSmstpl(r: Reading): readonly TemplateEntry[] {
  const parts = smstplParts(r.text);
  if (!parts.closed) {
    const place = { file: r.file, range: { start: 0, end: 3 } };
    report(r, 'catalog-syntax', place, catalogTexts.headOpen);
  }
  const record = parts.head ? readHead(r, parts.head) : undefined;
  const content = readBody(r, parts.body);
  if (record === undefined && content === null) return [];
  return [
    {
      ...readTemplateHead(r, record ?? { kind: 'record', entries: [], exact: true, place: null }),
      content,
      place: { file: r.file, range: { start: 0, end: Math.max(parts.body.end, parts.head?.end ?? 0) } },
      source: 'own',
    },
  ];
}

function readHead(r: Reading, head: { readonly start: number; readonly end: number }): RecordValue | undefined {
  const { values, problems } = parseYaml(r.file, r.text.slice(head.start, head.end), head.start);
  for (const p of problems) r.problems.push({ rule: 'catalog-syntax', ...p });
  const [value] = values;
  if (value === undefined || value.kind === 'null') return undefined;
  if (value.kind !== 'record') {
    if (problems.length === 0) report(r, 'catalog-type', placeIn(r, value), catalogTexts.headNotEntry, { allowed: HEAD_KEYS.join(', ') });
    return undefined;
  }
  checkKeys(r, value, HEAD_KEYS);
  const content = fieldOf(value, 'content');
  if (content) report(r, 'catalog-type', placeIn(r, content), catalogTexts.headContent);
  return value;
}

function readBody(r: Reading, body: { readonly start: number; readonly end: number }): StringValue | null {
  if (body.start === body.end) return null;
  const out = pieceBuilder(r.file);
  // A checkout on Windows writes \r\n for a line break; the message has one character there.
  for (const m of r.text.slice(body.start, body.end).matchAll(/[^\r]+|\r\n|\r/g)) {
    const at = body.start + m.index;
    if (m[0] === '\r\n') out.escaped('\n', at, at + 2);
    else out.verbatim(m[0], at);
  }
  return { kind: 'string', value: out.value(), pieces: out.pieces(), place: { file: r.file, range: body }, literal: true, trail: [] };
}
