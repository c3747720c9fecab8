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
  /** Calls whose result is thrown away, of methods that report failures by nothing else: Go `FromJsonString`. */
  readonly discarded: readonly { readonly name: string; readonly place: Place }[];
  /** Where the check of the server's certificate is switched off. */
  readonly unverified: readonly { readonly name: string; readonly place: Place }[];
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
