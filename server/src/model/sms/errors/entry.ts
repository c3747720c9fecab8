import type { Text } from '../../../base/text.js';

/** Whether a linter can see the cause before the call is made. */
export type Detectable =
  /** From literals alone. */
  | 'certain'
  /** With a catalog of templates, signs and applications. */
  | 'catalog'
  /** Only a guess. */
  | 'heuristic'
  | 'never';

export type ErrorOrigin =
  /** SendSms and SendMultiGlobalSms. */
  | 'send'
  /** Template, sign, statistics and the other actions. */
  | 'manage'
  /** The gateway of every API 3.0 product. */
  | 'gateway'
  /** The legacy v5 API. */
  | 'legacy'
  /** The delivery receipt of a carrier. */
  | 'receipt';

export interface ErrorEntry {
  /** Exactly as the service spells it: `FailedOperation.JsonParseFail`, `1014`, `DELIVRD`. */
  readonly code: string;
  readonly origin: ErrorOrigin;
  readonly static: Detectable;
  readonly meaning: Text;
  readonly remedy: Text;
  /** The same fault in the other API generation, newest first. */
  readonly counterparts: readonly string[];
  /** Codes that the service answers today where it used to answer this one. */
  readonly newer: readonly string[];
  /** The right spelling, where this one is out of date or a slip of the documents. */
  readonly renamedTo: string | null;
}

type Pair = readonly [en: string, zh: string];

interface Extra {
  readonly counterparts?: readonly string[];
  readonly newer?: readonly string[];
  readonly renamedTo?: string;
}

/** The rows of one origin, written as tuples so that both languages stand side by side. */
export const rows = (
  origin: ErrorOrigin,
  table: readonly (readonly [code: string, detectable: Detectable, meaning: Pair, remedy: Pair, extra?: Extra])[],
): readonly ErrorEntry[] =>
  table.map(([code, detectable, meaning, remedy, extra]) => ({
    code,
    origin,
    static: detectable,
    meaning: { en: meaning[0], 'zh-CN': meaning[1] },
    remedy: { en: remedy[0], 'zh-CN': remedy[1] },
    counterparts: extra?.counterparts ?? [],
    newer: extra?.newer ?? [],
    renamedTo: extra?.renamedTo ?? null,
  }));
