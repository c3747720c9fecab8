import type { Place } from '../base/range.js';
import type { Spelling } from '../languages/spelling.js';
import type { FixIntent, FixStep } from '../model/finding.js';
import type { StringValue } from '../model/value.js';
import type { TextEdit } from './edits.js';
import { embeddedView } from './embedded-places.js';
import { quoteAround, quoteInside } from './nested.js';
import { removeItems } from './remove-items.js';

export { applyEdits, FIX_ROUNDS, fixToFixedPoint, mergeFixes, type TextEdit } from './edits.js';

/** What fixes need to know of the files they touch. */
export interface FixSources {
  textOf(file: string): string | undefined;
  /** How the file writes literals; undefined when nothing here can write that kind of file. */
  spellingOf(file: string): Spelling | undefined;
}

type StepOf<D extends FixStep['do']> = Extract<FixStep, { do: D }>;
/** undefined: the step cannot be written, which drops the whole fix. */
type Edits = readonly TextEdit[] | undefined;

/** Text edits of a repair, or null when one of its steps cannot be written in the language of its file. */
export function toEdits(intent: FixIntent, sources: FixSources): readonly TextEdit[] | null {
  const view = embeddedView(sources.textOf);
  const steps = view.inside(intent.steps);
  const edits =
    steps &&
    write(steps, {
      textOf: (file) => view.module(file)?.text ?? sources.textOf(file),
      spellingOf: (file) => view.module(file)?.language.spelling ?? sources.spellingOf(file),
    })?.map(view.outside);
  return edits?.every((edit) => edit !== undefined) ? edits : null;
}

function write(steps: readonly FixStep[], sources: FixSources): readonly TextEdit[] | null {
  const strings = steps.filter((s) => s.do === 'edit-string');
  const removals = steps.filter((s) => s.do === 'remove-item');
  const others = steps.filter((s) => s.do !== 'edit-string' && s.do !== 'remove-item');
  const parts: Edits[] = [
    ...byLiteral(strings).map((group) => editLiteral(group[0]!.value, group, sources)),
    removeItems(removals, sources.textOf),
    ...others.map((s) => oneStep(s, sources)),
  ];
  const out: TextEdit[] = [];
  for (const part of parts) {
    if (!part) return null;
    out.push(...part);
  }
  return out.length > 0 ? out : null;
}

function oneStep(step: Exclude<FixStep, StepOf<'remove-item'> | StepOf<'edit-string'>>, sources: FixSources): Edits {
  switch (step.do) {
    case 'set-string':
      return setString(step, sources);
    case 'set-number':
      return setNumber(step, sources);
    case 'wrap-list':
      return wrapList(step.place, sources);
    case 'append-items':
      return appendItems(step, sources);
    case 'rename':
      return edit(step.place, step.name);
    case 'replace':
      return edit(step.place, step.text);
  }
}

function setString({ value, text }: StepOf<'set-string'>, sources: FixSources): Edits {
  const file = value.place && sources.textOf(value.place.file);
  if (!value.place || file === undefined || file === null) return undefined;
  const { range } = value.place;
  const source = file.slice(range.start, range.end);
  if (QUOTED.test(source)) return edit(value.place, sources.spellingOf(value.place.file)?.string(text, source));
  // The content of a string of JSON inside a literal.
  if (quoteAround(file, range) !== undefined) return edit(value.place, PLAIN.test(text) ? text : undefined);
  const quote = quoteInside(file, range.start);
  if (quote === undefined) return edit(value.place, sources.spellingOf(value.place.file)?.string(text, nearestLiteral(file, range.start)));
  return edit(value.place, quote !== null && PLAIN.test(text) ? quote + text + quote : undefined);
}

/** A number in other digits, with the suffix that its literal has (`0L`); or a literal of digits without its quotes. */
function setNumber({ value, text }: StepOf<'set-number'>, sources: FixSources): Edits {
  const source = value.place && sourceOf(value.place, sources);
  if (!value.place || !source) return undefined;
  const [, quote, digits] = /^(\\?["']|)(-?\d+)(?:\1|[uUlLnif]\w{0,4})$/.exec(source) ?? [];
  if (digits === undefined) return undefined;
  if (quote !== '') return edit(value.place, text);
  const { file, range } = value.place;
  const around = quoteAround(sources.textOf(file)!, range);
  // A text of JSON inside a literal is told by its content alone.
  if (around !== undefined && value.kind === 'string')
    return edit({ file, range: { start: range.start - around.length, end: range.end + around.length } }, text);
  return edit({ file, range: { start: range.start, end: range.start + digits.length } }, text);
}

function wrapList(place: Place, sources: FixSources): Edits {
  const text = sources.textOf(place.file);
  if (text === undefined) return undefined;
  const { start, end } = place.range;
  const source = text.slice(start, end);
  const quote = QUOTED.test(source) ? undefined : quoteAround(text, place.range);
  if (quote !== undefined) {
    const range = { start: start - quote.length, end: end + quote.length };
    return edit({ file: place.file, range }, `[${quote}${source}${quote}]`);
  }
  if (quoteInside(text, start) !== undefined) return edit(place, `[${source}]`);
  return edit(place, sources.spellingOf(place.file)?.list([source]));
}

const edit = (place: Place, newText: string | undefined): Edits =>
  newText === undefined ? undefined : [{ file: place.file, range: place.range, newText }];

const sourceOf = (place: Place, sources: FixSources): string | undefined =>
  sources.textOf(place.file)?.slice(place.range.start, place.range.end);

/** Literals with delimiters, with the prefixes that languages put before them (`f"`, `@"`, `$"`, `%q(`). */
const QUOTED = /^[A-Za-z@$#]{0,3}(?:"|'|`|%[qQ]?[[({])/;
/** Texts over several lines without quotes: block scalars of YAML, heredocs. */
const BLOCK = /^(?:[|>]|<<)/;
/** Text that means itself inside the quotes of every language. */
const PLAIN = /^[^\\"'`$#%{}\r\n\t\0]*$/;
const PLAIN_OR_BRACES = /^[^\\"'`$#%\r\n\t\0]*$/;

/** One that has to be written anew gets all its changes at once. */
function byLiteral(steps: readonly StepOf<'edit-string'>[]): readonly StepOf<'edit-string'>[][] {
  const groups = new Map<string, StepOf<'edit-string'>[]>();
  for (const step of steps) {
    const { place, value } = step.value;
    const key = place ? `${place.file}:${place.range.start}:${place.range.end}` : value;
    const group = groups.get(key);
    if (group) group.push(step);
    else groups.set(key, [step]);
  }
  return [...groups.values()];
}

function editLiteral(value: StringValue, steps: readonly StepOf<'edit-string'>[], sources: FixSources): Edits {
  const slices = steps.map((s) => editSlice(value, s, sources));
  const small = slices.every((s) => s !== undefined) ? slices.flat() : undefined;
  if (!value.literal || !value.place) return small;
  const { file, range } = value.place;
  const source = sourceOf(value.place, sources);
  if (source === undefined) return undefined;
  if (small && (QUOTED.test(source) || BLOCK.test(source))) return small;
  const spelling = sources.spellingOf(file);
  // Configuration that nothing here spells (.env, .properties): what needs no spelling can be done all the same.
  if (!spelling) return small && steps.every((s) => PLAIN.test(s.text)) ? small : undefined;
  const changed = [...steps].sort((a, b) => b.from - a.from).reduce((t, s) => t.slice(0, s.from) + s.text + t.slice(s.to), value.value);
  const anew = spelling.string(changed, source);
  // A scalar without quotes (YAML) may need them after the change; where it does not, the small edits read better in a diff.
  if (small && anew === applyInside(source, range.start, small)) return small;
  return [{ file, range, newText: anew }];
}

/** The edits of one change within the source of its pieces; undefined when a piece (an escape) cannot be edited in part. */
function editSlice(value: StringValue, step: StepOf<'edit-string'>, sources: FixSources): readonly TextEdit[] | undefined {
  const { from, to } = step;
  const pieces =
    from === to
      ? value.pieces.filter((p) => p.from <= from && from <= p.to && p.verbatim).slice(-1)
      : value.pieces.filter((p) => p.from < to && from < p.to);
  if (pieces.length === 0) return undefined;
  const edits: TextEdit[] = [];
  let rest = step.text;
  for (const piece of pieces) {
    const a = Math.max(piece.from, from);
    const b = Math.min(piece.to, to);
    if (!piece.verbatim && (a !== piece.from || b !== piece.to || isWhole(piece.place, value, sources))) return undefined;
    const newText = rest === '' ? '' : escaped(rest, value, piece.place, sources);
    if (newText === undefined || !joinsNeighbours(rest, value, step, sources)) return undefined;
    rest = '';
    const start = piece.verbatim ? piece.place.range.start + (a - piece.from) : piece.place.range.start;
    const end = piece.verbatim ? start + (b - a) : piece.place.range.end;
    edits.push({ file: piece.place.file, range: { start, end }, newText });
  }
  return edits;
}

/** An escape whose own place is not known has that of the literal around it. */
const isWhole = (at: Place, { literal, place }: StringValue, sources: FixSources): boolean =>
  literal
    ? place !== null && at.range.start === place.range.start && at.range.end === place.range.end
    : QUOTED.test(sourceOf(at, sources) ?? '');

/** False where a text and what stands beside it in the literal would read as something else: `$` and `{1}` as an interpolation. */
function joinsNeighbours(text: string, value: StringValue, { from, to }: StepOf<'edit-string'>, sources: FixSources): boolean {
  const literal = value.literal && value.place && sourceOf(value.place, sources);
  const spelling = value.place && sources.spellingOf(value.place.file);
  if (!literal || !spelling || !(QUOTED.test(literal) || BLOCK.test(literal))) return true;
  const spelled = (part: string): string => spelling.escape(part, literal);
  const [before, after] = [value.value.slice(Math.max(0, from - 1), from), value.value.slice(to, to + 1)];
  return spelled(before + text + after) === spelled(before) + spelled(text) + spelled(after);
}

/** `text` as it stands inside the literal that holds `place`. */
function escaped(text: string, value: StringValue, place: Place, sources: FixSources): string | undefined {
  if (PLAIN.test(text)) return text;
  if (value.literal && value.place) {
    const literal = sourceOf(value.place, sources);
    if (literal === undefined) return undefined;
    return QUOTED.test(literal) || BLOCK.test(literal) ? sources.spellingOf(place.file)?.escape(text, literal) : text;
  }
  // One literal of several: where it begins is only certain when its quote is right before the piece, and `$"` or `f"` would read braces.
  const before = sources.textOf(place.file)?.slice(Math.max(0, place.range.start - 2), place.range.start) ?? '';
  return PLAIN_OR_BRACES.test(text) && /(?:^|[^$@A-Za-z])["']$/.test(before) ? text : undefined;
}

function appendItems(step: StepOf<'append-items'>, sources: FixSources): Edits {
  const { file, range } = step.list;
  const text = sources.textOf(file);
  const spelling = sources.spellingOf(file);
  if (text === undefined || !spelling) return undefined;
  const source = text.slice(range.start, range.end);
  const quote = quoteInside(text, range.start);
  const close = (quote === undefined ? spelling.listClose : [']']).find((token) => source.endsWith(token));
  if (!close || quote === null || (quote !== undefined && !step.items.every((i) => PLAIN.test(i)))) return undefined;
  const content = source.slice(0, -close.length).trimEnd();
  const near = nearestLiteral(text, range.end - close.length);
  const items = step.items.map((i) => (quote === undefined ? spelling.string(i, near) : quote + i + quote)).join(', ');
  const at = range.start + content.length;
  const last = content.at(-1) ?? '';
  const newText = '[{('.includes(last) ? items : last === ',' ? ` ${items},` : `, ${items}`;
  return [{ file, range: { start: at, end: at }, newText }];
}

const applyInside = (literal: string, offset: number, edits: readonly TextEdit[]): string =>
  [...edits]
    .sort((a, b) => b.range.start - a.range.start)
    .reduce((text, e) => text.slice(0, e.range.start - offset) + e.newText + text.slice(e.range.end - offset), literal);

/** A literal close by whose quotes a new one should copy. One in a comment does no harm: the language has both kinds or ignores this. */
function nearestLiteral(text: string, offset: number): string | undefined {
  const before = text.slice(Math.max(0, offset - 400), offset);
  const quote = /(["'])[^"'\n]*\1[^"'\n]*$/.exec(before)?.[1] ?? /^[^"'\n]*(["'])/.exec(text.slice(offset, offset + 200))?.[1];
  return quote ? quote + quote : undefined;
}
