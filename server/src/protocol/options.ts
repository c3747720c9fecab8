/** `initializationOptions` of the server. Every part is optional: any editor may leave it out. */
export interface InitializationOptions {
  /** Language of messages, a BCP 47 tag; without it the locale of `initialize`, then the system's. */
  readonly locale?: string;
  /** The `smslint` settings as the editor holds them, for editors without `workspace/configuration`. */
  readonly settings?: unknown;
  /** Where the worker of the browser finds its grammars: a URL without a trailing slash. */
  readonly wasmBase?: string;
}
