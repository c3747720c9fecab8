import type { Alternative, Piece, StringValue, Value } from '../value.js';

/** `spring`: `${key:default}`. `shell`: `${NAME}`, `${NAME:-default}`, `$NAME`. */
export type PlaceholderSyntax = 'spring' | 'shell';

/** What a placeholder stands for; undefined when that is not known here. */
export type Lookup = (name: string) => Value | undefined;

const DEPTH = 8;

/**
 * Fills the placeholders of a text. Parts keep the places where they are written: a default stands inside this text, what a name stands for
 * elsewhere. A placeholder without value or default makes the result unknown, with the text around it.
 */
export function interpolate(value: StringValue, syntax: PlaceholderSyntax, lookup: Lookup, depth = 0): Value {
  const spans = placeholders(value.value, syntax);
  if (spans.length === 0) return value;
  const parts: Value[] = [];
  let at = 0;
  for (const span of spans) {
    if (span.start > at) parts.push(cut(value, at, span.start));
    at = span.end;
    const known = lookup(span.name);
    if (known && known.kind !== 'unknown' && known.kind !== 'null') parts.push(known);
    else if (span.fallback && depth < DEPTH)
      parts.push(interpolate(cut(value, span.fallback.start, span.fallback.end), syntax, lookup, depth + 1));
    else
      parts.push(
        known?.kind === 'unknown' ? known : { kind: 'unknown', reason: 'config', detail: span.name, place: value.place, trail: [] },
      );
  }
  if (at < value.value.length) parts.push(cut(value, at, value.value.length));
  return parts.length === 1 ? parts[0]! : join(parts, value);
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly fallback?: { readonly start: number; readonly end: number };
}

function placeholders(text: string, syntax: PlaceholderSyntax): readonly Span[] {
  const spans: Span[] = [];
  // Ktor's YAML: the whole value is `$NAME`, `$?NAME` or `$NAME:default`.
  const whole = syntax === 'spring' ? /^\$\??([A-Za-z_]\w*)(:)?/.exec(text) : null;
  if (whole && (whole[2] !== undefined || whole[0].length === text.length)) {
    const fallback = whole[2] === undefined ? {} : { fallback: { start: whole[0].length, end: text.length } };
    return [{ start: 0, end: text.length, name: whole[1]!, ...fallback }];
  }
  for (let i = text.indexOf('$'); i >= 0; i = text.indexOf('$', i + 1)) {
    if (syntax === 'shell' && text[i + 1] === '$') {
      i++;
      continue;
    }
    if (text[i + 1] !== '{') {
      const name = syntax === 'shell' ? /^[A-Za-z_]\w*/.exec(text.slice(i + 1))?.[0] : undefined;
      if (name) spans.push({ start: i, end: i + 1 + name.length, name });
      continue;
    }
    const end = closing(text, i + 2);
    if (end < 0) break;
    const body = text.slice(i + 2, end);
    const separator = (syntax === 'spring' ? /:/ : /:?[-=]/).exec(body);
    const name = (separator ? body.slice(0, separator.index) : body).trim();
    const start = i + 2 + (separator ? separator.index + separator[0].length : 0);
    spans.push({ start: i, end: end + 1, name, ...(separator ? { fallback: { start, end } } : {}) });
    i = end;
  }
  return spans;
}

/** The brace that closes what was opened before `from`. */
function closing(text: string, from: number): number {
  let open = 1;
  for (let i = from; i < text.length; i++) {
    if (text[i] === '{') open++;
    else if (text[i] === '}' && --open === 0) return i;
  }
  return -1;
}

/** A part of a text, as a value of its own. */
function cut(value: StringValue, from: number, to: number): StringValue {
  const pieces: Piece[] = [];
  for (const p of value.pieces) {
    const a = Math.max(p.from, from);
    const b = Math.min(p.to, to);
    if (a >= b) continue;
    const range = p.verbatim ? { start: p.place.range.start + (a - p.from), end: p.place.range.start + (b - p.from) } : p.place.range;
    pieces.push({ from: a - from, to: b - from, place: { file: p.place.file, range }, verbatim: p.verbatim });
  }
  const [only] = pieces;
  const place = pieces.length === 1 && only!.verbatim ? only!.place : value.place;
  return { kind: 'string', value: value.value.slice(from, to), pieces, place, literal: false, trail: [] };
}

function join(parts: readonly Value[], whole: StringValue): Value {
  const at = parts.findIndex((p) => p.kind === 'choice');
  const chosen = parts[at];
  if (chosen?.kind === 'choice') {
    const alternatives = chosen.alternatives.map(
      (a): Alternative => ({ when: a.when, value: join([...parts.slice(0, at), a.value, ...parts.slice(at + 1)], whole) }),
    );
    return { kind: 'choice', alternatives, place: whole.place };
  }
  const texts = parts.map(asText);
  const first = texts[0];
  const last = texts.at(-1);
  if (texts.some((t) => t === undefined)) {
    const hole = parts.find((p) => p.kind === 'unknown');
    return {
      kind: 'unknown',
      reason: 'config',
      detail: hole?.kind === 'unknown' ? hole.detail : '',
      type: 'string',
      ...(first ? { prefix: first.value, prefixPieces: first.pieces } : {}),
      ...(last ? { suffix: last.value, suffixPieces: last.pieces } : {}),
      place: whole.place,
      trail: [],
    };
  }
  let value = '';
  const pieces: Piece[] = [];
  for (const t of texts as readonly StringValue[]) {
    pieces.push(...t.pieces.map((p) => ({ ...p, from: p.from + value.length, to: p.to + value.length })));
    value += t.value;
  }
  return { kind: 'string', value, pieces, place: whole.place, literal: false, trail: [] };
}

function asText(value: Value): StringValue | undefined {
  if (value.kind === 'string') return value;
  if (value.kind !== 'number') return undefined;
  const pieces = value.place ? [{ from: 0, to: value.text.length, place: value.place, verbatim: true }] : [];
  return { kind: 'string', value: value.text, pieces, place: value.place, literal: true, trail: [] };
}
