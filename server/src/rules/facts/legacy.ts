import { type Call, fieldValue } from '../../model/call.js';
import { alternatives, type Origin, type StringValue, type Value } from '../../model/value.js';
import { slicePlace } from './places.js';
import { kindsOf } from './values.js';

/** Known text of a value, with a space for each part that is not known. */
export function knownText(value: Value | null): string {
  if (value?.kind === 'string') return value.value;
  if (value?.kind !== 'unknown') return '';
  return value.parts ? value.parts.map((p) => knownText(p) || ' ').join('') : (value.prefix ?? '');
}

/** A request of the legacy API that is written by hand. Version 3, with another `sig`, is left alone. */
export const isByHand = (call: Call): boolean =>
  call.api === 'v5' && call.transport === 'http' && call.http !== null && /\/v5\/tlssmssvr\//.test(knownText(call.http.url));

/** A member of a legacy body, as written. */
export const bodyValue = (call: Call, name: string): Value | undefined =>
  call.writes.findLast((w) => w.spelled === name && w.place !== null)?.value;

/** Where the value comes from, of each alternative. */
export const originsOf = (value: Value | undefined): readonly { readonly value: Value; readonly origin: Origin }[] =>
  (value ? alternatives(value) : []).flatMap(({ value: v }) => (v.kind === 'unknown' && v.origin ? [{ value: v, origin: v.origin }] : []));

type Digest = Extract<Origin, { kind: 'digest' }>;

/** One `name=value` of the text that `sig` is the digest of. */
export interface FormulaPart {
  /** As written, with blanks around it. */
  readonly name: string;
  /** The text that holds the name, and where in it. */
  readonly written: { readonly value: StringValue; readonly from: number; readonly to: number };
  /** Text and unknown parts in order; empty: nothing stands there. */
  readonly values: readonly Value[];
}

export interface Formula {
  readonly digest: Digest;
  /** The digest where it is made. */
  readonly value: Value;
  readonly parts: readonly FormulaPart[];
  /** Every value is one text or one unknown part, so that nothing else can be hidden in it. */
  readonly exact: boolean;
}

/** The text of a digest taken apart at `&`; null when it is no formula of this API or where a name is not known. */
function formulaOf(value: Value, digest: Digest): Formula | null {
  const { input } = digest;
  const pieces = input.kind === 'string' ? [input] : input.kind === 'unknown' && input.parts ? input.parts : [];
  const parts: (FormulaPart & { values: Value[] })[] = [];
  let inValue = false;
  for (const piece of pieces) {
    if (piece.kind !== 'string') {
      if (!inValue) return null;
      parts.at(-1)!.values.push(piece);
      continue;
    }
    let at = 0;
    for (const [i, run] of piece.value.split('&').entries()) {
      if (i > 0 && !inValue) return null;
      if (i > 0) inValue = false;
      const equals = inValue ? -1 : run.indexOf('=');
      if (!inValue && equals < 0) {
        if (run !== '' || i > 0) return null;
      } else {
        if (!inValue)
          parts.push({
            name: run.slice(0, equals),
            written: { value: { ...piece, literal: false }, from: at, to: at + equals },
            values: [],
          });
        inValue = true;
        if (equals + 1 < run.length) parts.at(-1)!.values.push(cut(piece, at + equals + 1, at + run.length));
      }
      at += run.length + 1;
    }
  }
  if (!parts.some((p) => /^\s*(?:appkey|random)\s*$/i.test(p.name))) return null;
  return { digest, value, parts, exact: parts.every((p) => p.values.length === 1) };
}

/** A part of a text that knows where it stands. */
const cut = (value: StringValue, from: number, to: number): StringValue => ({
  ...value,
  value: value.value.slice(from, to),
  pieces: value.pieces.flatMap((p) => {
    const [a, b] = [Math.max(p.from, from), Math.min(p.to, to)];
    if (a >= b) return [];
    const { start } = p.place.range;
    const range = p.verbatim ? { start: start + a - p.from, end: start + b - p.from } : p.place.range;
    return [{ from: a - from, to: b - from, verbatim: p.verbatim, place: { file: p.place.file, range } }];
  }),
  literal: false,
  place: slicePlace(value, from, to) ?? value.place,
});

/** What the program makes `sig` of, one for each alternative. */
export const formulasOf = (call: Call): readonly Formula[] =>
  originsOf(bodyValue(call, 'sig')).flatMap(({ value, origin }) => {
    const formula = origin.kind === 'digest' ? formulaOf(value, origin) : null;
    return formula ? [formula] : [];
  });

/** The only value of a part of the formula; null where there is none or several. */
export function formulaValue(formula: Formula, name: string): Value | null {
  const found = formula.parts.filter((p) => p.name.trim() === name);
  return found.length === 1 && found[0]!.values.length === 1 ? found[0]!.values[0]! : null;
}

/** The value of the query of the address under this name. */
export const queryValue = (call: Call, name: string): Value | undefined => call.http?.query.find((p) => p.name === name)?.value;

/** Certainly two values that are made apart: two draws, two texts, or one of each. null: not certain. */
export function differ(a: Value, b: Value): boolean | null {
  const [x, y] = [drawn(a), drawn(b)];
  if (x === null || y === null) return null;
  return x !== y;
}

function drawn(value: Value): string | null {
  if (value.kind === 'string' || value.kind === 'number') return `=${value.kind === 'string' ? value.value : value.text}`;
  return value.kind === 'unknown' && value.origin?.kind === 'random' ? value.origin.draw : null;
}

/** The times that the request says it is made at. */
export const timesOf = (call: Call): readonly Value[] => {
  const time = bodyValue(call, 'time');
  return time ? alternatives(time).map((a) => a.value) : [];
};

/** Full texts of messages. */
export const messagesOf = (call: Call): readonly Value[] => {
  const msg = call.api === 'v5' ? fieldValue(call, 'Msg') : undefined;
  return msg ? alternatives(msg).map((a) => a.value) : [];
};

/** The headers that say of which type the body is, where their text is known. */
export const contentTypes = (call: Call) =>
  (call.http?.headers ?? []).flatMap((h) => (/^content-type$/i.test(h.name) ? kindsOf(h.value, 'string') : []));
