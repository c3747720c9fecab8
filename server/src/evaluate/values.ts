import type { Place } from '../base/range.js';
import type { Language } from '../languages/language.js';
import type { FileSummary } from '../model/summary.js';
import type { Arm, Origin, Piece, RandomOrigin, StringValue, TrailStep, UnknownReason } from '../model/value.js';
import type { Made } from './around.js';

/** One parsed file, as the evaluator sees it. */
export interface Unit {
  readonly path: string;
  /** VS Code language id. */
  readonly id: string;
  readonly language: Language;
  readonly summary: FileSummary;
}

export interface FunctionRef {
  readonly unit: Unit;
  readonly index: number;
}

export interface ClassRef {
  readonly unit: Unit;
  readonly index: number;
}

/** Where variables of one running function live; closures keep the frame that they were made in. */
export interface Frame {
  readonly id: number;
  readonly fn: FunctionRef;
  readonly parent: Frame | null;
  readonly self: V | null;
  /** The class whose field initialisers run, where no function of it does. */
  readonly owner?: number;
}

interface Known {
  readonly place: Place | null;
  readonly trail: readonly TrailStep[];
}

/** A value while the program runs. Objects and lists are references into the heap, because they change. */
export type V =
  | (Known & { readonly t: 'str'; readonly value: string; readonly pieces: readonly Piece[]; readonly literal: boolean })
  /** Text with at least one part that is not known. */
  | (Known & { readonly t: 'cat'; readonly parts: readonly V[] })
  /** `number`: how the number of an enum member is written, whose text is its name. */
  | (Known & {
      readonly t: 'num';
      readonly value: number;
      readonly text: string;
      readonly number?: { readonly text: string; readonly place: Place | null };
    })
  | (Known & { readonly t: 'bool'; readonly value: boolean })
  | (Known & { readonly t: 'null'; readonly undefined: boolean })
  | { readonly t: 'ref'; readonly id: number }
  | { readonly t: 'fn'; readonly fn: FunctionRef; readonly frame: Frame | null; readonly self: V | null; readonly bound: readonly V[] }
  | { readonly t: 'class'; readonly class: ClassRef; readonly frame: Frame | null }
  | { readonly t: 'module'; readonly unit: Unit }
  /** A name from outside the workspace, by canonical path. */
  | { readonly t: 'ext'; readonly path: string }
  /** An own function of an external object that is waiting for its call: `list.push`, `client.SendSms`. */
  | { readonly t: 'method'; readonly receiver: V; readonly name: string }
  | { readonly t: 'alt'; readonly alternatives: readonly { readonly value: V; readonly when: readonly Arm[] }[] }
  | (Known & {
      readonly t: 'unknown';
      readonly reason: UnknownReason;
      readonly detail: string;
      readonly type?: 'string' | 'number' | 'boolean' | 'list' | 'record';
      /** For reason `parameter`: of which running function. */
      readonly frame?: number;
      /** For an unknown truth value: what it asks, so that two branches on the same question take the same arm. */
      readonly condition?: { readonly key: string; readonly negated: boolean };
      readonly random?: RandomOrigin;
      /** What stands in configuration where the value is still to be filled in. */
      readonly placeholder?: StringValue;
      /** A written type, for finding the class behind it. */
      readonly typeName?: string;
      readonly origin?: Origin<V>;
    });

export interface Entry {
  readonly value: V;
  /** As written in source; several spellings never share an entry. */
  readonly keyPlace: Place | null;
  /** The name as written where it differs from the key: a setter. */
  readonly spelled?: string;
}

/** An object on the heap. Replaced as a whole when it changes, so that branches can hold different versions. */
export type H =
  | {
      readonly h: 'list';
      readonly items: readonly V[];
      readonly exact: boolean;
      readonly place: Place | null;
      readonly depth: number;
      /** Written as an array, where the language tells arrays from other lists. */
      readonly array?: boolean;
      /** What further items are made of, where it is not known which they are. */
      readonly more?: readonly V[];
      /** It stands for a text that was made of it: nobody can change it any more. */
      readonly text?: boolean;
    }
  | {
      readonly h: 'record';
      readonly entries: ReadonlyMap<string, Entry>;
      /** False when further keys may exist. */
      readonly exact: boolean;
      readonly place: Place | null;
      /** The class it is an instance of, in the workspace. */
      readonly class: ClassRef | null;
      /** Or outside of it: canonical path, and the arguments it was made with. */
      readonly ext: string | null;
      readonly args: readonly CallArg[];
      /** An instance that was not seen being made: fields come from what its class writes. */
      readonly symbolic: boolean;
      /** Of a symbolic instance: the running function whose parameter or receiver it is. */
      readonly frame?: number;
      readonly text?: boolean;
      /** Of a text: it is ASCII, because everything else is escaped. */
      readonly ascii?: boolean;
      /** Of a text that is not: the encoding that the program gives it. */
      readonly charset?: StringValue;
      /** Of a client of an SDK that nothing but this run can use. */
      readonly made?: Made;
    }
  | { readonly h: 'alt'; readonly alternatives: readonly { readonly object: H; readonly when: readonly Arm[] }[] };

export interface CallArg {
  readonly value: V;
  readonly name?: string;
  readonly namePlace?: Place | null;
  readonly spread?: 'list' | 'record';
  /** Of a language that says at the call which arguments may be changed. */
  readonly mutable?: boolean;
}

export const unknown = (reason: UnknownReason, detail = '', place: Place | null = null): Extract<V, { t: 'unknown' }> => ({
  t: 'unknown',
  reason,
  detail,
  place,
  trail: [],
});

export const typed = (v: Extract<V, { t: 'unknown' }>, type: NonNullable<Extract<V, { t: 'unknown' }>['type']>): V => ({ ...v, type });

export const nullValue = (undefinedValue = true, place: Place | null = null): V => ({
  t: 'null',
  undefined: undefinedValue,
  place,
  trail: [],
});

export const text = (value: string, place: Place | null = null): V => ({ t: 'str', value, pieces: [], literal: false, place, trail: [] });

/** The value with one more step in front of its trail; steps are kept short because long chains say nothing new. */
export function through(v: V, step: TrailStep): V {
  switch (v.t) {
    case 'str':
    case 'cat':
    case 'num':
    case 'unknown':
      return v.trail.length >= 8 ? v : { ...v, trail: [step, ...v.trail] };
    case 'alt':
      return { ...v, alternatives: v.alternatives.map((a) => ({ ...a, value: through(a.value, step) })) };
    default:
      return v;
  }
}

/** A choice, flattened; the value itself when there is only one. At most `limit` alternatives, else unknown. */
export function choice(alternatives: readonly { readonly value: V; readonly when: readonly Arm[] }[], limit = 24): V {
  const flat: { value: V; when: readonly Arm[] }[] = [];
  for (const a of alternatives) {
    if (a.value.t === 'alt') for (const b of a.value.alternatives) flat.push({ value: b.value, when: [...a.when, ...b.when] });
    else flat.push(a);
  }
  const possible = flat.filter((a) => consistent(a.when));
  const distinct: { value: V; when: readonly Arm[] }[] = [];
  for (const a of possible) {
    const twin = distinct.findIndex((d) => same(d.value, a.value));
    // The same value under two conditions: no condition is left that both share beyond their common arms.
    if (twin >= 0)
      distinct[twin] = {
        value: a.value,
        when: distinct[twin]!.when.filter((x) => a.when.some((y) => x.branch === y.branch && x.arm === y.arm)),
      };
    else distinct.push(a);
  }
  if (distinct.length === 0) return unknown('unset');
  if (distinct.length === 1) return distinct[0]!.value;
  if (distinct.length > limit) return unknown('budget', 'alternatives');
  return { t: 'alt', alternatives: distinct };
}

const consistent = (when: readonly Arm[]): boolean =>
  when.every((x, i) => when.every((y, j) => j <= i || x.branch !== y.branch || x.arm === y.arm));

/** Whether two values are the same one (not merely equal: places count, so that each is judged where it is written). */
export function same(a: V, b: V): boolean {
  if (a === b) return true;
  if (a.t !== b.t) return false;
  switch (a.t) {
    case 'ref':
      return a.id === (b as typeof a).id;
    case 'str':
      return a.value === (b as typeof a).value && samePlace(a.place, (b as typeof a).place);
    case 'num':
      return a.text === (b as typeof a).text && samePlace(a.place, (b as typeof a).place);
    case 'bool':
      return a.value === (b as typeof a).value;
    case 'null':
      return a.undefined === (b as typeof a).undefined;
    case 'ext':
      return a.path === (b as typeof a).path;
    case 'fn':
      return a.fn.unit === (b as typeof a).fn.unit && a.fn.index === (b as typeof a).fn.index && a.frame === (b as typeof a).frame;
    case 'class':
      return a.class.unit === (b as typeof a).class.unit && a.class.index === (b as typeof a).class.index;
    case 'module':
      return a.unit === (b as typeof a).unit;
    case 'unknown':
      return (
        a.reason === (b as typeof a).reason &&
        a.detail === (b as typeof a).detail &&
        a.type === (b as typeof a).type &&
        sameOrigin(a.origin, (b as typeof a).origin)
      );
    default:
      return false;
  }
}

function sameOrigin(a: Origin<V> | undefined, b: Origin<V> | undefined): boolean {
  if (a === b) return true;
  if (a?.kind === 'random' && b?.kind === 'random') return a.draw === b.draw;
  return a?.kind === 'clock' && b?.kind === 'clock' && a.draw === b.draw && a.perSecond === b.perSecond && a.ticks === b.ticks;
}

const samePlace = (a: Place | null, b: Place | null): boolean =>
  a === b || (a !== null && b !== null && a.file === b.file && a.range.start === b.range.start && a.range.end === b.range.end);

/** The alternatives of a value; a plain value is its own only one. */
export const alternativesOf = (v: V): readonly { readonly value: V; readonly when: readonly Arm[] }[] =>
  v.t === 'alt' ? v.alternatives : [{ value: v, when: [] }];

/** Applies a function to every alternative and joins the results under the same conditions. */
export const mapAlternatives = (v: V, f: (v: V) => V): V =>
  v.t === 'alt' ? choice(v.alternatives.map((a) => ({ value: f(a.value), when: a.when }))) : f(v);

/** true, false, or undefined when it depends. Follows the rules all supported languages share for scalars; collections are not judged. */
export function truth(v: V): boolean | undefined {
  switch (v.t) {
    case 'str':
      return v.value !== '';
    case 'num':
      return v.value !== 0;
    case 'bool':
      return v.value;
    case 'null':
      return false;
    case 'fn':
    case 'class':
    case 'module':
      return true;
    case 'cat':
      return v.parts.some((p) => p.t === 'str' && p.value !== '') ? true : undefined;
    case 'alt': {
      const all = v.alternatives.map((a) => truth(a.value));
      return all.every((x) => x === true) ? true : all.every((x) => x === false) ? false : undefined;
    }
    default:
      return undefined;
  }
}
