import type { Place } from '../base/range.js';

/** Why a value is not known. `parameter`: it is made from a parameter of the function that holds the call. */
export type UnknownReason =
  | 'parameter'
  | 'call'
  | 'config'
  | 'environment'
  | 'runtime'
  | 'loop'
  | 'ambiguous'
  | 'import'
  | 'field'
  | 'syntax'
  | 'budget'
  | 'recursion'
  | 'unset'
  | 'operator';

/**
 * One arm of one branch. Alternatives of different choices that carry the same branch with different arms can never occur together;
 * with the same arm they occur together.
 */
export interface Arm {
  /** Identifies the branch: unique within one evaluated call. */
  readonly branch: string;
  readonly arm: number;
}

/**
 * Maps a run of a string value back to source. `value.slice(from, to)` was written at `place`. `verbatim`: the source text of `place` equals
 * that slice, so any part of it has its own range; otherwise (an escape) only the whole run has.
 */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly place: Place;
  readonly verbatim: boolean;
}

export interface StringValue {
  readonly kind: 'string';
  readonly value: string;
  /** In value order, without gaps where the text comes from literals. */
  readonly pieces: readonly Piece[];
  /** The whole literal with its quotes, or the whole expression when the text is put together. */
  readonly place: Place | null;
  /** True when `place` is one single literal with its quotes (or one configuration scalar). */
  readonly literal: boolean;
  /** Where the value passed through on its way (constants, configuration keys, parameters): outermost first. */
  readonly trail: readonly TrailStep[];
}

/** One step of how a value was resolved, for `smslint why` and related locations. */
export interface TrailStep {
  readonly what: 'constant' | 'variable' | 'field' | 'parameter' | 'config' | 'environment' | 'call' | 'import' | 'enum';
  readonly name: string;
  readonly place: Place | null;
  /** The file is not part of what is shared: version control ignores it. */
  readonly untracked?: true;
}

export interface NumberValue {
  readonly kind: 'number';
  readonly value: number;
  /** The digits as written, because an id may be longer than a double is exact. */
  readonly text: string;
  readonly place: Place | null;
  readonly trail: readonly TrailStep[];
}

export interface BooleanValue {
  readonly kind: 'boolean';
  readonly value: boolean;
  readonly place: Place | null;
}

/** null, None, nil, undefined. */
export interface NullValue {
  readonly kind: 'null';
  readonly undefined: boolean;
  readonly place: Place | null;
}

export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly Value[];
  /** False when more items may exist than are listed (appended in a loop, spread of an unknown list). */
  readonly exact: boolean;
  readonly place: Place | null;
}

export interface RecordEntry {
  readonly key: string;
  readonly keyPlace: Place | null;
  readonly value: Value;
}

export interface RecordValue {
  readonly kind: 'record';
  readonly entries: readonly RecordEntry[];
  /** False when further keys may exist or listed ones may be overwritten. */
  readonly exact: boolean;
  readonly place: Place | null;
}

export interface Alternative {
  readonly value: Value;
  /** The arms that must be taken for this alternative; empty when nothing is known. */
  readonly when: readonly Arm[];
}

/** One of a small set. A value may also be absent in one arm: then that alternative is `unknown` with reason `unset`. */
export interface ChoiceValue {
  readonly kind: 'choice';
  readonly alternatives: readonly Alternative[];
  readonly place: Place | null;
}

/**
 * Where a value comes from that only a run can know. Two values with the same `draw` come from one evaluation of one call; with different ones
 * they were made apart from each other.
 */
export type Origin<T = Value> =
  /** The time. `perSecond`: 1 counts seconds, 1000 milliseconds. `ticks`: how often it changes in a second; more often than `perSecond`: with fractions. */
  | { readonly kind: 'clock'; readonly perSecond: number; readonly ticks: number; readonly draw: string; readonly whole: boolean }
  | { readonly kind: 'random'; readonly draw: string }
  /** `algorithm`: `sha256`, `md5` … `keyed`: an HMAC. */
  | {
      readonly kind: 'digest';
      readonly algorithm: string;
      readonly keyed: boolean;
      readonly form: 'bytes' | 'hex' | 'upper-hex' | 'base64';
      readonly input: T;
    }
  /** Texts of a list of unknown length, with a separator between them. */
  | { readonly kind: 'joined'; readonly separator: string }
  /** The text of an object in the notation of the language, which is not JSON. */
  | { readonly kind: 'printed'; readonly of: T };

/** Where a random number comes from. */
export interface RandomOrigin {
  /** The call of the generator. */
  readonly place: Place;
  /** It is at least 0 and below this, written with as many digits as it has; null: not known. */
  readonly below: number | null;
}

export interface UnknownValue {
  readonly kind: 'unknown';
  readonly reason: UnknownReason;
  /** What is missing: the parameter, key, function or file. */
  readonly detail: string;
  /** Known text at the begin or end of the string. */
  readonly prefix?: string;
  readonly suffix?: string;
  readonly prefixPieces?: readonly Piece[];
  readonly suffixPieces?: readonly Piece[];
  /** Of a text: all of it in order, known runs and what is not known between them. */
  readonly parts?: readonly Value[];
  readonly origin?: Origin;
  /** For reasons `config` and `environment`: the text that stands in the project's files where the value is still to be filled in. */
  readonly placeholder?: StringValue;
  /** It is a number of a generator that can be guessed, or the text of one. */
  readonly random?: RandomOrigin;
  /** The static type where it is certain: the result of `String(x)`, `len(x)`, `[...x]`. */
  readonly type?: 'string' | 'number' | 'boolean' | 'list' | 'record';
  readonly place: Place | null;
  readonly trail: readonly TrailStep[];
}

/** What an expression is known to be. Closed union. */
export type Value = StringValue | NumberValue | BooleanValue | NullValue | ListValue | RecordValue | ChoiceValue | UnknownValue;

export type KindOf<K extends Value['kind']> = Extract<Value, { kind: K }>;

/** True when no part of the value is unknown or open. */
export function fullyKnown(value: Value): boolean {
  switch (value.kind) {
    case 'unknown':
      return false;
    case 'list':
      return value.exact && value.items.every(fullyKnown);
    case 'record':
      return value.exact && value.entries.every((e) => fullyKnown(e.value));
    case 'choice':
      return value.alternatives.every((a) => fullyKnown(a.value));
    default:
      return true;
  }
}

/** The possible values, each with the arms under which it occurs. A plain value is its own only alternative. */
export function alternatives(value: Value): readonly Alternative[] {
  if (value.kind !== 'choice') return [{ value, when: [] }];
  return value.alternatives.flatMap((a) => alternatives(a.value).map((b) => ({ value: b.value, when: [...a.when, ...b.when] })));
}

/** False when the two sets of arms name different arms of one branch: such alternatives exclude each other. */
export function compatible(a: readonly Arm[], b: readonly Arm[]): boolean {
  return a.every((x) => b.every((y) => x.branch !== y.branch || x.arm === y.arm));
}

/** Every combination of the given values that can occur, at most `limit`; `undefined` when there are more. */
export function combinations(values: readonly Value[], limit = 64): readonly (readonly Value[])[] | undefined {
  let rows: { values: Value[]; when: readonly Arm[] }[] = [{ values: [], when: [] }];
  for (const value of values) {
    const next: typeof rows = [];
    for (const row of rows) {
      for (const alternative of alternatives(value)) {
        if (!compatible(row.when, alternative.when)) continue;
        next.push({ values: [...row.values, alternative.value], when: [...row.when, ...alternative.when] });
      }
    }
    if (next.length > limit) return undefined;
    rows = next;
  }
  return rows.map((r) => r.values);
}
