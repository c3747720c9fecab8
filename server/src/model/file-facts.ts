import type { Place } from '../base/range.js';
import type { StringValue } from './value.js';

/** What a file that signs requests with TC3-HMAC-SHA256 says of its signature. A step that cannot be followed says nothing. */
export interface Tc3Facts {
  /** A result of HMAC that is the key of the next one as hexadecimal text. */
  readonly hexKey: Place | null;
  /** The first key, where it is the secret without `TC3` before it. */
  readonly bareSecret: Place | null;
  /** Texts that name the service: the message of the second HMAC, scopes that are written as one text. */
  readonly services: readonly StringValue[];
  /** The message of the first HMAC, where it is made from local time, and what makes it so. */
  readonly localDate: { readonly place: Place; readonly by: string } | null;
  /** The value of X-TC-Timestamp, where it is not in whole seconds. */
  readonly timestamp: { readonly place: Place; readonly unit: 'milliseconds' | 'fraction' } | null;
  /** The content type that is signed and the one that is sent. */
  readonly contentType: {
    readonly signed: string;
    readonly sent: string;
    readonly place: Place;
    readonly literal: StringValue | null;
  } | null;
  /** The body is serialised once for the digest, with these options, and once more by the library that sends it. */
  readonly serialised: { readonly place: Place; readonly options: readonly string[]; readonly library: string } | null;
}

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
  /** Calls whose result is thrown away, of methods that report failures by nothing else: Go `FromJsonString`. */
  readonly discarded: readonly { readonly name: string; readonly place: Place }[];
  /** Where the check of the server's certificate is switched off. */
  readonly unverified: readonly { readonly name: string; readonly place: Place }[];
  /** null: the file does not sign requests. */
  readonly tc3: Tc3Facts | null;
  /** Hosts that the texts of the file name, in lower case. */
  readonly hosts: readonly string[];
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
