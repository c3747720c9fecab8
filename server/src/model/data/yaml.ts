import { type Document, isAlias, isMap, isScalar, isSeq, type Pair, parseAllDocuments, Scalar, type YAMLMap } from 'yaml';
import type { Place } from '../../base/range.js';
import { message } from '../../base/text.js';
import type { Piece, RecordEntry, Value } from '../value.js';
import { alignLines, verbatimPiece, wholePiece } from './pieces.js';
import type { DataProblem } from './problem.js';
import { doubleQuoted, singleQuoted } from './yaml-quotes.js';
import { yamlError, yamlTooDeep } from './yaml-texts.js';

/** More nodes than any catalog or configuration has; aliases could otherwise multiply without end. */
const NODE_BUDGET = 150_000;

interface Reader {
  readonly file: string;
  readonly text: string;
  /** Added to every offset, for YAML inside another file. */
  readonly base: number;
  readonly document: Document;
  left: number;
  /** Anchors being expanded: an alias inside its own anchor has no value. */
  readonly open: Set<unknown>;
}

/**
 * Reads YAML 1.2 into values that know where every part is written, one value a document. Never throws: what cannot be read becomes a
 * problem, the rest still counts. `base` is added to all offsets.
 */
export function parseYaml(
  file: string,
  text: string,
  base = 0,
): { readonly values: readonly Value[]; readonly problems: readonly DataProblem[] } {
  const problems: DataProblem[] = [];
  const values: Value[] = [];
  try {
    for (const document of documents(text)) {
      for (const error of document.errors) {
        // Positions of what is missing at the end lie behind it.
        const [start, end] = error.pos.map((offset) => Math.min(offset, text.length)) as [number, number];
        problems.push({
          place: { file, range: { start: base + start, end: base + Math.max(start, end) } },
          message: yamlError(error.code),
        });
      }
      if (document.contents === null) continue;
      const reader: Reader = { file, text, base, document, left: NODE_BUDGET, open: new Set() };
      values.push(toValue(reader, document.contents));
    }
  } catch {
    // The parser is recursive: a text nested deeper than the stack is the only way to get here.
    problems.push({ place: { file, range: { start: base, end: base + Math.min(1, text.length) } }, message: message(yamlTooDeep) });
  }
  return { values, problems };
}

function documents(text: string): readonly Document[] {
  const parsed = parseAllDocuments(text, { logLevel: 'silent', prettyErrors: false });
  return Array.isArray(parsed) ? parsed : [];
}

const placeOf = (r: Reader, range: readonly number[] | null | undefined): Place | null =>
  range ? { file: r.file, range: { start: r.base + range[0]!, end: r.base + range[1]! } } : null;

function toValue(r: Reader, node: unknown): Value {
  const place = placeOf(r, (node as { range?: readonly number[] | null } | null)?.range);
  if (--r.left < 0) return { kind: 'unknown', reason: 'budget', detail: '', place, trail: [] };
  if (isAlias(node)) {
    const target = node.resolve(r.document);
    if (target === undefined || r.open.has(target)) return { kind: 'unknown', reason: 'recursion', detail: node.source, place, trail: [] };
    return guarded(r, target);
  }
  if (isScalar(node)) return scalar(r, node);
  if (isSeq(node)) return guardedList(r, node, place);
  if (isMap(node)) return { kind: 'record', entries: guardedEntries(r, node), exact: true, place };
  return { kind: 'null', undefined: false, place };
}

function guarded(r: Reader, target: unknown): Value {
  r.open.add(target);
  const value = toValue(r, target);
  r.open.delete(target);
  return value;
}

function guardedList(r: Reader, node: { readonly items: readonly unknown[] }, place: Place | null): Value {
  r.open.add(node);
  const items = node.items.map((item) => toValue(r, item));
  r.open.delete(node);
  return { kind: 'list', items, exact: true, place };
}

function guardedEntries(r: Reader, node: YAMLMap): readonly RecordEntry[] {
  r.open.add(node);
  const merged: RecordEntry[] = [];
  const own: RecordEntry[] = [];
  for (const pair of node.items as readonly Pair[]) {
    const key = isScalar(pair.key) ? (pair.key as Scalar) : undefined;
    const name = key === undefined ? '' : typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
    if (name === '<<') {
      const value = toValue(r, pair.value);
      for (const source of value.kind === 'list' ? value.items : [value]) if (source.kind === 'record') merged.push(...source.entries);
      continue;
    }
    own.push({ key: name, keyPlace: key ? keyPlace(r, key) : null, value: toValue(r, pair.value) });
  }
  r.open.delete(node);
  const names = new Set(own.map((e) => e.key));
  return [...merged.filter((e) => !names.has(e.key)), ...own];
}

function keyPlace(r: Reader, key: Scalar): Place | null {
  const whole = placeOf(r, key.range);
  if (whole === null || (key.type !== Scalar.QUOTE_DOUBLE && key.type !== Scalar.QUOTE_SINGLE)) return whole;
  return { file: r.file, range: { start: whole.range.start + 1, end: Math.max(whole.range.start + 1, whole.range.end - 1) } };
}

function scalar(r: Reader, node: Scalar): Value {
  const place = placeOf(r, node.range);
  const value = node.value;
  switch (typeof value) {
    case 'string':
      return { kind: 'string', value, pieces: place ? pieces(r, node, value, place) : [], place, literal: true, trail: [] };
    case 'number':
      return { kind: 'number', value, text: node.source ?? String(value), place, trail: [] };
    case 'boolean':
      return { kind: 'boolean', value, place };
    default:
      return { kind: 'null', undefined: false, place };
  }
}

function pieces(r: Reader, node: Scalar, value: string, place: Place): readonly Piece[] {
  const { start, end } = place.range;
  const source = r.text.slice(start - r.base, end - r.base);
  const exact = exactPieces(r, node, value, source, start);
  return exact ?? wholePiece(r.file, value, start, end);
}

function exactPieces(r: Reader, node: Scalar, value: string, source: string, start: number): readonly Piece[] | undefined {
  switch (node.type) {
    case Scalar.PLAIN:
      return source === value ? verbatimPiece(r.file, value, start) : alignLines(r.file, value, source, start, false);
    case Scalar.QUOTE_SINGLE:
      return singleQuoted(r.file, value, source, start);
    case Scalar.QUOTE_DOUBLE:
      return doubleQuoted(r.file, value, source, start);
    case Scalar.BLOCK_LITERAL:
    case Scalar.BLOCK_FOLDED: {
      // The header (`|-`, a comment) ends at the first line break.
      const body = source.search(/[\r\n]/);
      if (body < 0) return undefined;
      const skip = source.startsWith('\r\n', body) ? body + 2 : body + 1;
      return alignLines(r.file, value, source.slice(skip), start + skip, true);
    }
    default:
      return undefined;
  }
}
