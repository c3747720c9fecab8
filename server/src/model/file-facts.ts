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
  }[];
}
