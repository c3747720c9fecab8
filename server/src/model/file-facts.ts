import type { Place } from '../base/range.js';
import type { StringValue } from './value.js';

/** What the text of one source file says by itself, whatever runs. */
export interface FileFacts {
  readonly file: string;
  /** VS Code language id. */
  readonly language: string;
  /** True in a folder or file of tests, mocks or fixtures. */
  readonly inTest: boolean;
  /**
   * Texts of the form of an error code of API 3.0 (`FailedOperation.JsonParseFail`) that something is compared with, or that stand as a key or item of
   * a table: where the program decides by codes.
   */
  readonly codes: readonly StringValue[];
  readonly imports: readonly {
    /** As written. */
    readonly module: string;
    /** The name in the module; `*` for all of it. */
    readonly name: string;
    readonly place: Place;
    /** Nothing of it is left when the program runs (`import type`). */
    readonly typesOnly: boolean;
    /** Of one of Tencent Cloud's SDKs for SMS. */
    readonly isSdk: boolean;
  }[];
  /** What shows that the file is sent to browsers or runs in a mini program; null: nothing does. */
  readonly frontend: 'component' | 'use client' | 'wx' | 'uni' | null;
  /** Functions that take what the service reports to a callback address. */
  readonly callbacks: readonly CallbackFacts[];
}

/** A function that reads the body of a request by the names of a delivery report or of a person's answer (documents 382/59178, 382/59179). */
export interface CallbackFacts {
  readonly kind: 'delivery' | 'reply';
  /** Of what the names are read: the body itself, or its items. */
  readonly from: 'body' | 'items';
  /** The first name that is read. */
  readonly place: Place;
  /** What the function answers, where that is written out: texts and tables. */
  readonly answers: readonly CallbackAnswer[];
}

export interface CallbackAnswer {
  readonly place: Place;
  /** `result` of a table, as far as it is a literal; null: the table has no such key, or it is a text. */
  readonly result: 'number' | 'string' | 'unknown' | null;
  /** Where `result` has its value. */
  readonly resultPlace: Place | null;
}
