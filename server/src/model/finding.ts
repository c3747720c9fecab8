import type { Place } from '../base/range.js';
import type { Message } from '../base/text.js';
import type { StringValue, Value } from './value.js';

export type Severity = 'error' | 'warning' | 'info';
export type FixSafety = 'none' | 'safe' | 'suggestion';

/**
 * A repair, without syntax. Language adapters and catalog writers turn it into text edits; one that they cannot spell is dropped.
 */
export type FixStep =
  /** Replace `value.slice(from, to)` by `text`, inside the literal that holds it. */
  | { readonly do: 'edit-string'; readonly value: StringValue; readonly from: number; readonly to: number; readonly text: string }
  /** Write the whole scalar anew as a string literal (a number, boolean, or a literal whose pieces cannot be edited). */
  | { readonly do: 'set-string'; readonly value: Value; readonly text: string }
  /** Write the digits of a number anew, or digits in the place of a literal text of digits. */
  | { readonly do: 'set-number'; readonly value: Value; readonly text: string }
  /** Put list syntax around the expression at `place`. */
  | { readonly do: 'wrap-list'; readonly place: Place }
  /** Remove item `index` of the list written at `place` (with its separator). */
  | { readonly do: 'remove-item'; readonly list: Place; readonly item: Place }
  /** Append string items to the list written at `place`. */
  | { readonly do: 'append-items'; readonly list: Place; readonly items: readonly string[] }
  /** Replace a name (field, key, setter, method) by another one; `place` covers the name without quotes. */
  | { readonly do: 'rename'; readonly place: Place; readonly name: string }
  /** Verbatim text, for files whose syntax the rule knows (suppression comments, catalogs). */
  | { readonly do: 'replace'; readonly place: Place; readonly text: string };

export interface FixIntent {
  readonly title: Message;
  readonly safety: Exclude<FixSafety, 'none'>;
  readonly steps: readonly FixStep[];
}

export interface Related {
  readonly place: Place;
  readonly message: Message;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly place: Place;
  readonly related: readonly Related[];
  readonly fix: FixIntent | null;
  /** Run-time error codes and legacy codes that this finding prevents. */
  readonly errorCodes: readonly string[];
  /** Parts of the fingerprint that do not move with lines: rule, values, symbol path. */
  readonly key: string;
  readonly tags?: readonly ('unnecessary' | 'deprecated')[];
}

/** Something that was not done, and why. Never silent. */
export interface Problem {
  readonly file: string;
  readonly kind: 'budget' | 'encoding' | 'syntax' | 'catalog' | 'config' | 'io' | 'rule';
  readonly message: Message;
}
