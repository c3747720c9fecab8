import type { Place, Range } from '../../base/range.js';
import type { Snapshot } from '../../engine/workspace.js';
import type { Call, FieldName } from '../../model/call.js';
import { filesOfCall } from '../call-fields.js';
import { type Leaf, leaves } from '../trail.js';

/** One part of a field's value in one call. */
export interface Feed {
  readonly call: Call;
  readonly field: FieldName;
  readonly leaf: Leaf;
}

/** What a hover speaks about: the calls of one site, or everything that one place of the source feeds. */
export type HoverSubject =
  | { readonly kind: 'call'; readonly range: Range; readonly calls: readonly Call[] }
  /** `named`: the place is the name of the field, not the value. */
  | { readonly kind: 'value'; readonly range: Range; readonly feeds: readonly Feed[]; readonly named: boolean };

const length = (range: Range): number => range.end - range.start;

/** The subject at an offset of a file: the name of a call, else the innermost value or call around it. */
export function subjectAt({ calls }: Snapshot, file: string, offset: number): HoverSubject | undefined {
  const holds = (range: Range): boolean => range.start <= offset && offset < range.end;
  const around = calls.filter((call) => call.file === file && holds(call.range));
  const named = around.filter((call) => holds(call.nameRange));
  if (named.length > 0) return callSubject(named, named[0]!.nameRange);
  const site = innermost(around.map((call) => call.range));
  const value = valueAt(calls, (place) => place.file === file && holds(place.range));
  if (value && (!site || length(value.range) <= length(site))) return value;
  return site && callSubject(around, site);
}

const callSubject = (calls: readonly Call[], range: Range): HoverSubject => ({
  kind: 'call',
  range,
  calls: calls.filter((call) => sameRange(call.range, range) || sameRange(call.nameRange, range)),
});

const sameRange = (a: Range, b: Range): boolean => a.start === b.start && a.end === b.end;

const innermost = (ranges: readonly Range[]): Range | undefined =>
  ranges.reduce<Range | undefined>((best, range) => (best && length(best) <= length(range) ? best : range), undefined);

function valueAt(calls: readonly Call[], isHere: (place: Place) => boolean): HoverSubject | undefined {
  const found: { readonly range: Range; readonly feed: Feed; readonly named: boolean }[] = [];
  for (const call of calls) {
    for (const [name, field] of Object.entries(call.fields)) {
      if (field.state === 'absent') continue;
      const spelled = field.write.place;
      for (const leaf of leaves(field.value)) {
        const feed: Feed = { call, field: name as FieldName, leaf };
        if (spelled && isHere(spelled)) found.push({ range: spelled.range, feed, named: true });
        for (const place of placesOf(leaf)) if (isHere(place)) found.push({ range: place.range, feed, named: false });
      }
    }
  }
  const range = innermost(found.map((one) => one.range));
  if (!range) return undefined;
  const here = found.filter((one) => sameRange(one.range, range));
  return { kind: 'value', range, feeds: [...new Set(here.map((one) => one.feed))], named: here.every((one) => one.named) };
}

/** Where a part of a value is written, and the names that it passed through. An import is a whole statement and says nothing. */
function* placesOf({ value, trail }: Leaf): Generator<Place> {
  if (value.place) yield value.place;
  if (value.kind === 'string') for (const piece of value.pieces) yield piece.place;
  if (value.kind === 'unknown') {
    for (const piece of [...(value.prefixPieces ?? []), ...(value.suffixPieces ?? [])]) yield piece.place;
    if (value.placeholder?.place) yield value.placeholder.place;
  }
  for (const step of trail) if (step.place && step.what !== 'import') yield step.place;
}

/** The files whose lines and catalog entries a hover names. */
export function filesOfSubject(subject: HoverSubject, { catalog }: Snapshot): ReadonlySet<string> {
  const calls = subject.kind === 'call' ? subject.calls : subject.feeds.map((feed) => feed.call);
  return new Set([...calls.flatMap((call) => [...filesOfCall(call)]), ...[...catalog.templates.values()].flat().map((t) => t.place.file)]);
}
